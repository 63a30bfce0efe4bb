/// A matrix somewhere in memory, with any distance between its rows and between its columns: a
/// row-major matrix, its transpose, or a block of either.
///
/// It does not own the memory.
public struct MatrixView<Scalar> {
  /// Where element [0, 0] lies.
  public var base: UnsafePointer<Scalar>
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int
  /// How many elements further the same column of the next row lies.
  public var rowStride: Int
  /// How many elements further the next column of the same row lies.
  public var columnStride: Int

  /// A row-major matrix without gaps.
  public init(_ base: UnsafePointer<Scalar>, rows: Int, columns: Int) {
    self.base = base
    self.rows = rows
    self.columns = columns
    self.rowStride = columns
    self.columnStride = 1
  }

  /// The same values, read with rows and columns exchanged.
  public var transposed: MatrixView {
    var result = self
    swap(&result.rows, &result.columns)
    swap(&result.rowStride, &result.columnStride)
    return result
  }
}
