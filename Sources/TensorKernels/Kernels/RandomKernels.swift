/// Memory filled by chance: the generator draws for one element after the other.
public protocol RandomKernels<Scalar>: ScalarKernels {
  /// Numbers from the normal distribution.
  static func normal(
    _ count: Int, mean: Double, standardDeviation: Double, _ y: MutableElements,
    using random: inout RandomSource)

  /// Numbers from the normal distribution with mean 0, those beyond `limit` of its standard deviations
  /// drawn again.
  static func truncatedNormal(
    _ count: Int, standardDeviation: Double, limit: Double, _ y: MutableElements,
    using random: inout RandomSource)

  /// Numbers that are equally likely in `range`, whose width is finite.
  static func uniform(
    _ count: Int, in range: Range<Double>, _ y: MutableElements, using random: inout RandomSource)

  /// y[i] = `value` with the given probability, met to 2^-32, and 0 otherwise. One draw decides on two
  /// elements.
  static func mask(
    _ count: Int, probability: Double, value: Scalar, _ y: MutableElements,
    using random: inout RandomSource)
}

extension RandomKernels {
  @inlinable public static func normal(
    _ count: Int, mean: Double, standardDeviation: Double, _ y: MutableElements,
    using random: inout RandomSource
  ) {
    for i in 0..<count { y[i] = Scalar(mean + standardDeviation * random.normal()) }
  }

  @inlinable public static func truncatedNormal(
    _ count: Int, standardDeviation: Double, limit: Double, _ y: MutableElements,
    using random: inout RandomSource
  ) {
    for i in 0..<count {
      y[i] = Scalar(standardDeviation * random.truncatedNormal(limit: limit))
    }
  }

  @inlinable public static func uniform(
    _ count: Int, in range: Range<Double>, _ y: MutableElements, using random: inout RandomSource
  ) {
    let width = range.upperBound - range.lowerBound
    require(width.isFinite, "Numbers cannot be equally likely in \(range): its width is infinite.")
    // Rounding to the elements' type may reach the upper bound, which is not in the range.
    let last = max(Scalar(range.lowerBound), Scalar(range.upperBound).nextDown)
    for i in 0..<count { y[i] = min(Scalar(range.lowerBound + width * random.uniform()), last) }
  }

  @inlinable public static func mask(
    _ count: Int, probability: Double, value: Scalar, _ y: MutableElements,
    using random: inout RandomSource
  ) {
    let threshold = UInt64((probability * 0x1p32).rounded())
    var generator = random
    for i in stride(from: 0, to: count, by: 2) {
      let bits = generator.next()
      y[i] = bits >> 32 < threshold ? value : 0
      if i + 1 < count { y[i + 1] = bits & 0xFFFF_FFFF < threshold ? value : 0 }
    }
    random = generator
  }
}
