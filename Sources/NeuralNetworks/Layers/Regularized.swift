import TensorCore
import TensorKernels

/// A layer whose parameters, or some of them, are kept small by an `L2` penalty.
///
/// ```swift
/// Regularized(Dense<Float>(512, 10, using: &random), by: L2(0.02))
/// ```
///
/// The gradients that it leaves in the parameters are those of the loss and of `penalty` together.
public struct Regularized<Base: Layer>: Wrapper {
  public typealias Scalar = Base.Scalar

  /// The layer whose parameters are kept small.
  public var base: Base
  /// The penalty, and which parameters it is for.
  public var regularizer: L2 { didSet { regularizer.requireSense(in: Scalar.self) } }

  /// Adds a penalty to those that `base` may have of its own. Stops for a lambda that is infinite as a
  /// `Scalar`.
  public init(_ base: Base, by regularizer: L2) {
    regularizer.requireSense(in: Scalar.self)
    self.base = base
    self.regularizer = regularizer
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> { base.inferring(from: x) }

  /// dW = the base's dW + lambda W.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let inputGradient = base.backward(outputGradient)
    base.visitParameters { regularizer.addGradient(to: &$0) }
    return inputGradient
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    base.backwardToParameters(outputGradient)
    base.visitParameters { regularizer.addGradient(to: &$0) }
  }

  public func firstNonFinite(for x: Tensor<Scalar>, mode: Mode) -> String? {
    base.firstNonFinite(for: x, mode: mode)
  }

  public var penalty: Double { base.penalty + regularizer.penalty(of: base.parameters) }
}

extension Regularized: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    var summary = base.summary(for: input)
    summary.details += (summary.details.isEmpty ? "" : " ") + "L2 \(regularizer.lambda)"
    return summary
  }
}
