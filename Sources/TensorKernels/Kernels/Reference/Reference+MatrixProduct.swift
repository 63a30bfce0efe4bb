extension Reference {
  /// c[i, j] = sum over p of a[i, p] * b[p, j], added to c where `accumulating`.
  ///
  /// The middle loop runs over p, so that the inner one walks along rows of b and c.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func multiply<Scalar: KernelScalar>(
    _ a: MatrixView<Scalar>, _ b: MatrixView<Scalar>, into c: UnsafeMutablePointer<Scalar>,
    stride: Int, accumulating: Bool
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
}

extension Reference {
  /// y[j, i] = x[i, j].
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func transpose<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      for j in 0..<columns { y[j * rows + i] = x[i * columns + j] }
    }
  }
}
