import TensorCore
import TensorKernels

// What layers do to the columns of a batch, one kernel each.

extension Tensor {
  /// Adds `row`, [n], to every row.
  mutating func addToRows(_ row: Tensor) {
    let (rows, columns) = (shape.rows, shape.columns)
    require(row.shape == [columns], "Shapes do not fit: \(row.shape) to the rows of \(shape).")
    withMutablePointer { y in
      row.withPointer { row in
        Scalar.addRow(rows: rows, columns: columns, x: y, row: row, y: y)
      }
    }
  }

  /// The mean of (x - centre)^2 over all axes but the last, [n].
  func columnVariances(around centre: Tensor) -> Tensor {
    let sums = Tensor([shape.columns]) { squares in
      withPointer { x in
        centre.withPointer {
          Scalar.columnSquaredDeviations(
            rows: shape.rows, columns: shape.columns, x: x, centre: $0, squares: squares)
        }
      }
    }
    return sums / Scalar(shape.rows)
  }

  /// (x - centre) * scale + offset, each [n].
  func normalizedColumns(centre: Tensor, scale: Tensor, offset: Tensor) -> Tensor {
    Tensor(shape) { y in
      withPointer { x in
        centre.withPointer { centre in
          scale.withPointer { scale in
            offset.withPointer { offset in
              Scalar.normalizeColumns(
                rows: shape.rows, columns: shape.columns, x: x, centre: centre, scale: scale,
                offset: offset, y: y)
            }
          }
        }
      }
    }
  }

  /// With self as dy: the sums of dy and of dy * (x - centre) over all axes but the last, [n] each.
  func columnGradientSums(x: Tensor, centre: Tensor) -> (sums: Tensor, products: Tensor) {
    var products = Tensor.zeros([shape.columns])
    let sums = Tensor([shape.columns]) { sums in
      products.withMutablePointer { products in
        withPointer { dy in
          x.withPointer { x in
            centre.withPointer { centre in
              Scalar.columnGradientSums(
                rows: shape.rows, columns: shape.columns, dy: dy, x: x, centre: centre,
                sums: sums, products: products)
            }
          }
        }
      }
    }
    return (sums, products)
  }

  /// With self as dy: dy * a + (x - centre) * b + c, with a, b, c and the centre [n].
  func combinedColumns(x: Tensor, centre: Tensor, a: Tensor, b: Tensor, c: Tensor) -> Tensor {
    Tensor(shape) { dx in
      withPointer { dy in
        x.withPointer { x in
          centre.withPointer { centre in
            a.withPointer { a in
              b.withPointer { b in
                c.withPointer { c in
                  Scalar.combineColumns(
                    rows: shape.rows, columns: shape.columns, dy: dy, x: x, centre: centre, a: a,
                    b: b, c: c, dx: dx)
                }
              }
            }
          }
        }
      }
    }
  }
}
