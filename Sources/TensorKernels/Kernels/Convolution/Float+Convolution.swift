import KernelInterface

extension Float {
  public static func convolve(
    _ shape: ConvolutionShape, x: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    y: UnsafeMutablePointer<Float>
  ) {
    FastConvolution(shape, kernels: fast).forward(x: x, weights: weights, y: y)
  }

  public static func convolveInputGradient(
    _ shape: ConvolutionShape, dy: UnsafePointer<Float>, weights: UnsafePointer<Float>,
    dx: UnsafeMutablePointer<Float>
  ) {
    FastConvolution(shape, kernels: fast).inputGradient(dy: dy, weights: weights, dx: dx)
  }

  public static func convolveWeightGradient(
    _ shape: ConvolutionShape, x: UnsafePointer<Float>, dy: UnsafePointer<Float>,
    dWeights: UnsafeMutablePointer<Float>
  ) {
    FastConvolution(shape, kernels: fast).weightGradient(x: x, dy: dy, dWeights: dWeights)
  }
}
