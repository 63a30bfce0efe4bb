import KernelInterface

/// Segments of fewer points than this are made longer by going through the batch.
private let shortRow = 16

extension FastConvolution {
  func weightGradient(x: Source, dy: Source, dWeights: Target) {
    if shape.prefersWinograd { return winogradWeightGradient(x: x, dy: dy, dWeights: dWeights) }
    let segments = gradientSegments
    let images = copyOfImages(x, for: segments)
    let gradients = copyOfGradients(dy, for: segments)
    defer {
      images?.deallocate()
      gradients?.deallocate()
    }
    let gradient = WeightGradient(
      kernels: kernels, segments: segments, x: images?.base ?? x, dy: gradients?.base ?? dy)
    if !segments.isSwapped { return gradient.run(into: dWeights) }

    // From [kernel row, output, column] to [kernel row, column, output].
    let swapped = BufferCache.allocateFloats(shape.weightCount)
    defer { BufferCache.deallocateFloats(swapped, shape.weightCount) }
    gradient.run(into: swapped)
    let size = segments.columns * shape.outputChannels
    for start in stride(from: 0, to: shape.weightCount, by: max(size, 1)) {
      Reference.transpose(
        rows: shape.outputChannels, columns: segments.columns, x: swapped + start,
        y: dWeights + start)
    }
  }

  /// How the points are taken.
  private var gradientSegments: GradientSegments {
    var shape = shape
    if shape.isPointwise {
      // A kernel of one tap does not know rows: let a segment be a whole image.
      (shape.width, shape.outputWidth) = (shape.height * shape.width, shape.height * shape.width)
      (shape.height, shape.outputHeight) = (1, 1)
    }
    let grid = shape.forwardGrid
    let (inputs, outputs) = (shape.inputChannels, shape.outputChannels)
    let joinsTaps = inputs < fewChannels
    // How many registers a point multiplies, with rows and columns one way and the other.
    let run = shape.kernelWidth * inputs
    let isSwapped =
      joinsTaps
      && shape.kernelHeight * registers(rows: outputs, columns: run)
        < registers(rows: shape.kernelHeight * run, columns: outputs)
    return GradientSegments(
      grid: joinsTaps ? grid.padded : grid,
      isBatchFirst: !joinsTaps && grid.horizontal.points < shortRow
        && grid.batch > grid.horizontal.points,
      joinsTaps: joinsTaps, isSwapped: isSwapped,
      outputStride: isSwapped ? outputs : wholeRegisters(outputs) * kernels.lanes)
  }

  private func registers(rows: Int, columns: Int) -> Int {
    let tileRows = kernels.tileRows
    return (rows + tileRows - 1) / tileRows * tileRows * wholeRegisters(columns)
  }

  private func wholeRegisters(_ columns: Int) -> Int {
    (columns + kernels.lanes - 1) / kernels.lanes
  }

  /// x in the order of the segments, if it is not: with the batch inside, or with zeros around it,
  /// and so that whole registers can be read.
  private func copyOfImages(_ x: Source, for segments: GradientSegments) -> ImageCopy? {
    if segments.isBatchFirst {
      return ImageCopy(
        batchFirst: x, batch: shape.batch, pixels: shape.height * shape.width,
        channels: shape.inputChannels, stride: shape.inputChannels)
    }
    let grid = shape.forwardGrid
    if segments.joinsTaps, segments.isSwapped || !grid.isInside {
      return ImageCopy(padding: grid, x, slack: segments.isSwapped ? kernels.lanes : 0)
    }
    return nil
  }

  /// dy in the order of the segments, if it is not, its channels rounded up to whole registers.
  private func copyOfGradients(_ dy: Source, for segments: GradientSegments) -> ImageCopy? {
    if !segments.isBatchFirst, segments.outputStride == shape.outputChannels { return nil }
    let points = shape.outputHeight * shape.outputWidth
    return ImageCopy(
      batchFirst: dy, batch: segments.isBatchFirst ? shape.batch : 1,
      pixels: segments.isBatchFirst ? points : shape.batch * points,
      channels: shape.outputChannels, stride: segments.outputStride)
  }
}
