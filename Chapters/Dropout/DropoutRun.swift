import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// The two networks that are trained on few digits.
enum DigitNet: String, CaseIterable, Codable, Sendable {
  /// That of the notes.
  case deep = "six layers of 100"
  case wide = "one layer of 400"

  var hidden: [Int] { self == .deep ? [100, 100, 100, 100, 100, 100] : [400] }

  /// The step of plain gradient descent.
  var learningRate: Double { self == .deep ? 0.05 : 0.1 }
}

/// One training on few digits: plain gradient descent, batches of 30.
struct DropoutRun: Sendable {
  var net: DigitNet
  /// The probability of a hidden unit to be dropped.
  var rate: Double
  /// Decides the weights, the order of the batches and the masks.
  var seed: UInt64
  var steps: Int

  /// How the network does without dropout: the share of the digits it learns from that it knows, and
  /// that of others.
  struct Look: Codable, Sendable, Equatable {
    var training, test: Double

    var gap: Double { training - test }
  }

  struct Outcome: Sendable {
    var history: History<Look>
    /// The network at the end.
    var model: Sequential<Float>
  }

  /// - Parameters:
  ///   - training: the few digits.
  ///   - test: digits that it never learns from.
  func train(
    on training: Examples, test: Examples, _ progress: RunProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let model: Sequential<Float> = droppingNetwork(
      [training.inputs.shape.columns] + net.hidden + [training.classCount], rate: rate,
      using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: net.learningRate),
      batches: BatchSampler(training, batchSize: 30, random: random.split()))
    let history = try trainer.history(
      steps: steps, lookingEvery: 100, afterEachStep: progress.advance
    ) {
      let gap = AccuracyGap($0.model, training: training, test: test)
      return Look(training: gap.training, test: gap.test)
    }
    return Outcome(history: history, model: trainer.model)
  }
}
