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
    let tile = Tile(kernels, runs: unitsPerBlock)
    defer { tile.deallocate() }
    for first in stride(from: units.lowerBound, to: units.upperBound, by: unitsPerBlock) {
      let block = first..<min(first + unitsPerBlock, units.upperBound)
      for group in groups {
        let (count, depth) = segments.list(block, group: group, into: tile.runs)
        for row in stride(from: 0, to: segments.rowsPerGroup, by: tileRows) {
          let rows = row..<min(row + tileRows, segments.rowsPerGroup)
          for panel in panels {
            multiply(
              tile, runs: 0..<count, depth: depth, group: group, rows: rows, panel, into: target,
              accumulating: first > units.lowerBound)
          }
        }
      }
    }
  }

  /// One tile: some rows of a group, the columns of a panel.
  private func multiply(
    _ tile: Tile, runs: Range<Int>, depth: Int, group: Int, rows: Range<Int>, _ panel: Int,
    into target: MutableFloats, accumulating: Bool
  ) {
    let (left, right) = segments.isSwapped ? (dy, x) : (x, dy)
    let firstColumn = panel * panelColumns
    let target = target + group * segments.rowsPerGroup * columns + firstColumn
    for (i, row) in rows.enumerated() {
      tile.rows[i] = left + segments.offset(row)
      tile.targets[i] = target + row * columns
    }
    tile.multiply(
      rows.count, columns: min(panelColumns, columns - firstColumn), runs: runs, depth: depth,
      step: segments.steps.rows, panel: right + firstColumn, panelStep: segments.steps.columns,
      accumulating: accumulating)
  }
}
