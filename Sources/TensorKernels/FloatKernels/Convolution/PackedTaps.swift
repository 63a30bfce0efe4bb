/// The kernels of a convolution as the micro-kernel reads them: panels of up to `panelColumns` result
/// channels, each [tap, source channel, column], taps in the order of the grid. They are packed, unless
/// there are so few points that this would cost more than it saves.
struct PackedTaps {
  private let memory: MutableFloats
  private let count: Int
  /// The kernels themselves, where they are not packed.
  private let inPlace: (weights: Floats, taps: [Int])?
  /// All products of a point: taps times source channels.
  let depth: Int
  let columns: Int
  let panelColumns: Int
  private let lanes: Int
  /// Products in a run, if it is a whole one.
  private let runDepth: Int
  /// So few columns that a register holds two rows of the panel.
  let isNarrow: Bool

  var panels: Int { (columns + panelColumns - 1) / panelColumns }
  /// What a pass over all of them reads.
  var byteCount: Int { max(count, depth * columns) * MemoryLayout<Float>.stride }

  /// - Parameters:
  ///   - weights: [kernelHeight, kernelWidth, inputs, outputs].
  ///   - isTransposed: the source's channels are the outputs, as for the gradient by the image.
  init(
    _ kernels: any FloatKernels.Type, _ grid: TapGrid, kernelWidth: Int, weights: Floats,
    isTransposed: Bool
  ) {
    let channels = grid.sourceChannels
    let taps = grid.vertical.taps.flatMap { row in
      grid.horizontal.taps.map { row.kernel * kernelWidth + $0.kernel }
    }
    lanes = kernels.lanes
    columns = grid.targetChannels
    panelColumns = kernels.lanes * kernels.panelVectors
    depth = taps.count * channels
    let wideCount = depth * ((columns + lanes - 1) / lanes * lanes)
    isNarrow =
      columns <= kernels.narrowColumns && wideCount * MemoryLayout<Float>.stride <= 160 << 10
    runDepth = grid.tapsPerRun(grid.horizontal.taps.count) * channels
    if !isTransposed, !isNarrow, columns % lanes == 0, grid.points <= kernels.rowsInPlace {
      inPlace = (weights, taps)
      count = 0
      memory = BufferCache.allocateFloats(0)
      return
    }
    inPlace = nil
    let narrowCount = isNarrow ? depth / max(runDepth, 1) * ((runDepth + 1) / 2 * lanes) : 0
    count = wideCount + narrowCount
    memory = BufferCache.allocateFloats(count)
    let packed = self
    let pack: (Int) -> Void = { task in
      let (panel, tap) = (task / taps.count, task % taps.count)
      let first = panel * packed.panelColumns
      let matrix = weights + taps[tap] * channels * packed.columns
      kernels.packPanel(
        depth: channels, columns: min(packed.panelColumns, packed.columns - first),
        source: matrix + first * (isTransposed ? channels : 1),
        rowStride: isTransposed ? 1 : packed.columns, columnStride: isTransposed ? channels : 1,
        width: packed.width(panel) * packed.lanes,
        panel: packed.memory + panel * packed.panelColumns * packed.depth
          + tap * channels * packed.width(panel) * packed.lanes)
    }
    defer {
      if isNarrow { packNarrow(kernels) }
    }
    if count < 1 << 14 {
      for task in 0..<(panels * taps.count) { pack(task) }
    } else {
      ThreadPool.shared.runUnchecked(chunks: panels * taps.count, pack)
    }
  }

  func deallocate() { BufferCache.deallocateFloats(memory, count) }

  /// [taps * channels, width(panel) * lanes], or the narrow panel.
  func panel(_ index: Int) -> Floats {
    if let inPlace { return inPlace.weights + index * panelColumns }
    return Floats(memory + (isNarrow ? depth * lanes : index * panelColumns * depth))
  }

  /// Where a tap begins in a panel. In a narrow one, only the first tap of a run does.
  func offset(ofTap tap: Int, channels: Int, panel: Int) -> Int {
    if let inPlace { return inPlace.taps[tap] * channels * columns }
    return isNarrow
      ? tap * channels / max(runDepth, 1) * ((runDepth + 1) / 2 * lanes)
      : tap * channels * width(panel) * lanes
  }

  private func packNarrow(_ kernels: any FloatKernels.Type) {
    for run in 0..<(depth / max(runDepth, 1)) {
      kernels.packNarrow(
        depth: runDepth, panel: Floats(memory + run * runDepth * lanes),
        narrow: memory + depth * lanes + run * ((runDepth + 1) / 2 * lanes))
    }
  }

  /// How many result channels a panel has.
  func columns(_ panel: Int) -> Int { min(panelColumns, columns - panel * panelColumns) }

  /// From one row of a panel to the next.
  func rowSize(_ panel: Int) -> Int { inPlace == nil ? width(panel) * lanes : columns }

  /// In registers.
  func width(_ panel: Int) -> Int {
    (columns(panel) + lanes - 1) / lanes
  }
}
