import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Are two 3x3 better than one 5x5? Networks that differ in nothing but the windows of their two blocks, each
/// at its best learning rate.
struct WindowTraining: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...1, quick: [0.003, 0.01])
  var rates = [0.002, 0.005, 0.01, 0.02]
  @Setting("training digits", in: 100...10_000, quick: 300) var digits = 2_000
  @Setting("steps of Adam with each", in: 10...5_000, quick: 20) var steps = 240
  @Setting("training sets, drawn anew, each with a seed of its own", in: 1...30, quick: 2)
  var repetitions = 8
  @Setting("training digits set aside to choose the best rate by", in: 100...2_000)
  var validation = 800

  /// The windows of a block from `channels` to as many.
  enum Windows: CaseIterable, Sendable {
    case five, pair, widePair, linearPair, three
  }

  /// So many that two 3x3 with 25 channels between have the weights of one 5x5: 18 x 18 x 25.
  static let channels = 18
  static let between = 25

  static func label(_ windows: Windows) -> String {
    switch windows {
    case .five: "one 5x5"
    case .pair: "two 3x3"
    case .widePair: "two 3x3, wider"
    case .linearPair: "two 3x3, wider, no ReLU between"
    case .three: "one 3x3"
    }
  }

  var estimatedSeconds: Double { 0.003 * Double(5 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Sweep {
    let all = try context.data(as: .images())
    return try context.sweep(
      Windows.allCases.map { (Self.label($0), $0) }, rates: rates, repetitions: repetitions,
      steps: steps, failed: 0.1, keptFor: self
    ) { windows, trial, progress in
      let data = try all.resampled(training: digits, validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed)
      var trainer = Trainer(
        Self.network(windows, using: &random), Adam(learningRate: trial.rate),
        batches: BatchSampler(data.training, batchSize: 32, random: random.split()))
      return try trainer.score(after: steps, on: data, progress)
    }
  }

  /// To maps of 14 x 14; a block, to maps of 7 x 7, another block; the mean of each map to ten classes.
  static func network(_ windows: Windows, using random: inout RandomSource) -> Sequential<Float> {
    let stem = Conv2D<Float>(
      1, channels, kernel: 3, stride: 2, padding: .same, weights: .heNormal, using: &random)
    let first = block(windows, using: &random)
    let second = block(windows, using: &random)
    let classes = Dense<Float>(channels, 10, weights: .glorotUniform, using: &random)
    return Sequential(
      [stem, ReLU<Float>()] + first + [MaxPool2D<Float>(2)] + second
        + [GlobalAveragePool<Float>(), classes])
  }

  static func block(_ windows: Windows, using random: inout RandomSource) -> [any Layer<Float>] {
    func convolution(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> any Layer<Float> {
      Conv2D<Float>(
        inputs, outputs, kernel: kernel, padding: .same, weights: .heNormal, using: &random)
    }
    func pair(_ between: Int, _ middle: [any Layer<Float>]) -> [any Layer<Float>] {
      [convolution(channels, between, 3)] + middle
        + [convolution(between, channels, 3), ReLU<Float>()]
    }
    return switch windows {
    case .five: [convolution(channels, channels, 5), ReLU<Float>()]
    case .pair: pair(channels, [ReLU<Float>()])
    case .widePair: pair(between, [ReLU<Float>()])
    case .linearPair: pair(between, [])
    case .three: [convolution(channels, channels, 3), ReLU<Float>()]
    }
  }

  /// The weights of a block, without biases.
  static func weights(_ windows: Windows) -> Int {
    var random = RandomSource(seed: 0)
    return block(windows, using: &random).reduce(0) { sum, layer in
      sum + layer.parameters.filter { $0.role == .weight }.reduce(0) { $0 + $1.value.count }
    }
  }
}
