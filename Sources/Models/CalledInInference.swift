import NeuralNetworks

/// The fault of widely copied versions of the course's Inception: the model inside the model is
/// called with `training=False`, so that what it does never depends on the mode. Its batch
/// normalisations take their running statistics, and never move them.
public struct CalledInInference: Layer {
  /// The model inside, which learns as ever: only its mode is wrong.
  public var base: Sequential<Float>

  public var kind: String { base.kind }

  /// Puts the fault around a network.
  public init(_ base: Sequential<Float>) { self.base = base }

  public mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    base.forward(x, mode: .inference)  // not: mode
  }

  public func inferring(from x: Tensor<Float>) -> Tensor<Float> { base.inferring(from: x) }

  public mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> {
    base.backward(outputGradient)
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Float>) {
    base.backwardToParameters(outputGradient)
  }

  public mutating func visitParameters(_ body: (inout Parameter<Float>) throws -> Void) rethrows {
    try base.visitParameters(body)
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }

  public var penalty: Double { base.penalty }
}
