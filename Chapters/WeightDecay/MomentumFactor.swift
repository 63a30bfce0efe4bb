import Experiments
import Foundation
import NeuralNetworks
import Optimizers

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
