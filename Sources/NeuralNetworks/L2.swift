import TensorCore
import TensorKernels

/// A penalty on large parameters: lambda / 2 times the sum of their squares is added to the loss,
/// so lambda w to their gradients (Krogh and Hertz 1991).
///
/// With lambda / n for n samples it is the notes' lambda / 2n. Keras' `l2(a)` has no half: it is
/// `L2(2 * a)`.
public struct L2: Hashable, Sendable {
  /// How strong the penalty is; with 0 there is none, and no parameter is looked at. Finite, and
  /// at least 0: one below would make weights grow.
  public var lambda: Double { didSet { Self.requireLambda(lambda) } }
  /// Which parameters it holds for: weights, unless told otherwise.
  public var roles: Set<ParameterRole>

  /// A penalty on the parameters of these roles. Stops for a lambda below 0 or one that is not finite.
  public init(_ lambda: Double, on roles: Set<ParameterRole> = [.weight]) {
    Self.requireLambda(lambda)
    self.lambda = lambda
    self.roles = roles
  }

  private static func requireLambda(_ lambda: Double) {
    require(
      lambda.isFinite && lambda >= 0,
      "The lambda of an L2 penalty is a number of at least 0, not \(lambda).")
  }

  /// Stops unless lambda is a number in a model's own type as well: 1e39 is infinite as a `Float`.
  func requireSense<Scalar: KernelScalar>(in _: Scalar.Type) {
    require(
      Scalar(lambda).isFinite,
      "The lambda of an L2 penalty is a number of at least 0, not \(lambda) as a \(Scalar.self).")
  }

  /// lambda / 2 * sum of w^2 over the chosen parameters.
  public func penalty<Scalar>(of parameters: [Parameter<Scalar>]) -> Double {
    if lambda == 0 { return 0 }
    return parameters.filter { roles.contains($0.role) }.reduce(0) { sum, parameter in
      sum + lambda / 2 * Double(parameter.value.dot(parameter.value))
    }
  }

  /// Adds lambda w to the parameter's gradient if it is a chosen one. Stops for a lambda that is infinite as a
  /// `Scalar`.
  public func addGradient<Scalar>(to parameter: inout Parameter<Scalar>) {
    guard lambda != 0 && roles.contains(parameter.role) else { return }
    requireSense(in: Scalar.self)
    parameter.gradient += parameter.value * Scalar(lambda)
  }
}
