extension Reference {
  /// y[n, i, j, k] = sum over u, v, c of x[n, i s + u - p, j s + v - p, c] * w[u, v, c, k].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func convolve<Scalar: KernelScalar>(
    _ shape: ConvolutionShape, x: UnsafePointer<Scalar>, weights: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
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

  /// dx[pixel, c] = sum over the outputs that saw the pixel and over k of dy[output, k] * w[tap, c, k].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func convolveInputGradient<Scalar: KernelScalar>(
    _ shape: ConvolutionShape, dy: UnsafePointer<Scalar>, weights: UnsafePointer<Scalar>,
    dx: UnsafeMutablePointer<Scalar>
  ) {
    dx.update(repeating: 0, count: shape.inputCount)
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

  /// dw[tap, c, k] = sum over all outputs of x[the pixel under the tap, c] * dy[output, k].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func convolveWeightGradient<Scalar: KernelScalar>(
    _ shape: ConvolutionShape, x: UnsafePointer<Scalar>, dy: UnsafePointer<Scalar>,
    dWeights: UnsafeMutablePointer<Scalar>
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

  /// Calls `body` for each output pixel and each tap of the kernel that falls inside the image, with
  /// the indices of the image's pixel, of the output's pixel, and of the tap.
  @inline(__always)
  private static func forEachTap(
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

// `Double`, and any other scalar that has no fast kernels, runs on the references.
extension KernelScalar {
  public static func convolve(
    _ shape: ConvolutionShape, x: UnsafePointer<Self>, weights: UnsafePointer<Self>,
    y: UnsafeMutablePointer<Self>
  ) {
    Reference.convolve(shape, x: x, weights: weights, y: y)
  }

  public static func convolveInputGradient(
    _ shape: ConvolutionShape, dy: UnsafePointer<Self>, weights: UnsafePointer<Self>,
    dx: UnsafeMutablePointer<Self>
  ) {
    Reference.convolveInputGradient(shape, dy: dy, weights: weights, dx: dx)
  }

  public static func convolveWeightGradient(
    _ shape: ConvolutionShape, x: UnsafePointer<Self>, dy: UnsafePointer<Self>,
    dWeights: UnsafeMutablePointer<Self>
  ) {
    Reference.convolveWeightGradient(shape, x: x, dy: dy, dWeights: dWeights)
  }
}
