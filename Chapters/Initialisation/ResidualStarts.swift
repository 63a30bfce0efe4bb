import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Optimizers
import Training

/// Sixteen residual blocks without normalisation: how much does each add to the signal, and which start trains
/// best, each at its own best learning rate?
struct ResidualStarts: Experiment {
  @Setting("learning rates that are tried", in: 1e-8...100, quick: [0.001, 0.03])
  var rates = [0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
  @Setting("residual blocks of two layers each", in: 1...100, quick: 6) var blocks = 16
  @Setting("units of each layer", in: 10...400) var units = 100
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 40) var steps = 120
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 3
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800
  @Setting("untrained networks whose signal is followed", in: 2...50, quick: 3) var networks = 8

  struct Findings: Codable, Sendable {
    var sweep: Sweep
    /// For each start and network the root mean square of what comes out of the first layer, and of each
    /// block.
    var signals: [[[Double]]]
  }

  var estimatedSeconds: Double {
    0.0001 * Double(6 * rates.count * steps * repetitions * blocks)
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let signals = try ResidualStart.allCases.map { start in
      try context.sideBySide(context.seeds(networks), "signals of \(start.name)") {
        signal(start, seed: $0, digits)
      }
    }
    let sweep = try context.sweep(
      ResidualStart.allCases.map { ($0.name, $0) }, rates: rates, repetitions: repetitions,
      steps: steps, failed: 0.1, keptFor: self, tolerance: 0.25
    ) { start, trial, progress in
      let digits = try digits.resampled(validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed)
      let model = start.network(
        inputs: digits.inputs, units: units, blocks: blocks, using: &random)
      var trainer = Trainer(
        model, SGD(learningRate: trial.rate),
        batches: BatchSampler(
          digits.training, batchSize: StartedRun.batchSize, random: random.split()))
      return try trainer.score(
        after: steps, on: digits, usesOwnStatistics: start == .normalised, progress)
    }
    return Findings(sweep: sweep, signals: signals)
  }

  private func signal(_ start: ResidualStart, seed: UInt64, _ digits: ExperimentData) -> [Double] {
    var random = RandomSource(seed: seed)
    var network = start.network(inputs: digits.inputs, units: units, blocks: blocks, using: &random)
    return network.outputs(digits.test.prefix(100).inputs, mode: .training).prefix(blocks + 1)
      .map { Double($0.squared().mean()).squareRoot() }
  }
}
