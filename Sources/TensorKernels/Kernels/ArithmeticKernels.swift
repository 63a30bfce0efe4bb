/// The four operations between elements.
public enum Arithmetic: Sendable {
  /// x + y.
  case add
  /// x - y.
  case subtract
  /// x * y.
  case multiply
  /// x / y.
  case divide
}

/// Element by element, by numbers and by other elements.
public protocol ArithmeticKernels<Scalar>: ScalarKernels {
  /// z[i] = x[i] op y[i].
  static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Elements, _ y: Elements, _ z: MutableElements)

  /// z[i] = x[i] op y[i mod period], for a y of `period` elements: a row that applies to every row of a
  /// matrix, whose `count` elements are a whole number of rows.
  static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Elements, _ y: Elements, period: Int,
    _ z: MutableElements)

  /// z[i] = x[i] op number.
  static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Elements, _ number: Scalar, _ z: MutableElements)

  /// y[i] = factor * x[i], multiplied in `Double`: the factor may be smaller than `Scalar` can hold.
  static func scale(_ count: Int, by factor: Double, _ x: Elements, _ y: MutableElements)

  /// y[i] = x[i], but no lower than `low` and no higher than `high`; NaN stays NaN.
  static func clamp(
    _ count: Int, low: Scalar, high: Scalar, _ x: Elements, _ y: MutableElements)

  /// y[i] = number.
  static func fill(_ count: Int, _ number: Scalar, _ y: MutableElements)

  /// y[i] = bytes[i] / divisor.
  static func divide(
    _ count: Int, bytes: UnsafePointer<UInt8>, by divisor: Scalar, _ y: MutableElements)

  /// y[i] = f(x[i]). A call for each element: where clarity matters and speed does not.
  static func map(_ count: Int, _ x: Elements, _ y: MutableElements, _ f: (Scalar) -> Scalar)

  /// z[i] = f(x[i], y[i]). A call for each element.
  static func map(
    _ count: Int, _ x: Elements, _ y: Elements, _ z: MutableElements,
    _ f: (Scalar, Scalar) -> Scalar)
}

extension ArithmeticKernels {
  // A loop without arithmetic to speak of, whose time is that of the memory: threads share it.
  @inlinable public static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Elements, _ y: Elements, _ z: MutableElements
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: ThreadPool.evenChunk(count)) {
      start, count in
      let (x, y, z) = (x + start, y + start, z + start)
      switch operation {
      case .add: for i in 0..<count { z[i] = x[i] + y[i] }
      case .subtract: for i in 0..<count { z[i] = x[i] - y[i] }
      case .multiply: for i in 0..<count { z[i] = x[i] * y[i] }
      case .divide: for i in 0..<count { z[i] = x[i] / y[i] }
      }
    }
  }

  @inlinable public static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Elements, _ y: Elements, period: Int,
    _ z: MutableElements
  ) {
    var start = 0
    while start < count {
      let (x, z) = (x + start, z + start)
      switch operation {
      case .add: for i in 0..<period { z[i] = x[i] + y[i] }
      case .subtract: for i in 0..<period { z[i] = x[i] - y[i] }
      case .multiply: for i in 0..<period { z[i] = x[i] * y[i] }
      case .divide: for i in 0..<period { z[i] = x[i] / y[i] }
      }
      start += period
    }
  }

  @inlinable public static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Elements, _ number: Scalar, _ z: MutableElements
  ) {
    switch operation {
    case .add: for i in 0..<count { z[i] = x[i] + number }
    case .subtract: for i in 0..<count { z[i] = x[i] - number }
    case .multiply: for i in 0..<count { z[i] = x[i] * number }
    case .divide: for i in 0..<count { z[i] = x[i] / number }
    }
  }

  @inlinable public static func scale(
    _ count: Int, by factor: Double, _ x: Elements, _ y: MutableElements
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: ThreadPool.evenChunk(count)) {
      start, count in
      let (x, y) = (x + start, y + start)
      for i in 0..<count { y[i] = Scalar(Double(x[i]) * factor) }
    }
  }

  @inlinable public static func clamp(
    _ count: Int, low: Scalar, high: Scalar, _ x: Elements, _ y: MutableElements
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: ThreadPool.evenChunk(count)) {
      start, count in
      let (x, y) = (x + start, y + start)
      for i in 0..<count { y[i] = x[i] < low ? low : x[i] > high ? high : x[i] }
    }
  }

  @inlinable public static func fill(_ count: Int, _ number: Scalar, _ y: MutableElements) {
    for i in 0..<count { y[i] = number }
  }

  @inlinable public static func divide(
    _ count: Int, bytes: UnsafePointer<UInt8>, by divisor: Scalar, _ y: MutableElements
  ) {
    for i in 0..<count { y[i] = Scalar(bytes[i]) / divisor }
  }

  @inlinable public static func map(
    _ count: Int, _ x: Elements, _ y: MutableElements, _ f: (Scalar) -> Scalar
  ) {
    for i in 0..<count { y[i] = f(x[i]) }
  }

  @inlinable public static func map(
    _ count: Int, _ x: Elements, _ y: Elements, _ z: MutableElements,
    _ f: (Scalar, Scalar) -> Scalar
  ) {
    for i in 0..<count { z[i] = f(x[i], y[i]) }
  }
}

/// y[i] = x[i] as another number type, rounded where that has fewer digits.
///
/// Not one of a number type's kernels, since it has two: the compiler makes code for both ways.
@specialized(where From == Float, To == Double)
@specialized(where From == Double, To == Float)
public func convert<From: ElementaryFunctions, To: ElementaryFunctions>(
  _ count: Int, _ x: UnsafePointer<From>, _ y: UnsafeMutablePointer<To>
) {
  for i in 0..<count { y[i] = To(x[i]) }
}
