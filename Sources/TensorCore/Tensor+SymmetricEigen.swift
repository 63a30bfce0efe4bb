import TensorKernels

/// A symmetric matrix taken apart: A = V diag(values) V^T, with V^T V = I.
///
/// ```swift
/// let covariance = Tensor<Double>([2, 2], [2, 1, 1, 2])
/// let eigen = covariance.symmetricEigen()
/// eigen.values   // [3, 1]
/// eigen.vectors  // columns (1, 1) / sqrt(2) and (1, -1) / sqrt(2)
/// ```
public struct SymmetricEigen<Scalar: KernelScalar>: Sendable {
  /// The eigenvalues, largest first: [n].
  public let values: Tensor<Scalar>
  /// The eigenvectors of length 1, each a column, in the order of the values: [n, n].
  ///
  /// A vector's component of largest magnitude is positive. Vectors of equal eigenvalues are one of
  /// many possible choices, always the same one for the same matrix.
  public let vectors: Tensor<Scalar>
  /// How many sweeps of Jacobi's rotations it took.
  public let sweeps: Int
}

extension Tensor {
  /// The eigenvalues and eigenvectors of a symmetric matrix, [n, n], by cyclic Jacobi rotations
  /// (Golub and Van Loan, Matrix Computations, section 8.5).
  ///
  /// An eigenvalue is off by no more than a few roundings of the largest one. Elements that differ
  /// from their mirror images by rounding (less than 1,000 units in the last place of the largest)
  /// are averaged with them; matrices that are not symmetric, or not finite, are misuse and stop the
  /// program.
  ///
  /// It takes some 6 to 10 sweeps, 15 where many eigenvalues are equal, of 4 n^3 multiplications, on
  /// one thread: for n = 196 a few tenths of a second, and eight times as much for twice as large a
  /// matrix.
  public func symmetricEigen() -> SymmetricEigen<Scalar> {
    require(
      shape.rank == 2 && shape[0] == shape[1],
      "Eigenvectors are those of a square matrix [n, n], not of \(shape).")
    require(isFinite, "Eigenvectors: the matrix \(shape) holds numbers that are not finite.")
    let n = shape[0]
    let largest = largestMagnitude
    // A matrix of zeros turns nothing; any axes are its eigenvectors.
    let scale = largest == 0 ? 1 : largest
    let asymmetry = withPointer { Scalar.kernels.largestAsymmetry(n, $0) }
    require(
      asymmetry <= 1000 * Scalar.ulpOfOne * scale,
      "Eigenvectors: the matrix \(shape) is not symmetric; mirror images differ by \(asymmetry), "
        + "where the largest element is \(largest).")
    // As shares of the largest element, so that no square overflows or vanishes.
    let shares = self / scale
    var matrix = (shares + shares.transposed()) / 2
    var vectors = Tensor.identity(n)
    // Once all elements off the diagonal are below this, their norm is below a rounding of A's.
    let negligible = Scalar.ulpOfOne * Scalar(matrix.norm()) / Scalar(max(n, 1))
    var sweeps = 0
    while matrix.rotate(with: &vectors, negligible: negligible) > 0 {
      sweeps += 1
      require(sweeps < 100, "Eigenvectors: the rotations of the matrix \(shape) do not end.")
    }
    vectors.withMutablePointer { Scalar.kernels.orientRows(rows: n, columns: n, x: $0) }
    let values = (0..<n).map { matrix[$0, $0] * scale }
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    return SymmetricEigen(
      values: Tensor(order.map { values[$0] }),
      vectors: vectors.gatheringRows(order).transposed(), sweeps: sweeps)
  }

  /// The unit matrix, [n, n].
  public static func identity(_ n: Int) -> Tensor {
    var result = zeros([n, n])
    for i in 0..<n { result[i, i] = 1 }
    return result
  }

  private mutating func rotate(with vectors: inout Tensor, negligible: Scalar) -> Int {
    let n = shape[0]
    return withMutablePointers(&self, &vectors) {
      Scalar.kernels.jacobiSweep(n, matrix: $0, vectors: $1, negligible: negligible)
    }
  }
}
