import Datasets
import Experiments
import NeuralNetworks

/// The loss before the first step, beside ln C, what guessing costs; five layers of ReLU on the digits.
struct FirstLoss: Experiment {
  @Setting("hidden layers of 100 ReLU", in: 1...30) var depth = 5
  @Setting("networks of each kind", in: 2...200, quick: 5) var networks = 20
  @Setting("digits", in: 10...1_000) var digits = 500

  struct Start: Codable, Sendable {
    var name: String
    /// One a network.
    var losses: [Double]
    /// The mean square of the logits.
    var squares: [Double]
    /// The loss of independent normal logits with that mean square, one a network.
    var theories: [Double]
  }

  typealias Findings = [Start]

  var estimatedSeconds: Double { 0.01 * Double(6 * networks) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let examples = data.training.prefix(digits)
    let arms: [(String, InitialWeights, Double)] =
      [
        InitialWeights.one, .hundredth, .pyTorch, .xavier, .he, .lsuv,
      ].map { ($0.name, $0, 1) } + [
        ("He, last layer × 0.1", .he, 0.1), ("He, last layer 0", .he, 0),
      ]
    return try arms.map { name, weights, scale in
      let found = try context.sideBySide(context.seeds(networks), name) { seed in
        var random = RandomSource(seed: seed)
        let run = StartedRun(
          nonlinearity: .relu, weights: weights, depth: depth, steps: 0, lastScale: scale)
        var network = run.network(on: data, using: &random)
        let logits = network.forward(examples.inputs, mode: .inference)
        let loss = SoftmaxCrossEntropy()(logits, labels: examples.labels).loss
        return (loss: Double(loss), square: Double(logits.squared().mean()))
      }
      var random = context.random(40)
      return Start(
        name: name, losses: found.map(\.loss), squares: found.map(\.square),
        theories: found.map { lossOfNormalLogits(variance: $0.square, using: &random) })
    }
  }

  /// E[ln Σ exp z] for ten independent z from N(0, v): what guessing with such logits costs, as the label's own
  /// logit is 0 on average. From 2,000 draws.
  private func lossOfNormalLogits(variance: Double, using random: inout RandomSource) -> Double {
    let z = Tensor<Double>.normal(
      [2_000, 10], standardDeviation: variance.squareRoot(), using: &random)
    let labels = [Int](repeating: 0, count: 2_000)
    return Double(SoftmaxCrossEntropy()(z, labels: labels).loss)
  }
}
