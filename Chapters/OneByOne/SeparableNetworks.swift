import Experiments
import Models
import NeuralNetworks

/// What do networks lose that leave channels apart, and what do they win for their cost? One network with
/// several kinds of 3x3 layers, each at its best learning rate.
struct SeparableNetworks: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.1])
  var rates = [0.1, 0.3, 1, 3]
  @Setting("steps of gradient descent", in: 10...20_000, quick: 10) var steps = 200
  @Setting("repetitions, each with its own seed and training set", in: 1...50, quick: 1)
  var repetitions = 4
  @Setting("training digits set aside to choose the best rate by", in: 100...3_000)
  var validation = 800

  /// The two layers in the middle.
  enum Kind: String, Codable, Sendable, CaseIterable {
    case dense = "3x3"
    case grouped = "3x3 in 4 groups"
    case depthwise = "depthwise alone"
    case separable = "depthwise, 1x1"
    case rectified = "depthwise, ReLU, 1x1"
    /// About as many weights as the separable layers have.
    case thin = "3x3, fewer channels"
    case squeezed = "3x3, squeeze"

    var channels: Int { self == .thin ? 12 : 32 }
  }

  var estimatedSeconds: Double {
    0.0025 * Double(Kind.allCases.count * rates.count * steps * repetitions)
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

  /// 5x5 with stride 2 from the digit to the channels, halved; two layers of the kind, each with ReLU; averages;
  /// ten scores.
  static func network(_ kind: Kind, using random: inout RandomSource) -> Sequential<Float> {
    let channels = kind.channels
    var layers =
      DigitTraining.normalised(1, channels, 5, stride: 2, using: &random)
      + [ReLU<Float>(), MaxPool2D<Float>(2)]
    for _ in 0..<2 { layers += middle(kind, using: &random) + [ReLU<Float>()] }
    return Sequential(
      layers + [GlobalAveragePool<Float>(), Dense<Float>(channels, 10, using: &random)])
  }

  /// One layer of the kind.
  static func middle(_ kind: Kind, using random: inout RandomSource) -> [any Layer<Float>] {
    let channels = kind.channels
    func window() -> [any Layer<Float>] {
      [DepthwiseConv2D<Float>(channels, side: 3, using: &random), DigitTraining.norm(channels)]
    }
    func mixing() -> [any Layer<Float>] {
      DigitTraining.normalised(channels, channels, 1, using: &random)
    }
    switch kind {
    case .dense, .thin: return DigitTraining.normalised(channels, channels, 3, using: &random)
    case .grouped:
      let width = channels / 4
      let groups = (0..<4).map { _ in
        Conv2D<Float>(
          width, width, kernel: 3, padding: .same, weights: .heNormal, bias: nil, using: &random)
      }
      return [GroupedConv2D<Float>(groups), DigitTraining.norm(channels)]
    case .depthwise: return window()
    case .separable: return window() + mixing()
    case .rectified: return window() + [ReLU<Float>()] + mixing()
    case .squeezed:
      return DigitTraining.normalised(channels, channels, 3, using: &random)
        + [SqueezeExcitation<Float>(channels, reduced: 8, using: &random)]
    }
  }

  /// Of one layer of the kind, on the map of 7 x 7 that it reads.
  static func cost(_ kind: Kind) -> Cost {
    var random = RandomSource(seed: 0)
    return Summary(
      "", of: Sequential(middle(kind, using: &random)), input: [7, 7, kind.channels]
    ).total
  }
}
