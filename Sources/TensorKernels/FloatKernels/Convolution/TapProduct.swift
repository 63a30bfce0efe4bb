/// Computes a `TapGrid` as a matrix product whose left factor is never formed: a row of it, the pixels
/// under one point's taps, lies in the image in runs, one for each row of taps. The runs begin at the
/// same distances from every point.
///
/// Taps that fall outside the image are left out: the grid is cut into areas whose points have the
/// same taps inside. A kernel 3 by 3 with a border of zeros has nine such areas, and on a 2 by 2 image
/// work for 4 of its 9 taps.
struct TapProduct {
  let kernels: any FloatKernels.Type
  let grid: TapGrid
  let source: Floats
  let packed: PackedTaps
  let target: MutableFloats

  private let areas: [Area]
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
    areas = grid.vertical.spans.flatMap { rows in
      grid.horizontal.spans.map { Area(grid, rows: rows, columns: $0) }
    }
  }

  /// - Parameter accumulating: whether the results are added to the target. Narrow ones cannot be.
  func run(accumulating: Bool) {
    if grid.points == 0 || grid.targetChannels == 0 { return }
    // Kernels that outgrow the cache are read once for many points, a panel at a time.
    let splitsPanels = packed.byteCount > 512 << 10
    let panelsPerTask = splitsPanels ? 1 : packed.panels
    let panelTasks = packed.panels / panelsPerTask
    let tiles = (grid.points + tileRows - 1) / tileRows
    let tileWork = max(1, tileRows * packed.depth * grid.targetChannels / panelTasks)
    let most = splitsPanels ? 128 : 32
    let pointsPerTask = tileRows * min(most, max(tiles / 32, smallestTask / tileWork, 1))
    let parts = areas.flatMap { area in
      stride(from: 0, to: area.points, by: pointsPerTask).map {
        (area: area, points: $0..<min($0 + pointsPerTask, area.points))
      }
    }
    let task: (Int) -> Void = { index in
      let (part, panelTask) = (parts[index / panelTasks], index % panelTasks)
      let first = panelTask * panelsPerTask
      multiply(
        part.area, part.points, panels: first..<(first + panelsPerTask), accumulating: accumulating)
    }
    if tileWork * panelTasks * tiles < 2 * smallestTask {
      for index in 0..<(parts.count * panelTasks) { task(index) }
    } else {
      ThreadPool.shared.runUnchecked(chunks: parts.count * panelTasks, task)
    }
  }

  /// Some points of an area, for some panels.
  private func multiply(
    _ area: Area, _ points: Range<Int>, panels: Range<Int>, accumulating: Bool
  ) {
    if accumulating, area.runs == 0 { return }
    let tiles = (points.count + tileRows - 1) / tileRows
    let memory = Tile(kernels, capacity: tiles, runs: max(area.runs, 1))
    defer { memory.deallocate() }
    for panel in panels {
      area.list(
        points, source, target + panel * packed.panelColumns, into: memory.rows, memory.targets)
      area.list(packed, panel, into: memory.runs)
      // In blocks of runs whose part of the panel stays in the cache.
      let perBlock = runsPerBlock(area, panel)
      let whole = wholeTiles(points.count, panel, mayCover: perBlock >= area.runs && !accumulating)
      for block in stride(from: 0, to: max(area.runs, 1), by: perBlock) {
        let runs = block..<min(block + perBlock, area.runs)
        memory.multiply(
          whole, packed, panel, runs: runs, depth: area.depth,
          accumulating: accumulating || block > 0)
        for first in stride(from: whole * tileRows, to: points.count, by: tileRows) {
          var tile = memory
          (tile.rows, tile.targets) = (memory.rows + first, memory.targets + first)
          tile.multiplyPart(
            min(tileRows, points.count - first), packed, panel, runs: runs, depth: area.depth,
            accumulating: accumulating || block > 0)
        }
      }
    }
  }

  private func runsPerBlock(_ area: Area, _ panel: Int) -> Int {
    if packed.isNarrow { return max(1, area.runs) }
    let size = area.depth * packed.width(panel) * lanes * MemoryLayout<Float>.stride
    return max(1, min(cachedBytes / max(size, 1), area.runs))
  }

  /// How many of a task's tiles may write whole registers: all that are not cut off, or, if their
  /// columns fill less than the registers, those behind which the next points write over what is too
  /// much.
  private func wholeTiles(_ points: Int, _ panel: Int, mayCover: Bool) -> Int {
    let size = packed.isNarrow ? kernels.narrowColumns : packed.width(panel) * lanes
    let columns = packed.columns(panel)
    if columns == size { return points / tileRows }
    guard areas.count == 1, grid.fillsTarget, packed.panels == 1, mayCover else { return 0 }
    return max(0, points - (size - 1) / columns) / tileRows
  }
}

extension Tile {
  /// Whole tiles, whose rows and targets are listed one behind the other.
  fileprivate func multiply(
    _ tiles: Int, _ packed: PackedTaps, _ panel: Int, runs: Range<Int>, depth: Int,
    accumulating: Bool
  ) {
    if packed.isNarrow {
      kernels.multiplyNarrow(
        tiles, runs: self.runs + runs.lowerBound, count: runs.count, depth: depth, rows: rows,
        panel: packed.panel(panel), targets: targets)
    } else {
      kernels.multiplyTiles(
        tiles, runs: self.runs + runs.lowerBound, count: runs.count, depth: depth, rows: rows,
        step: 1, panel: packed.panel(panel), panelStep: packed.rowSize(panel),
        width: packed.width(panel), targets: targets, accumulating: accumulating)
    }
  }

  /// A tile of `count` rows, of which only the panel's columns may be written.
  fileprivate func multiplyPart(
    _ count: Int, _ packed: PackedTaps, _ panel: Int, runs: Range<Int>, depth: Int,
    accumulating: Bool
  ) {
    if packed.isNarrow {
      multiplyNarrow(
        count, columns: packed.columns(panel), runs: runs, depth: depth, panel: packed.panel(panel))
    } else {
      multiply(
        count, columns: packed.columns(panel), runs: runs, depth: depth, step: 1,
        panel: packed.panel(panel), panelStep: packed.rowSize(panel), accumulating: accumulating)
    }
  }
}

/// Points of a grid, in all its images, that have the same taps inside.
private struct Area {
  let grid: TapGrid
  let rows: TapAxis.Span
  let columns: TapAxis.Span

  /// Products in a run: the channels under one tap, or under a row of taps, whose pixels lie side by
  /// side.
  let depth: Int
  private let tapsPerRun: Int

  init(_ grid: TapGrid, rows: TapAxis.Span, columns: TapAxis.Span) {
    self.grid = grid
    self.rows = rows
    self.columns = columns
    tapsPerRun = grid.tapsPerRun(columns.taps.count)
    depth = tapsPerRun * grid.sourceChannels
  }

  var points: Int { grid.batch * rows.points.count * columns.points.count }

  /// How many runs a point has.
  var runs: Int { rows.taps.count * columns.taps.count / tapsPerRun }

  /// Lists the runs: where each begins, seen from the pixel at which a point looks, and in a panel.
  func list(_ packed: PackedTaps, _ panel: Int, into runs: UnsafeMutablePointer<ProductRun>) {
    let (vertical, horizontal) = (grid.vertical, grid.horizontal)
    var run = runs
    for row in rows.taps {
      for column in stride(
        from: columns.taps.lowerBound, to: columns.taps.upperBound, by: tapsPerRun)
      {
        let pixel =
          vertical.taps[row].offset * horizontal.sourceSize + horizontal.taps[column].offset
        let tap = row * horizontal.taps.count + column
        run.pointee = ProductRun(
          row: pixel * grid.sourceChannels,
          panel: packed.offset(ofTap: tap, channels: grid.sourceChannels, panel: panel))
        run += 1
      }
    }
  }

  /// Lists for some of the area's points, which are counted image by image, where each looks in the
  /// source, and where its result goes.
  func list(
    _ range: Range<Int>, _ source: Floats, _ target: MutableFloats,
    into sources: UnsafeMutablePointer<Floats>, _ targets: UnsafeMutablePointer<MutableFloats>
  ) {
    let (vertical, horizontal) = (grid.vertical, grid.horizontal)
    let (line, column) = range.lowerBound.quotientAndRemainder(dividingBy: columns.points.count)
    var j = columns.points.lowerBound + column
    var (n, i) = line.quotientAndRemainder(dividingBy: rows.points.count)
    i += rows.points.lowerBound
    let sourceStep = horizontal.step * grid.sourceChannels
    let targetStep = horizontal.targetStep * grid.targetChannels
    var slot = 0
    while slot < range.count {
      let sourceRow = (n * vertical.sourceSize + i * vertical.step) * horizontal.sourceSize
      let targetRow =
        (n * vertical.targetSize + vertical.targetStart + i * vertical.targetStep)
        * horizontal.targetSize
      var from = source + (sourceRow + j * horizontal.step) * grid.sourceChannels
      var to =
        target
        + (targetRow + horizontal.targetStart + j * horizontal.targetStep) * grid.targetChannels
      let end = min(range.count, slot + columns.points.upperBound - j)
      while slot < end {
        sources[slot] = from
        targets[slot] = to
        from += sourceStep
        to += targetStep
        slot += 1
      }
      j = columns.points.lowerBound
      i += 1
      if i == rows.points.upperBound { (n, i) = (n + 1, rows.points.lowerBound) }
    }
  }
}
