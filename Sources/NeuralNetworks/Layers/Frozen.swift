import TensorCore
import TensorKernels

/// A layer or network some of whose parameters training leaves alone, for fine-tuning: what was learnt
/// on many images stays, and the last layers learn the new task.
///
/// ```swift
/// // All but the last layer, number 5.
/// var model = Frozen(network) { !$0.hasPrefix("5 ") }
/// ```
///
/// The frozen parameters are not shown to those who ask for parameters, so that no optimizer moves or
/// decays them, and no `Regularized` around this layer penalises them. They are still part of the
/// state, and so of checkpoints; optimizers keep state for the others only. A `Regularized` inside of
/// `base` knows nothing of this: its penalty counts the frozen ones as well.
///
/// Batch normalisation's running statistics are no parameters: in training mode they move, also where
/// scale and offset are frozen, as in PyTorch. Keras runs a frozen batch normalisation in inference
/// mode, so that they stay.
///
/// The backward pass computes the frozen parameters' gradients too; nobody reads them.
public struct Frozen<Base: Layer>: Wrapper {
  public typealias Scalar = Base.Scalar

  /// The layer with all its parameters.
  public var base: Base
  /// Which they are, whatever they are called later: a layer put before them gives them other names.
  private let frozen: [ParameterIdentity]

  /// The names of the frozen parameters; in a network around this layer they begin with its place, as those
  /// of all parameters do.
  public var frozenNames: Set<String> {
    Set(base.parameters.filter { isFrozen($0) }.map(\.name))
  }

  private func isFrozen(_ parameter: Parameter<Scalar>) -> Bool {
    frozen.contains { $0 === parameter.identity }
  }

  /// - Parameter isFrozen: whether a parameter of this name is frozen; asked once for each. In a
  ///   network names begin with the layer's place: "5 dense weight".
  public init(_ base: Base, where isFrozen: (String) throws -> Bool) rethrows {
    self.base = base
    frozen = try base.parameters.filter { try isFrozen($0.name) }.map(\.identity)
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> { base.inferring(from: x) }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    base.backwardToParameters(outputGradient)
  }

  public func firstNonFinite(for x: Tensor<Scalar>, mode: Mode) -> String? {
    base.firstNonFinite(for: x, mode: mode)
  }

  /// Only those that are not frozen.
  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    let frozen = frozen
    try base.visitParameters { parameter in
      if !frozen.contains(where: { $0 === parameter.identity }) { try body(&parameter) }
    }
  }
}

extension Frozen: Summarized {
  /// The frozen parameters count as kept but not trained. Where `base` has parts, these have their own
  /// counts, and this layer's cost corrects the sum.
  public func summary(of input: FeatureMap) -> LayerSummary {
    var summary = base.summary(for: input)
    let frozenCount = base.parameterCount - parameterCount
    summary.cost.trainable -= frozenCount
    summary.cost.fixed += frozenCount
    summary.details += (summary.details.isEmpty ? "" : " ") + "frozen \(frozenCount)"
    return summary
  }
}
