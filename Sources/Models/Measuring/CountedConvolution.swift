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
    let (batch, height, width, inputs) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let (size, stride) = (layer.window.size, layer.window.stride)
    let outputs = layer.weights.value.shape[3]
    let fit = layer.window.fit(height: height, width: width)
    let (vertical, horizontal) = (fit.vertical, fit.horizontal)
    var all = 0
    var inside = 0
    output = Tensor([batch, vertical.output, horizontal.output, outputs]) { y in
      x.withPointer { x in
        layer.weights.value.withPointer { weights in
          for place in 0..<batch * vertical.output * horizontal.output {
            let n = place / (vertical.output * horizontal.output)
            let i = place / horizontal.output % vertical.output
            let j = place % horizontal.output
            let target = y + place * outputs
            for k in 0..<outputs { target[k] = layer.bias?.value[k] ?? 0 }
            for u in 0..<size.height {
              for v in 0..<size.width {
                let row = i * stride.height + u - vertical.before
                let column = j * stride.width + v - horizontal.before
                let isInside = (0..<height).contains(row) && (0..<width).contains(column)
                for c in 0..<inputs {
                  let pixel =
                    isInside ? x[((n * height + row) * width + column) * inputs + c] : 0
                  let kernel = weights + ((u * size.width + v) * inputs + c) * outputs
                  for k in 0..<outputs {
                    target[k] += pixel * kernel[k]
                    all += 1
                    inside += isInside ? 1 : 0
                  }
                }
              }
            }
          }
        }
      }
    }
    multiplications = batch == 0 ? 0 : all / batch
    multiplicationsInside = batch == 0 ? 0 : inside / batch
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
