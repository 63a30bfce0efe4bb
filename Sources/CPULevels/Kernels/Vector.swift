import TensorKernels

// The registers of this CPU level. The package compiles this folder three times: LANES_16 and
// LANES_8 come with a -march that has registers so wide; without either, 4 lanes fit every CPU.
#if LANES_16
  typealias Vector = SIMD16<Float>
  typealias IntVector = SIMD16<Int32>
  typealias DoubleVector = SIMD8<Double>
  typealias HalfVector = SIMD8<Float>
#elseif LANES_8
  typealias Vector = SIMD8<Float>
  typealias IntVector = SIMD8<Int32>
  typealias DoubleVector = SIMD4<Double>
  typealias HalfVector = SIMD4<Float>
#else
  typealias Vector = SIMD4<Float>
  typealias IntVector = SIMD4<Int32>
  typealias DoubleVector = SIMD2<Double>
  typealias HalfVector = SIMD2<Float>
#endif

@inline(__always) var lanes: Int { Vector.scalarCount }

/// 0, 1, 2...
@inline(__always) var laneNumbers: IntVector {
  var numbers = IntVector()
  for lane in 0..<lanes { numbers[lane] = Int32(lane) }
  return numbers
}

/// c + a * b, fused where the CPU has an instruction for it.
///
/// Baseline x86-64 has none: `addingProduct` would call the C library once a lane there.
@inline(__always) func multiplyAdd(_ a: Vector, _ b: Vector, _ c: Vector) -> Vector {
  #if LANES_16 || LANES_8 || arch(arm64)
    return c.addingProduct(a, b)
  #else
    return c + a * b
  #endif
}

@inline(__always) func load(_ source: Floats, _ index: Int = 0) -> Vector {
  UnsafeRawPointer(source + index).loadUnaligned(as: Vector.self)
}

@inline(__always) func write(_ vector: Vector, _ target: MutableFloats, _ index: Int = 0) {
  UnsafeMutableRawPointer(target + index).storeBytes(of: vector, as: Vector.self)
}

/// `count` values from `source`, at most `lanes`; zeros behind them.
@inline(__always) func load(_ source: Floats, _ index: Int, count: Int) -> Vector {
  if count >= lanes { return load(source, index) }
  var vector = Vector()
  for lane in 0..<count { vector[lane] = source[index &+ lane] }
  return vector
}

@inline(__always) func write(_ vector: Vector, _ target: MutableFloats, _ index: Int, count: Int) {
  if count >= lanes { return write(vector, target, index) }
  for lane in 0..<count { target[index &+ lane] = vector[lane] }
}
