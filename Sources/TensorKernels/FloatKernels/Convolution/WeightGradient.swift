/// The gradient by a convolution's kernels: dw[tap, c, k] = sum over points of
/// x[pixel under the tap, c] * dy[point, k].
///
/// Six channels of x by four registers of dy make a tile, which stays in registers while the points
/// pass. Neither factor is packed: the points of a segment, a row of the image, lie at one distance
/// from each other in x and in dy. Where rows are short, the images are first copied so that the
/// same pixel of all images lies side by side, and a segment runs through the batch.
struct WeightGradient {
  let kernels: any FloatKernels.Type
  let segments: GradientSegments
  let x: Floats
  let dy: Floats

  // The level's numbers, asked for once: each asking is a call.
  private let lanes: Int
  private let tileRows: Int
  private let panelColumns: Int

  /// A block of segments, of x and dy together, stays in the second-level cache.
  private let cachedBytes = 512 << 10

  init(kernels: any FloatKernels.Type, segments: GradientSegments, x: Floats, dy: Floats) {
    self.kernels = kernels
    self.segments = segments
    self.x = x
    self.dy = dy
    lanes = kernels.lanes
    tileRows = kernels.tileRows
    panelColumns = kernels.lanes * kernels.panelVectors
  }

  /// result = [rows, columns], as the segments have them.
  func run(into result: MutableFloats) {
    let count = segments.rows * columns
    if segments.units == 0 || segments.depth == 0 {
      result.update(repeating: 0, count: count)
      return
    }
    // Small gradients are summed in parts, each over some of the points, and then the parts in
    // order; of large ones each task makes a piece over all points. Either depends on sizes alone.
    let work = count * segments.units * segments.depth
    let byteCount = count * MemoryLayout<Float>.stride
    let pointBytes =
      segments.units * segments.depth * MemoryLayout<Float>.stride
      * (segments.grid.sourceChannels + segments.grid.targetChannels)
    // A piece over all points reads them all: that pays while they stay in a cache.
    let isLarge = byteCount > (pointBytes > 4 << 20 ? 2560 : 640) << 10
    let most = isLarge ? 1 : byteCount > 64 << 10 ? 8 : 16
    let parts = min(segments.units, most, work >> 18 + 1)
    if parts == 1 {
      let panels = (columns + panelColumns - 1) / panelColumns
      ThreadPool.shared.runUnchecked(chunks: segments.groups * panels) { task in
        let (group, panel) = (task / panels, task % panels)
        add(
          units: 0..<segments.units, groups: group..<(group + 1), panels: panel..<(panel + 1),
          into: result)
      }
      return
    }
    let partial = BufferCache.allocateFloats((parts - 1) * count)
    defer { BufferCache.deallocateFloats(partial, (parts - 1) * count) }
    ThreadPool.shared.runUnchecked(chunks: parts) { part in
      add(
        units: (part * segments.units / parts)..<((part + 1) * segments.units / parts),
        groups: 0..<segments.groups, panels: 0..<((columns + panelColumns - 1) / panelColumns),
        into: part == 0 ? result : partial + (part - 1) * count)
    }
    ThreadPool.shared.runUnchecked(count: count, chunkSize: 1 << 13) { start, length in
      let sum = result + start
      for part in 0..<(parts - 1) {
        kernels.combine(.add, length, sum, partial + part * count + start, sum)
      }
    }
  }

  private var columns: Int { segments.columns }

  /// Sums over some units, in blocks, for some groups of rows and some panels of columns.
  private func add(
    units: Range<Int>, groups: Range<Int>, panels: Range<Int>, into target: MutableFloats
  ) {
    let unitBytes =
      segments.depth * MemoryLayout<Float>.stride
      * (segments.grid.sourceChannels + min(panels.count * panelColumns, columns))
    let unitsPerBlock = min(max(1, cachedBytes / max(unitBytes, 1)), units.count)
    // The block's segments: where each starts in x and in dy; then for a tile's rows and panel.
    withUnsafeTemporaryAllocation(
      of: Floats.self, capacity: unitsPerBlock * (tileRows + 3)
    ) { memory in
      let starts = memory.baseAddress!
      let table = SegmentTable(
        rowStarts: starts, columnStarts: starts + unitsPerBlock, panels: starts + 2 * unitsPerBlock,
        rows: starts + 3 * unitsPerBlock)
      for first in stride(from: units.lowerBound, to: units.upperBound, by: unitsPerBlock) {
        let block = first..<min(first + unitsPerBlock, units.upperBound)
        for group in groups {
          let run = segments.list(
            block, group: group, x: x, dy: dy, into: table.rowStarts, table.columnStarts)
          for row in stride(from: 0, to: segments.rowsPerGroup, by: tileRows) {
            segments.fillRows(
              first: row, tileRows: tileRows, count: run.count, from: table.rowStarts,
              into: table.rows)
            for panel in panels {
              multiply(
                table, run, row: group * segments.rowsPerGroup + row,
                rows: min(tileRows, segments.rowsPerGroup - row), panel, into: target,
                accumulating: first > units.lowerBound)
            }
          }
        }
      }
    }
  }

  /// One tile: `rows` rows of dWeights from `row` on, the columns of a panel.
  private func multiply(
    _ table: SegmentTable, _ run: (count: Int, depth: Int), row: Int, rows: Int, _ panel: Int,
    into target: MutableFloats, accumulating: Bool
  ) {
    let firstColumn = panel * panelColumns
    let columns = min(panelColumns, self.columns - firstColumn)
    let width = (columns + lanes - 1) / lanes
    for index in 0..<run.count { table.panels[index] = table.columnStarts[index] + firstColumn }
    func multiply(_ width: Int, into tile: MutableFloats, _ stride: Int, _ accumulating: Bool) {
      kernels.multiplySegments(
        segments: run.count, depth: run.depth, rows: table.rows, step: segments.steps.rows,
        panels: table.panels, panelStep: segments.steps.columns, width: width, target: tile,
        stride: stride, accumulating: accumulating)
    }
    let tile = target + row * self.columns + firstColumn
    let size = width * lanes
    if rows == tileRows, columns == size {
      return multiply(width, into: tile, self.columns, accumulating)
    }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: tileRows * size) { scratch in
      let whole = scratch.baseAddress!
      multiply(width, into: whole, size, false)
      for i in 0..<rows {
        let to = tile + i * self.columns
        let from = whole + i * size
        if accumulating {
          for j in 0..<columns { to[j] += from[j] }
        } else {
          to.update(from: from, count: columns)
        }
      }
    }
  }
}

private struct SegmentTable {
  let rowStarts: UnsafeMutablePointer<Floats>
  let columnStarts: UnsafeMutablePointer<Floats>
  let panels: UnsafeMutablePointer<Floats>
  let rows: UnsafeMutablePointer<Floats>
}
