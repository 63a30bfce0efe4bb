import TensorKernels

extension LevelKernels {
  package static func exponential(_ count: Int, _ x: Floats, _ y: MutableFloats) {
    mapRegisters(Exponential.self, count, x, y)
  }

  package static func apply(
    _ activation: Activation, _ count: Int, _ x: Floats, _ y: MutableFloats
  ) {
    switch activation {
    case .sigmoid: mapRegisters(Sigmoid.self, count, x, y)
    case .hyperbolicTangent: mapRegisters(HyperbolicTangent.self, count, x, y)
    case .rectifier: mapRegisters(Rectifier.self, count, x, y)
    }
  }

  package static func applyGradient(
    _ activation: Activation, _ count: Int, y: Floats, dy: Floats, dx: MutableFloats
  ) {
    switch activation {
    case .sigmoid: mapRegisters(SigmoidGradient.self, count, y, dy, dx)
    case .hyperbolicTangent: mapRegisters(HyperbolicTangentGradient.self, count, y, dy, dx)
    case .rectifier: mapRegisters(RectifierGradient.self, count, y, dy, dx)
    }
  }
}

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
