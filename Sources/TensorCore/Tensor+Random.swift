import TensorKernels

// Tensors filled by chance. The same seed gives the same numbers.

extension Tensor {
  /// Independent numbers from the normal distribution, drawn in `Double` and then rounded.
  public static func normal(
    _ shape: Shape, mean: Double = 0, standardDeviation: Double = 1,
    using random: inout RandomSource
  ) -> Tensor {
    Tensor(shape) {
      Scalar.kernels.normal(
        shape.count, mean: mean, standardDeviation: standardDeviation, $0, using: &random)
    }
  }

  /// Independent numbers from the normal distribution with mean 0, those beyond `limit` of its
  /// standard deviations drawn again; with a limit of 2 their own deviation is 0.8796 of it. Stops for a
  /// limit that is not above 0.
  public static func truncatedNormal(
    _ shape: Shape, standardDeviation: Double = 1, limit: Double = 2,
    using random: inout RandomSource
  ) -> Tensor {
    Tensor(shape) {
      Scalar.kernels.truncatedNormal(
        shape.count, standardDeviation: standardDeviation, limit: limit, $0, using: &random)
    }
  }

  /// Independent numbers, each equally likely in `range`. Stops for a range whose width is infinite.
  public static func uniform(
    _ shape: Shape, in range: Range<Double>, using random: inout RandomSource
  ) -> Tensor {
    Tensor(shape) { Scalar.kernels.uniform(shape.count, in: range, $0, using: &random) }
  }

  /// Independent elements that are `value` with the given probability and 0 otherwise: a mask.
  ///
  /// The probability is met to 2^-32; one draw of the generator decides on two elements. Stops for a
  /// probability that is not from 0 to 1.
  public static func mask(
    _ shape: Shape, probability: Double, value: Scalar = 1, using random: inout RandomSource
  ) -> Tensor {
    require((0...1).contains(probability), "\(probability) is not a probability.")
    return Tensor(shape) {
      Scalar.kernels.mask(
        shape.count, probability: probability, value: value, $0, using: &random)
    }
  }
}
