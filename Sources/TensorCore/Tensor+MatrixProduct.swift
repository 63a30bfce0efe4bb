import TensorKernels

/// Which factor of a matrix product is read transposed.
public enum Transposition: Sendable {
  /// Neither: [m, k] and [k, n].
  case none
  /// The first one: [k, m] and [k, n].
  case left
  /// The second one: [m, k] and [n, k].
  case right
}

extension Tensor {
  /// The matrix product: [m, k] times [k, n] is [m, n].
  ///
  /// `transposing: .left` takes the left factor as [k, m], `.right` the right one as [n, k], without
  /// copying it. The product is always a matrix: `reshaped(to:)` gives it other axes.
  ///
  /// Axes before the last count as one, in both factors. It is no product of stacks of matrices, as
  /// NumPy's `matmul` for more than two axes; layers need this one. x [m, h, w, in] times [in, out] is a
  /// dense layer for each pixel, [m h w, out], and `x.matrixProduct(dy, transposing: .left)` adds up its
  /// gradient over all pixels, [in, out]. A vector [n] is a row, [1, n].
  ///
  /// Stops with both shapes if they do not fit, and for a tensor without axes.
  public func matrixProduct(_ other: Tensor, transposing: Transposition = .none) -> Tensor {
    let (a, b) = (shape, other.shape)
    let (m, k) = transposing == .left ? (a.columns, a.rows) : (a.rows, a.columns)
    let (depth, n) = transposing == .right ? (b.columns, b.rows) : (b.rows, b.columns)
    require(
      a.rank >= 1 && b.rank >= 1 && k == depth,
      "Shapes do not fit: the matrix product of \(a) and \(b)"
        + (transposing == .none ? "" : ", \(transposing) factor transposed")
        + ", would add up \(k) products here and \(depth) there.")
    return Tensor([m, n]) { target in
      withPointers(self, other) { x, y in
        var left = MatrixView(x, rows: a.rows, columns: a.columns)
        var right = MatrixView(y, rows: b.rows, columns: b.columns)
        if transposing == .left { left = left.transposed }
        if transposing == .right { right = right.transposed }
        Scalar.kernels.multiply(left, right, into: target, stride: n, accumulating: false)
      }
    }
  }

  /// A matrix with rows and columns exchanged, copied: [m, n] becomes [n, m]. A vector [n] is a row and
  /// becomes a column, [n, 1].
  ///
  /// Stops for more axes than two: whether they are reversed, as NumPy's `.T` does, or the last two
  /// exchanged, nobody could tell from the call. `reshaped(to:)` says which of them count as one.
  public func transposed() -> Tensor {
    require(
      shape.rank <= 2, "A matrix [rows, columns] can be transposed, not a tensor of \(shape).")
    let (rows, columns) = (shape.rows, shape.columns)
    return Tensor([columns, rows]) { target in
      withPointer { Scalar.kernels.transpose(rows: rows, columns: columns, x: $0, y: target) }
    }
  }
}
