/// The matrix product, and the transposed matrix.
public protocol MatrixProductKernels<Scalar>: ScalarKernels {
  /// c[i, j] = sum over p of a[i, p] * b[p, j], added to c where `accumulating`. `c` is row-major with
  /// `stride` from row to row, and must not overlap the factors.
  static func multiply(
    _ a: MatrixView<Scalar>, _ b: MatrixView<Scalar>, into c: MutableElements, stride: Int,
    accumulating: Bool)

  /// y[j, i] = x[i, j]; y must not overlap x.
  static func transpose(rows: Int, columns: Int, x: Elements, y: MutableElements)
}

extension MatrixProductKernels {
  // The middle loop runs over p, so that the inner one walks along rows of b and c.
  @inlinable public static func multiply(
    _ a: MatrixView<Scalar>, _ b: MatrixView<Scalar>, into c: MutableElements, stride: Int,
    accumulating: Bool
  ) {
    for i in 0..<a.rows {
      let row = c + i * stride
      if !accumulating { row.update(repeating: 0, count: b.columns) }
      for p in 0..<a.columns {
        let factor = a.base[i * a.rowStride + p * a.columnStride]
        let other = b.base + p * b.rowStride
        for j in 0..<b.columns { row[j] += factor * other[j * b.columnStride] }
      }
    }
  }

  @inlinable public static func transpose(
    rows: Int, columns: Int, x: Elements, y: MutableElements
  ) {
    for i in 0..<rows {
      for j in 0..<columns { y[j * rows + i] = x[i * columns + j] }
    }
  }
}
