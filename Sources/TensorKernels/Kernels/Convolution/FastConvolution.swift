import KernelInterface

/// Convolution for `Float`: chooses the way for each shape.
struct FastConvolution {
  let kernels: any FloatKernels.Type
  let shape: ConvolutionShape

  /// Images with fewer channels than this are copied with zeros around them, so that a row of the
  /// kernel is one run of numbers: inner loops of 3 products would not pay for their start.
  private let fewChannels = 32

  /// Segments of fewer points than this are made longer by going through the batch.
  private let shortRow = 16

  /// Up to so many channels, the gradient by the image is scattered, not gathered.
  private let scatteredChannels = 8

  private var lanes: Int { kernels.lanes }

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

  func weightGradient(x: Source, dy: Source, dWeights: Target) {
    if shape.prefersWinograd { return winogradWeightGradient(x: x, dy: dy, dWeights: dWeights) }
    // A pointwise kernel does not know rows: let a segment be a whole image.
    var shape = shape
    if shape.isPointwise {
      (shape.width, shape.outputWidth) = (shape.height * shape.width, shape.height * shape.width)
      (shape.height, shape.outputHeight) = (1, 1)
    }
    var grid = shape.forwardGrid
    let joinsTaps = grid.sourceChannels < fewChannels
    let isBatchFirst =
      !joinsTaps && grid.horizontal.points < shortRow && grid.batch > grid.horizontal.points
    // Multiplications for each point, lanes that are not used included.
    func tiles(_ rows: Int, _ columns: Int) -> Int {
      (rows + kernels.tileRows - 1) / kernels.tileRows * ((columns + lanes - 1) / lanes)
    }
    let run = shape.kernelWidth * shape.inputChannels
    let isSwapped =
      joinsTaps
      && shape.kernelHeight * tiles(shape.outputChannels, run)
        < tiles(shape.kernelHeight * run, shape.outputChannels)
    // Whole registers are read: of dy, or of x when swapped.
    let outputStride =
      isSwapped ? shape.outputChannels : (shape.outputChannels + lanes - 1) / lanes * lanes

    // Copies in the order of the segments, where the originals do not have it.
    var copies: [ImageCopy] = []
    defer { for copy in copies { copy.deallocate() } }
    var (x, dy) = (x, dy)
    if isBatchFirst {
      copies.append(
        ImageCopy(
          batchFirst: x, batch: shape.batch, pixels: shape.height * shape.width,
          channels: shape.inputChannels, stride: shape.inputChannels))
      x = copies.last!.base
    } else if joinsTaps, isSwapped || !grid.isInside {
      copies.append(ImageCopy(padding: grid, x, slack: isSwapped ? lanes : 0))
      x = copies.last!.base
      (grid.vertical, grid.horizontal) = (grid.vertical.padded, grid.horizontal.padded)
    }
    if isBatchFirst || outputStride != shape.outputChannels {
      copies.append(
        ImageCopy(
          batchFirst: dy, batch: isBatchFirst ? shape.batch : 1,
          pixels: (isBatchFirst ? 1 : shape.batch) * shape.outputHeight * shape.outputWidth,
          channels: shape.outputChannels, stride: outputStride))
      dy = copies.last!.base
    }
    let gradient = WeightGradient(
      kernels: kernels,
      segments: GradientSegments(
        grid: grid, isBatchFirst: isBatchFirst, joinsTaps: joinsTaps, isSwapped: isSwapped,
        outputStride: outputStride),
      x: x, dy: dy)
    if !isSwapped { return gradient.run(into: dWeights) }
    // [kernel row, output, column] to [kernel row, column, output].
    let swapped = BufferCache.allocateFloats(shape.weightCount)
    defer { BufferCache.deallocateFloats(swapped, shape.weightCount) }
    gradient.run(into: swapped)
    for start in stride(from: 0, to: shape.weightCount, by: run * shape.outputChannels) {
      Reference.transpose(
        rows: shape.outputChannels, columns: run, x: swapped + start, y: dWeights + start)
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
      var inside = grid
      inside.vertical = grid.vertical.padded
      inside.horizontal = grid.horizontal.padded
      IndirectProduct(kernels, inside, source: images.base, packed: packed, target: target).run()
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
