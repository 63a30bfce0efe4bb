/// The eigenvectors of a symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix
/// Computations, 4th edition, section 8.5).
public protocol JacobiKernels<Scalar>: ReductionKernels {
  /// One sweep of the cyclic method: each element above the diagonal, row by row, is turned to 0,
  /// unless it is `negligible` already. What was turned to 0 before comes back, but smaller.
  ///
  /// A rotation by the angle between axes p and q replaces A by J^T A J, and V by V J. `vectors` is
  /// V^T, an eigenvector a row, so that both rotations run along memory. A sweep takes 4 n^3
  /// multiplications at most.
  ///
  /// - Parameters:
  ///   - a: a symmetric matrix [n, n]; in the end nearly diagonal.
  ///   - vectors: the unit matrix [n, n] before the first sweep.
  /// - Returns: how many rotations it took; after 0 of them the matrix is diagonal.
  static func jacobiSweep(
    _ n: Int, matrix a: MutableElements, vectors: MutableElements, negligible: Scalar
  ) -> Int

  /// Turns each row that has to be turned round, so that its component of largest magnitude is
  /// positive; of components that differ by rounding only, the first counts.
  static func orientRows(rows: Int, columns: Int, x: MutableElements)

  /// The largest |x[i, j] - x[j, i]| of a square matrix.
  static func largestAsymmetry(_ n: Int, _ x: Elements) -> Scalar
}

extension JacobiKernels {
  @inlinable public static func jacobiSweep(
    _ n: Int, matrix a: MutableElements, vectors: MutableElements,
    negligible: Scalar
  ) -> Int {
    var rotations = 0
    for p in 0..<n {
      for q in (p + 1)..<max(n, p + 1) {
        let (app, aqq, apq) = (a[p * n + p], a[q * n + q], a[p * n + q])
        if apq.magnitude <= negligible { continue }
        // The smaller of the two angles that make a[p, q] vanish: t, c and s are its tangent, cosine
        // and sine (their algorithm 8.5.1).
        let tau = (aqq - app) / (2 * apq)
        let t = (tau < 0 ? -1 : 1) / (tau.magnitude + (1 + tau * tau).squareRoot())
        let c = 1 / (1 + t * t).squareRoot()
        let s = t * c
        rotateRows(n, cosine: c, sine: s, a + p * n, a + q * n)
        for r in 0..<n {
          a[r * n + p] = a[p * n + r]
          a[r * n + q] = a[q * n + r]
        }
        // Where the rows cross the columns, both have turned.
        a[p * n + p] = app - t * apq
        a[q * n + q] = aqq + t * apq
        a[p * n + q] = 0
        a[q * n + p] = 0
        rotateRows(n, cosine: c, sine: s, vectors + p * n, vectors + q * n)
        rotations += 1
      }
    }
    return rotations
  }

  /// x, y = c x - s y, s x + c y.
  @inline(__always)
  @inlinable static func rotateRows(
    _ count: Int, cosine c: Scalar, sine s: Scalar, _ x: MutableElements,
    _ y: MutableElements
  ) {
    for i in 0..<count {
      let (a, b) = (x[i], y[i])
      x[i] = c * a - s * b
      y[i] = s * a + c * b
    }
  }

  @inlinable public static func orientRows(
    rows: Int, columns: Int, x: MutableElements
  ) {
    let share = 1 - Scalar.ulpOfOne.squareRoot()
    for i in 0..<rows {
      let row = x + i * columns
      let enough = share * largestMagnitude(columns, row)
      guard let first = (0..<columns).first(where: { row[$0].magnitude >= enough }) else {
        continue
      }
      if row[first] < 0 {
        for j in 0..<columns { row[j] = -row[j] }
      }
    }
  }

  @inlinable public static func largestAsymmetry(
    _ n: Int, _ x: Elements
  ) -> Scalar {
    var largest: Scalar = 0
    for i in 0..<n {
      for j in 0..<i { largest = max(largest, (x[i * n + j] - x[j * n + i]).magnitude) }
    }
    return largest
  }
}
