/// The four operations between elements.
public enum Arithmetic: Sendable {
  case add, subtract, multiply, divide
}

extension KernelScalar {
  /// z[i] = x[i] op y[i] for tensors of one shape: a loop without arithmetic to speak of, whose
  /// time is that of the memory, so that threads share it.
  public static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: UnsafePointer<Self>, _ y: UnsafePointer<Self>,
    _ z: UnsafeMutablePointer<Self>
  ) {
    ThreadPool.shared.runUnchecked(count: count, chunkSize: 1 << 16) { start, count in
      Reference.combine(operation, count, x + start, y + start, period: count, z + start)
    }
  }
}

extension Reference {
  /// z[i] = x[i] op y[i mod period]: `period` equals `count` for operands of one shape, 1 for a
  /// number, and a row's length for a row that applies to every row.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func combine<Scalar: KernelScalar>(
    _ operation: Arithmetic, _ count: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
    period: Int, _ z: UnsafeMutablePointer<Scalar>
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

  /// z[i] = x[i] op number.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func combine<Scalar: KernelScalar>(
    _ operation: Arithmetic, _ count: Int, _ x: UnsafePointer<Scalar>, _ number: Scalar,
    _ z: UnsafeMutablePointer<Scalar>
  ) {
    switch operation {
    case .add: for i in 0..<count { z[i] = x[i] + number }
    case .subtract: for i in 0..<count { z[i] = x[i] - number }
    case .multiply: for i in 0..<count { z[i] = x[i] * number }
    case .divide: for i in 0..<count { z[i] = x[i] / number }
    }
  }

  /// y[i] = f(x[i]). A call per element: for code where clarity matters and speed does not.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func map<Scalar: KernelScalar>(
    _ count: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>,
    _ f: (Scalar) -> Scalar
  ) {
    for i in 0..<count { y[i] = f(x[i]) }
  }
}

extension Reference {
  /// y[i] = number.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func fill<Scalar: KernelScalar>(
    _ count: Int, _ number: Scalar, _ y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<count { y[i] = number }
  }
}
