import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Page
import Training

/// Few digits, many epochs: a network with batch normalisation, with dropout, with both and with neither, each
/// at its best learning rate, and dropout at the better of two rates of its own.
struct BNAndDropout: Experiment {
  static let name = "bn-and-dropout"

  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.1, 1])
  var rates = [0.03, 0.1, 0.3, 1, 3]
  @Setting("dropout rates that are tried", in: 0.01...0.9, quick: [0.2]) var dropped = [0.2, 0.5]
  @Setting("training digits", in: 100...3_000) var digits = 1_000
  @Setting("steps of gradient descent", in: 10...20_000, quick: 60) var steps = 1_000
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 8
  @Setting("digits set aside to choose the best rates by", in: 100...3_000) var validation = 1_000

  struct Arm: Sendable {
    var normalises: Bool
    var dropped: Double
  }

  var arms: [(String, Arm)] {
    [false, true].flatMap { normalises in
      ([0] + dropped).map { rate in
        let name = normalises ? "BN" : "neither"
        let label =
          rate == 0
          ? name : "\(normalises ? "BN and " : "")dropout \(NumberStyle.significant(1).text(rate))"
        return (label, Arm(normalises: normalises, dropped: rate))
      }
    }
  }

  var estimatedSeconds: Double {
    0.0004 * Double(arms.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let data = try context.data()
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try data.resampled(training: digits, validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed)
      let network = Sequential<Float>.multilayer(
        [data.inputs, 100, 100, 100, 10], weights: .heNormal,
        bias: arm.normalises ? nil : .zeros, using: &random
      ) { units, random in
        var layers: [any Layer<Float>] = arm.normalises ? [BatchNorm<Float>(units)] : []
        layers.append(ReLU<Float>())
        if arm.dropped > 0 { layers.append(Dropout<Float>(arm.dropped, using: &random)) }
        return layers
      }
      var trainer = Trainer(
        network, SGD(learningRate: trial.rate),
        batches: BatchSampler(data.training, batchSize: 60, random: random.split()))
      return try trainer.score(after: steps, on: data, progress)
    }
  }
}
