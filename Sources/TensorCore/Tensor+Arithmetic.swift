import TensorKernels

// Elementwise arithmetic. The result always has the shape of the left tensor: only the right one is
// repeated. Numbers behave as in IEEE 754: a division by 0 is infinite or NaN, and nothing stops.

extension Tensor {
  /// The sums of corresponding elements. `b` has the shape of `a`, or its last axes, and is then added
  /// for each index of the leading ones: [60, 100] + [100] adds a row to 60 rows. Other shapes stop.
  public static func + (a: Tensor, b: Tensor) -> Tensor { a.combined(.add, b) }
  /// The differences of corresponding elements. `b` has the shape of `a`, or its last axes, and is
  /// then subtracted for each index of the leading ones. Other shapes stop.
  public static func - (a: Tensor, b: Tensor) -> Tensor { a.combined(.subtract, b) }
  /// The products of corresponding elements. `b` has the shape of `a`, or its last axes, and then
  /// multiplies for each index of the leading ones. Other shapes stop. For matrices see
  /// ``matrixProduct(_:transposing:)``.
  public static func * (a: Tensor, b: Tensor) -> Tensor { a.combined(.multiply, b) }
  /// The quotients of corresponding elements. `b` has the shape of `a`, or its last axes, and then
  /// divides for each index of the leading ones. Other shapes stop.
  public static func / (a: Tensor, b: Tensor) -> Tensor { a.combined(.divide, b) }

  /// Each element plus a number.
  public static func + (a: Tensor, b: Scalar) -> Tensor { a.combined(.add, b) }
  /// Each element minus a number.
  public static func - (a: Tensor, b: Scalar) -> Tensor { a.combined(.subtract, b) }
  /// Each element times a number.
  public static func * (a: Tensor, b: Scalar) -> Tensor { a.combined(.multiply, b) }
  /// Each element divided by a number.
  public static func / (a: Tensor, b: Scalar) -> Tensor { a.combined(.divide, b) }

  /// A number plus each element.
  public static func + (a: Scalar, b: Tensor) -> Tensor { b + a }
  /// A number times each element.
  public static func * (a: Scalar, b: Tensor) -> Tensor { b * a }
  /// A number minus each element.
  public static func - (a: Scalar, b: Tensor) -> Tensor {
    Tensor(b.shape, repeating: a).combined(.subtract, b)
  }
  /// A number divided by each element.
  public static func / (a: Scalar, b: Tensor) -> Tensor {
    Tensor(b.shape, repeating: a).combined(.divide, b)
  }

  /// Each element with the other sign.
  public static prefix func - (a: Tensor) -> Tensor { a * -1 }

  /// Adds as `+` does; in place where the shapes are equal and no copy shares the memory.
  public static func += (a: inout Tensor, b: Tensor) { a.combine(.add, b) }
  /// Subtracts as `-` does; in place where the shapes are equal and no copy shares the memory.
  public static func -= (a: inout Tensor, b: Tensor) { a.combine(.subtract, b) }
  /// Multiplies each element by a number.
  public static func *= (a: inout Tensor, b: Scalar) { a = a * b }

  private func combined(_ operation: Arithmetic, _ other: Tensor) -> Tensor {
    require(
      other.shape.rank <= shape.rank
        && shape.dimensions.suffix(other.shape.rank) == other.shape.dimensions[...],
      "Shapes do not fit: \(shape) \(operation) \(other.shape). The right one must equal the "
        + "left one or its last axes.")
    return Tensor(shape) { target in
      if count == 0 { return }
      withPointers(self, other) { x, y in
        if other.count == count {
          Scalar.kernels.combine(operation, count, x, y, target)
        } else {
          Scalar.kernels.combine(operation, count, x, y, period: other.count, target)
        }
      }
    }
  }

  /// In the memory of this tensor, if nobody shares it.
  private mutating func combine(_ operation: Arithmetic, _ other: Tensor) {
    guard shape == other.shape, ownsItsMemory else {
      self = combined(operation, other)
      return
    }
    let count = count
    withMutablePointer { x in
      other.withPointer { Scalar.kernels.combine(operation, count, x, $0, x) }
    }
  }

  private func combined(_ operation: Arithmetic, _ number: Scalar) -> Tensor {
    Tensor(shape) { target in
      withPointer { Scalar.kernels.combine(operation, count, $0, number, target) }
    }
  }
}

// MARK: - Functions of each element

extension Tensor {
  /// Each element's square.
  public func squared() -> Tensor { self * self }

  /// Each element's square root; NaN below 0.
  public func squareRoot() -> Tensor { map { $0.squareRoot() } }

  /// e to the power of each element.
  public func exponential() -> Tensor {
    Tensor(shape) { target in withPointer { Scalar.kernels.exponential(count, $0, target) } }
  }

  /// Each element's natural logarithm; minus infinity for 0, NaN below.
  public func logarithm() -> Tensor { map { Scalar.log($0) } }

  /// Each element to the given power.
  public func power(_ exponent: Scalar) -> Tensor { map { Scalar.pow($0, exponent) } }

  /// f(x), by the scalar type's kernel.
  public func applying(_ activation: Activation) -> Tensor {
    Tensor(shape) { target in withPointer { Scalar.kernels.apply(activation, count, $0, target) } }
  }

  /// f of each element. A call for each: for code where clarity matters more than speed.
  public func map(_ f: (Scalar) -> Scalar) -> Tensor {
    Tensor(shape) { target in withPointer { Scalar.kernels.map(count, $0, target, f) } }
  }

  /// f of each pair of elements of two tensors of one shape; stops for two shapes. A call for each: for
  /// code where clarity matters more than speed.
  public func map(with other: Tensor, _ f: (Scalar, Scalar) -> Scalar) -> Tensor {
    require(shape == other.shape, "map(with:) needs one shape, not \(shape) and \(other.shape).")
    return Tensor(shape) { target in
      withPointers(self, other) { Scalar.kernels.map(count, $0, $1, target, f) }
    }
  }
}
