import TensorCore
import TensorKernels

/// A differentiable function with parameters.
///
/// `forward` computes y = f(x) and keeps what `backward` needs. `backward` takes the loss's
/// derivative by y, stores the derivative by each parameter in it, and returns the derivative by x.
/// Layers are values: a copy trains by itself.
public protocol Layer<Scalar>: Stateful, Sendable {
  /// `Float` for training; `Double` for gradient checks, which need its digits.
  associatedtype Scalar: KernelScalar

  /// The layer's kind, for summaries and messages: "dense".
  var kind: String { get }

  /// y = f(x) for a batch, [samples, ...], whose samples are the first axis. Stops with both shapes if
  /// x does not fit.
  ///
  /// It keeps what `backward` needs, in inference too; and it may change what the layer remembers, as
  /// running statistics in training.
  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar>

  /// What `forward` computes in inference, and nothing kept of it: what a layer has read is free at once,
  /// and some layers skip what only `backward` needs. The same numbers.
  ///
  /// Layers that hold other layers ask these; the others need not write it.
  func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar>

  /// The loss's derivative by x, from that by y. Sets the parameters' gradients, and adds to none.
  ///
  /// Must follow a `forward`, with a gradient of its output's shape: stops otherwise.
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar>

  /// As `backward`, but adds the derivative by x to `inputGradient`: where x goes into several layers,
  /// as in the branches of a block, their derivatives add up.
  mutating func backward(
    _ outputGradient: Tensor<Scalar>, addingTo inputGradient: inout Tensor<Scalar>)

  /// As `backward`, where nobody needs the derivative by the input: a network's first layer.
  mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>)

  /// Calls `body` for each parameter, always in the same order.
  mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows

  /// As `visitParameters`, and also for parameters that `Frozen` shows to nobody else: for names, and for
  /// those who look for what went wrong.
  ///
  /// Layers that hold others ask these for all of theirs. The others need not write it.
  mutating func visitAllParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows

  /// Lets the parameters' names begin with `new` instead of `old`, where they do: the layer has got
  /// another place in a network. With an `old` of "" all of them.
  ///
  /// Blocks whose parts have names of their own, such as `Residual`, tell their parts. The others need
  /// not write it.
  mutating func rename(from old: String, to new: String)

  /// What the parameters' size adds to the loss; 0 but for regularised layers.
  var penalty: Double { get }

  /// Says in a few words where numbers are not finite any more: in the input, in a parameter, or in what
  /// comes out of x in this mode. Nil if all is finite.
  ///
  /// A `Sequential` says in which of its layers. The others need not write it.
  func firstNonFinite(for x: Tensor<Scalar>, mode: Mode) -> String?
}

extension Layer {
  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    var copy = self
    return copy.forward(x, mode: .inference)
  }

  public mutating func backward(
    _ outputGradient: Tensor<Scalar>, addingTo inputGradient: inout Tensor<Scalar>
  ) {
    inputGradient += backward(outputGradient)
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    _ = backward(outputGradient)
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {}

  public mutating func visitAllParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try visitParameters(body)
  }

  public mutating func rename(from old: String, to new: String) {
    visitAllParameters { $0.name.replaceBeginning(old, with: new) }
  }

  public var penalty: Double { 0 }

  /// The values of the parameters. Layers that keep more, or hold other layers, show that as well.
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitParameters { try visitor.visit(&$0.value, $0.name) }
  }

  /// The layer's parameters, in the order of `visitParameters`.
  public var parameters: [Parameter<Scalar>] {
    var result: [Parameter<Scalar>] = []
    var copy = self
    copy.visitParameters { result.append($0) }
    return result
  }

  /// With those that are frozen.
  package var allParameters: [Parameter<Scalar>] {
    var result: [Parameter<Scalar>] = []
    var copy = self
    copy.visitAllParameters { result.append($0) }
    return result
  }

  /// How many numbers training can change.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }
}

extension String {
  /// Lets the text begin with `new` instead of `old`, if it does.
  mutating func replaceBeginning(_ old: String, with new: String) {
    if hasPrefix(old) { self = new + dropFirst(old.count) }
  }
}
