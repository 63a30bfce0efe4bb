import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// What ReLUs take away of a gradient: the share of its square that does not get through, before training
/// and after it.
struct HalfTheGradient: Experiment {
  @Setting("networks, each from a seed of its own", in: 2...50, quick: 2) var seeds = 6
  @Setting("steps of gradient descent", in: 1...5_000, quick: 60) var steps = 150
  @Setting("learning rate", in: 1e-4...1) var rate = 0.2
  @Setting("digits that go through at once", in: 1...4_000) var digits = 500

  struct Findings: Codable, Sendable {
    /// For each seed and each hidden layer, from the first.
    var before, after: [[Double]]
  }

  var estimatedSeconds: Double { 0.0004 * Double(seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let runs = try context.sideBySide(
      Array(context.seeds(seeds).enumerated()), steps: { _ in steps }, "\(seeds) networks"
    ) { run, progress in
      let digits = data.resampled(validation: 800, sample: run.offset)
      var random = RandomSource(seed: run.element)
      let model = activationNetwork(inputs: data.inputs, .relu, using: &random)
      var trainer = Trainer(
        model, SGD(learningRate: rate),
        batches: BatchSampler(digits.training, batchSize: 60, random: random.split()))
      let before = lost(model, digits.training.prefix(self.digits))
      try trainer.run(steps: steps, afterEachStep: progress.advance)
      return (before, lost(trainer.model, digits.training.prefix(self.digits)))
    }
    return Findings(before: runs.map(\.0), after: runs.map(\.1))
  }

  /// 1 - |dx|² / |dy|² at each ReLU.
  func lost(_ model: Sequential<Float>, _ batch: Examples) -> [Double] {
    var model = model
    let logits = model.forward(batch.inputs, mode: .training)
    var gradient = SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient
    var lost: [Double] = []
    for index in model.layers.indices.reversed() {
      let arriving = gradient.squared().sum()
      gradient = model.layers[index].backward(gradient)
      if !index.isMultiple(of: 2) { lost.append(Double(1 - gradient.squared().sum() / arriving)) }
    }
    return lost.reversed()
  }
}
