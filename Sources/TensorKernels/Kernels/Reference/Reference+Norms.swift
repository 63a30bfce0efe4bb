extension Reference {
  /// As `dot`, in eight sums side by side, which a CPU adds up at once.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func dotInLanes<Scalar: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>
  ) -> Double {
    var sums = SIMD8<Double>()
    var i = 0
    while i + 8 <= count {
      var (a, b) = (SIMD8<Double>(), SIMD8<Double>())
      for lane in 0..<8 {
        a[lane] = Double(x[i &+ lane])
        b[lane] = Double(y[i &+ lane])
      }
      sums += a * b
      i &+= 8
    }
    return sums.sum() + dot(count - i, x + i, y + i)
  }

  /// The sum of (|x[i]| / divisor)^p. With the largest magnitude as divisor no power overflows.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func powerSum<Scalar: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>, p: Double, divisor: Double
  ) -> Double {
    var sum = 0.0
    if p == 1 {
      for i in 0..<count { sum += Double(x[i].magnitude) / divisor }
    } else if p == 2 {
      for i in 0..<count {
        let share = Double(x[i]) / divisor
        sum += share * share
      }
    } else {
      for i in 0..<count { sum += Double.pow(Double(x[i].magnitude) / divisor, p) }
    }
    return sum
  }

  /// y[i] = factor * x[i], multiplied in `Double`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func scale<Scalar: KernelScalar>(
    _ count: Int, by factor: Double, _ x: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count { y[i] = Scalar(Double(x[i]) * factor) }
  }

  /// y[i] = x[i], but no lower than `low` and no higher than `high`; NaN stays NaN.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func clamp<Scalar: KernelScalar>(
    _ count: Int, low: Scalar, high: Scalar, _ x: UnsafePointer<Scalar>,
    _ y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let value = x[i]
      y[i] = value < low ? low : value > high ? high : value
    }
  }
}
