import Experiments
import Training

/// The notes' experiment: few digits and many weights, without decay, with that of the notes' formula, and
/// with the same lambda not divided by n (000).
struct ThreeHundredDigits: Experiment {
  @Setting("digits to learn from", in: 100...4_000) var digits = 300
  @Setting("learning rate", in: 1e-4...0.1) var rate = 0.01
  @Setting("digits in a batch", in: 10...100) var batch = 100
  @Setting("epochs of training", in: 1...1_000, quick: 40) var epochs = 200
  @Setting("seeds of each strength", in: 1...20, quick: 2, full: 15) var seeds = 5
  @Setting("the notes' λ", in: 0.001...1) var lambda = 0.1

  struct Findings: Codable, Sendable {
    /// The experiment itself: who trains on does it with the same settings.
    var plan: ThreeHundredDigits
    /// No decay, that of the notes' formula, and lambda / n as large as the notes' lambda.
    var none, formula, strong: DecayGroup
  }

  var steps: Int { epochs * digits / batch }

  var estimatedSeconds: Double { 0.00036 * Double(3 * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let groups = try groups(of: [0, lambda, lambda * Double(digits)], in: context)
    return Findings(plan: self, none: groups[0], formula: groups[1], strong: groups[2])
  }

  /// The trainings with some strengths of decay, from all seeds.
  func groups(of lambdas: [Double], in context: RunContext) throws -> [DecayGroup] {
    let data = try context.data()
    let few = data.training.prefix(digits)
    let runs = lambdas.flatMap { lambda in
      context.seeds(seeds).map { DecayRun(lambda: lambda, seed: $0, plan: self) }
    }
    let outcomes = try context.sideBySide(runs, steps: \.plan.steps, "") {
      try $0.train(on: few, test: data.test, progress: $1)
    }
    return lambdas.enumerated().map { index, lambda in
      DecayGroup(
        lambda: lambda, outcomes: Array(outcomes[(index * seeds)..<((index + 1) * seeds)]))
    }
  }
}

/// What came of one strength of decay: one outcome for each seed.
struct DecayGroup: Codable, Sendable {
  var lambda: Double
  var outcomes: [DecayRun.Outcome]

  /// One number for each seed, of the networks at the end.
  func atEnd(_ value: (DecayRun.Look) -> Double) -> [Double] { outcomes.map { value($0.last) } }

  /// Seed by seed: by how many points the gap is narrower than in `other`.
  func narrowing(of other: DecayGroup) -> [Double] {
    zip(other.atEnd(\.gap), atEnd(\.gap)).map { ($0 - $1) * 100 }
  }
}
