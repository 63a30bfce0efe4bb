/// Convolution by kernels of 3 by 3 with stride 1, in the manner of Winograd: F(4x4, 3x3).
///
/// An output of 4 by 4 pixels depends on 6 by 6 of the image. Transformed, B^T d B and G g G^T, the
/// two meet in 36 products for each pair of channels instead of 144, and A^T m A is the output
/// (Lavin and Gray 2016). For many tiles and channels, each of the 36 is a matrix product:
/// [tiles, inputs] times [inputs, outputs].
struct Winograd {
  let kernels: any FloatKernels.Type
  let tiles: WinogradTiles
  let inputs: Int
  let outputs: Int

  /// - Parameters:
  ///   - weights: U, transformed and packed by `packWeights`.
  ///   - x: [batch, height, width, inputs].
  ///   - y: [batch, outputHeight, outputWidth, outputs].
  func convolve(x: Floats, weights: Floats, y: MutableFloats) {
    let tileBytes = 36 * (inputs + outputs) * MemoryLayout<Float>.stride
    if packedCount * MemoryLayout<Float>.stride <= 1 << 20 {
      // Small weights: each thread takes some tiles all the way, in its second-level cache.
      // At least sixteen times some, where there are so many tiles.
      let most = max(12, min((1 << 20) / tileBytes, max(tiles.count / 16, 32)))
      ThreadPool.shared.runUnchecked(count: tiles.count, chunkSize: tilesPerBlock(most)) {
        first, count in
        convolve(first, count, x: x, weights: weights, y: y)
      }
    } else {
      // Large ones are read once for many tiles, a matrix and a panel a thread.
      let size = tilesPerBlock(max(48, (16 << 20) / tileBytes))
      for first in stride(from: 0, to: tiles.count, by: size) {
        convolve(first, min(size, tiles.count - first), x: x, weights: weights, y: y)
      }
    }
  }

  /// Blocks of equal size, of whole micro-kernel tiles, with at most about so many tiles.
  private func tilesPerBlock(_ most: Int) -> Int {
    let blocks = (tiles.count + most - 1) / most
    let size = (tiles.count + blocks - 1) / max(blocks, 1)
    return (size + kernels.tileRows - 1) / kernels.tileRows * kernels.tileRows
  }

  /// Some tiles: V, the products M, and the output. Threads share each of these, unless they share
  /// the blocks of tiles already: then the loops here run on one.
  private func convolve(_ first: Int, _ count: Int, x: Floats, weights: Floats, y: MutableFloats) {
    let tileRows = kernels.tileRows
    let rows = (count + tileRows - 1) / tileRows * tileRows
    let (vStride, mStride) = (matrixStride(rows, inputs), matrixStride(rows, outputs))
    let v = BufferCache.allocateFloats(36 * vStride)
    let m = BufferCache.allocateFloats(36 * mStride)
    defer {
      BufferCache.deallocateFloats(v, 36 * vStride)
      BufferCache.deallocateFloats(m, 36 * mStride)
    }
    forEachTile(count) { tile, scratch in
      transformInput(first + tile, x, to: v + tile * inputs, matrixStride: vStride, scratch)
    }
    multiply(rows, v, weights, into: m)
    forEachTile(count) { tile, scratch in
      transformOutput(first + tile, m + tile * outputs, matrixStride: mStride, to: y, scratch)
    }
  }

  /// From one of the 36 matrices to the next: a cache line more than a matrix takes. A transform
  /// writes to all 36 in turn, and at powers of two these would share a few lines of the cache.
  func matrixStride(_ rows: Int, _ columns: Int) -> Int { rows * columns + 16 }

  /// Calls `body` for each tile, with memory for 6 by 6 pixels.
  func forEachTile(_ count: Int, _ body: (_ tile: Int, _ scratch: MutableFloats) -> Void) {
    let scratchCount = 36 * max(inputs, outputs)
    ThreadPool.shared.runUnchecked(count: count, chunkSize: 4) { first, count in
      let scratch = BufferCache.allocateFloats(scratchCount)
      defer { BufferCache.deallocateFloats(scratch, scratchCount) }
      for tile in first..<(first + count) { body(tile, scratch) }
    }
  }

  /// m[i] = v[i] weights[i] for each of the 36: [rows, inputs] times [inputs, outputs].
  private func multiply(_ rows: Int, _ v: MutableFloats, _ weights: Floats, into m: MutableFloats) {
    let panelColumns = kernels.lanes * kernels.panelVectors
    let panels = (outputs + panelColumns - 1) / panelColumns
    let (vStride, mStride) = (matrixStride(rows, inputs), matrixStride(rows, outputs))
    let uStride = matrixStride(inputs, outputs)
    ThreadPool.shared.runUnchecked(chunks: 36 * panels) { task in
      let (matrix, column) = (task / panels, task % panels * panelColumns)
      let size = min(panelColumns, outputs - column)
      let v = Floats(v + matrix * vStride)
      let m = m + matrix * mStride + column
      Tile.multiply(
        kernels, rows: rows, columns: size, depth: inputs, left: v, rowStride: inputs, step: 1,
        panel: weights + matrix * uStride + column * inputs, panelStep: size, into: m,
        stride: outputs, accumulating: false)
    }
  }

  // MARK: Tiles

  /// `scratch` holds 6 by 6 pixels, for tiles that reach over the image's border.
  func transformInput(
    _ tile: Int, _ x: Floats, to v: MutableFloats, matrixStride: Int, _ scratch: MutableFloats
  ) {
    let (image, row, column) = tiles.input(tile)
    let rowSize = tiles.width * inputs
    let strides = (row: 6 * matrixStride, column: matrixStride)
    let start = (image * tiles.height + row) * rowSize + column * inputs
    if row >= 0, column >= 0, row + 6 <= tiles.height, column + 6 <= tiles.width {
      kernels.winograd(.input, channels: inputs, from: x + start, (rowSize, inputs), to: v, strides)
      return
    }
    let columns = max(0, -column)..<max(min(6, tiles.width - column), max(0, -column))
    for i in 0..<6 {
      let to = scratch + i * 6 * inputs
      if row + i < 0 || row + i >= tiles.height || columns.isEmpty {
        to.update(repeating: 0, count: 6 * inputs)
        continue
      }
      to.update(repeating: 0, count: columns.lowerBound * inputs)
      (to + columns.lowerBound * inputs).update(
        from: x + start + i * rowSize + columns.lowerBound * inputs,
        count: columns.count * inputs)
      (to + columns.upperBound * inputs).update(
        repeating: 0, count: (6 - columns.upperBound) * inputs)
    }
    kernels.winograd(
      .input, channels: inputs, from: scratch, (6 * inputs, inputs), to: v, strides)
  }

  private func transformOutput(
    _ tile: Int, _ m: MutableFloats, matrixStride: Int, to y: MutableFloats,
    _ scratch: MutableFloats
  ) {
    let (image, row, column) = tiles.output(tile)
    let rowSize = tiles.outputWidth * outputs
    let to = y + (image * tiles.outputHeight + row) * rowSize + column * outputs
    let strides = (row: 6 * matrixStride, column: matrixStride)
    let (rows, columns) = (
      min(4, tiles.outputHeight - row), min(4, tiles.outputWidth - column)
    )
    if rows == 4, columns == 4 {
      kernels.winograd(.output, channels: outputs, from: m, strides, to: to, (rowSize, outputs))
      return
    }
    kernels.winograd(
      .output, channels: outputs, from: m, strides, to: scratch, (4 * outputs, outputs))
    for i in 0..<rows {
      (to + i * rowSize).update(from: scratch + i * 4 * outputs, count: columns * outputs)
    }
  }
}

/// How an output is cut into tiles of 4 by 4 pixels.
struct WinogradTiles {
  let batch: Int
  let height: Int
  let width: Int
  let paddingTop: Int
  let paddingLeft: Int
  let outputHeight: Int
  let outputWidth: Int

  private var rows: Int { (outputHeight + 3) / 4 }
  private var columns: Int { (outputWidth + 3) / 4 }

  var count: Int { batch * rows * columns }

  /// The image and the first pixel of a tile's output.
  func output(_ tile: Int) -> (image: Int, row: Int, column: Int) {
    let (line, column) = tile.quotientAndRemainder(dividingBy: columns)
    return (line / rows, line % rows * 4, column * 4)
  }

  /// The image and the first of the 6 by 6 pixels that a tile's output depends on.
  func input(_ tile: Int) -> (image: Int, row: Int, column: Int) {
    let (image, row, column) = output(tile)
    return (image, row - paddingTop, column - paddingLeft)
  }
}
