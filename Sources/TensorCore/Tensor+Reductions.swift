import TensorKernels

extension Tensor {
  /// The sum of all elements, added up in `Double`.
  public func sum() -> Scalar { Scalar(withPointer { Scalar.kernels.sum(count, $0) }) }

  /// The mean of all elements; NaN for none.
  public func mean() -> Scalar {
    Scalar(withPointer { Scalar.kernels.sum(count, $0) } / Double(count))
  }

  /// The sum of the products of corresponding elements. Stops for two shapes.
  public func dot(_ other: Tensor) -> Scalar {
    require(shape == other.shape, "Shapes do not fit: \(shape) dot \(other.shape).")
    return Scalar(withPointers(self, other) { Scalar.kernels.dot(count, $0, $1) })
  }

  /// The largest magnitude; NaN if an element is NaN, 0 for no elements.
  public var largestMagnitude: Scalar {
    withPointer { Scalar.kernels.largestMagnitude(count, $0) }
  }

  /// Whether no element is infinite or NaN.
  public var isFinite: Bool { largestMagnitude.isFinite }

  /// The sum over all axes but the last: [m, n] becomes [n].
  public func columnSums() -> Tensor {
    Tensor([shape.columns]) { target in
      withPointer {
        Scalar.kernels.columnSums(rows: shape.rows, columns: shape.columns, x: $0, sums: target)
      }
    }
  }

  /// The mean over all axes but the last: [m, n] becomes [n]. NaN where m is 0.
  public func columnMeans() -> Tensor { columnSums() / Scalar(shape.rows) }

  /// The variance over all axes but the last: [m, n] becomes [n]. The sum of squares is divided by m,
  /// not m - 1. NaN where m is 0.
  public func columnVariances() -> Tensor { (self - columnMeans()).squared().columnMeans() }

  /// The smallest and the largest element over all axes but the last: [m, n] becomes twice [n]. Stops
  /// where m is 0.
  ///
  /// A NaN is passed over, but in the first row, where it stays: see ``isFinite``.
  public func columnExtremes() -> (lowest: Tensor, highest: Tensor) {
    require(shape.rows > 0, "The columns of \(shape) have no smallest element.")
    var highest = Tensor.zeros([shape.columns])
    let lowest = Tensor([shape.columns]) { low in
      withPointer { x in
        highest.withMutablePointer { high in
          Scalar.kernels.columnExtremes(
            rows: shape.rows, columns: shape.columns, x: x, lowest: low, highest: high)
        }
      }
    }
    return (lowest, highest)
  }

  /// The sum over the last axis: [m, n] becomes [m].
  public func rowSums() -> Tensor {
    Tensor(Shape(shape.dimensions.dropLast())) { target in
      withPointer {
        Scalar.kernels.rowSums(rows: shape.rows, columns: shape.columns, x: $0, sums: target)
      }
    }
  }

  /// The index of the largest element of each row, the first of equal ones: a batch's predictions.
  /// Stops for rows without elements.
  ///
  /// A NaN is never larger, but in the first place nothing is larger than it either: a row of NaN gives
  /// 0. A broken network would seem to recognise that class; ``isFinite`` tells.
  public func rowArgmax() -> [Int] {
    require(shape.columns > 0, "The rows of \(shape) have no largest element.")
    // Not 0: Swift would write the count of no elements into memory that all empty arrays share.
    return Array(unsafeUninitializedCapacity: max(1, shape.rows)) { indices, count in
      withPointer {
        if let base = indices.baseAddress {
          Scalar.kernels.rowArgmax(rows: shape.rows, columns: shape.columns, x: $0, indices: base)
        }
      }
      count = shape.rows
    }
  }
}
