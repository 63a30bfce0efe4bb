import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// Where a network with batch normalisation drops units.
enum DropPlace: String, Codable, Sendable {
  case nowhere
  /// Dense, BN, ReLU, dropout: behind every nonlinearity, and so in front of the next layer's BN.
  case behind
  /// Dense, dropout, BN, ReLU: right before the normalisation.
  case before
  /// Behind the last nonlinearity only, where no BN follows (Li et al. 2019).
  case last
  /// As `behind`, in a network without BN.
  case withoutBN
}

/// Three hidden layers of 100 with batch normalisation, and dropout somewhere.
func normNetwork(
  inputs: Int, _ place: DropPlace, dropped: Double, using random: inout RandomSource
) -> Sequential<Float> {
  var hidden = 0
  let normalises = place != .withoutBN
  return .multilayer(
    [inputs, 100, 100, 100, 10], weights: .heNormal, bias: normalises ? nil : .zeros,
    using: &random
  ) { units, random in
    hidden += 1
    let dropout = Dropout<Float>(dropped, using: &random)
    let norm = BatchNorm<Float>(units)
    return switch place {
    case .nowhere: [norm, ReLU<Float>()]
    case .behind: [norm, ReLU<Float>(), dropout]
    case .before: [dropout, norm, ReLU<Float>()]
    case .last: hidden == 3 ? [norm, ReLU<Float>(), dropout] : [norm, ReLU<Float>()]
    case .withoutBN: [ReLU<Float>(), dropout]
    }
  }
}

extension Sequential<Float> {
  /// Replaces the running statistics of every batch normalisation by those that its inputs have with all units
  /// kept, which is how the network is used.
  func withStatistics(of x: Tensor<Float>) -> Sequential {
    var copy = self
    var x = x
    for place in copy.layers.indices {
      if var norm = copy.layers[place] as? BatchNorm<Float> {
        norm.runningMean = x.columnMeans()
        norm.runningVariance = x.columnVariances()
        copy.layers[place] = norm
      }
      x = copy.layers[place].forward(x, mode: .inference)
    }
    return copy
  }
}

/// Dropout beside batch normalisation: where to put it, and what of the harm comes from statistics that are
/// those of training (Li et al. 2019).
struct NormAndDropout: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.1])
  var rates = [0.03, 0.1, 0.3, 1]
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.5
  @Setting("steps of gradient descent", in: 10...20_000, quick: 30) var steps = 600
  @Setting("digits to learn from", in: 30...3_000) var digits = 300
  @Setting("digits set aside to choose the rate by", in: 100...3_000) var validation = 1_000
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 6

  struct Arm: Sendable {
    var place: DropPlace
    /// Whether the statistics are taken anew, with all units kept, before it is tested.
    var isRenewed = false
  }

  static let arms: [(String, Arm)] = [
    ("BN", Arm(place: .nowhere)),
    ("dropout, no BN", Arm(place: .withoutBN)),
    ("dropout behind each ReLU", Arm(place: .behind)),
    ("the same, renewed", Arm(place: .behind, isRenewed: true)),
    ("dropout before each BN", Arm(place: .before)),
    ("before, renewed", Arm(place: .before, isRenewed: true)),
    ("dropout behind the last ReLU", Arm(place: .last)),
  ]

  var estimatedSeconds: Double {
    0.0003 * Double(Self.arms.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let all = try context.data()
    return try context.sweep(
      Self.arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try all.resampled(training: digits, validation: validation, sample: trial.sample)
      var trainer = trainer(arm.place, rate: trial.rate, seed: trial.seed, on: data.training)
      let score = try trainer.score(after: steps, on: data, progress)
      guard arm.isRenewed, score.test.isFinite else { return score }
      return Score(of: trainer.model.withStatistics(of: data.training.inputs), on: data)
    }
  }

  func trainer(
    _ place: DropPlace, rate: Double, seed: UInt64, on training: Examples
  ) -> Trainer<Sequential<Float>, SGD<Float>> {
    var random = RandomSource(seed: seed)
    let network = normNetwork(
      inputs: training.inputs.shape.columns, place, dropped: dropped, using: &random)
    return Trainer(
      network, SGD(learningRate: rate),
      batches: BatchSampler(training, batchSize: 30, random: random.split()))
  }
}
