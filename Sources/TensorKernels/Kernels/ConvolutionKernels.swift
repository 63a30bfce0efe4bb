/// Convolution and its two gradients; see ``ConvolutionShape``. Outputs must not overlap inputs.
public protocol ConvolutionKernels<Scalar>: ScalarKernels {
  /// y[n, i, j, k] = sum over u, v, c of x[n, i s + u - p, j s + v - p, c] * w[u, v, c, k], with the stride s
  /// and the padding p of each axis.
  static func convolve(
    _ shape: ConvolutionShape, x: Elements, weights: Elements, y: MutableElements)

  /// dx[pixel, c] = sum over the outputs that saw the pixel and over k of dy[output, k] * w[tap, c, k].
  static func convolveInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements, dx: MutableElements)

  /// dx += the same: where several layers read x, their gradients add up.
  static func addInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements, dx: MutableElements)

  /// dw[tap, c, k] = sum over all outputs of x[the pixel under the tap, c] * dy[output, k].
  static func convolveWeightGradient(
    _ shape: ConvolutionShape, x: Elements, dy: Elements, dWeights: MutableElements)

  /// y += x convolved with the kernels, and how many multiplications that took: nothing is skipped or
  /// rearranged, so that the numbers are those of the formula.
  ///
  /// - Returns: all multiplications, those with the zeros around the images included; and those inside,
  ///   with pixels of the images.
  static func convolveCounting(
    _ shape: ConvolutionShape, x: Elements, weights: Elements, addingTo y: MutableElements
  ) -> (all: Int, inside: Int)
}

extension ConvolutionKernels {
  @inlinable public static func convolve(
    _ shape: ConvolutionShape, x: Elements, weights: Elements,
    y: MutableElements
  ) {
    y.update(repeating: 0, count: shape.outputCount)
    let (inputs, outputs) = (shape.inputChannels, shape.outputChannels)
    forEachTap(shape) { image, output, tap in
      let x = x + image * inputs
      let y = y + output * outputs
      let w = weights + tap * inputs * outputs
      for c in 0..<inputs {
        for k in 0..<outputs { y[k] += x[c] * w[c * outputs + k] }
      }
    }
  }

  @inlinable public static func convolveInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements,
    dx: MutableElements
  ) {
    dx.update(repeating: 0, count: shape.inputCount)
    addInputGradient(shape, dy: dy, weights: weights, dx: dx)
  }

  @inlinable public static func addInputGradient(
    _ shape: ConvolutionShape, dy: Elements, weights: Elements,
    dx: MutableElements
  ) {
    let (inputs, outputs) = (shape.inputChannels, shape.outputChannels)
    forEachTap(shape) { image, output, tap in
      let dx = dx + image * inputs
      let dy = dy + output * outputs
      let w = weights + tap * inputs * outputs
      for c in 0..<inputs {
        for k in 0..<outputs { dx[c] += dy[k] * w[c * outputs + k] }
      }
    }
  }

  @inlinable public static func convolveWeightGradient(
    _ shape: ConvolutionShape, x: Elements, dy: Elements,
    dWeights: MutableElements
  ) {
    dWeights.update(repeating: 0, count: shape.weightCount)
    let (inputs, outputs) = (shape.inputChannels, shape.outputChannels)
    forEachTap(shape) { image, output, tap in
      let x = x + image * inputs
      let dy = dy + output * outputs
      let dw = dWeights + tap * inputs * outputs
      for c in 0..<inputs {
        for k in 0..<outputs { dw[c * outputs + k] += x[c] * dy[k] }
      }
    }
  }

  @inlinable public static func convolveCounting(
    _ shape: ConvolutionShape, x: Elements, weights: Elements, addingTo y: MutableElements
  ) -> (all: Int, inside: Int) {
    let (inputs, outputs) = (shape.inputChannels, shape.outputChannels)
    var (all, inside) = (0, 0)
    for place in 0..<shape.batch * shape.outputHeight * shape.outputWidth {
      let n = place / (shape.outputHeight * shape.outputWidth)
      let i = place / shape.outputWidth % shape.outputHeight
      let j = place % shape.outputWidth
      let y = y + place * outputs
      for u in 0..<shape.kernelHeight {
        for v in 0..<shape.kernelWidth {
          let row = i * shape.strideHeight + u - shape.paddingTop
          let column = j * shape.strideWidth + v - shape.paddingLeft
          let isInside = (0..<shape.height).contains(row) && (0..<shape.width).contains(column)
          for c in 0..<inputs {
            let pixel =
              isInside ? x[((n * shape.height + row) * shape.width + column) * inputs + c] : 0
            let kernel = weights + ((u * shape.kernelWidth + v) * inputs + c) * outputs
            for k in 0..<outputs {
              y[k] += pixel * kernel[k]
              all += 1
              inside += isInside ? 1 : 0
            }
          }
        }
      }
    }
    return (all, inside)
  }

  /// Calls `body` for each output pixel and each tap of the kernel that falls inside the image, with
  /// the indices of the image's pixel, of the output's pixel, and of the tap.
  @inline(__always)
  @inlinable static func forEachTap(
    _ shape: ConvolutionShape, _ body: (_ image: Int, _ output: Int, _ tap: Int) -> Void
  ) {
    for n in 0..<shape.batch {
      for i in 0..<shape.outputHeight {
        for j in 0..<shape.outputWidth {
          let output = (n * shape.outputHeight + i) * shape.outputWidth + j
          for u in 0..<shape.kernelHeight {
            let row = i * shape.strideHeight + u - shape.paddingTop
            if row < 0 || row >= shape.height { continue }
            for v in 0..<shape.kernelWidth {
              let column = j * shape.strideWidth + v - shape.paddingLeft
              if column < 0 || column >= shape.width { continue }
              let image = (n * shape.height + row) * shape.width + column
              body(image, output, u * shape.kernelWidth + v)
            }
          }
        }
      }
    }
  }
}
