import KernelInterface

// Each function is a type, not a closure: the compiler always inlines a type's function into the
// loop, but leaves a closure as large as the exponential as a call.

extension Kernels {
  public static func exponential(_ count: Int, _ x: Source, _ y: Target) {
    map(Exponential.self, count, x, y)
  }

  public static func sigmoid(_ count: Int, _ x: Source, _ y: Target) {
    map(Sigmoid.self, count, x, y)
  }

  public static func sigmoidGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target) {
    map(SigmoidGradient.self, count, y, dy, dx)
  }

  public static func hyperbolicTangent(_ count: Int, _ x: Source, _ y: Target) {
    map(HyperbolicTangent.self, count, x, y)
  }

  public static func hyperbolicTangentGradient(
    _ count: Int, _ y: Source, _ dy: Source, _ dx: Target
  ) {
    map(HyperbolicTangentGradient.self, count, y, dy, dx)
  }

  public static func rectifier(_ count: Int, _ x: Source, _ y: Target) {
    map(Rectifier.self, count, x, y)
  }

  public static func rectifierGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target) {
    map(RectifierGradient.self, count, y, dy, dx)
  }
}

// MARK: - One register of each function

private enum Exponential: UnaryFunction {
  @inline(__always) static func apply(_ x: Vector) -> Vector { vectorExponential(x) }
}

private enum Sigmoid: UnaryFunction {
  @inline(__always) static func apply(_ x: Vector) -> Vector {
    Vector(repeating: 1) / (Vector(repeating: 1) + vectorExponential(Vector() - x))
  }
}

private enum SigmoidGradient: BinaryFunction {
  @inline(__always) static func apply(_ y: Vector, _ dy: Vector) -> Vector {
    dy * y * (Vector(repeating: 1) - y)
  }
}

private enum HyperbolicTangent: UnaryFunction {
  @inline(__always) static func apply(_ x: Vector) -> Vector { vectorHyperbolicTangent(x) }
}

private enum HyperbolicTangentGradient: BinaryFunction {
  @inline(__always) static func apply(_ y: Vector, _ dy: Vector) -> Vector {
    dy * (Vector(repeating: 1) - y * y)
  }
}

// Written so that NaN passes through, as it must: a training loop stops at it.
private enum Rectifier: UnaryFunction {
  @inline(__always) static func apply(_ x: Vector) -> Vector {
    x.replacing(with: Vector(), where: x .< Vector())
  }
}

private enum RectifierGradient: BinaryFunction {
  @inline(__always) static func apply(_ y: Vector, _ dy: Vector) -> Vector {
    dy.replacing(with: Vector(), where: y .<= Vector())
  }
}

// MARK: - The loops

private protocol UnaryFunction {
  static func apply(_ x: Vector) -> Vector
}

private protocol BinaryFunction {
  static func apply(_ x: Vector, _ y: Vector) -> Vector
}

/// y = f(x) for each of `count` elements, a register at a time.
@inline(__always)
private func map<F: UnaryFunction>(_: F.Type, _ count: Int, _ x: Source, _ y: Target) {
  let whole = count / lanes * lanes
  var i = 0
  while i < whole {
    write(F.apply(load(x, i)), y, i)
    i &+= lanes
  }
  if whole < count {
    let rest = count &- whole
    write(F.apply(load(x, whole, count: rest)), y, whole, count: rest)
  }
}

/// z = f(x, y) for each of `count` elements, a register at a time.
@inline(__always)
private func map<F: BinaryFunction>(
  _: F.Type, _ count: Int, _ x: Source, _ y: Source, _ z: Target
) {
  let whole = count / lanes * lanes
  var i = 0
  while i < whole {
    write(F.apply(load(x, i), load(y, i)), z, i)
    i &+= lanes
  }
  if whole < count {
    let rest = count &- whole
    write(F.apply(load(x, whole, count: rest), load(y, whole, count: rest)), z, whole, count: rest)
  }
}
