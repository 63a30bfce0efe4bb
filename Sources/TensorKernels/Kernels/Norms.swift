/// How many elements one partial sum takes: a fixed number, so that the result does not depend on
/// how many threads there are.
private let chunk = 1 << 15

extension KernelScalar {
  /// The sum of x[i] * y[i], added up in `Double`, shared among threads.
  ///
  /// For `Float` no product overflows, however large the numbers: the largest is 1.2e77.
  public static func dot(
    _ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafePointer<Self>
  ) -> Double {
    sumOfParts(count) { start, count in Reference.dotInLanes(count, x + start, y + start) }
  }

  /// The sum of (|x[i]| / divisor)^p, in `Double`, shared among threads.
  public static func powerSum(
    _ count: Int, _ x: UnsafePointer<Self>, p: Double, divisor: Double
  ) -> Double {
    sumOfParts(count) { start, count in
      Reference.powerSum(count, x + start, p: p, divisor: divisor)
    }
  }

  /// y[i] = factor * x[i], multiplied in `Double`: the factor may be smaller than `Self` can hold.
  public static func scale(
    _ count: Int, by factor: Double, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      Reference.scale(count, by: factor, x + start, y + start)
    }
  }

  /// y[i] = x[i], but no lower than `low` and no higher than `high`; NaN stays NaN.
  public static func clamp(
    _ count: Int, low: Self, high: Self, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      Reference.clamp(count, low: low, high: high, x + start, y + start)
    }
  }

  /// Adds up what `part(start, count)` gives for the chunks of a range, first to last.
  private static func sumOfParts(
    _ count: Int, _ part: (_ start: Int, _ count: Int) -> Double
  ) -> Double {
    if count <= chunk { return part(0, count) }
    let sums = UnsafeMutableBufferPointer<Double>.allocate(capacity: (count + chunk - 1) / chunk)
    defer { sums.deallocate() }
    ThreadPool.shared.runUnchecked(count: count, chunkSize: chunk) { start, count in
      sums[start / chunk] = part(start, count)
    }
    return sums.reduce(0, +)
  }
}
