import Datasets
import Experiments
import NeuralNetworks
import Training

/// Images whose channels are of unequal size: each shows another digit, and the class is that of the faintest.
/// What do a mean and a deviation for each channel do, against other ways of centring?
struct ColourDigits: Experiment {
  @Setting(
    "how bright the third channel is, whose digit is asked for; the others are 1", in: 0.001...10)
  var gains = [1, 0.1]
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.2])
  var rates = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]
  @Setting("steps of gradient descent with each", in: 20...10_000, quick: 100) var steps = 500
  @Setting("training sets, drawn anew, each with a seed of its own", in: 1...20, quick: 1)
  var samples = 6
  @Setting("training images set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  /// An arm for each preparation and gain.
  typealias Findings = [Shown]

  struct Shown: Codable, Sendable {
    var gain: Double
    /// With the labels of `kinds`.
    var sweep: Sweep
    /// Of the three channels.
    var means, deviations: [Float]
  }

  static let kinds: [InputKind] = [
    .scaled, .channelMean, .meanImage, .channelStandardised, .standardised,
  ]

  var estimatedSeconds: Double {
    0.0003 * Double(Self.kinds.count * gains.count * rates.count * steps * samples)
  }

  func run(in context: RunContext) throws -> [Shown] {
    // It is made of grey digits.
    guard !context.conditions.isPhotographs else { return [] }
    let images = PooledImages(try ChapterImages(context))
    let arms = gains.flatMap { gain in
      Self.kinds.map { ("\($0.rawValue), \(gain.settingText)", Arm(kind: $0, gain: gain)) }
    }
    let validation = validation
    let prepared = MadeOnce<Arm, PooledImages> { arm in
      let drawn = try images.inThreeChannels(gain: Float(arm.gain))
        .resampled(validation: validation, sample: arm.sample)
      return drawn.prepared(
        by: arm.kind.preprocessing(fittedTo: drawn.training.inputs, channels: 3, epsilon: 0))
    }
    let all = try context.sweep(
      arms, rates: rates, seeds: 1, samples: samples, steps: steps, failed: 0.1, keptFor: self,
      tolerance: 0.1
    ) { arm, trial, progress in
      var arm = arm
      arm.sample = trial.sample
      let images = try prepared[arm]
      var trainer = trainer(
        on: images.training, seed: trial.seed &+ UInt64(trial.sample), learningRate: trial.rate)
      do { try trainer.run(steps: steps, afterEachStep: progress.advance) } catch is TrainingError {
        return .failed
      }
      return Score(
        validation: evaluate(trainer.model, on: images.validation).accuracy,
        test: evaluate(trainer.model, on: images.test).accuracy)
    }
    return gains.enumerated().map { place, gain in
      let own = all.arms[place * Self.kinds.count..<(place + 1) * Self.kinds.count]
      let fitted = ChannelStandardisation(
        fittedTo: images.inThreeChannels(gain: Float(gain)).training.inputs, channels: 3)
      return Shown(
        gain: gain,
        sweep: Sweep(zip(Self.kinds, own).map { ($0.rawValue, $1.rates, $1.scores) }),
        means: fitted.mean.scalars, deviations: fitted.deviation.scalars)
    }
  }

  private struct Arm: Hashable, Sendable {
    var kind: InputKind
    var gain: Double
    var sample = 0
  }
}

extension PooledImages {
  /// Each digit with two others before it, one a channel: their pixels, and `gain` times its own. The label
  /// is its own. Grey images only.
  func inThreeChannels(gain: Float) -> PooledImages {
    func coloured(_ examples: Examples, _ seed: UInt64) -> Examples {
      guard examples.count > 0 else { return examples }
      var random = RandomSource(seed: seed)
      let (first, second) = (
        random.permutation(examples.count), random.permutation(examples.count)
      )
      let n = examples.inputs.shape.columns
      let (own, red, green) = (
        examples.inputs.scalars, examples.inputs.gatheringRows(first).scalars,
        examples.inputs.gatheringRows(second).scalars
      )
      return Examples(
        inputs: Tensor(
          [examples.count, 3 * n],
          own.indices.flatMap { [red[$0], green[$0], gain * own[$0]] }),
        labels: examples.labels, classCount: examples.classCount)
    }
    var copy = self
    copy.training = coloured(training, 11)
    copy.validation = coloured(validation, 12)
    copy.test = coloured(test, 13)
    return copy
  }
}
