import Experiments
import NeuralNetworks

/// Is it the nonlinearity that makes a 1x1 convolution worth its weights? The same network without 1x1
/// convolutions, with them, and with them and a ReLU in front of each.
struct NetworkInNetwork: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.1, 0.3])
  var rates = [0.1, 0.3, 1, 3]
  @Setting("steps of gradient descent", in: 10...20_000, quick: 20) var steps = 250
  @Setting("repetitions, each with its own seed and training set", in: 1...50, quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...3_000)
  var validation = 800

  /// What stands behind each convolution.
  enum Kind: String, Codable, Sendable, CaseIterable {
    case none = "no 1x1"
    case linear = "linear, 1x1"
    case rectified = "ReLU, 1x1"
  }

  var estimatedSeconds: Double {
    0.002 * Double(Kind.allCases.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data(as: .images(side: 28, channels: 1))
    return try context.sweep(
      Kind.allCases.map { ($0.rawValue, $0) }, rates: rates, repetitions: repetitions,
      steps: steps, failed: 0.1, keptFor: self
    ) { kind, trial, progress in
      let digits = try digits.resampled(validation: validation, sample: trial.sample)
      return try DigitTraining.score(trial, after: steps, on: digits, progress) {
        Self.network(kind, using: &$0)
      }
    }
  }

  /// Two stages of a convolution with stride 2, what is tested behind it, and a ReLU; then averages and ten
  /// scores.
  static func network(_ kind: Kind, using random: inout RandomSource) -> Sequential<Float> {
    var layers: [any Layer<Float>] = []
    for (inputs, outputs) in [(1, 12), (12, 24)] {
      layers += DigitTraining.normalised(inputs, outputs, 5, stride: 2, using: &random)
      if kind == .rectified { layers.append(ReLU<Float>()) }
      if kind != .none {
        layers += DigitTraining.normalised(outputs, outputs, 1, using: &random)
      }
      layers.append(ReLU<Float>())
    }
    layers += [GlobalAveragePool<Float>(), Dense<Float>(24, 10, using: &random)]
    return Sequential(layers)
  }

  static func parameterCount(_ kind: Kind) -> Int {
    var random = RandomSource(seed: 0)
    return network(kind, using: &random).parameterCount
  }
}
