extension ConvolutionShape {
  /// Whether Winograd's algorithm can compute this convolution.
  var canUseWinograd: Bool {
    (kernelHeight, kernelWidth, strideHeight, strideWidth) == (3, 3, 1, 1)
      && inputChannels % 16 == 0 && outputChannels % 16 == 0
      && min(batch, outputHeight, outputWidth, inputChannels, outputChannels) > 0
  }

  /// Whether it is also the faster way.
  ///
  /// Measured with AVX-512 on batches of 32 and 128, as a multiple of the other way's speed:
  /// 2.0 to 3.2 for 64 channels and more at 8 by 8 pixels and larger; 1.0 (512 channels, batch 32,
  /// where the transformed weights cost as much as they save) to 2.0 at 4 by 4; 1.3 at 6 by 6,
  /// where tiles stick out; 1.3 to 2.5 for 32 channels; 0.9 to 1.5 for 16.
  var prefersWinograd: Bool {
    guard canUseWinograd, ConvolutionOptions.usesWinograd else { return false }
    let tiles = winogradTiles.count
    return min(inputChannels, outputChannels) >= 32 && tiles >= 32
      && 2 * batch * outputHeight * outputWidth >= 16 * tiles
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

extension FloatKernels {
  static func convolveByWinograd(
    _ shape: ConvolutionShape, x: Floats, weights: Floats, y: MutableFloats
  ) {
    let winograd = Winograd(
      kernels: self, tiles: shape.winogradTiles, inputs: shape.inputChannels,
      outputs: shape.outputChannels)
    let packed = BufferCache.allocateFloats(winograd.packedCount)
    defer { BufferCache.deallocateFloats(packed, winograd.packedCount) }
    winograd.packWeights(weights, into: packed)
    winograd.convolve(x: x, weights: packed, y: y)
  }

  static func inputGradientByWinograd(
    _ shape: ConvolutionShape, dy: Floats, weights: Floats, dx: MutableFloats
  ) {
    let winograd = Winograd(
      kernels: self, tiles: shape.winogradGradientTiles, inputs: shape.outputChannels,
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

  static func weightGradientByWinograd(
    _ shape: ConvolutionShape, x: Floats, dy: Floats, dWeights: MutableFloats
  ) {
    Winograd(
      kernels: self, tiles: shape.winogradTiles, inputs: shape.inputChannels,
      outputs: shape.outputChannels
    ).weightGradient(x: x, dy: dy, dWeights: dWeights)
  }
}
