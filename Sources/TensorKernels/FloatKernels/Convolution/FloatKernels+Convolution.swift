/// Up to so many channels, the gradient by the image is scattered, not gathered.
private let scatteredChannels = 8

// Convolution chooses the way for each shape.
extension FloatKernels {
  package static func convolve(
    _ shape: ConvolutionShape, x: Elements, weights: Elements, y: MutableElements
  ) {
    if shape.isPointwise {
      return multiply(
        MatrixView(x, rows: shape.pixels, columns: shape.inputChannels),
        MatrixView(weights, rows: shape.inputChannels, columns: shape.outputChannels),
        into: y, stride: shape.outputChannels, accumulating: false)
    }
    if shape.prefersWinograd { return convolveByWinograd(shape, x: x, weights: weights, y: y) }
    multiply(
      shape.forwardGrid, kernelWidth: shape.kernelWidth, source: x, weights, isTransposed: false,
      target: y, accumulating: false)
  }

  package static func convolveInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements, dx: MutableElements
  ) {
    if shape.prefersWinograd {
      return inputGradientByWinograd(shape, dy: dy, weights: weights, dx: dx)
    }
    if shape.prefersScattering {
      return ScatteredGradient(kernels: self, shape: shape)
        .compute(dy: dy, weights: weights, dx: dx)
    }
    gatherInputGradient(shape, dy: dy, weights: weights, dx: dx, accumulating: false)
  }

  package static func addInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements, dx: MutableElements
  ) {
    // The other ways end with writing, not with adding; a narrow product, too.
    if !shape.prefersWinograd, !shape.prefersScattering, shape.inputChannels > narrowColumns {
      return gatherInputGradient(shape, dy: dy, weights: weights, dx: dx, accumulating: true)
    }
    let term = BufferCache.allocateFloats(shape.inputCount)
    defer { BufferCache.deallocateFloats(term, shape.inputCount) }
    convolveInputGradient(shape, dy: dy, weights: weights, dx: term)
    combine(.add, shape.inputCount, dx, term, dx)
  }

  private static func gatherInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements, dx: MutableElements,
    accumulating: Bool
  ) {
    if shape.isPointwise {
      return multiply(
        MatrixView(dy, rows: shape.pixels, columns: shape.outputChannels),
        MatrixView(weights, rows: shape.inputChannels, columns: shape.outputChannels).transposed,
        into: dx, stride: shape.inputChannels, accumulating: accumulating)
    }
    for grid in shape.inputGradientGrids {
      multiply(
        grid, kernelWidth: shape.kernelWidth, source: dy, weights, isTransposed: true, target: dx,
        accumulating: accumulating)
    }
  }

  private static func multiply(
    _ grid: TapGrid, kernelWidth: Int, source: Floats, _ weights: Floats, isTransposed: Bool,
    target: MutableFloats, accumulating: Bool
  ) {
    let packed = PackedTaps(
      self, grid, kernelWidth: kernelWidth, weights: weights, isTransposed: isTransposed)
    defer { packed.deallocate() }
    if packed.isNarrow, !grid.isInside {
      let images = ImageCopy(padding: grid, source)
      defer { images.deallocate() }
      TapProduct(self, grid.padded, source: images.base, packed: packed, target: target)
        .run(accumulating: accumulating)
    } else {
      TapProduct(self, grid, source: source, packed: packed, target: target)
        .run(accumulating: accumulating)
    }
  }
}

extension ConvolutionShape {
  /// A kernel of one tap on every pixel: a matrix product.
  var isPointwise: Bool {
    (kernelHeight, kernelWidth, strideHeight, strideWidth) == (1, 1, 1, 1)
      && (paddingTop, paddingLeft, outputHeight, outputWidth) == (0, 0, height, width)
  }

  /// Too few channels to gather the gradient by the image.
  fileprivate var prefersScattering: Bool {
    inputChannels <= scatteredChannels && kernelHeight * kernelWidth > 1
      && min(outputHeight, outputWidth, outputChannels) > 0
  }

  /// All pixels of all images.
  var pixels: Int { batch * height * width }
}
