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
    struct Layer: Codable, Sendable {
      /// The share of the squared gradient that does not get through.
      var lost: Double
      /// Pairs of a unit and a digit at which the ReLU gives 0.
      var silent: Double
    }

    /// For each seed and each hidden layer, from the first.
    var before, after: [[Layer]]
  }

  var estimatedSeconds: Double { 0.0004 * Double(seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    func stepCount(_ sample: Int) -> Int { steps }
    let firstSeed = context.seed
    let runs = try context.sideBySide(
      Array(0..<seeds), steps: stepCount, "\(seeds) networks"
    ) { sample, progress in
      let digits = try data.resampled(validation: 800, sample: sample)
      var random = RandomSource(seed: firstSeed &+ UInt64(sample))
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
  func lost(_ model: Sequential<Float>, _ batch: Examples) -> [Findings.Layer] {
    var model = model
    let outputs = model.outputs(batch.inputs, mode: .training)
    let logits = outputs.last!
    var gradient = SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient
    var layers: [Findings.Layer] = []
    for index in model.layers.indices.reversed() {
      let arriving = gradient.squared().sum()
      gradient = model.layers[index].backward(gradient)
      guard !index.isMultiple(of: 2) else { continue }
      layers.append(
        Findings.Layer(
          lost: Double(1 - gradient.squared().sum() / arriving),
          silent: Double(outputs[index].scalars.count { $0 == 0 }) / Double(outputs[index].count)))
    }
    return layers.reversed()
  }
}
