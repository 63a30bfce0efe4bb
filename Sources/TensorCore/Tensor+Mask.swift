import TensorKernels

extension Tensor {
  /// Independent elements that are `value` with the given probability and 0 otherwise: a mask.
  /// Stops for a probability below 0 or above 1.
  ///
  /// The probability is met to 2^-32; one draw of the generator decides on two elements.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func mask(
    _ shape: Shape, probability: Double, value: Scalar = 1, using random: inout RandomSource
  ) -> Tensor {
    require((0...1).contains(probability), "\(probability) is not a probability.")
    let threshold = UInt64((probability * 0x1p32).rounded())
    return Tensor(shape) { target in
      var generator = random
      for i in stride(from: 0, to: shape.count, by: 2) {
        let bits = generator.next()
        target[i] = bits >> 32 < threshold ? value : 0
        if i + 1 < shape.count { target[i + 1] = bits & 0xFFFF_FFFF < threshold ? value : 0 }
      }
      random = generator
    }
  }
}
