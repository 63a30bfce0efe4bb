import TensorKernels

/// Which length of a vector is meant: the p in (sum of |x|^p)^(1/p).
public struct NormOrder: Hashable, Sendable, CustomStringConvertible {
  /// Above 0; infinite for the largest magnitude.
  public let p: Double

  /// The sum of the magnitudes.
  public static let l1 = NormOrder(p: 1)
  /// Euclid's length, the root of the sum of squares.
  public static let l2 = NormOrder(p: 2)
  /// The largest magnitude.
  public static let infinity = NormOrder(p: .infinity)

  /// Any p above 0; stops for others. Below 1 it is no norm, since the triangle's inequality fails, but still a size.
  public static func p(_ p: Double) -> NormOrder {
    require(p > 0, "A norm's order is a number above 0, or infinite, not \(p).")
    return NormOrder(p: p)
  }

  public var description: String {
    // 1e300 is whole, too, but no `Int`.
    p.isInfinite ? "L∞" : Int(exactly: p).map { "L\($0)" } ?? "L\(p)"
  }
}

/// A norm as a product, largest * root, where root = (sum of (|x| / largest)^p)^(1/p).
///
/// Exploding gradients are what norms are asked for, and their powers overflow long before they do.
/// Shares of the largest magnitude do not.
package struct ScaledNorm: Hashable, Sendable {
  /// The largest magnitude, or a number near it; not finite if an element is not.
  package let largest: Double
  /// At least 1.
  package let root: Double

  /// Infinite also where finite elements have a norm beyond what `Double` can hold.
  package var value: Double { largest * root }

  /// Whether all elements are finite.
  package var isFinite: Bool { largest.isFinite }

  /// The norm of nothing.
  package static let zero = ScaledNorm(largest: 0, root: 1)

  /// The norm of several tensors taken as one vector.
  package static func combined(_ parts: [ScaledNorm], _ order: NormOrder) -> ScaledNorm {
    if let broken = parts.first(where: { !$0.isFinite }) { return broken }
    let largest = parts.map(\.largest).max() ?? 0
    if largest == 0 { return .zero }
    if order == .infinity { return ScaledNorm(largest: largest, root: 1) }
    let sum = parts.reduce(0) { $0 + Double.pow($1.largest / largest * $1.root, order.p) }
    return ScaledNorm(largest: largest, root: Double.pow(sum, 1 / order.p))
  }
}

extension Tensor {
  /// The norm of all elements as one vector, in `Double`; 0 for no elements, not finite if an
  /// element is not.
  ///
  /// Finite elements of `Float` always have a finite norm here for a p of 1 or above: 3e38 squared is
  /// no trouble. Below 1 the root is a power above 1: a million ones have the norm 1e600 for p = 0.01,
  /// which is infinite.
  public func norm(_ order: NormOrder = .l2) -> Double { scaledNorm(order).value }

  /// The norm in a form that does not overflow.
  package func scaledNorm(_ order: NormOrder = .l2) -> ScaledNorm {
    if Scalar.self == Float.self, order == .l2 {
      return ScaledNorm(
        largest: withPointer { Scalar.kernels.dotInParts(count, $0, $0) }.squareRoot(), root: 1)
    }
    let largest = Double(largestMagnitude)
    guard largest > 0, largest.isFinite, order != .infinity else {
      return ScaledNorm(largest: largest, root: 1)
    }
    let sum = withPointer { Scalar.kernels.powerSum(count, $0, p: order.p, divisor: largest) }
    return ScaledNorm(largest: largest, root: Double.pow(sum, 1 / order.p))
  }

  /// Each element times `factor`, multiplied in `Double`: 3e38 times 1e-40 is not lost in `Float`.
  public func scaled(by factor: Double) -> Tensor {
    Tensor(shape) { target in withPointer { Scalar.kernels.scale(count, by: factor, $0, target) } }
  }

  /// Each element, but none outside the range. Infinities become its ends; NaN stays NaN.
  public func clamped(to range: ClosedRange<Double>) -> Tensor {
    let (low, high) = (Scalar(range.lowerBound), Scalar(range.upperBound))
    return Tensor(shape) { target in
      withPointer { Scalar.kernels.clamp(count, low: low, high: high, $0, target) }
    }
  }

  /// The cosine of the angle between two tensors taken as vectors: 1 for the same direction, 0 for
  /// a right angle. Nil where one of them has no direction: all zeros, or not finite. Rounding may lead
  /// beyond 1 by some 1e-16, where `acos` gives NaN. Stops for two shapes.
  public func cosine(with other: Tensor) -> Double? {
    require(shape == other.shape, "Shapes do not fit: the angle of \(shape) and \(other.shape).")
    let (mine, its) = (scaledNorm(.l2), other.scaledNorm(.l2))
    guard mine.isFinite, its.isFinite, mine.largest > 0, its.largest > 0 else { return nil }
    // Products of numbers as large or small as these overflow or vanish; those of shares do not.
    guard [mine, its].allSatisfy({ (1e-140...1e140).contains($0.value) }) else {
      let (x, y) = (scaled(toShareOf: mine.largest), other.scaled(toShareOf: its.largest))
      return x.inDoubleDot(y) / (x.norm() * y.norm())
    }
    return inDoubleDot(other) / (mine.value * its.value)
  }

  private func inDoubleDot(_ other: Tensor) -> Double {
    withPointers(self, other) { Scalar.kernels.dotInParts(count, $0, $1) }
  }

  private func scaled(toShareOf largest: Double) -> Tensor {
    // Two steps: the inverse of the smallest number would itself overflow.
    let root = largest.squareRoot()
    return scaled(by: 1 / root).scaled(by: 1 / root)
  }
}
