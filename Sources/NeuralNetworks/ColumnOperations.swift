import TensorCore
import TensorKernels

// What layers do to the columns of a batch, one kernel each. Rows are all axes but the last.

extension Tensor {
  /// Adds `row`, [n], to every row, if there is one; `rectified`, what ReLU makes of the sum.
  mutating func add(_ row: Tensor?, rectified: Bool) {
    guard let row else { return rectified ? rectify() : () }
    let (rows, columns) = (shape.rows, shape.columns)
    require(row.shape == [columns], "Shapes do not fit: \(row.shape) to the rows of \(shape).")
    let add = rectified ? Scalar.kernels.addRowRectified : Scalar.kernels.addRow
    withMutablePointer { y in row.withPointer { add(rows, columns, y, $0, y) } }
  }

  /// Makes of itself what ReLU makes of it.
  mutating func rectify() {
    let count = count
    withMutablePointer { Scalar.kernels.apply(.rectifier, count, $0, $0) }
  }

  /// The mean of (x - centre)^2 over all rows, [n].
  func columnVariances(around centre: Tensor) -> Tensor {
    let sums = Tensor([shape.columns]) { squares in
      withPointers(self, centre) { x, centre in
        Scalar.kernels.columnSquaredDeviations(
          rows: shape.rows, columns: shape.columns, x: x, centre: centre, squares: squares)
      }
    }
    return sums / Scalar(shape.rows)
  }

  /// (x - centre) * scale + offset, each [n]; `rectified`, what ReLU makes of that.
  func normalizedColumns(
    centre: Tensor, scale: Tensor, offset: Tensor, rectified: Bool = false
  ) -> Tensor {
    let normalize =
      rectified ? Scalar.kernels.rectifyColumns : Scalar.kernels.normalizeColumns
    return Tensor(shape) { y in
      withPointer { x in
        withPointers(centre, scale, offset) { centre, scale, offset in
          normalize(shape.rows, shape.columns, x, centre, scale, offset, y)
        }
      }
    }
  }

  /// With self as dy: the sums of dy and of dy * (x - centre) over all rows, [n] each.
  ///
  /// - Parameter rectified: the scale and offset that made what ReLU took, if it did: dy counts where
  ///   that was positive.
  func columnGradientSums(
    x: Tensor, centre: Tensor, rectified: (scale: Tensor, offset: Tensor)? = nil
  ) -> (sums: Tensor, products: Tensor) {
    let (rows, columns) = (shape.rows, shape.columns)
    var products = Tensor.zeros([columns])
    let sums = Tensor([columns]) { sums in
      products.withMutablePointer { products in
        withPointers(self, x, centre) { dy, x, centre in
          guard let rectified else {
            return Scalar.kernels.columnGradientSums(
              rows: rows, columns: columns, dy: dy, x: x, centre: centre, sums: sums,
              products: products)
          }
          withPointers(rectified.scale, rectified.offset) { scale, offset in
            Scalar.kernels.rectifiedGradientSums(
              rows: rows, columns: columns, dy: dy, x: x, centre: centre, scale: scale,
              offset: offset, sums: sums, products: products)
          }
        }
      }
    }
    return (sums, products)
  }

  /// With self as dy: dy * a + (x - centre) * b + c, with a, b, c and the centre [n]; `rectified` as
  /// above.
  func combinedColumns(
    x: Tensor, centre: Tensor, a: Tensor, b: Tensor, c: Tensor,
    rectified: (scale: Tensor, offset: Tensor)? = nil
  ) -> Tensor {
    let (rows, columns) = (shape.rows, shape.columns)
    return Tensor(shape) { dx in
      withPointers(self, x, centre) { dy, x, centre in
        withPointers(a, b, c) { a, b, c in
          guard let rectified else {
            return Scalar.kernels.combineColumns(
              rows: rows, columns: columns, dy: dy, x: x, centre: centre, a: a, b: b, c: c, dx: dx)
          }
          withPointers(rectified.scale, rectified.offset) { scale, offset in
            Scalar.kernels.combineRectifiedColumns(
              rows: rows, columns: columns, dy: dy, x: x, centre: centre, scale: scale,
              offset: offset, a: a, b: b, c: c, dx: dx)
          }
        }
      }
    }
  }
}
