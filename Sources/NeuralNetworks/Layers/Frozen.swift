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
  /// The names of the frozen parameters; in a network around this layer they begin with its place, as those
  /// of all parameters do.
  public private(set) var frozenNames: Set<String>

  /// - Parameter isFrozen: whether a parameter of this name is frozen; asked once for each. In a
  ///   network names begin with the layer's place: "5 dense weight".
  public init(_ base: Base, where isFrozen: (String) throws -> Bool) rethrows {
    self.base = base
    frozenNames = Set(try base.parameters.map(\.name).filter(isFrozen))
  }

  /// Only those that are not frozen.
  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    let frozenNames = frozenNames
    try base.visitParameters { parameter in
      if !frozenNames.contains(parameter.name) { try body(&parameter) }
    }
  }

  public mutating func rename(from old: String, to new: String) {
    base.rename(from: old, to: new)
    frozenNames = Set(
      frozenNames.map { name in
        var name = name
        name.replaceBeginning(old, with: new)
        return name
      })
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
