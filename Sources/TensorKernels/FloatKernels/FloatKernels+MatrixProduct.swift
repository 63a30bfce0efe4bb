extension FloatKernels {
  /// For up to so many rows of the result the right factor is read where it lies: packing it would read and
  /// write more than these rows do.
  static var rowsInPlace: Int { 6 * tileRows }

  package static func multiply(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, into c: MutableElements, stride: Int,
    accumulating: Bool
  ) {
    FastMatrixProduct(kernels: self).multiply(
      a, b, into: c, stride: stride, accumulating: accumulating)
  }
}

/// The matrix product in the manner of BLIS (Van Zee and van de Geijn 2015): blocks of the right
/// factor are packed into panels a few registers wide, and a micro-kernel of the CPU's level makes
/// one tile of the result at a time, in registers. The left factor is read where it lies; so is the right
/// one, where its rows are contiguous and packing would cost more than it saves: for few rows, and for
/// a small right factor, which every core has in its cache as it is.
///
/// Each element adds up its products in the same order whatever the number of threads.
struct FastMatrixProduct {
  private let kernels: any FloatKernels.Type
  // The level's numbers, asked for once: each asking is a call.
  private let lanes: Int
  private let tileRows: Int

  /// How many products a tile adds up before it goes back to memory: a panel of so many rows and
  /// 64 columns takes 96 KiB, and stays in the second-level cache.
  private let depthBlock = 384
  /// How many columns of the right factor are packed at a time.
  private let columnBlock = 1536
  /// Fewer multiplications than this are not worth a second thread.
  private let smallestTask = 100_000

  init(kernels: any FloatKernels.Type) {
    self.kernels = kernels
    lanes = kernels.lanes
    tileRows = kernels.tileRows
  }

  func multiply(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, into c: MutableFloats, stride: Int,
    accumulating: Bool
  ) {
    let (rows, columns, depth) = (a.rows, b.columns, a.columns)
    if rows == 0 || columns == 0 { return }
    if depth == 0 {
      if !accumulating {
        for i in 0..<rows { (c + i * stride).update(repeating: 0, count: columns) }
      }
      return
    }
    // Blocks of equal depth, so that the last is not a splinter.
    let depthBlocks = (depth + depthBlock - 1) / depthBlock
    let blockDepth = (depth + depthBlocks - 1) / depthBlocks
    let isInPlace =
      b.columnStride == 1 && columns >= lanes
      && (rows <= kernels.rowsInPlace || (rows <= 256 && depth * columns <= 1 << 17))
    var packed = PackedPanels(
      kernels: kernels,
      capacity: blockDepth
        * (isInPlace ? raggedPanel(columns) : padded(min(columns, columnBlock))))
    defer { packed.deallocate() }

    for firstColumn in Swift.stride(from: 0, to: columns, by: columnBlock) {
      for p in Swift.stride(from: 0, to: depth, by: blockDepth) {
        var left = a
        left.base += p * a.columnStride
        left.columns = min(blockDepth, depth - p)
        var right = b
        right.base += p * b.rowStride + firstColumn * b.columnStride
        right.rows = left.columns
        right.columns = min(columnBlock, columns - firstColumn)
        if isInPlace { packed.use(right, isRow: rows == 1) } else { packed.pack(right) }
        multiplyBlock(
          left, packed, into: c + firstColumn, stride: stride, accumulating: accumulating || p > 0)
      }
    }
  }

  private func padded(_ columns: Int) -> Int {
    (columns + lanes - 1) / lanes * lanes
  }

  /// How wide the last panel is if it does not fill its registers, padding included; else 0.
  private func raggedPanel(_ columns: Int) -> Int {
    columns % lanes == 0 ? 0 : padded(columns % (kernels.panelVectors * lanes))
  }

  /// c (+)= a * panels, in tasks of some tile rows by some panels each.
  private func multiplyBlock(
    _ a: MatrixView<Float>, _ panels: PackedPanels, into c: MutableFloats, stride: Int,
    accumulating: Bool
  ) {
    let tiles = (a.rows + tileRows - 1) / tileRows
    let workPerTile = tileRows * panels.columns * panels.depth
    let tilesPerTask = min(16, max(1, smallestTask / max(workPerTile, 1)))
    let rowTasks = (tiles + tilesPerTask - 1) / tilesPerTask
    // Few rows, as with a small batch: let threads share the columns too.
    let panelsPerTask = rowTasks >= 8 ? panels.count : max(1, (panels.count + 7) / 8)
    let panelTasks = (panels.count + panelsPerTask - 1) / panelsPerTask

    let work = a.rows * panels.columns * panels.depth
    let run: (Int) -> Void = { task in
      let (rowTask, panelTask) = (task / panelTasks, task % panelTasks)
      let firstPanel = panelTask * panelsPerTask
      let firstTile = rowTask * tilesPerTask
      let rows = (firstTile * tileRows)..<min((firstTile + tilesPerTask) * tileRows, a.rows)
      for panel in firstPanel..<min(firstPanel + panelsPerTask, panels.count) {
        multiply(
          a, rows, panels, panel, into: c, stride: stride, accumulating: accumulating)
      }
    }
    if work < 2 * smallestTask {
      for task in 0..<(rowTasks * panelTasks) { run(task) }
    } else {
      ThreadPool.shared.runUnchecked(chunks: rowTasks * panelTasks, run)
    }
  }

  /// Some rows of a times a panel.
  private func multiply(
    _ a: MatrixView<Float>, _ rows: Range<Int>, _ panels: PackedPanels, _ panel: Int,
    into c: MutableFloats, stride: Int, accumulating: Bool
  ) {
    let firstColumn = panel * panels.panelColumns
    let columns = min(panels.panelColumns, panels.columns - firstColumn)
    Tile.multiply(
      kernels, rows: rows.count, columns: columns, depth: a.columns,
      left: a.base + rows.lowerBound * a.rowStride, rowStride: a.rowStride, step: a.columnStride,
      panel: panels.panel(panel), panelStep: panels.step(panel) ?? padded(columns),
      into: c + rows.lowerBound * stride + firstColumn, stride: stride, accumulating: accumulating)
  }
}

/// A block of the right factor as panels of up to `panelColumns` columns: packed, one after the other, or
/// where they lie.
struct PackedPanels {
  private let kernels: any FloatKernels.Type
  private let memory: MutableFloats
  /// The block itself, where it is not packed.
  private var source: MatrixView<Float>?
  private let capacity: Int
  private(set) var depth = 0
  private(set) var columns = 0

  /// How many columns each panel but the last has.
  private(set) var panelColumns: Int

  var count: Int { (columns + panelColumns - 1) / panelColumns }

  init(kernels: any FloatKernels.Type, capacity: Int) {
    self.kernels = kernels
    self.capacity = capacity
    panelColumns = kernels.lanes * kernels.panelVectors
    memory = BufferCache.allocate(byteCount: capacity * MemoryLayout<Float>.stride)
      .bindMemory(to: Float.self, capacity: capacity)
  }

  func deallocate() {
    BufferCache.deallocate(memory, byteCount: capacity * MemoryLayout<Float>.stride)
  }

  /// Whether the last panel is packed although the others lie in their place: its columns do not fill
  /// registers.
  private var isLastPacked: Bool { source != nil && columns % kernels.lanes != 0 }

  private func isInPlace(_ index: Int) -> Bool {
    source != nil && !(isLastPacked && index == count - 1)
  }

  func panel(_ index: Int) -> Floats {
    if let source, isInPlace(index) { return source.base + index * panelColumns }
    return Floats(memory + (isLastPacked ? 0 : index * panelColumns * depth))
  }

  /// From one row of a panel to the next, where it is not packed: there they follow each other.
  func step(_ index: Int) -> Int? { isInPlace(index) ? source?.rowStride : nil }

  /// Reads the block where it lies, but for a last panel that does not fill its registers: its columns
  /// have to be neighbours.
  ///
  /// - Parameter isRow: the left factor is one row, for which panels may be wide.
  mutating func use(_ b: MatrixView<Float>, isRow: Bool) {
    (depth, columns, source) = (b.rows, b.columns, b)
    let isWide = isRow && columns % kernels.lanes == 0
    panelColumns = kernels.lanes * (isWide ? 16 : kernels.panelVectors)
    if isLastPacked { pack(count - 1, of: b, to: memory) }
  }

  mutating func pack(_ b: MatrixView<Float>) {
    (depth, columns, source) = (b.rows, b.columns, nil)
    let packed = self
    let pack: (Int) -> Void = { index in
      packed.pack(index, of: b, to: packed.memory + index * packed.panelColumns * b.rows)
    }
    // Copying 256 KiB takes about as long as fetching them from the core of another thread.
    if b.rows * b.columns < 1 << 16 {
      for index in 0..<count { pack(index) }
    } else {
      ThreadPool.shared.runUnchecked(chunks: count, pack)
    }
  }

  private func pack(_ index: Int, of b: MatrixView<Float>, to panel: MutableFloats) {
    let firstColumn = index * panelColumns
    let columns = min(panelColumns, b.columns - firstColumn)
    kernels.packPanel(
      depth: b.rows, columns: columns, source: b.base + firstColumn * b.columnStride,
      rowStride: b.rowStride, columnStride: b.columnStride,
      width: (columns + kernels.lanes - 1) / kernels.lanes * kernels.lanes, panel: panel)
  }
}
