import Experiments
import NeuralNetworks

/// At inference the layer is affine, and disappears into the dense layer before it.
struct Folding: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest element of f(a + b) − f(a) − f(b) + f(0).
    var bend: Double
    /// The largest difference of the folded layer from the two.
    var difference: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(8)
    var dense = Dense<Double>(20, 7, bias: .normal(standardDeviation: 1), using: &random)
    var norm = BatchNorm<Double>(
      scale: .normal([7], using: &random), offset: .normal([7], using: &random), momentum: 0.9)
    for _ in 0..<50 {
      let u = Tensor<Double>.normal([30, 20], mean: 1, using: &random)
      _ = norm.forward(dense.forward(u, mode: .training), mode: .training)
    }
    func infer(_ x: Tensor<Double>) -> Tensor<Double> { norm.forward(x, mode: .inference) }
    let a = Tensor<Double>.normal([9, 7], using: &random)
    let b = Tensor<Double>.normal([9, 7], using: &random)
    let bend = infer(a + b) - infer(a) - infer(b) + infer(.zeros([9, 7]))
    let u = Tensor<Double>.normal([9, 20], using: &random)
    return Findings(
      bend: bend.largestMagnitude, difference: Self.difference(dense, norm, u).largestMagnitude)
  }

  /// One dense layer that does the work of two, against the two.
  static func difference(
    _ dense: Dense<Double>, _ norm: BatchNorm<Double>, _ u: Tensor<Double>
  ) -> Tensor<Double> {
    var (dense, norm) = (dense, norm)
    var one = norm.folded(into: dense)
    let two = norm.forward(dense.forward(u, mode: .inference), mode: .inference)
    return one.forward(u, mode: .inference) - two
  }
}
