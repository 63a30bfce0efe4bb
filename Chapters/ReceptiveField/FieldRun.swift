import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// A network that learns digits, watched for what an element of its last feature map looks at.
struct FieldRun: Sendable {
  /// Convolutions of 3x3 without padding, so that the last feature map of 28 pixels has 28 - 2 depth.
  var depth: Int
  var seed: UInt64
  var steps: Int
  var learningRate: Double
  /// Test digits over which the gradients are averaged.
  var digits: Int

  /// What is seen at a look.
  struct Look: Codable, Sendable {
    var accuracy: Double
    var map: GradientMap
  }

  /// The element of the last feature map that is watched.
  static let place = (row: 1, column: 1)

  /// Normalised convolutions with 8 channels, up to the last feature map.
  func features(using random: inout RandomSource) -> Sequential<Float> {
    Sequential(
      (0..<depth).flatMap { index -> [any Layer<Float>] in
        let convolution = Conv2D<Float>(
          index == 0 ? 1 : 8, 8, kernel: 3, weights: .heNormal, bias: nil, using: &random)
        return [convolution, BatchNorm<Float>(8), ReLU<Float>()]
      })
  }

  func train(on data: StandardisedDigits, progress: RunProgress) throws -> History<Look> {
    var random = RandomSource(seed: seed)
    let features = features(using: &random)
    let classes = Dense<Float>(8, 10, weights: .glorotUniform, using: &random)
    let model = Sequential(features.layers + [GlobalAveragePool<Float>(), classes])
    var trainer = Trainer(
      model, Adam(learningRate: learningRate),
      batches: BatchSampler(data.training, batchSize: 32, random: random.split()))
    let images = data.test.prefix(digits).inputs
    return try trainer.history(
      steps: steps, lookingWhen: isLook, afterEachStep: progress.advance
    ) {
      var signs = RandomSource(seed: seed &+ 500)
      let features = Sequential(Array($0.model.layers.prefix(features.layers.count)))
      return Look(
        accuracy: evaluate($0.model, on: data.test).accuracy,
        map: GradientMap(of: features, images, at: Self.place, using: &signs))
    }
  }

  /// After 4, 8, 16, ... steps, and after the last.
  private func isLook(after step: Int) -> Bool {
    step == steps || (step & (step - 1) == 0 && step >= 4)
  }
}

/// Digits whose pixels have mean 0 and variance 1 over all of them: so the blank border is not exactly
/// 0, where a ReLU would hide what it might have seen.
struct StandardisedDigits: Sendable {
  let training: Examples
  let test: Examples

  init(_ data: ExperimentData) {
    let pixels = data.training.inputs
    let mean = pixels.mean()
    let deviation = (pixels - mean).squared().mean().squareRoot()
    func standardised(_ examples: Examples) -> Examples {
      Examples(
        inputs: (examples.inputs - mean) * (1 / deviation), labels: examples.labels,
        classCount: examples.classCount)
    }
    training = standardised(data.training)
    test = standardised(data.test)
  }
}
