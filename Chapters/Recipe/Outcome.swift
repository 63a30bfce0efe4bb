import Experiments
import NeuralNetworks
import Training

/// How one training ended: more than a sweep's two numbers.
struct Outcome: Codable, Sendable {
  /// Accuracies, in inference: of the digits to choose by, those of the test, and those trained with, as they
  /// are.
  var validation, test, training: Double
  /// Cross-entropy of the test digits, in nats.
  var testLoss: Double
  /// Their expected calibration error: see `Reliability`.
  var calibration: Double
  /// After how many steps the validation accuracy was first seen at the target; nil for never.
  var stepsToTarget: Int?

  /// The loss ceased to be finite: as good as guessing one of ten.
  static let failed = Outcome(
    validation: 0.1, test: 0.1, training: 0.1, testLoss: 10, calibration: 0.9)

  init(
    validation: Double, test: Double, training: Double, testLoss: Double, calibration: Double,
    stepsToTarget: Int? = nil
  ) {
    (self.validation, self.test, self.training) = (validation, test, training)
    (self.testLoss, self.calibration) = (testLoss, calibration)
    self.stepsToTarget = stepsToTarget
  }

  init(of model: some Layer<Float>, on digits: Digits, stepsToTarget: Int? = nil) {
    let answers = Reliability(of: model, on: digits.test)
    self.init(
      validation: evaluate(model, on: digits.validation).accuracy, test: answers.accuracy,
      training: evaluate(model, on: digits.training).accuracy,
      testLoss: min(answers.loss, 10), calibration: answers.error, stepsToTarget: stepsToTarget)
  }
}

/// Every arm at every rate of its own, several times, each time with a seed and a training set of its own.
struct OutcomeSweep: Codable, Sendable {
  struct Arm: Codable, Sendable {
    let label: String
    let rates: [Double]
    /// For each rate its repetitions.
    let outcomes: [[Outcome]]
  }

  let arms: [Arm]

  /// The sweep whose best rate is that of the highest validation accuracy.
  func accuracies(_ labels: [String]? = nil) -> Sweep {
    sweep(labels, .highest) { Score(validation: $0.validation, test: $0.test) }
  }

  /// The sweep of another score.
  func sweep(
    _ labels: [String]? = nil, _ goal: Sweep.Goal, _ score: (Outcome) -> Score
  ) -> Sweep {
    let chosen = labels.map { labels in labels.map { label in self[label] } } ?? arms
    return Sweep(chosen.map { ($0.label, $0.rates, $0.outcomes.map { $0.map(score) }) }, goal: goal)
  }

  subscript(label: String) -> Arm { arms.first { $0.label == label }! }

  /// An arm's repetitions at the rate with the highest validation accuracy.
  func best(_ label: String) -> [Outcome] { self[label].outcomes[accuracies([label]).arms[0].best] }

  /// One number of each, at each arm's best rate: the first arm's less the second's, repetition by repetition.
  func difference(_ first: String, _ second: String, _ value: (Outcome) -> Double) -> Repeats {
    Repeats(zip(best(first), best(second)).map { value($0) - value($1) })
  }
}

extension RunContext {
  /// The trials of every arm, all as long.
  func outcomes<Arm: Sendable>(
    _ arms: [(label: String, arm: Arm, rates: [Double])], repetitions: Int, steps: Int,
    keptFor experiment: some Experiment,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Outcome
  ) throws -> OutcomeSweep {
    try outcomes(
      arms, repetitions: repetitions, stepsOf: { _ in steps }, keptFor: experiment, train: train)
  }

  /// The trials of every arm, with `steps` of its own.
  func outcomes<Arm: Sendable>(
    _ arms: [(label: String, arm: Arm, rates: [Double])], repetitions: Int,
    stepsOf steps: @Sendable (Arm) -> Int, keptFor experiment: some Experiment,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Outcome
  ) throws -> OutcomeSweep {
    let outcomes = try trials(
      of: arms, repetitions: repetitions, steps: steps, keptFor: experiment, tolerance: 0.1,
      train: train)
    return OutcomeSweep(
      arms: zip(arms, outcomes).map {
        OutcomeSweep.Arm(label: $0.label, rates: $0.rates, outcomes: $1)
      })
  }
}
