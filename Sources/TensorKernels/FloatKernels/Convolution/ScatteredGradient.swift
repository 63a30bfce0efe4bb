/// The gradient by images of few channels.
///
/// Gathered, as `TapProduct` does it, a result of 3 or 6 channels leaves most of a register
/// empty. Here each output pixel makes its part of the gradient under all taps at once, a matrix
/// product of [points, outputs] and [outputs, kernel rows * run], where a run is a row of the
/// kernel with its channels, side by side like the pixels below it; then the runs are added to the
/// image, whose border is thrown away at the end.
struct ScatteredGradient {
  let kernels: any FloatKernels.Type
  let shape: ConvolutionShape

  /// A row of the kernel.
  private var length: Int { shape.kernelWidth * shape.inputChannels }

  /// The same, rounded up to whole registers.
  private var run: Int { (length + kernels.lanes - 1) / kernels.lanes * kernels.lanes }

  // The padded image holds all that the taps reach and all of the image.
  private var rows: Int {
    max(
      (shape.outputHeight - 1) * shape.strideHeight + shape.kernelHeight,
      shape.paddingTop + shape.height)
  }
  private var rowSize: Int {
    max(
      (shape.outputWidth - 1) * shape.strideWidth + shape.kernelWidth,
      shape.paddingLeft + shape.width) * shape.inputChannels
  }

  func compute(dy: Floats, weights: Floats, dx: MutableFloats) {
    let points = shape.outputHeight * shape.outputWidth
    let columns = shape.kernelHeight * run
    let matrix = spreadWeights(weights)
    defer { BufferCache.deallocateFloats(matrix, shape.outputChannels * columns) }
    let imagesPerTask = max(1, (1 << 17) / max(points * columns, 1))
    ThreadPool.shared.runUnchecked(count: shape.batch, chunkSize: imagesPerTask) { first, images in
      let products = BufferCache.allocateFloats(images * points * columns)
      let imageCount = rows * rowSize + run
      let image = BufferCache.allocateFloats(imageCount)
      defer {
        BufferCache.deallocateFloats(products, images * points * columns)
        BufferCache.deallocateFloats(image, imageCount)
      }
      kernels.multiply(
        MatrixView(
          dy + first * points * shape.outputChannels, rows: images * points,
          columns: shape.outputChannels),
        MatrixView(Floats(matrix), rows: shape.outputChannels, columns: columns),
        into: products, stride: columns, accumulating: false)
      for n in 0..<images {
        image.update(repeating: 0, count: imageCount)
        add(products + n * points * columns, to: image)
        copy(image, to: dx + (first + n) * shape.height * shape.width * shape.inputChannels)
      }
    }
  }

  /// From [kernel row, run, output] to [output, kernel row, run rounded up].
  private func spreadWeights(_ weights: Floats) -> MutableFloats {
    let columns = shape.kernelHeight * run
    let matrix = BufferCache.allocateFloats(shape.outputChannels * columns)
    for k in 0..<shape.outputChannels {
      for row in 0..<shape.kernelHeight {
        let to = matrix + k * columns + row * run
        for j in 0..<length { to[j] = weights[(row * length + j) * shape.outputChannels + k] }
        (to + length).update(repeating: 0, count: run - length)
      }
    }
    return matrix
  }

  private func add(_ products: MutableFloats, to image: MutableFloats) {
    let columns = shape.kernelHeight * run
    for i in 0..<shape.outputHeight {
      kernels.addRuns(
        points: shape.outputWidth, runs: shape.kernelHeight, length: length, step: run,
        from: products + i * shape.outputWidth * columns,
        to: image + i * shape.strideHeight * rowSize,
        pointStride: shape.strideWidth * shape.inputChannels, runStride: rowSize)
    }
  }

  private func copy(_ image: MutableFloats, to dx: MutableFloats) {
    let width = shape.width * shape.inputChannels
    for row in 0..<shape.height {
      (dx + row * width).update(
        from: image + (shape.paddingTop + row) * rowSize
          + shape.paddingLeft * shape.inputChannels, count: width)
    }
  }
}
