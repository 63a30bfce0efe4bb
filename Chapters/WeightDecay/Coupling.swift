import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// Two networks that begin alike and see the same batches, the penalty in the loss of one, the decay beside
/// the steps of the other: how far do they come apart?
struct Coupling: Experiment {
  @Setting("steps of training", in: 10...2_000, quick: 40) var steps = 150
  @Setting("digits, in batches of 100", in: 100...4_000) var digits = 300
  @Setting("the decay λ/n", in: 0.001...1) var decay = 0.1

  /// After each step, the length of the difference of the weights, as a share of their length.
  struct Findings: Codable, Sendable {
    var plain, momentum, adam: [Double]
  }

  enum Rule: Sendable { case plain, momentum, adam }

  var estimatedSeconds: Double { 0.01 * Double(steps) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let batches = data.training.prefix(digits).batches(of: 100).map(DoubleBatch.init)
    var random = RandomSource(seed: context.seed)
    let network = Sequential<Double>.multilayer(
      [data.inputs, 30, 10], weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    @Sendable func distances(_ rule: Rule, _ progress: RunProgress) throws -> [Double] {
      switch rule {
      case .plain: try self.distances(network, SGD(learningRate: 0.1), batches, progress)
      case .momentum:
        try self.distances(network, SGD(learningRate: 0.01, momentum: 0.9), batches, progress)
      case .adam: try self.distances(network, Adam(learningRate: 0.001), batches, progress)
      }
    }
    let all = try context.sideBySide(
      [Rule.plain, .momentum, .adam], steps: { _ in steps }, "", distances)
    return Findings(plain: all[0], momentum: all[1], adam: all[2])
  }

  func distances(
    _ network: Sequential<Double>, _ rule: some Optimizer<Double>,
    _ batches: [DoubleBatch], _ progress: RunProgress
  ) throws -> [Double] {
    var inLoss = Learner(Regularized(network, by: L2(decay)), rule)
    var beside = Learner(network, Decayed(rule, by: decay))
    return try (0..<steps).map { step in
      let batch = batches[step % batches.count]
      try inLoss.step(on: batch.x, loss: batch.loss)
      try beside.step(on: batch.x, loss: batch.loss)
      try progress.advance()
      return inLoss.model.weights.distance(to: beside.model.weights)
    }
  }
}
