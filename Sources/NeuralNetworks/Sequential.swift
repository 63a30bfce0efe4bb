import TensorCore
import TensorKernels

/// Layers one after the other; itself a layer.
///
/// ```swift
/// var net = Sequential<Float>([
///   Dense(784, 100, using: &random), BatchNorm(100), Sigmoid(),
///   Dense(100, 10, using: &random),
/// ])
/// ```
public struct Sequential<Scalar: KernelScalar>: Layer {
  /// The layers, in the order of the forward pass.
  public var layers: [any Layer<Scalar>]

  public var kind: String { "sequential" }

  /// Names each parameter after its place: "0 dense weight".
  public init(_ layers: [any Layer<Scalar>]) {
    self.layers = layers
    for i in self.layers.indices {
      let prefix = "\(i) \(self.layers[i].kind) "
      self.layers[i].visitParameters { $0.name = prefix + $0.name }
    }
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    var x = x
    for i in layers.indices { x = layers[i].forward(x, mode: mode) }
    return x
  }

  /// The outputs of all layers, first to last: for looking inside.
  public mutating func outputs(_ x: Tensor<Scalar>, mode: Mode) -> [Tensor<Scalar>] {
    var result: [Tensor<Scalar>] = []
    for i in layers.indices { result.append(layers[i].forward(result.last ?? x, mode: mode)) }
    return result
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    var gradient = outputGradient
    for i in layers.indices.reversed() { gradient = layers[i].backward(gradient) }
    return gradient
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    guard !layers.isEmpty else { return }
    var gradient = outputGradient
    for i in layers.indices.dropFirst().reversed() { gradient = layers[i].backward(gradient) }
    layers[0].backwardToParameters(gradient)
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    for i in layers.indices { try layers[i].visitParameters(body) }
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    for i in layers.indices { try layers[i].visitState(&visitor) }
  }

  public var penalty: Double { layers.reduce(0) { $0 + $1.penalty } }

  /// The same, with parameters whose names begin with that of a path in a block.
  func named(_ path: String) -> Sequential {
    var copy = self
    copy.visitParameters { $0.name = "\(path) \($0.name)" }
    return copy
  }
}

extension Sequential: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    var output = input
    let parts = layers.enumerated().map { index, layer in
      let summary = layer.summary(for: output)
      output = summary.output
      return LayerSummary.Part(name: "\(index)", summary: summary)
    }
    return LayerSummary(kind, output: output, parts: parts)
  }
}
