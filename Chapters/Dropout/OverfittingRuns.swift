import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

/// The two networks that are trained on few digits.
enum DigitNet: String, CaseIterable, Sendable {
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

  /// How the network does without dropout, on the digits it learns from and on others.
  typealias Look = AccuracyGap

  struct Outcome: Sendable {
    var history: History<Look>
    /// The network at the end.
    var model: Sequential<Float>

    var last: Look { history.observations.last! }
  }

  /// - Parameters:
  ///   - training: the few digits.
  ///   - test: digits that it never learns from.
  func train(
    on training: Examples, test: Examples, _ progress: SharedProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let model: Sequential<Float> = droppingNetwork(
      [training.inputs.shape.columns] + net.hidden + [training.classCount], rate: rate,
      using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: net.learningRate),
      batches: BatchSampler(training, batchSize: 30, random: random.split()))
    let history = try trainer.history(steps: steps, lookingEvery: 100, progress) {
      Look($0.model, training: training, test: test)
    }
    return Outcome(history: history, model: trainer.model)
  }
}

/// The trainings on three hundred digits, which three sections look at: each done when first asked
/// for.
final class OverfittingRuns {
  /// How many digits there are to learn from (the setting of the notes).
  static let digitCount = 300

  private let chapter: DropoutChapter
  private var results: [Key: [DropoutRun.Outcome]] = [:]

  private struct Key: Hashable {
    var net: DigitNet
    var rate: Double
  }

  init(chapter: DropoutChapter) { self.chapter = chapter }

  var steps: Int { chapter.options.quick ? 400 : 1_000 }

  /// Trains both networks with the rates that have not been asked for yet.
  func train(_ page: Notebook, rates: [Double], label: String) throws {
    let data = try chapter.data()
    let few = data.training.prefix(Self.digitCount)
    let keys = DigitNet.allCases.flatMap { net in rates.map { Key(net: net, rate: $0) } }
      .filter { results[$0] == nil }
    let seeds = chapter.fewSeeds
    let runs = keys.flatMap { key in
      seeds.map { DropoutRun(net: key.net, rate: key.rate, seed: $0, steps: steps) }
    }
    let outcomes = try trainSideBySide(runs, steps: \.steps, page, label) {
      try $0.train(on: few, test: data.test, $1)
    }
    for (index, key) in keys.enumerated() {
      results[key] = Array(outcomes[(index * seeds.count)..<((index + 1) * seeds.count)])
    }
  }

  /// What came of a network and a rate that were trained before: one outcome for each seed.
  subscript(net: DigitNet, rate: Double) -> [DropoutRun.Outcome] {
    results[Key(net: net, rate: rate)]!
  }

  /// For the line under a figure's title.
  var settings: String {
    """
    \(chapter.options.dataset), \(Self.digitCount) digits, SGD 0.05 (six layers) and 0.1 (one), \
    batch 30, \(chapter.fewSeeds.count) seeds: median, lowest to highest
    """
  }
}

extension [DropoutRun.Outcome] {
  /// One number for each seed, of the networks at the end.
  func atEnd(_ value: (DropoutRun.Look) -> Double) -> [Double] { map { value($0.last) } }
}
