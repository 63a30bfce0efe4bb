import Datasets
import Experiments
import NeuralNetworks
import Training

/// One training of the chapter's network on a kind of input.
struct InputRun: Sendable {
  var kind: InputKind
  var learningRate: Double
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  var steps: Int

  /// Stands for a loss that is not finite: medians are taken of it.
  static let unlearnt = 1e9

  struct Outcome: Sendable, Equatable, Codable {
    /// Mean cross-entropy in nats on 1,000 training images, every 20 steps; not finite: `unlearnt`.
    var history: History<Double>
    /// At the end; 0 where the loss did not stay finite.
    var testAccuracy: Double

    /// The loss at the end; `unlearnt` where it did not stay finite.
    var loss: Double { history.failedAt == nil ? history.observations.last! : InputRun.unlearnt }

    /// The first look at which the loss is at most `bound`; nil if it never is.
    func step(below bound: Double) -> Int? {
      zip(history.steps, history.observations).first { $0.1 <= bound }?.0
    }
  }

  func train(on training: Examples, test: Examples, _ progress: RunProgress) throws -> Outcome {
    var trainer = trainer(on: training, seed: seed, learningRate: learningRate)
    let watched = training.prefix(1_000)
    let history = try trainer.history(
      steps: steps, lookingEvery: 20, afterEachStep: progress.advance
    ) {
      let loss = evaluate($0.model, on: watched).loss
      return loss.isFinite ? min(loss, Self.unlearnt) : Self.unlearnt
    }
    let accuracy = history.failedAt == nil ? evaluate(trainer.model, on: test).accuracy : 0
    return Outcome(history: history, testAccuracy: accuracy)
  }
}

/// What came of a kind of input, for each rate and seed.
struct InputResults: Codable, Sendable {
  let kind: InputKind
  /// The largest eigenvalue of the training inputs' second moments.
  let largestEigenvalue: Double
  /// The learning rates, ascending.
  let rates: [Double]
  /// For each rate, one a seed.
  let outcomes: [[InputRun.Outcome]]

  /// The index of the rate with the lowest median loss at the end.
  private var best: Int {
    let medians = outcomes.map { $0.map(\.loss).median }
    return medians.indices.min { medians[$0] < medians[$1] }!
  }

  var bestRate: Double { rates[best] }

  /// Those at the best rate.
  var bestOutcomes: [InputRun.Outcome] { outcomes[best] }

  var bestLoss: Double { bestOutcomes.map(\.loss).median }

  var bestAccuracy: Double { bestOutcomes.map(\.testAccuracy).median }

  func outcomes(at rate: Double) -> [InputRun.Outcome] {
    rates.firstIndex(of: rate).map { outcomes[$0] } ?? []
  }

  /// The median of the steps that the best rate takes to a loss; nil where a seed does not reach it.
  func stepsNeeded(for bound: Double) -> Double? {
    let steps = bestOutcomes.compactMap { $0.step(below: bound).map(Double.init) }
    return steps.count == bestOutcomes.count ? steps.median : nil
  }
}
