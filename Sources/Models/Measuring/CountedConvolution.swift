import NeuralNetworks

/// A convolution written as its definition, with a counter beside every multiplication.
///
/// It is slow on purpose: nothing is skipped or rearranged, so that the count is that of the formula
/// in ``Conv2D`` and the output can be compared with the layer's.
///
/// Two conventions are in use for windows that reach over the image's edge, and both are counted:
/// all products, those with the zeros of the padding included (the convention of ``Cost/macs``), and
/// only the products with pixels of the image.
public struct CountedConvolution {
  /// [m, height, width, out], as the layer computes it.
  public let output: Tensor<Double>
  /// All multiplications, of one image.
  public let multiplications: Int
  /// Those whose factor is a pixel of the image, not a zero around it; of one image.
  public let multiplicationsInside: Int

  /// Computes the layer's output once more, product by product. Stops for images that do not fit.
  ///
  /// - Parameter x: images [m, height, width, in].
  public init(_ layer: Conv2D<Double>, of x: Tensor<Double>) {
    require(
      x.shape.rank == 4 && x.shape[3] == layer.weights.value.shape[2],
      "Shapes do not fit: images of \(x.shape) for kernels of \(layer.weights.value.shape).")
    let shape = layer.window.convolution(
      of: x.shape, outputChannels: layer.weights.value.shape[3])
    var y = Tensor<Double>.zeros(shape.output)
    if let bias = layer.bias { y += bias.value }
    let count = y.withMutablePointer { y in
      withPointers(x, layer.weights.value) {
        Double.kernels.convolveCounting(shape, x: $0, weights: $1, addingTo: y)
      }
    }
    output = y
    multiplications = x.shape[0] == 0 ? 0 : count.all / x.shape[0]
    multiplicationsInside = x.shape[0] == 0 ? 0 : count.inside / x.shape[0]
  }
}

extension SlidingWindow {
  /// How many multiplications a convolution by this window needs for one image, without those with
  /// the zeros of the padding: for each output the part of the window that lies inside the image,
  /// times the channels.
  public func multiplicationsInside(height: Int, width: Int, inputs: Int, outputs: Int) -> Int {
    let fit = fit(height: height, width: width)
    func taps(_ fit: Padding.Fit, _ length: Int, _ window: Int, _ stride: Int) -> Int {
      (0..<fit.output).reduce(0) { sum, i in
        let first = i * stride - fit.before
        return sum + max(0, min(first + window, length) - max(first, 0))
      }
    }
    return taps(fit.vertical, height, size.height, stride.height)
      * taps(fit.horizontal, width, size.width, stride.width) * inputs * outputs
  }
}
