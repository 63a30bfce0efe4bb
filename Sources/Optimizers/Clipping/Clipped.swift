import NeuralNetworks
import TensorCore
import TensorKernels

/// An optimizer that clips the gradients before each of its steps.
///
/// ```swift
/// var optimizer = Clipped(SGD<Float>(learningRate: 0.1), by: .globalNorm(1))
/// ```
///
/// A gradient that is not finite says nothing about where to go: by default its step is left out,
/// and the parameters stay as they are.
public struct Clipped<Base: Optimizer>: Optimizer {
  public typealias Scalar = Base.Scalar

  /// What to do about gradients that are infinite or NaN.
  public enum NonFiniteGradients: Sendable {
    /// Leaves the step out and counts it.
    case skipStep
    /// Takes the step, as PyTorch and TensorFlow do; parameters may become NaN.
    case takeStep
  }

  /// The optimizer that gets the clipped gradients.
  public var base: Base
  /// How gradients are clipped; its limits make sense.
  public var clipping: GradientClipping { didSet { clipping.requireSense() } }
  /// What happens to a step whose gradients are not finite before clipping.
  public var nonFiniteGradients: NonFiniteGradients
  /// What the last step's clipping did; nil before the first.
  public private(set) var lastReport: ClippingReport?
  /// How many steps were left out; part of the state.
  public private(set) var skippedSteps = 0

  public var learningRate: Double {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }

  /// Stops for a clipping whose limit is below 0 or not a number, or whose epsilon is below 0 or not finite.
  public init(
    _ base: Base, by clipping: GradientClipping,
    nonFiniteGradients: NonFiniteGradients = .skipStep
  ) {
    clipping.requireSense()
    self.base = base
    self.clipping = clipping
    self.nonFiniteGradients = nonFiniteGradients
  }

  public mutating func prepare(for model: some Layer<Scalar>) { base.prepare(for: model) }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visitCount(&skippedSteps, "steps left out")
    try base.visitState(&visitor)
  }

  public mutating func step(_ model: inout some Layer<Scalar>) {
    let report = clipping.clip(&model)
    lastReport = report
    if nonFiniteGradients == .skipStep, !report.nonFinite.isEmpty {
      skippedSteps += 1
      return
    }
    base.step(&model)
  }
}
