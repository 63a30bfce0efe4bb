/// One tile of a product at a time: where its rows come from and go to, and memory for what sticks
/// out of the result. Belongs to one thread.
struct Tile {
  /// Set before each tile, as many as it has rows; or a list of them.
  var rows: UnsafeMutablePointer<Floats>
  var targets: UnsafeMutablePointer<MutableFloats>
  /// At first one: the whole of both factors.
  let runs: UnsafeMutablePointer<ProductRun>

  let kernels: any FloatKernels.Type
  private let lanes: Int
  private let tileRows: Int
  /// Pointers to the rows of memory for a whole tile.
  private let scratchRows: UnsafeMutablePointer<MutableFloats>
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int

  /// Memory for a tile, with lists of the rows of up to `capacity` tiles. Give it back with
  /// `deallocate()`.
  init(_ kernels: any FloatKernels.Type, capacity: Int = 1, runs: Int = 1) {
    self.kernels = kernels
    (lanes, tileRows) = (kernels.lanes, kernels.tileRows)
    let rowSize = kernels.panelVectors * lanes
    let slots = capacity * tileRows
    // One piece for all, the tile first: it is written in whole registers.
    let tileBytes = tileRows * rowSize * MemoryLayout<Float>.stride
    let pointerBytes = MemoryLayout<Floats>.stride
    byteCount =
      tileBytes + (2 * slots + tileRows) * pointerBytes + runs * MemoryLayout<ProductRun>.stride
    memory = BufferCache.allocate(byteCount: byteCount)
    let scratch = memory.bindMemory(to: Float.self, capacity: tileRows * rowSize)
    rows = (memory + tileBytes).bindMemory(to: Floats.self, capacity: slots)
    targets = (memory + tileBytes + slots * pointerBytes)
      .bindMemory(to: MutableFloats.self, capacity: slots)
    scratchRows = (memory + tileBytes + 2 * slots * pointerBytes)
      .bindMemory(to: MutableFloats.self, capacity: tileRows)
    self.runs = (memory + tileBytes + (2 * slots + tileRows) * pointerBytes)
      .bindMemory(to: ProductRun.self, capacity: runs)
    for i in 0..<tileRows { scratchRows[i] = scratch + i * rowSize }
    self.runs[0] = ProductRun(row: 0, panel: 0)
  }

  func deallocate() { BufferCache.deallocate(memory, byteCount: byteCount) }

  /// A product of one run, whole tiles first; then what sticks out, by a tile's scratch.
  ///
  /// - Parameters:
  ///   - left: its rows are `rowStride` apart, the elements of a row `step`.
  ///   - panel: packed, or rows of whole registers, `panelStep` apart.
  static func multiply(
    _ kernels: any FloatKernels.Type, rows: Int, columns: Int, depth: Int, left: Floats,
    rowStride: Int, step: Int, panel: Floats, panelStep: Int, into target: MutableFloats,
    stride: Int, accumulating: Bool
  ) {
    let (lanes, tileRows) = (kernels.lanes, kernels.tileRows)
    var row = 0
    if columns % lanes == 0 {
      kernels.multiplyTiles(
        rows / tileRows, depth: depth, rows: left, rowStride: rowStride, step: step, panel: panel,
        panelStep: panelStep, width: columns / lanes, target: target, stride: stride,
        accumulating: accumulating)
      row = rows / tileRows * tileRows
      if row == rows { return }
    }
    let tile = Tile(kernels)
    defer { tile.deallocate() }
    while row < rows {
      let count = min(tileRows, rows - row)
      for i in 0..<count {
        tile.rows[i] = left + (row + i) * rowStride
        tile.targets[i] = target + (row + i) * stride
      }
      tile.multiply(
        count, columns: columns, depth: depth, step: step, panel: panel, panelStep: panelStep,
        accumulating: accumulating)
      row += count
    }
  }

  /// The first `count` rows of the tile, with `columns` columns: `FloatKernels.multiplyTiles`.
  func multiply(
    _ count: Int, columns: Int, runs: Range<Int> = 0..<1, depth: Int, step: Int,
    panel: Floats, panelStep: Int, accumulating: Bool
  ) {
    complete(count)
    let width = (columns + lanes - 1) / lanes
    let isWhole = columns == width * lanes
    kernels.multiplyTile(
      rows: count, runs: self.runs + runs.lowerBound, count: runs.count, depth: depth, rows: rows,
      step: step, panel: panel, panelStep: panelStep, width: width,
      targets: isWhole ? targets : scratchRows,
      accumulating: isWhole && accumulating)
    if isWhole { return }
    for i in 0..<count {
      let (from, to) = (scratchRows[i], targets[i])
      if accumulating {
        for j in 0..<columns { to[j] += from[j] }
      } else {
        to.update(from: from, count: columns)
      }
    }
  }

  /// The same with a narrow panel, which does not accumulate: `FloatKernels.multiplyNarrow`.
  func multiplyNarrow(
    _ count: Int, columns: Int, runs: Range<Int>, depth: Int, panel: Floats
  ) {
    complete(count)
    kernels.multiplyNarrow(
      1, runs: self.runs + runs.lowerBound, count: runs.count, depth: depth, rows: rows,
      panel: panel, targets: scratchRows)
    for i in 0..<count { targets[i].update(from: scratchRows[i], count: columns) }
  }

  /// Rows behind the last repeat it, and go nowhere.
  private func complete(_ count: Int) {
    for i in count..<max(count, tileRows) {
      rows[i] = rows[count - 1]
      targets[i] = scratchRows[i]
    }
  }
}
