import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// ReLU from zeros: which parameters ever move (004)?
struct ZeroRectifiers: Experiment {
  @Setting("ReLU in each of the two hidden layers", in: 1...100) var units = 30
  @Setting("steps of gradient descent", in: 1...5_000) var steps = 100

  struct Findings: Codable, Sendable {
    /// The names of the parameters that are not 0 after training, and how many there are in all.
    var moved: [String]
    var parameters: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    var random = context.random(1)
    let model = Sequential<Float>.multilayer(
      [digits.inputs, units, units, 10], weights: .zeros, using: &random
    ) { _, _ in [ReLU()] }
    var trainer = Trainer(
      model, SGD(learningRate: 0.5),
      batches: BatchSampler(digits.training, batchSize: 100, random: random.split()))
    try trainer.run(steps: steps)
    let parameters = trainer.model.parameters
    return Findings(
      moved: parameters.filter { $0.value.largestMagnitude > 0 }.map(\.name),
      parameters: parameters.count)
  }
}
