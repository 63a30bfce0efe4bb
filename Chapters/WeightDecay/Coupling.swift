import Datasets
import Experiments
import Foundation
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
    /// With momentum, the decay beside the step 1 / (1 - momentum) times as strong.
    var madeGood: [Double]
  }

  var estimatedSeconds: Double { 0.01 * Double(steps) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let batches = data.training.prefix(digits).batches(of: 100).map(DoubleBatch.init)
    var random = RandomSource(seed: context.seed)
    let network = Sequential<Double>.multilayer(
      [data.inputs, 30, 10], weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    let momentum = SGD<Double>(learningRate: 0.01, momentum: 0.9)
    let rules: [(rule: any Optimizer<Double>, beside: Double)] = [
      (SGD(learningRate: 0.1), decay), (momentum, decay), (Adam(learningRate: 0.001), decay),
      (momentum, decay / (1 - 0.9)),
    ]
    let all = try context.sideBySide(
      rules, steps: { _ in steps }, "",
      { try distances(network, $0.rule, beside: $0.beside, batches, $1) })
    return Findings(plain: all[0], momentum: all[1], adam: all[2], madeGood: all[3])
  }

  /// - Parameter strength: of the decay beside the step.
  func distances(
    _ network: Sequential<Double>, _ rule: some Optimizer<Double>, beside strength: Double,
    _ batches: [DoubleBatch], _ progress: RunProgress
  ) throws -> [Double] {
    var inLoss = Learner(Regularized(network, by: L2(decay)), rule)
    var beside = Learner(network, Decayed(rule, by: strength))
    return try (0..<steps).map { step in
      let batch = batches[step % batches.count]
      try inLoss.step(on: batch.x, loss: batch.loss)
      try beside.step(on: batch.x, loss: batch.loss)
      try progress.advance()
      return inLoss.model.weights.distance(to: beside.model.weights)
    }
  }
}

/// How much faster an unused weight decays if the velocity knows of it.
struct MomentumFactor: Experiment {
  @Setting("steps of gradient descent", in: 100...5_000) var steps = 1_000

  struct Findings: Codable, Sendable {
    /// The speed of the decay in the loss over that of the decay beside it.
    var factor: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let (momentum, rate, decay) = (0.9, 0.01, 0.02)
    let start = Dense<Double>(weights: Tensor([1, 1], [1]))
    var (inLoss, beside) = (start, start)
    var sgd = SGD<Double>(learningRate: rate, momentum: momentum)
    var sgdW = SGDW<Double>(learningRate: rate, weightDecay: decay, momentum: momentum)
    for _ in 0..<steps {
      inLoss.weights.gradient = .zeros([1, 1])
      L2(decay).addGradient(to: &inLoss.weights)
      sgd.step(&inLoss)
      sgdW.step(&beside)
    }
    func speed(_ layer: Dense<Double>) -> Double { -log(layer.weights.value[0, 0]) }
    return Findings(factor: speed(inLoss) / speed(beside))
  }
}
