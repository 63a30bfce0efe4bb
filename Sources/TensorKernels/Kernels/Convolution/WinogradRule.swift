import KernelInterface

extension ConvolutionShape {
  /// Whether Winograd's algorithm can compute this convolution.
  var canUseWinograd: Bool {
    (kernelHeight, kernelWidth, strideHeight, strideWidth) == (3, 3, 1, 1)
      && inputChannels % 16 == 0 && outputChannels % 16 == 0
      && min(batch, outputHeight, outputWidth, inputChannels, outputChannels) > 0
  }

  /// Whether it is also the faster way.
  var prefersWinograd: Bool {
    canUseWinograd && ConvolutionOptions.usesWinograd
      && min(outputHeight, outputWidth) >= 8 && max(inputChannels, outputChannels) <= 256
  }

  /// The tiles of the output.
  var winogradTiles: WinogradTiles {
    WinogradTiles(
      batch: batch, height: height, width: width, paddingTop: paddingTop,
      paddingLeft: paddingLeft, outputHeight: outputHeight, outputWidth: outputWidth)
  }

  /// The tiles of the image, for its gradient: the output with its channels, padded so that each
  /// pixel meets all nine taps.
  var winogradGradientTiles: WinogradTiles {
    WinogradTiles(
      batch: batch, height: outputHeight, width: outputWidth, paddingTop: 2 - paddingTop,
      paddingLeft: 2 - paddingLeft, outputHeight: height, outputWidth: width)
  }
}

extension FastConvolution {
  func winogradForward(x: Source, weights: Source, y: Target) {
    let winograd = Winograd(
      kernels: kernels, tiles: shape.winogradTiles, inputs: shape.inputChannels,
      outputs: shape.outputChannels)
    let packed = BufferCache.allocateFloats(winograd.packedCount)
    defer { BufferCache.deallocateFloats(packed, winograd.packedCount) }
    winograd.packWeights(weights, into: packed)
    winograd.convolve(x: x, weights: packed, y: y)
  }

  func winogradInputGradient(dy: Source, weights: Source, dx: Target) {
    let winograd = Winograd(
      kernels: kernels, tiles: shape.winogradGradientTiles, inputs: shape.outputChannels,
      outputs: shape.inputChannels)
    let turned = BufferCache.allocateFloats(shape.weightCount)
    let packed = BufferCache.allocateFloats(winograd.packedCount)
    defer {
      BufferCache.deallocateFloats(turned, shape.weightCount)
      BufferCache.deallocateFloats(packed, winograd.packedCount)
    }
    winograd.turnWeights(weights, into: turned)
    winograd.packWeights(turned, into: packed)
    winograd.convolve(x: dy, weights: packed, y: dx)
  }

  func winogradWeightGradient(x: Source, dy: Source, dWeights: Target) {
    Winograd(
      kernels: kernels, tiles: shape.winogradTiles, inputs: shape.inputChannels,
      outputs: shape.outputChannels
    ).weightGradient(x: x, dy: dy, dWeights: dWeights)
  }
}
