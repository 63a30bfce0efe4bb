import GradientChecking
import TensorCore

/// What one output of an answer must be.
public struct Expectation: Sendable {
  /// What the output is called in the task: "dx".
  public let name: String
  /// The right result, in the shape that the answer must have.
  public let value: Tensor<Double>
  /// The largest error allowed, as a share of the largest magnitude of `value` (or of 1e-3, if
  /// that is larger).
  public let tolerance: Double
  /// How the value was found.
  public let origin: Origin

  /// How the right value was found; its raw value stands in what the reader is told: "dx[0] is 2, by its
  /// definition it is 3."
  public enum Origin: String, Sendable, Codable {
    /// Central differences of fourth order, of the forward pass.
    case numericGradient = "by a numeric gradient"
    /// Worked out in the case, by the formula itself or by hand.
    case definition = "by its definition"
    /// By another way to the same numbers: a layer of the library, a plain loop, or the solution.
    case reference = "by a reference computation"
  }

  /// Expects a tensor for the output `name`, up to the given share of its largest magnitude. The reader of
  /// a wrong answer is told the origin.
  public init(
    _ name: String, _ value: Tensor<Double>, tolerance: Double = 1e-10,
    origin: Origin = .definition
  ) {
    self.name = name
    self.value = value
    self.tolerance = tolerance
    self.origin = origin
  }

  /// A single number.
  public init(
    _ name: String, _ value: Double, tolerance: Double = 1e-10, origin: Origin = .definition
  ) {
    self.init(name, .scalar(value), tolerance: tolerance, origin: origin)
  }

  /// The derivative by x of the sum of `weights` * f(x), from central differences of fourth order.
  ///
  /// Their error is some 1e-10; the tolerance leaves room for functions that bend.
  public static func gradient(
    _ name: String, at x: Tensor<Double>, weights: Tensor<Double>,
    of f: (Tensor<Double>) -> Tensor<Double>
  ) -> Expectation {
    Expectation(
      name, numericGradient(at: x, weights: weights, of: f), tolerance: 1e-7,
      origin: .numericGradient)
  }

  /// The derivative by x of a function with a single value.
  public static func gradient(
    _ name: String, at x: Tensor<Double>, of f: (Tensor<Double>) -> Double
  ) -> Expectation {
    gradient(name, at: x, weights: .scalar(1)) { .scalar(f($0)) }
  }

  /// How far an element may be off.
  var allowance: Double { tolerance * max(Double(value.largestMagnitude), 1e-3) }

  /// Whether a tensor is this value; NaN is never.
  func isMet(by given: Tensor<Double>) -> Bool {
    given.shape == value.shape
      && zip(given.scalars, value.scalars).allSatisfy { abs($0 - $1) <= allowance }
  }
}

extension Tensor<Double> {
  /// A single number, as a tensor of one element.
  public static func scalar(_ value: Double) -> Tensor { Tensor([1], [value]) }
}

/// Numbers for the cases: standard normal, the same at every run.
public func inputs(_ shape: Shape, seed: UInt64) -> Tensor<Double> {
  var random = RandomSource(seed: seed)
  return .normal(shape, using: &random)
}
