import Experiments
import Training

/// The notes' experiment: few digits and many weights, without decay, with that of the notes' formula, and
/// with the same lambda not divided by n (000).
struct ThreeHundredDigits: Experiment {
  @Setting("digits to learn from", in: 100...4_000) var digits = 300
  @Setting("learning rate", in: 1e-4...0.1) var rate = 0.01
  @Setting("digits in a batch", in: 10...100) var batch = 100
  @Setting("epochs of training", in: 1...1_000, quick: 40) var epochs = 200
  @Setting(
    "repetitions, each with a seed and 300 digits of its own", in: 1...20, quick: 2, full: 15)
  var repetitions = 5
  @Setting("the notes' λ", in: 0.001...1) var lambda = 0.1

  struct Findings: Codable, Sendable {
    /// The experiment itself: who trains on does it with the same settings.
    var plan: ThreeHundredDigits
    /// No decay, that of the notes' formula, and lambda / n as large as the notes' lambda.
    var none, formula, strong: DecayGroup
  }

  var steps: Int { epochs * digits / batch }

  var estimatedSeconds: Double { 0.00036 * Double(3 * repetitions * steps) }

  func run(in context: RunContext) throws -> Findings {
    let groups = try groups(of: [0, lambda, lambda * Double(digits)], in: context)
    return Findings(plan: self, none: groups[0], formula: groups[1], strong: groups[2])
  }

  /// The trainings with some strengths of decay: the same seeds and digits for each.
  private func groups(of lambdas: [Double], in context: RunContext) throws -> [DecayGroup] {
    let data = try context.data()
    let samples = try (0..<repetitions).map {
      try FewDigits(data, training: digits, validation: 100, sample: $0)
    }
    let runs = lambdas.flatMap { lambda in
      zip(context.seeds(repetitions), samples).map {
        (run: DecayRun(lambda: lambda, seed: $0, plan: self), digits: $1)
      }
    }
    let outcomes = try context.sideBySide(runs, steps: \.run.plan.steps, "") {
      try $0.run.train(on: $0.digits.training, test: $0.digits.test, progress: $1)
    }
    return zip(lambdas, outcomes.chunks(ofCount: repetitions)).map {
      DecayGroup(lambda: $0, outcomes: $1)
    }
  }
}

/// What came of one strength of decay: one outcome for each repetition.
struct DecayGroup: Codable, Sendable {
  var lambda: Double
  var outcomes: [DecayRun.Outcome]

  /// One number for each repetition, of the networks at the end.
  func atEnd(_ value: (DecayRun.Look) -> Double) -> Repeats {
    Repeats(outcomes.map { value($0.last) })
  }

  /// Digits by digits: by how much the gap is narrower than in `other`.
  func narrowing(of other: DecayGroup) -> Repeats {
    Repeats(zip(other.atEnd(\.gap).values, atEnd(\.gap).values).map { $0 - $1 })
  }
}
