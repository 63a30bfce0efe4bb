/// Rectifiers whose negative side is not flat, and the gradients through them.
public protocol SlopeKernels<Scalar>: ScalarKernels {
  /// y = x where x is above 0, else slope * x.
  static func slopedRectifier(_ count: Int, slope: Scalar, x: Elements, y: MutableElements)

  /// dx = dy where x is above 0, else slope * dy.
  static func slopedRectifierGradient(
    _ count: Int, slope: Scalar, x: Elements, dy: Elements, dx: MutableElements)

  /// y[i, j] = x[i, j] if that is above 0, else slopes[j] * x[i, j]; a column is a channel.
  static func slopedRectifier(
    rows: Int, columns: Int, x: Elements, slopes: Elements, y: MutableElements)

  /// dx[i, j] = dy[i, j], times slopes[j] where x[i, j] is not above 0.
  static func slopedRectifierGradient(
    rows: Int, columns: Int, x: Elements, slopes: Elements, dy: Elements, dx: MutableElements)

  /// terms = 0 where x is above 0, else dy * x: what a slope's derivative adds up.
  static func slopeGradientTerms(_ count: Int, x: Elements, dy: Elements, terms: MutableElements)

  /// y = x where x is above 0, else alpha * (exponentials - 1), with `exponentials` e^x.
  static func exponentialUnit(
    _ count: Int, alpha: Scalar, x: Elements, exponentials: Elements, y: MutableElements)

  /// dx = dy where y is above 0, else dy * (y + alpha), which is alpha e^x.
  static func exponentialUnitGradient(
    _ count: Int, alpha: Scalar, y: Elements, dy: Elements, dx: MutableElements)
}

// Both sides are computed and one is chosen, which compilers turn into vector instructions; a branch
// an element they do not.
extension SlopeKernels {
  @inlinable public static func slopedRectifier(
    _ count: Int, slope: Scalar, x: Elements, y: MutableElements
  ) {
    for i in 0..<count {
      let (above, below) = (x[i], slope * x[i])
      y[i] = above > 0 ? above : below
    }
  }

  @inlinable public static func slopedRectifierGradient(
    _ count: Int, slope: Scalar, x: Elements, dy: Elements, dx: MutableElements
  ) {
    for i in 0..<count {
      let (above, below) = (dy[i], slope * dy[i])
      dx[i] = x[i] > 0 ? above : below
    }
  }

  @inlinable public static func slopedRectifier(
    rows: Int, columns: Int, x: Elements, slopes: Elements, y: MutableElements
  ) {
    for i in 0..<rows {
      let (x, y) = (x + i * columns, y + i * columns)
      for j in 0..<columns {
        let (above, below) = (x[j], slopes[j] * x[j])
        y[j] = above > 0 ? above : below
      }
    }
  }

  @inlinable public static func slopedRectifierGradient(
    rows: Int, columns: Int, x: Elements, slopes: Elements, dy: Elements, dx: MutableElements
  ) {
    for i in 0..<rows {
      let (x, dy, dx) = (x + i * columns, dy + i * columns, dx + i * columns)
      for j in 0..<columns {
        let (above, below) = (dy[j], slopes[j] * dy[j])
        dx[j] = x[j] > 0 ? above : below
      }
    }
  }

  @inlinable public static func slopeGradientTerms(
    _ count: Int, x: Elements, dy: Elements, terms: MutableElements
  ) {
    for i in 0..<count {
      let below = dy[i] * x[i]
      terms[i] = x[i] > 0 ? 0 : below
    }
  }

  @inlinable public static func exponentialUnit(
    _ count: Int, alpha: Scalar, x: Elements, exponentials: Elements, y: MutableElements
  ) {
    for i in 0..<count {
      let (above, below) = (x[i], alpha * (exponentials[i] - 1))
      y[i] = above > 0 ? above : below
    }
  }

  @inlinable public static func exponentialUnitGradient(
    _ count: Int, alpha: Scalar, y: Elements, dy: Elements, dx: MutableElements
  ) {
    for i in 0..<count {
      let (above, below) = (dy[i], dy[i] * (y[i] + alpha))
      dx[i] = y[i] > 0 ? above : below
    }
  }
}
