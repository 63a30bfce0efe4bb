extension Winograd {
  /// How many numbers `packWeights` writes.
  var packedCount: Int { 36 * matrixStride(inputs, outputs) }

  /// U = G g G^T for each pair of channels, packed: [36, panel, inputs, column].
  ///
  /// - Parameter weights: [3, 3, inputs, outputs].
  func packWeights(_ weights: Floats, into u: MutableFloats) {
    let matrix = inputs * outputs
    let uStride = matrixStride(inputs, outputs)
    let panelColumns = kernels.lanes * kernels.panelVectors
    ThreadPool.shared.runUnchecked(count: inputs, chunkSize: max(1, 4096 / outputs)) {
      first, count in
      for input in first..<(first + count) {
        for column in stride(from: 0, to: outputs, by: panelColumns) {
          let width = min(panelColumns, outputs - column)
          kernels.winograd(
            .weights, channels: width, from: weights + input * outputs + column,
            (3 * matrix, matrix), to: u + column * inputs + input * width, (6 * uStride, uStride))
        }
      }
    }
  }

  /// The kernels turned by 180 degrees and with inputs and outputs exchanged: what the gradient by
  /// the image convolves with. From [3, 3, outputs, inputs] to [3, 3, inputs, outputs].
  func turnWeights(_ weights: Floats, into turned: MutableFloats) {
    let matrix = inputs * outputs
    let depth = min(inputs, 64)
    let parts = (inputs + depth - 1) / depth
    ThreadPool.shared.runUnchecked(chunks: 9 * parts) { task in
      let (tap, first) = (task / parts, task % parts * depth)
      kernels.packPanel(
        depth: min(depth, inputs - first), columns: outputs,
        source: weights + (8 - tap) * matrix + first, rowStride: 1, columnStride: inputs,
        width: outputs, panel: turned + tap * matrix + first * outputs)
    }
  }
}
