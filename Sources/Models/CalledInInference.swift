import NeuralNetworks

/// The fault of widely copied versions of the course's Inception: the model inside the model is
/// called with `training=False`, so that what it does never depends on the mode. Its batch
/// normalisations take their running statistics, and never move them.
public struct CalledInInference: Wrapper {
  public typealias Scalar = Float

  /// The model inside, which learns as ever: only its mode is wrong.
  public var base: Sequential<Float>

  /// Puts the fault around a network.
  public init(_ base: Sequential<Float>) { self.base = base }

  public mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    base.forward(x, mode: .inference)  // not: mode
  }

  public func inferring(from x: Tensor<Float>) -> Tensor<Float> { base.inferring(from: x) }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Float>) {
    base.backwardToParameters(outputGradient)
  }

  public func firstNonFinite(for x: Tensor<Float>, mode: Mode) -> String? {
    base.firstNonFinite(for: x, mode: .inference)
  }
}
