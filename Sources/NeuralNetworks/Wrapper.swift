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
/// What the wrapper does not write it has from `base`: also the name of its kind, those of the parameters,
/// and which layer's numbers are not finite any more.
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

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> { base.inferring(from: x) }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    base.backward(outputGradient)
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    base.backwardToParameters(outputGradient)
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

  public func firstNonFinite(for x: Tensor<Scalar>, mode: Mode) -> String? {
    base.firstNonFinite(for: x, mode: mode)
  }

  /// `base`, where the wrapper's own type is not known.
  package var wrapped: any Layer<Scalar> { base }
}
