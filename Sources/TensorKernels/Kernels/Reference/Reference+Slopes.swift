// Rectifiers whose negative side is not flat.
//
// Both sides are computed and one is chosen, which compilers turn into vector instructions; a branch
// an element they do not.

extension Reference {
  /// y = x where x is above 0, else slope * x.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func slopedRectifier<Scalar: KernelScalar>(
    _ count: Int, slope: Scalar, x: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let (above, below) = (x[i], slope * x[i])
      y[i] = above > 0 ? above : below
    }
  }

  /// dx = dy where x is above 0, else slope * dy.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func slopedRectifierGradient<Scalar: KernelScalar>(
    _ count: Int, slope: Scalar, x: UnsafePointer<Scalar>, dy: UnsafePointer<Scalar>,
    dx: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let (above, below) = (dy[i], slope * dy[i])
      dx[i] = x[i] > 0 ? above : below
    }
  }

  /// y[i, j] = x[i, j] if that is above 0, else slopes[j] * x[i, j]; a column is a channel.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func slopedRectifier<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, slopes: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      let (x, y) = (x + i * columns, y + i * columns)
      for j in 0..<columns {
        let (above, below) = (x[j], slopes[j] * x[j])
        y[j] = above > 0 ? above : below
      }
    }
  }

  /// dx[i, j] = dy[i, j], times slopes[j] where x[i, j] is not above 0.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func slopedRectifierGradient<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, slopes: UnsafePointer<Scalar>,
    dy: UnsafePointer<Scalar>, dx: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      let (x, dy, dx) = (x + i * columns, dy + i * columns, dx + i * columns)
      for j in 0..<columns {
        let (above, below) = (dy[j], slopes[j] * dy[j])
        dx[j] = x[j] > 0 ? above : below
      }
    }
  }

  /// terms = 0 where x is above 0, else dy * x: what a slope's derivative adds up.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func slopeGradientTerms<Scalar: KernelScalar>(
    _ count: Int, x: UnsafePointer<Scalar>, dy: UnsafePointer<Scalar>,
    terms: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let below = dy[i] * x[i]
      terms[i] = x[i] > 0 ? 0 : below
    }
  }

  /// y = x where x is above 0, else alpha * (exponentials - 1), with `exponentials` e^x.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func exponentialUnit<Scalar: KernelScalar>(
    _ count: Int, alpha: Scalar, x: UnsafePointer<Scalar>, exponentials: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let (above, below) = (x[i], alpha * (exponentials[i] - 1))
      y[i] = above > 0 ? above : below
    }
  }

  /// dx = dy where y is above 0, else dy * (y + alpha), which is alpha e^x.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func exponentialUnitGradient<Scalar: KernelScalar>(
    _ count: Int, alpha: Scalar, y: UnsafePointer<Scalar>, dy: UnsafePointer<Scalar>,
    dx: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count {
      let (above, below) = (dy[i], dy[i] * (y[i] + alpha))
      dx[i] = y[i] > 0 ? above : below
    }
  }
}
