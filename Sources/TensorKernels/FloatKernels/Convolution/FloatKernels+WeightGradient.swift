/// Images with fewer channels than this are copied with zeros around them, so that all taps have the
/// same segments.
private let fewChannels = 32

/// Segments of fewer points than this are made longer by going through the batch.
private let shortRow = 16

extension FloatKernels {
  package static func convolveWeightGradient(
    _ shape: ConvolutionShape, x: Elements, dy: Elements, dWeights: MutableElements
  ) {
    if shape.prefersWinograd {
      return weightGradientByWinograd(shape, x: x, dy: dy, dWeights: dWeights)
    }
    let segments = gradientSegments(of: shape)
    let images = copyOfImages(x, shape, for: segments)
    let gradients = copyOfGradients(dy, shape, for: segments)
    defer {
      images?.deallocate()
      gradients?.deallocate()
    }
    let gradient = WeightGradient(
      kernels: self, segments: segments, x: images?.base ?? x, dy: gradients?.base ?? dy)
    if !segments.isSwapped { return gradient.run(into: dWeights) }

    // From [kernel row, output, column] to [kernel row, column, output].
    let swapped = BufferCache.allocateFloats(shape.weightCount)
    defer { BufferCache.deallocateFloats(swapped, shape.weightCount) }
    gradient.run(into: swapped)
    let size = segments.columns * shape.outputChannels
    for start in stride(from: 0, to: shape.weightCount, by: max(size, 1)) {
      transpose(
        rows: shape.outputChannels, columns: segments.columns, x: swapped + start,
        y: dWeights + start)
    }
  }

  /// How the points are taken.
  private static func gradientSegments(of shape: ConvolutionShape) -> GradientSegments {
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
      outputStride: isSwapped ? outputs : wholeRegisters(outputs) * lanes)
  }

  private static func registers(rows: Int, columns: Int) -> Int {
    return (rows + tileRows - 1) / tileRows * tileRows * wholeRegisters(columns)
  }

  private static func wholeRegisters(_ columns: Int) -> Int {
    (columns + lanes - 1) / lanes
  }

  /// x in the order of the segments, if it is not: with the batch inside, or with zeros around it,
  /// and so that whole registers can be read.
  private static func copyOfImages(
    _ x: Floats, _ shape: ConvolutionShape, for segments: GradientSegments
  ) -> ImageCopy? {
    if segments.isBatchFirst {
      return ImageCopy(
        batchFirst: x, batch: shape.batch, pixels: shape.height * shape.width,
        channels: shape.inputChannels, stride: shape.inputChannels)
    }
    let grid = shape.forwardGrid
    if segments.joinsTaps, segments.isSwapped || !grid.isInside {
      return ImageCopy(padding: grid, x, slack: segments.isSwapped ? lanes : 0)
    }
    return nil
  }

  /// dy in the order of the segments, if it is not, its channels rounded up to whole registers.
  private static func copyOfGradients(
    _ dy: Floats, _ shape: ConvolutionShape, for segments: GradientSegments
  ) -> ImageCopy? {
    if !segments.isBatchFirst, segments.outputStride == shape.outputChannels { return nil }
    let points = shape.outputHeight * shape.outputWidth
    return ImageCopy(
      batchFirst: dy, batch: segments.isBatchFirst ? shape.batch : 1,
      pixels: segments.isBatchFirst ? points : shape.batch * points,
      channels: shape.outputChannels, stride: segments.outputStride)
  }
}
