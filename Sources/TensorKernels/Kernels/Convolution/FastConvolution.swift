import KernelInterface

/// Convolution for `Float`: chooses the way for each shape.
struct FastConvolution {
  let kernels: any FloatKernels.Type
  let shape: ConvolutionShape

  /// Images with fewer channels than this are copied with zeros around them, so that a row of the
  /// kernel is one run of numbers: inner loops of 3 products would not pay for their start.
  let fewChannels = 32

  /// Up to so many channels, the gradient by the image is scattered, not gathered.
  private let scatteredChannels = 8

  init(_ shape: ConvolutionShape, kernels: any FloatKernels.Type) {
    self.shape = shape
    self.kernels = kernels
  }

  func forward(x: Source, weights: Source, y: Target) {
    if shape.isPointwise {
      return FastMatrixProduct(kernels: kernels).multiply(
        MatrixView(x, rows: shape.pixels, columns: shape.inputChannels),
        MatrixView(weights, rows: shape.inputChannels, columns: shape.outputChannels),
        into: y, stride: shape.outputChannels, accumulating: false)
    }
    if shape.prefersWinograd { return winogradForward(x: x, weights: weights, y: y) }
    multiply(shape.forwardGrid, source: x, weights, isTransposed: false, target: y)
  }

  func inputGradient(dy: Source, weights: Source, dx: Target) {
    if shape.isPointwise {
      return FastMatrixProduct(kernels: kernels).multiply(
        MatrixView(dy, rows: shape.pixels, columns: shape.outputChannels),
        MatrixView(weights, rows: shape.inputChannels, columns: shape.outputChannels).transposed,
        into: dx, stride: shape.inputChannels, accumulating: false)
    }
    if shape.prefersWinograd { return winogradInputGradient(dy: dy, weights: weights, dx: dx) }
    if shape.inputChannels <= scatteredChannels, shape.kernelHeight * shape.kernelWidth > 1,
      min(shape.outputHeight, shape.outputWidth, shape.outputChannels) > 0
    {
      return ScatteredGradient(kernels: kernels, shape: shape)
        .compute(dy: dy, weights: weights, dx: dx)
    }
    for grid in shape.inputGradientGrids {
      multiply(grid, source: dy, weights, isTransposed: true, target: dx)
    }
  }

  private func multiply(
    _ grid: TapGrid, source: Source, _ weights: Source, isTransposed: Bool, target: Target
  ) {
    let packed = PackedTaps(
      kernels, grid, kernelWidth: shape.kernelWidth, weights: weights, isTransposed: isTransposed)
    defer { packed.deallocate() }
    if grid.sourceChannels < fewChannels, !grid.horizontal.isInside {
      let images = ImageCopy(padding: grid, source)
      defer { images.deallocate() }
      IndirectProduct(kernels, grid.padded, source: images.base, packed: packed, target: target)
        .run()
    } else {
      IndirectProduct(kernels, grid, source: source, packed: packed, target: target).run()
    }
  }
}

extension ConvolutionShape {
  /// A kernel of one tap on every pixel: a matrix product.
  var isPointwise: Bool {
    (kernelHeight, kernelWidth, strideHeight, strideWidth) == (1, 1, 1, 1)
      && (paddingTop, paddingLeft, outputHeight, outputWidth) == (0, 0, height, width)
  }

  /// All pixels of all images.
  var pixels: Int { batch * height * width }
}
