import TensorKernels

extension Tensor {
  /// The tensors side by side along the last axis: [m, h, w, a] and [m, h, w, b] become
  /// [m, h, w, a + b]. Stops for other axes before the last, and for no tensors.
  public static func concatenatingColumns(_ tensors: [Tensor]) -> Tensor {
    guard let first = tensors.first else { fatalError("There is nothing to concatenate.") }
    let leading = first.shape.dimensions.dropLast()
    require(
      tensors.allSatisfy { $0.shape.rank > 0 && $0.shape.dimensions.dropLast() == leading },
      "Shapes do not fit: the columns of "
        + tensors.map { "\($0.shape)" }.joined(separator: ", ")
        + ". All axes but the last must be equal.")
    let columns = tensors.reduce(0) { $0 + $1.shape.columns }
    return Tensor(Shape(leading + [columns])) { target in
      var offset = 0
      for tensor in tensors {
        let width = tensor.shape.columns
        tensor.withPointer {
          Scalar.kernels.copyColumns(
            rows: tensor.shape.rows, columns: width, x: $0, xStride: width, y: target + offset,
            yStride: columns)
        }
        offset += width
      }
    }
  }

  /// The columns `range` of the last axis, copied: [m, n] becomes [m, range.count]. Stops for columns that
  /// are not there.
  public func columns(_ range: Range<Int>) -> Tensor {
    require(
      shape.rank > 0 && range.lowerBound >= 0 && range.upperBound <= shape.columns,
      "Columns \(range) are not inside the shape \(shape).")
    return Tensor(Shape(shape.dimensions.dropLast() + [range.count])) { target in
      withPointer {
        Scalar.kernels.copyColumns(
          rows: shape.rows, columns: range.count, x: $0 + range.lowerBound,
          xStride: shape.columns, y: target, yStride: range.count)
      }
    }
  }
}
