extension Reference {
  /// The sum of x[i], added up in `Double`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func sum<Scalar: KernelScalar>(_ count: Int, _ x: UnsafePointer<Scalar>) -> Double {
    var sum = 0.0
    for i in 0..<count { sum += Double(x[i]) }
    return sum
  }

  /// The sum of x[i] * y[i], added up in `Double`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func dot<Scalar: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>
  ) -> Double {
    var sum = 0.0
    for i in 0..<count { sum += Double(x[i]) * Double(y[i]) }
    return sum
  }

  /// The largest |x[i]|; NaN if there is one; 0 for no elements.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func largestMagnitude<Scalar: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>
  ) -> Scalar {
    var largest: Scalar = 0
    for i in 0..<count {
      let magnitude = x[i].magnitude
      if magnitude.isNaN { return magnitude }
      if magnitude > largest { largest = magnitude }
    }
    return largest
  }

  /// sums[i] = sum over j of x[i, j].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func rowSums<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, sums: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      var sum: Scalar = 0
      for j in 0..<columns { sum += x[i * columns + j] }
      sums[i] = sum
    }
  }

  /// indices[i] = the column of the largest element of row i, the first of equal ones.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func rowArgmax<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, indices: UnsafeMutablePointer<Int>
  ) {
    for i in 0..<rows {
      let row = x + i * columns
      var best = 0
      for j in 1..<max(columns, 1) where row[j] > row[best] { best = j }
      indices[i] = best
    }
  }
}
