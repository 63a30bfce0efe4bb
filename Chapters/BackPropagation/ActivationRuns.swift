import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Progress
import Training

/// One training of a digit network, watched: how fast it learns, and what becomes of its units.
struct ActivationRun: Sendable {
  var kind: Nonlinearity
  var learningRate: Double
  var seed: UInt64
  var steps: Int
  static let batchSize = 60

  struct Look: Sendable {
    /// The share of 500 training digits that are not recognised.
    var error: Double
    /// Before training, half-way and at the end: the hidden units over all training digits.
    var anatomy: Anatomy?
  }

  struct Outcome: Sendable {
    var history: History<Look>

    /// The first look at which the training error is at most `level`; nil if it never is.
    func step(reaching level: Double) -> Int? {
      zip(history.steps, history.observations).first { $0.1.error <= level }?.0
    }

    var start: Anatomy { history.observations[0].anatomy! }

    /// Half-way and at the end; nil where the loss did not stay finite.
    var middle: Anatomy? { history.failedAt == nil ? anatomies[1] : nil }
    var end: Anatomy? { history.failedAt == nil ? anatomies[2] : nil }

    private var anatomies: [Anatomy] { history.observations.compactMap(\.anatomy) }
  }

  func train(on data: ExperimentData, progress: SharedProgress) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let model = digitNetwork(inputs: data.inputs, kind, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: learningRate),
      batches: BatchSampler(data.training, batchSize: Self.batchSize, random: random.split()))
    let probe = data.training.prefix(500)
    let half = steps / 2
    let history = try trainer.history(steps: steps, lookingWhen: isLook, progress) { run in
      Look(
        error: 1 - evaluate(run.model, on: probe).accuracy,
        anatomy: [0, half, steps].contains(run.stepCount)
          ? Anatomy(of: run.model, kind, on: data.training.inputs) : nil)
    }
    return Outcome(history: history)
  }

  private func isLook(after step: Int) -> Bool {
    step.isMultiple(of: step <= 200 ? 5 : 20) || step == steps / 2 || step == steps
  }
}

/// The trainings that three sections look at: done when first asked for.
final class ActivationRuns {
  private let chapter: BackPropagationChapter
  private var results: [Nonlinearity: [Double: [ActivationRun.Outcome]]] = [:]

  init(chapter: BackPropagationChapter) { self.chapter = chapter }

  /// The three functions of Krizhevsky's comparison are tried with four learning rates each, as he
  /// did, to find the best for each; the others take ReLU's.
  static let compared: [Nonlinearity] = [.sigmoid, .tanh, .relu]
  /// Sigmoids take larger steps: their gradients are smaller.
  static func rates(_ kind: Nonlinearity) -> [Double] {
    kind == .sigmoid ? [0.3, 1, 3, 10] : [0.03, 0.1, 0.3, 1]
  }

  var seedCount: Int { chapter.options.full ? 10 : chapter.options.quick ? 1 : 5 }

  /// Sigmoids need longer to get anywhere.
  func steps(_ kind: Nonlinearity) -> Int {
    if chapter.options.quick { return kind == .sigmoid ? 700 : 300 }
    return (kind == .sigmoid ? 1200 : 500) * (chapter.options.full ? 4 : 1)
  }

  /// For each learning rate the outcome of each seed.
  func outcomes(
    _ kind: Nonlinearity, _ page: Notebook, _ data: ExperimentData
  ) throws -> [Double: [ActivationRun.Outcome]] {
    if results.isEmpty {
      try train(
        Self.compared.map { ($0, Self.rates($0)) }, page, data, "training with 3 activations")
      let rate = fastest(.relu).rate
      let others = Nonlinearity.allCases.filter { !Self.compared.contains($0) }
      try train(others.map { ($0, [rate]) }, page, data, "training with 4 more")
    }
    return results[kind]!
  }

  private func train(
    _ plan: [(kind: Nonlinearity, rates: [Double])], _ page: Notebook, _ data: ExperimentData,
    _ label: String
  ) throws {
    let seeds = chapter.seeds(seedCount)
    let runs = plan.flatMap { kind, rates in
      rates.flatMap { rate in
        seeds.map {
          ActivationRun(kind: kind, learningRate: rate, seed: $0, steps: steps(kind))
        }
      }
    }
    let outcomes = try trainSideBySide(runs, steps: \.steps, page, label) {
      try $0.train(on: data, progress: $1)
    }
    for (run, outcome) in zip(runs, outcomes) {
      results[run.kind, default: [:]][run.learningRate, default: []].append(outcome)
    }
  }

  /// The training errors that count as learnt: Krizhevsky's, and a stricter one.
  static let levels = (first: 0.25, second: 0.05)

  /// The learning rate with the smallest median number of steps to a training error of `level`, and
  /// its runs.
  func fastest(
    _ kind: Nonlinearity, to level: Double = ActivationRuns.levels.second
  ) -> (rate: Double, outcomes: [ActivationRun.Outcome]) {
    results[kind]!.sorted { $0.key < $1.key }
      .map { (rate: $0.key, outcomes: $0.value) }
      .min { stepsTo(level, $0.outcomes, kind).median < stepsTo(level, $1.outcomes, kind).median }!
  }

  /// The steps each seed needs to get to a training error of `level`; all its steps if it never does.
  func stepsTo(
    _ level: Double, _ outcomes: [ActivationRun.Outcome], _ kind: Nonlinearity
  ) -> [Double] {
    outcomes.map { Double($0.step(reaching: level) ?? steps(kind)) }
  }
}
