/// The kernels of a convolution, packed for the micro-kernel: panels of up to `panelColumns` result
/// channels, each [tap, source channel, column], taps in the order of the grid.
struct PackedTaps {
  private let memory: MutableFloats
  private let count: Int
  private let depth: Int
  let columns: Int
  let panelColumns: Int
  private let lanes: Int

  var panels: Int { (columns + panelColumns - 1) / panelColumns }
  var byteCount: Int { count * MemoryLayout<Float>.stride }

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
    count = depth * ((columns + lanes - 1) / lanes * lanes)
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
        panel: MutableFloats(mutating: packed.panel(panel)) + tap * channels
          * packed.width(panel) * packed.lanes)
    }
    if count < 1 << 14 {
      for task in 0..<(panels * taps.count) { pack(task) }
    } else {
      ThreadPool.shared.runUnchecked(chunks: panels * taps.count, pack)
    }
  }

  func deallocate() { BufferCache.deallocateFloats(memory, count) }

  /// [taps * channels, width(panel) * lanes].
  func panel(_ index: Int) -> Floats { Floats(memory + index * panelColumns * depth) }

  /// In registers.
  func width(_ panel: Int) -> Int {
    (min(panelColumns, columns - panel * panelColumns) + lanes - 1) / lanes
  }
}
