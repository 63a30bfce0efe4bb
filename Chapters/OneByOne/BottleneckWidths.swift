import Experiments
import Models
import NeuralNetworks

/// What does a narrow bottleneck cost in accuracy? A network whose middle convolution reads all 32 channels, or
/// as many as a 1x1 convolution leaves of them.
struct BottleneckWidths: Experiment {
  @Setting("channels of the bottleneck", in: 1...32, quick: [2, 8]) var widths = [2, 4, 8, 16, 32]
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.1])
  var rates = [0.1, 0.3, 1, 3]
  @Setting("steps of gradient descent", in: 10...20_000, quick: 20) var steps = 200
  @Setting("repetitions, each with its own seed and training set", in: 1...50, quick: 1)
  var repetitions = 4
  @Setting("training digits set aside to choose the best rate by", in: 100...3_000)
  var validation = 800

  static let direct = "direct"
  static let channels = 32

  var estimatedSeconds: Double {
    0.003 * Double((widths.count + 1) * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data(as: .images(side: 28, channels: 1))
    let arms: [(String, Int?)] = [(Self.direct, nil)] + widths.map { ("\($0)", $0) }
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.1, keptFor: self
    ) { width, trial, progress in
      let digits = try digits.resampled(validation: validation, sample: trial.sample)
      return try DigitTraining.score(trial, after: steps, on: digits, progress) {
        Self.network(width: width, using: &$0)
      }
    }
  }

  /// 5x5 from the digit to 32 channels, halved twice on the way; 5x5 from 32 to 32 channels, directly or
  /// through `width` channels; averages; ten scores.
  static func network(width: Int?, using random: inout RandomSource) -> Sequential<Float> {
    var layers =
      DigitTraining.normalised(1, channels, 5, stride: 2, using: &random)
      + [ReLU<Float>(), MaxPool2D<Float>(2)]
    if let width {
      layers += DigitTraining.normalised(channels, width, 1, using: &random) + [ReLU<Float>()]
    }
    layers += DigitTraining.normalised(width ?? channels, channels, 5, using: &random)
    layers += [
      ReLU<Float>(), GlobalAveragePool<Float>(), Dense<Float>(channels, 10, using: &random),
    ]
    return Sequential(layers)
  }

  /// Where the middle convolution stands in the direct network.
  static let middle = 4

  /// Multiply-accumulates of what stands between the first ReLU and the last, as a share of the direct way's.
  static func cost(width: Int) -> Double {
    var random = RandomSource(seed: 0)
    func macs(_ width: Int?) -> Double {
      let network = network(width: width, using: &random)
      let first = Summary("", of: Sequential(Array(network.layers[..<middle])), input: [28, 28, 1])
      return Double(Summary("", of: network, input: [28, 28, 1]).total.macs - first.total.macs)
    }
    return macs(width) / macs(nil)
  }
}
