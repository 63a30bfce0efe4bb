import TensorCore
import TensorKernels

/// A layer around another one, which does something else in one respect, and in all others what that does.
///
/// ```swift
/// /// A layer that never learns that it is trained.
/// struct AlwaysInferring<Base: Layer>: Wrapper {
///   typealias Scalar = Base.Scalar
///   var base: Base
///
///   mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
///     base.forward(x, mode: .inference)
///   }
/// }
/// ```
///
/// What the wrapper does not write it has from `base`: also the name of its kind and those of the
/// parameters. Three things follow from the wrapper's own `forward` and `backward` instead, as for other
/// layers: `inferring`, `backwardToParameters` and `firstNonFinite`. A wrapper that changes nothing there
/// may hand them to `base`, which is faster, and names the layer inside whose numbers are not finite.
///
/// A wrapper that is not `Summarized` has the summary of `base`. One that makes another shape should be.
public protocol Wrapper<Scalar>: Layer {
  /// What is inside.
  associatedtype Base: Layer where Base.Scalar == Scalar

  /// The layer inside.
  var base: Base { get set }
}

extension Wrapper {
  public var kind: String { base.kind }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    base.forward(x, mode: mode)
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    base.backward(outputGradient)
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try base.visitParameters(body)
  }

  public mutating func visitAllParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try base.visitAllParameters(body)
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }

  public mutating func rename(from old: String, to new: String) {
    base.rename(from: old, to: new)
  }

  public var penalty: Double { base.penalty }

  /// `base`, where the wrapper's own type is not known.
  package var wrapped: any Layer<Scalar> { base }
}
