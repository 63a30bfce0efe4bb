import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

/// One training on few digits: six hidden layers of 100, plain gradient descent, the penalty in the
/// loss.
struct DecayRun: Sendable {
  /// Where the snippet is.
  static let file = #filePath

  /// How many digits there are to learn from (the setting of the notes).
  static let digitCount = 300
  static let hidden = [100, 100, 100, 100, 100, 100]
  static let learningRate = 0.01
  static let batchSize = 100

  /// The notes' lambda: the penalty is lambda / 2n times the sum of the squares.
  var lambda: Double
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  var epochs: Int

  var steps: Int { epochs * Self.digitCount / Self.batchSize }

  /// What is seen on the way.
  struct Look: Sendable, Equatable {
    var accuracy: AccuracyGap
    /// The root mean square of the weights between hidden layers, and how they are distributed.
    var size: Double
    var shares: [Double]

    /// The bins of `shares`.
    static let range = -0.5...0.5
    static let bins = 50
  }

  struct Outcome: Sendable {
    var history: History<Look>
    /// How steep the network is at the end: see `meanSlope`.
    var slope: Double
    /// The weights behind a pixel that is 0 in all digits, at the end as shares of their first values.
    var unusedLeft: [Double]

    var last: Look { history.observations.last! }
  }

  /// - Parameters:
  ///   - training: the few digits.
  ///   - test: digits that it never learns from.
  func train(
    on training: Examples, test: Examples, _ progress: SharedProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: seed)
    // snippet: run
    let network: Sequential<Float> = denseNetwork(
      [training.inputs.shape.columns] + Self.hidden + [training.classCount], using: &random)
    let priced = Regularized(network, by: L2(lambda / Double(training.count)))
    var trainer = Trainer(
      priced, SGD(learningRate: Self.learningRate),
      batches: BatchSampler(training, batchSize: Self.batchSize, random: random.split()))
    // end snippet
    let history = try trainer.history(steps: steps, lookingEvery: steps / 20, progress) {
      Self.look(at: $0.model, training: training, test: test)
    }
    let model = trainer.model.base
    return Outcome(
      history: history, slope: meanSlope(of: model, at: test),
      unusedLeft: unused(in: training).map { row in
        let before = network.parameters[0].value.rows(row..<row + 1)
        let after = model.parameters[0].value.rows(row..<row + 1)
        return Double(after.norm() / before.norm())
      })
  }

  private static func look(
    at model: some Layer<Float>, training: Examples, test: Examples
  ) -> Look {
    // Those of the five layers between hidden layers, which all begin alike.
    let weights = model.parameters.filter { $0.role == .weight && $0.value.shape == [100, 100] }
      .flatMap(\.value.scalars).map(Double.init)
    return Look(
      accuracy: AccuracyGap(model, training: training, test: test),
      size: weights.rootMeanSquare,
      shares: Histogram(of: weights, bins: Look.bins, range: Look.range).counts)
  }

  /// The first pixels that are 0 in all examples.
  private func unused(in examples: Examples) -> [Int] {
    let sums = examples.inputs.columnSums().scalars
    return Array(sums.indices.filter { sums[$0] == 0 }.prefix(1))
  }
}

/// The mean length of the gradient of a digit's own logit by its pixels: how much the answer moves
/// when the image does.
func meanSlope(of model: some Layer<Float>, at examples: Examples) -> Double {
  var model = model
  let logits = model.forward(examples.inputs, mode: .inference)
  var chosen = Tensor<Float>.zeros(logits.shape)
  for (row, label) in examples.labels.enumerated() { chosen[row, label] = 1 }
  let gradients = model.backward(chosen)
  return gradients.squared().rowSums().scalars.map { Double($0).squareRoot() }.mean
}

/// The trainings on three hundred digits, which two sections look at: each done when first asked for.
final class DecayRuns {
  private let chapter: WeightDecayChapter
  private var results: [Double: [DecayRun.Outcome]] = [:]

  init(chapter: WeightDecayChapter) { self.chapter = chapter }

  var epochs: Int { chapter.options.quick ? 40 : 200 }

  /// Trains with those values of lambda that have not been asked for yet.
  func train(_ page: Notebook, lambdas: [Double], label: String) throws {
    let data = try chapter.data()
    let few = data.training.prefix(DecayRun.digitCount)
    let new = lambdas.filter { results[$0] == nil }
    let seeds = chapter.fewSeeds
    let runs = new.flatMap { lambda in
      seeds.map { DecayRun(lambda: lambda, seed: $0, epochs: epochs) }
    }
    let outcomes = try trainSideBySide(runs, steps: \.steps, page, label) {
      try $0.train(on: few, test: data.test, $1)
    }
    for (index, lambda) in new.enumerated() {
      results[lambda] = Array(outcomes[(index * seeds.count)..<((index + 1) * seeds.count)])
    }
  }

  /// What came of a lambda that was trained before: one outcome for each seed.
  subscript(lambda: Double) -> [DecayRun.Outcome] { results[lambda]! }

  /// For the line under a figure's title.
  var settings: String {
    """
    \(chapter.options.dataset), \(DecayRun.digitCount) digits, six layers of 100, SGD \
    \(DecayRun.learningRate), batch \(DecayRun.batchSize), \(chapter.fewSeeds.count) seeds: median, \
    lowest to highest
    """
  }
}

extension [DecayRun.Outcome] {
  /// One number for each seed, of the networks at the end.
  func atEnd(_ value: (DecayRun.Look) -> Double) -> [Double] { map { value($0.last) } }
}
