import TensorKernels

extension LevelKernels {
  package static func combine(
    _ operation: Arithmetic, _ count: Int, _ x: Floats, _ y: Floats, _ z: MutableFloats
  ) {
    switch operation {
    case .add: mapRegisters(Sum.self, count, x, y, z)
    case .subtract: mapRegisters(Difference.self, count, x, y, z)
    case .multiply: mapRegisters(Product.self, count, x, y, z)
    case .divide: mapRegisters(Quotient.self, count, x, y, z)
    }
  }
}

private enum Sum: BinaryFunction {
  @inline(__always) static func apply(_ x: Vector, _ y: Vector) -> Vector { x + y }
}

private enum Difference: BinaryFunction {
  @inline(__always) static func apply(_ x: Vector, _ y: Vector) -> Vector { x - y }
}

private enum Product: BinaryFunction {
  @inline(__always) static func apply(_ x: Vector, _ y: Vector) -> Vector { x * y }
}

private enum Quotient: BinaryFunction {
  @inline(__always) static func apply(_ x: Vector, _ y: Vector) -> Vector { x / y }
}
