// Parts of rows: what blocks of several branches move between their tensors.

extension Reference {
  /// Copies `columns` columns of each row, from rows `xStride` long to rows `yStride` long.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func copyColumns<Scalar: KernelScalar>(
    rows: Int, columns: Int, x: UnsafePointer<Scalar>, xStride: Int,
    y: UnsafeMutablePointer<Scalar>, yStride: Int
  ) {
    for i in 0..<rows { (y + i * yStride).update(from: x + i * xStride, count: columns) }
  }

  /// Writes each of the `rows` rows of x `times` times, one after the other, multiplied by `factor`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func repeatRows<Scalar: KernelScalar>(
    rows: Int, columns: Int, times: Int, factor: Scalar, x: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      for copy in 0..<times {
        let (x, y) = (x + i * columns, y + (i * times + copy) * columns)
        for j in 0..<columns { y[j] = factor * x[j] }
      }
    }
  }

  /// y[i, j] = the largest over p of x[i, p, j], and winners[i, j] its p, the first of equal ones.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func largestPiece<Scalar: KernelScalar>(
    rows: Int, pieces: Int, columns: Int, x: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>, winners: UnsafeMutablePointer<Int32>
  ) {
    for i in 0..<rows {
      let x = x + i * pieces * columns
      let (y, winners) = (y + i * columns, winners + i * columns)
      for j in 0..<columns { (y[j], winners[j]) = (x[j], 0) }
      for p in 1..<max(pieces, 1) {
        for j in 0..<columns where !(x[p * columns + j] <= y[j]) && !y[j].isNaN {
          (y[j], winners[j]) = (x[p * columns + j], Int32(p))
        }
      }
    }
  }

  /// dx[i, p, j] = dy[i, j] for the winner p, and 0 for the others.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func largestPieceGradient<Scalar: KernelScalar>(
    rows: Int, pieces: Int, columns: Int, dy: UnsafePointer<Scalar>,
    winners: UnsafePointer<Int32>, dx: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<rows {
      let (dy, winners) = (dy + i * columns, winners + i * columns)
      for p in 0..<pieces {
        let dx = dx + (i * pieces + p) * columns
        for j in 0..<columns { dx[j] = winners[j] == Int32(p) ? dy[j] : 0 }
      }
    }
  }
}
