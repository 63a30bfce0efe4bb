extension Winograd {
  /// The gradient by the kernels. With V = B^T d B and Z = A dy A^T for each tile, dU is the sum of
  /// V^T Z over tiles for each of the 36, and dw = G^T dU G.
  ///
  /// Takes some tiles at a time: first their V and Z, shared among threads by tiles, then the
  /// products, shared by the 36 and by panels, so that no two threads add to the same number.
  func weightGradient(x: Floats, dy: Floats, dWeights: MutableFloats) {
    let most = max(96, (8 << 20) / (36 * (inputs + outputs) * MemoryLayout<Float>.stride))
    let blocks = max(1, (tiles.count + most - 1) / most)
    let perBlock = (tiles.count + blocks - 1) / blocks
    let (vStride, zStride) = (matrixStride(perBlock, inputs), matrixStride(perBlock, outputs))
    let v = BufferCache.allocateFloats(36 * vStride)
    let z = BufferCache.allocateFloats(36 * zStride)
    let u = BufferCache.allocateFloats(packedCount)
    defer {
      BufferCache.deallocateFloats(v, 36 * vStride)
      BufferCache.deallocateFloats(z, 36 * zStride)
      BufferCache.deallocateFloats(u, packedCount)
    }

    for first in stride(from: 0, to: max(tiles.count, 1), by: max(perBlock, 1)) {
      let count = min(perBlock, tiles.count - first)
      forEachTile(count) { tile, scratch in
        transformInput(first + tile, x, to: v + tile * inputs, matrixStride: vStride, scratch)
        transformOutputGradient(
          first + tile, dy, to: z + tile * outputs, matrixStride: zStride, scratch)
      }
      addProducts(count, v, vStride, z, zStride, into: u, accumulating: first > 0)
    }

    let matrix = inputs * outputs
    let uStride = matrixStride(inputs, outputs)
    ThreadPool.shared.runUnchecked(count: inputs, chunkSize: max(1, 4096 / outputs)) {
      first, count in
      for input in first..<(first + count) {
        kernels.winograd(
          .weightGradient, channels: outputs, from: u + input * outputs, (6 * uStride, uStride),
          to: dWeights + input * outputs, (3 * matrix, matrix))
      }
    }
  }

  /// u[i] (+)= v[i]^T z[i] for each of the 36: [count, inputs]^T times [count, outputs].
  private func addProducts(
    _ count: Int, _ v: MutableFloats, _ vStride: Int, _ z: MutableFloats, _ zStride: Int,
    into u: MutableFloats,
    accumulating: Bool
  ) {
    let panelColumns = kernels.lanes * kernels.panelVectors
    let panels = (outputs + panelColumns - 1) / panelColumns
    ThreadPool.shared.runUnchecked(chunks: 36 * panels) { task in
      let (matrix, column) = (task / panels, task % panels * panelColumns)
      let size = min(panelColumns, outputs - column)
      let v = Floats(v + matrix * vStride)
      let panel = Floats(z + matrix * zStride + column)
      let target = u + matrix * matrixStride(inputs, outputs) + column
      Tile.multiply(
        kernels, rows: inputs, columns: size, depth: count, left: v, rowStride: 1, step: inputs,
        panel: panel, panelStep: outputs, into: target, stride: outputs,
        accumulating: accumulating)
    }
  }

  private func transformOutputGradient(
    _ tile: Int, _ dy: Floats, to z: MutableFloats, matrixStride: Int, _ scratch: MutableFloats
  ) {
    let (image, row, column) = tiles.output(tile)
    let rowSize = tiles.outputWidth * outputs
    let from = dy + (image * tiles.outputHeight + row) * rowSize + column * outputs
    let strides = (row: 6 * matrixStride, column: matrixStride)
    let (rows, columns) = (
      min(4, tiles.outputHeight - row), min(4, tiles.outputWidth - column)
    )
    if rows == 4, columns == 4 {
      kernels.winograd(
        .outputGradient, channels: outputs, from: from, (rowSize, outputs), to: z, strides)
      return
    }
    scratch.update(repeating: 0, count: 16 * outputs)
    for i in 0..<rows {
      (scratch + i * 4 * outputs).update(from: from + i * rowSize, count: columns * outputs)
    }
    kernels.winograd(
      .outputGradient, channels: outputs, from: scratch, (4 * outputs, outputs), to: z, strides)
  }
}
