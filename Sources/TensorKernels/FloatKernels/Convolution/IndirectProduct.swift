/// Computes a `TapGrid` as a matrix product whose left factor is never formed: a row, the pixels
/// under one point's taps, is a list of pointers into the image (Dukhan 2019, "The indirect
/// convolution algorithm"). Where a tap falls outside the image, the pointer goes to zeros.
///
/// The points are cut into tiles of `tileRows`; a tap that is outside for all points of a tile is
/// left out. In small images most tiles have such taps, if the points are taken image by image at
/// the same place: a kernel 3 by 3 on a 2 by 2 image has work for 4 of its 9 taps.
struct IndirectProduct {
  let kernels: any FloatKernels.Type
  let grid: TapGrid
  let source: Floats
  let packed: PackedTaps
  let target: MutableFloats

  /// Products in a segment: the channels under one tap, or under a row of taps.
  private let depth: Int
  private let tapsPerSegment: Int
  private let segments: Int
  /// Points go through the batch before they move to the next place in the image.
  private let isBatchFirst: Bool
  /// So few columns that a register holds two rows of the panel.
  private let isNarrow: Bool
  // The level's numbers, asked for once: each asking is a call.
  private let lanes: Int
  private let tileRows: Int

  /// A panel's part of so many bytes stays in the second-level cache while the points pass.
  private let cachedBytes = 160 << 10
  /// Multiplications that outweigh handing out a task.
  private let smallestTask = 100_000

  init(
    _ kernels: any FloatKernels.Type, _ grid: TapGrid, source: Floats, packed: PackedTaps,
    target: MutableFloats
  ) {
    self.kernels = kernels
    self.grid = grid
    self.source = source
    self.packed = packed
    self.target = target
    lanes = kernels.lanes
    tileRows = kernels.tileRows
    let rowTaps = grid.horizontal.taps.count
    // Neighbouring pixels lie side by side, channels and all: without a border between them, a row
    // of taps is one long segment.
    let merges =
      grid.horizontal.isInside && rowTaps > 0 && rowTaps * grid.sourceChannels <= 512
    tapsPerSegment = merges ? rowTaps : 1
    depth = tapsPerSegment * grid.sourceChannels
    segments = grid.vertical.taps.count * rowTaps / tapsPerSegment
    isNarrow = packed.columns <= kernels.narrowColumns && packed.byteCount <= cachedBytes
    isBatchFirst =
      !grid.isInside && grid.vertical.points * grid.horizontal.points <= 64
      && grid.batch >= tileRows
  }

  func run() {
    let tiles = (grid.points + tileRows - 1) / tileRows
    if tiles == 0 || grid.targetChannels == 0 { return }
    let zeros = BufferCache.allocateFloats(depth)
    defer { BufferCache.deallocateFloats(zeros, depth) }
    zeros.update(repeating: 0, count: depth)
    let narrowCount = isNarrow ? segments * narrowSegmentSize : 0
    let narrow = BufferCache.allocateFloats(narrowCount)
    defer { BufferCache.deallocateFloats(narrow, narrowCount) }
    if isNarrow { packNarrow(into: narrow) }

    // Kernels that outgrow the cache are read once for many points, a panel at a time.
    let splitsPanels = packed.byteCount > 512 << 10
    let panelsPerTask = splitsPanels ? 1 : packed.panels
    let panelTasks = packed.panels / panelsPerTask
    let tileWork = max(1, tileRows * segments * depth * grid.targetChannels / panelTasks)
    let most = splitsPanels ? 128 : 32
    let tilesPerTask = min(most, max(tiles / 32, smallestTask / tileWork, 1), tiles)
    let blocks = (tiles + tilesPerTask - 1) / tilesPerTask

    let task: (Int) -> Void = { index in
      let (block, panelTask) = (index / panelTasks, index % panelTasks)
      let first = block * tilesPerTask * tileRows
      let count = min(tilesPerTask * tileRows, grid.points - first)
      multiply(
        first, count, panels: (panelTask * panelsPerTask)..<((panelTask + 1) * panelsPerTask),
        zeros: Floats(zeros), narrow: Floats(narrow))
    }
    if tileWork * panelTasks * tiles < 2 * smallestTask {
      for index in 0..<(blocks * panelTasks) { task(index) }
    } else {
      ThreadPool.shared.runUnchecked(chunks: blocks * panelTasks, task)
    }
  }

  /// The points from `first` on, `count` of them, for some panels.
  private func multiply(
    _ first: Int, _ count: Int, panels: Range<Int>, zeros: Floats, narrow: Floats
  ) {
    let table = TapTable(
      tileRows: tileRows, segments: segments, first: first, count: count, grid: grid,
      tapsPerSegment: tapsPerSegment, isBatchFirst: isBatchFirst, source: source, zeros: zeros)
    defer { table.deallocate() }
    let scratchCount = table.tiles * tileRows * packed.panelColumns
    let scratch = BufferCache.allocateFloats(scratchCount)
    defer { BufferCache.deallocateFloats(scratch, scratchCount) }

    for panel in panels {
      let size = isNarrow ? kernels.narrowColumns : packed.width(panel) * lanes
      let firstColumn = panel * packed.panelColumns
      let columns = min(packed.panelColumns, packed.columns - firstColumn)
      // Fewer columns than the registers hold can be stored whole when nothing else is there yet:
      // the next rows cover what a row wrote too much, if there are enough of them.
      let isDirect =
        grid.fillsTarget && !isBatchFirst
        && (columns == size || (packed.panels == 1 && segmentsPerBlock(panel) == segments))
      let covering = (size - 1) / columns
      let direct = isDirect ? max(0, count - covering) / tileRows : 0
      multiply(
        table, 0..<direct, panel, narrow, into: target + first * grid.targetChannels + firstColumn,
        stride: grid.targetChannels)
      // Tiles that stick out, or whose points lie apart: make them elsewhere and copy the rows.
      multiply(table, direct..<table.tiles, panel, narrow, into: scratch, stride: size)
      for point in (direct * tileRows)..<max(count, direct * tileRows) {
        let from = scratch + (point - direct * tileRows) * size
        (target + table.targets[point] + firstColumn).update(from: from, count: columns)
      }
    }
  }

  private func segmentsPerBlock(_ panel: Int) -> Int {
    let size = depth * packed.width(panel) * lanes * MemoryLayout<Float>.stride
    return max(1, min(cachedBytes / max(size, 1), segments))
  }

  /// Some tiles of the table times one panel, in blocks of segments that stay in the cache.
  private func multiply(
    _ table: TapTable, _ tiles: Range<Int>, _ panel: Int, _ narrow: Floats,
    into target: MutableFloats,
    stride: Int
  ) {
    if tiles.isEmpty { return }
    if isNarrow { return multiplyNarrow(table, tiles, narrow, into: target, stride: stride) }
    let width = packed.width(panel)
    let segmentSize = depth * width * lanes
    let base = packed.panel(panel)
    let perBlock = segmentsPerBlock(panel)
    withUnsafeTemporaryAllocation(of: Floats.self, capacity: perBlock) { pointers in
      let pointers = pointers.baseAddress!
      var start = 0
      repeat {
        for tile in tiles {
          // The tile's segments from `start` to the block's end.
          let used = table.used(tile)
          var first = 0
          while first < used.count, used[first] < start { first += 1 }
          var count = 0
          while first + count < used.count, used[first + count] < start + perBlock {
            pointers[count] = base + used[first + count] * segmentSize
            count += 1
          }
          kernels.multiplySegments(
            segments: count, depth: depth, rows: table.rows(tile, first), step: 1,
            panels: pointers, panelStep: width * lanes, width: width,
            target: target + (tile - tiles.lowerBound) * tileRows * stride,
            stride: stride, accumulating: start > 0)
        }
        start += perBlock
      } while start < segments
    }
  }

  // MARK: Narrow results

  private var narrowSegmentSize: Int { (depth + 1) / 2 * lanes }

  private func packNarrow(into narrow: MutableFloats) {
    for segment in 0..<segments {
      kernels.packNarrow(
        depth: depth, panel: packed.panel(0) + segment * depth * lanes,
        narrow: narrow + segment * narrowSegmentSize)
    }
  }

  /// Some tiles of the table times the one panel, packed narrow.
  private func multiplyNarrow(
    _ table: TapTable, _ tiles: Range<Int>, _ narrow: Floats, into target: MutableFloats,
    stride: Int
  ) {
    withUnsafeTemporaryAllocation(of: Floats.self, capacity: max(segments, 1)) { pointers in
      for tile in tiles {
        let used = table.used(tile)
        for index in 0..<used.count {
          pointers[index] = narrow + used[index] * narrowSegmentSize
        }
        kernels.multiplyNarrow(
          segments: used.count, depth: depth, rows: table.rows(tile, 0),
          panels: pointers.baseAddress!,
          target: target + (tile - tiles.lowerBound) * tileRows * stride, stride: stride)
      }
    }
  }
}
