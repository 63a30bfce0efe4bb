import TensorKernels

/// e^x for each lane.
///
/// x = n ln 2 + r with |r| <= ln 2 / 2; e^r by the polynomial of Cephes' `expf` (S. Moshier), then
/// times 2^n in two halves, so that results next to overflow and below the smallest normal number
/// come out right. Largest relative error against the C library's `exp`: 2e-7.
@inline(__always) func vectorExponential(_ x: Vector) -> Vector {
  // Beyond these, e^x is infinite or 0. A comparison with NaN is false, so NaN passes through.
  var x = x.replacing(with: Vector(repeating: 89), where: x .> 89)
  x = x.replacing(with: Vector(repeating: -104), where: x .< -104)

  // Adding 1.5 * 2^23 rounds to the nearest integer, which then stands in the low bits.
  let magic = Vector(repeating: 12_582_912)
  let shifted = multiplyAdd(x, Vector(repeating: 1.442_695_04), magic)
  let n = shifted - magic
  let exponent =
    unsafeBitCast(shifted, to: IntVector.self) &- unsafeBitCast(magic, to: IntVector.self)

  // ln 2 in two parts: n times the first is exact.
  var r = multiplyAdd(n, Vector(repeating: -0.693_359_375), x)
  r = multiplyAdd(n, Vector(repeating: 2.121_944_4e-4), r)

  var p = Vector(repeating: 1.987_569_15e-4)
  p = multiplyAdd(p, r, Vector(repeating: 1.398_199_95e-3))
  p = multiplyAdd(p, r, Vector(repeating: 8.333_451_9e-3))
  p = multiplyAdd(p, r, Vector(repeating: 4.166_579_6e-2))
  p = multiplyAdd(p, r, Vector(repeating: 1.666_666_55e-1))
  p = multiplyAdd(p, r, Vector(repeating: 5.000_000_1e-1))
  let power = multiplyAdd(p, r * r, r) + Vector(repeating: 1)

  let half = exponent &>> IntVector(repeating: 1)
  return power * powerOfTwo(half) * powerOfTwo(exponent &- half)
}

/// 2^n for |n| < 127, by its exponent bits.
@inline(__always) private func powerOfTwo(_ n: IntVector) -> Vector {
  unsafeBitCast(
    (n &+ IntVector(repeating: 127)) &<< IntVector(repeating: 23), to: Vector.self)
}

/// tanh x for each lane: a polynomial near 0 (Cephes' `tanhf`), 1 - 2 / (e^2|x| + 1) elsewhere.
@inline(__always) func vectorHyperbolicTangent(_ x: Vector) -> Vector {
  let negative = x .< Vector()
  let magnitude = x.replacing(with: Vector() - x, where: negative)

  let z = x * x
  var p = Vector(repeating: -5.704_988_7e-3)
  p = multiplyAdd(p, z, Vector(repeating: 2.063_908_9e-2))
  p = multiplyAdd(p, z, Vector(repeating: -5.373_971_6e-2))
  p = multiplyAdd(p, z, Vector(repeating: 1.333_144_2e-1))
  p = multiplyAdd(p, z, Vector(repeating: -3.333_328_2e-1))
  let near = multiplyAdd(p * z, x, x)

  let one = Vector(repeating: 1)
  let far = one - Vector(repeating: 2) / (vectorExponential(magnitude + magnitude) + one)
  let signed = far.replacing(with: Vector() - far, where: negative)
  return signed.replacing(with: near, where: magnitude .< Vector(repeating: 0.625))
}
