/// Parts of rows: what blocks of several branches move between their tensors. Outputs must not overlap
/// inputs.
public protocol BlockKernels<Scalar>: ScalarKernels {
  /// Copies `columns` columns of each row, from rows `xStride` long to rows `yStride` long.
  static func copyColumns(
    rows: Int, columns: Int, x: Elements, xStride: Int, y: MutableElements, yStride: Int)

  /// Writes each of the `rows` rows of x `times` times, one after the other, multiplied by `factor`.
  static func repeatRows(
    rows: Int, columns: Int, times: Int, factor: Scalar, x: Elements, y: MutableElements)

  /// y[i, j] = the largest over p of x[i, p, j], and winners[i, j] its p, the first of equal ones.
  static func largestPiece(
    rows: Int, pieces: Int, columns: Int, x: Elements, y: MutableElements,
    winners: UnsafeMutablePointer<Int32>)

  /// dx[i, p, j] = dy[i, j] for the winner p, and 0 for the others.
  static func largestPieceGradient(
    rows: Int, pieces: Int, columns: Int, dy: Elements, winners: UnsafePointer<Int32>,
    dx: MutableElements)
}

extension BlockKernels {
  @inlinable public static func copyColumns(
    rows: Int, columns: Int, x: Elements, xStride: Int, y: MutableElements, yStride: Int
  ) {
    for i in 0..<rows { (y + i * yStride).update(from: x + i * xStride, count: columns) }
  }

  @inlinable public static func repeatRows(
    rows: Int, columns: Int, times: Int, factor: Scalar, x: Elements, y: MutableElements
  ) {
    for i in 0..<rows {
      for copy in 0..<times {
        let (x, y) = (x + i * columns, y + (i * times + copy) * columns)
        for j in 0..<columns { y[j] = factor * x[j] }
      }
    }
  }

  @inlinable public static func largestPiece(
    rows: Int, pieces: Int, columns: Int, x: Elements, y: MutableElements,
    winners: UnsafeMutablePointer<Int32>
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

  @inlinable public static func largestPieceGradient(
    rows: Int, pieces: Int, columns: Int, dy: Elements, winners: UnsafePointer<Int32>,
    dx: MutableElements
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
