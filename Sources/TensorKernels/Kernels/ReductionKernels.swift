/// What is left of many elements: sums, in `Double` but for those of rows; largest ones; whether they are
/// equal.
public protocol ReductionKernels<Scalar>: ScalarKernels {
  /// The sum of x[i], one after the other, in `Double`.
  static func sum(_ count: Int, _ x: Elements) -> Double

  /// The sum of x[i] * y[i], one after the other, in `Double`.
  static func dot(_ count: Int, _ x: Elements, _ y: Elements) -> Double

  /// As `dot`, but fast: in parts that threads share, each in eight sums side by side. The order is
  /// always the same, and another than that of `dot`.
  ///
  /// For `Float` no product overflows, however large the numbers: the largest is 1.2e77.
  static func dotInParts(_ count: Int, _ x: Elements, _ y: Elements) -> Double

  /// The sum of (|x[i]| / divisor)^p, in `Double`, in parts that threads share. With the largest
  /// magnitude as divisor no power overflows.
  static func powerSum(_ count: Int, _ x: Elements, p: Double, divisor: Double) -> Double

  /// The largest |x[i]|; NaN if there is one; 0 for no elements.
  static func largestMagnitude(_ count: Int, _ x: Elements) -> Scalar

  /// Whether x[i] equals y[i] for all i; NaN equals nothing.
  static func areEqual(_ count: Int, _ x: Elements, _ y: Elements) -> Bool

  /// sums[i] = sum over j of x[i, j].
  static func rowSums(rows: Int, columns: Int, x: Elements, sums: MutableElements)

  /// indices[i] = the column of the largest element of row i, the first of equal ones.
  static func rowArgmax(
    rows: Int, columns: Int, x: Elements, indices: UnsafeMutablePointer<Int>)
}

extension ReductionKernels {
  @inlinable public static func sum(_ count: Int, _ x: Elements) -> Double {
    var sum = 0.0
    for i in 0..<count { sum += Double(x[i]) }
    return sum
  }

  @inlinable public static func dot(_ count: Int, _ x: Elements, _ y: Elements) -> Double {
    var sum = 0.0
    for i in 0..<count { sum += Double(x[i]) * Double(y[i]) }
    return sum
  }

  @inlinable public static func dotInParts(_ count: Int, _ x: Elements, _ y: Elements) -> Double {
    sumOfParts(count) { start, count in
      let (x, y) = (x + start, y + start)
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
  }

  @inlinable public static func powerSum(
    _ count: Int, _ x: Elements, p: Double, divisor: Double
  ) -> Double {
    sumOfParts(count) { start, count in
      let x = x + start
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
  }

  /// Adds up what `part(start, count)` gives for parts of a fixed size, first to last.
  @inlinable static func sumOfParts(
    _ count: Int, _ part: (_ start: Int, _ count: Int) -> Double
  ) -> Double {
    let size = 1 << 15
    if count <= size { return part(0, count) }
    let sums = UnsafeMutableBufferPointer<Double>.allocate(capacity: (count + size - 1) / size)
    defer { sums.deallocate() }
    ThreadPool.shared.runUnchecked(count: count, chunkSize: size) { start, count in
      sums[start / size] = part(start, count)
    }
    return sums.reduce(0, +)
  }

  @inlinable public static func largestMagnitude(_ count: Int, _ x: Elements) -> Scalar {
    var largest: Scalar = 0
    for i in 0..<count {
      let magnitude = x[i].magnitude
      if magnitude.isNaN { return magnitude }
      if magnitude > largest { largest = magnitude }
    }
    return largest
  }

  @inlinable public static func areEqual(_ count: Int, _ x: Elements, _ y: Elements) -> Bool {
    for i in 0..<count where x[i] != y[i] { return false }
    return true
  }

  @inlinable public static func rowSums(
    rows: Int, columns: Int, x: Elements, sums: MutableElements
  ) {
    for i in 0..<rows {
      var sum: Scalar = 0
      for j in 0..<columns { sum += x[i * columns + j] }
      sums[i] = sum
    }
  }

  @inlinable public static func rowArgmax(
    rows: Int, columns: Int, x: Elements, indices: UnsafeMutablePointer<Int>
  ) {
    for i in 0..<rows {
      let row = x + i * columns
      var best = 0
      for j in 1..<max(columns, 1) where row[j] > row[best] { best = j }
      indices[i] = best
    }
  }
}
