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
///
/// Each parameter is named after its place, "0 dense weight", and so are checkpoints' pieces and the
/// arrays of files. Layers may be replaced, taken out or put in: see `layers`.
public struct Sequential<Scalar: KernelScalar>: Layer {
  /// The layers, in the order of the forward pass.
  ///
  /// Where another layer comes to a place, its parameters get the names that `init` gives: a network with
  /// a layer replaced reads the checkpoints of one that was built so, and no two parameters have the same
  /// name. A layer that moves is renamed, too. One that comes from the same place of another network keeps
  /// its names; from elsewhere, they stand behind those of the new place: "1 dense 3 dense weight".
  ///
  /// An optimizer that has taken steps keeps state for the parameters before, and stops for new ones:
  /// take a new one.
  public var layers: [any Layer<Scalar>] {
    get { placed }
    _modify {
      let before = places()
      defer { nameAnew(before) }
      yield &placed
    }
  }

  private var placed: [any Layer<Scalar>]
  /// What the names of all parameters begin with, before the layer's place: "3 residual body ".
  private(set) var path = ""

  public var kind: String { "sequential" }

  /// Names each parameter after its place: "0 dense weight".
  public init(_ layers: [any Layer<Scalar>]) {
    placed = layers
    for i in placed.indices { placed[i].rename(from: "", to: prefix(i)) }
  }

  /// Takes other layers, and leaves all names as they are: for the same network without some of its
  /// layers, whose parameters' names still tell the place in the whole one.
  package mutating func replaceLayersKeepingNames(_ layers: [any Layer<Scalar>]) { placed = layers }

  // MARK: Names

  /// What the names of a layer's parameters begin with.
  private func prefix(_ index: Int) -> String { "\(path)\(index) \(placed[index].kind) " }

  /// The parameters of each layer.
  private mutating func places() -> [[ParameterIdentity]] {
    placed.indices.map { i in
      var result: [ParameterIdentity] = []
      placed[i].visitAllParameters { result.append($0.identity) }
      return result
    }
  }

  /// Names parameters that have come to their places since `before`.
  private mutating func nameAnew(_ before: [[ParameterIdentity]]) {
    for (i, parameters) in places().enumerated() {
      if i < before.count, before[i].elementsEqual(parameters, by: ===) { continue }
      let prefix = prefix(i)
      var names: [String] = []
      placed[i].visitAllParameters { names.append($0.name) }
      // Where it was before, if it is a layer that has moved.
      let place = before.firstIndex { $0.contains { one in parameters.contains { $0 === one } } }
      let old = place.map { "\(path)\($0) \(placed[i].kind) " } ?? ""
      let strangers = names.count { !$0.hasPrefix(prefix) }
      if strangers == names.count {
        placed[i].rename(from: names.allSatisfy { $0.hasPrefix(old) } ? old : "", to: prefix)
      } else if strangers > 0 {
        // A layer of other layers, of which it has got a new one.
        placed[i].visitParameters { if !$0.name.hasPrefix(prefix) { $0.name = prefix + $0.name } }
      }
    }
  }

  public mutating func rename(from old: String, to new: String) {
    path.replaceBeginning(old, with: new)
    for i in placed.indices { placed[i].rename(from: old, to: new) }
  }

  /// Lets all names begin with `path`, whatever block this was a part of.
  mutating func move(to path: String) {
    if self.path != path { rename(from: self.path, to: path) }
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    var x = x
    var i = 0
    while i < placed.count {
      if let y = forwardRectified(at: i, x, mode: mode) {
        x = y
        i += 2
      } else {
        x = placed[i].forward(x, mode: mode)
        i += 1
      }
    }
    return x
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    var x = x
    var i = 0
    while i < placed.count {
      if i + 1 < placed.count, placed[i + 1] is ReLU<Scalar>,
        let layer = placed[i] as? any Rectifying<Scalar>
      {
        x = layer.inferring(from: x, rectified: true)
        i += 2
      } else {
        x = placed[i].inferring(from: x)
        i += 1
      }
    }
    return x
  }

  /// The outputs of all layers, first to last: for looking inside.
  public mutating func outputs(_ x: Tensor<Scalar>, mode: Mode) -> [Tensor<Scalar>] {
    var result: [Tensor<Scalar>] = []
    for i in placed.indices { result.append(placed[i].forward(result.last ?? x, mode: mode)) }
    return result
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    backward(outputGradient, through: placed.indices)
  }

  public mutating func backward(
    _ outputGradient: Tensor<Scalar>, addingTo inputGradient: inout Tensor<Scalar>
  ) {
    guard !placed.isEmpty else {
      inputGradient += outputGradient
      return
    }
    let gradient = backward(outputGradient, through: placed.indices.dropFirst())
    placed[0].backward(gradient, addingTo: &inputGradient)
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    guard !placed.isEmpty else { return }
    let gradient = backward(outputGradient, through: placed.indices.dropFirst())
    placed[0].backwardToParameters(gradient)
  }

  private mutating func backward(
    _ outputGradient: Tensor<Scalar>, through range: Range<Int>
  ) -> Tensor<Scalar> {
    var gradient = outputGradient
    var i = range.upperBound - 1
    while i >= range.lowerBound {
      // A batch normalisation that was rectified goes through the ReLU behind it as well.
      if i > range.lowerBound, (placed[i - 1] as? BatchNorm<Scalar>)?.isRectified == true { i -= 1 }
      gradient = placed[i].backward(gradient)
      i -= 1
    }
    return gradient
  }

  /// Batch normalisation and the ReLU behind it in one pass over memory, if they stand at `index`.
  private mutating func forwardRectified(
    at index: Int, _ x: Tensor<Scalar>, mode: Mode
  ) -> Tensor<Scalar>? {
    guard index + 1 < placed.count, var norm = placed[index] as? BatchNorm<Scalar>,
      var relu = placed[index + 1] as? ReLU<Scalar>
    else { return nil }
    let y = norm.forward(x, mode: mode, rectified: true)
    relu.keep(output: y)
    (placed[index], placed[index + 1]) = (norm, relu)
    return y
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    for i in placed.indices { try placed[i].visitParameters(body) }
  }

  public mutating func visitAllParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    for i in placed.indices { try placed[i].visitAllParameters(body) }
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    for i in placed.indices { try placed[i].visitState(&visitor) }
  }

  public var penalty: Double { placed.reduce(0) { $0 + $1.penalty } }
}

/// A layer that ends with a pass over its output, which can apply the ReLU behind it too.
protocol Rectifying<Scalar>: Layer {
  /// `inferring(from:)`, and then ReLU if `rectified`.
  func inferring(from x: Tensor<Scalar>, rectified: Bool) -> Tensor<Scalar>
}

extension Sequential: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    var output = input
    let parts = placed.enumerated().map { index, layer in
      let summary = layer.summary(for: output)
      output = summary.output
      return LayerSummary.Part(name: "\(index)", summary: summary)
    }
    return LayerSummary(kind, output: output, parts: parts)
  }
}
