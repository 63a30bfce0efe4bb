import Experiments
import Training

/// Santurkar et al. 2018, section 2.1: does normalisation still help when the distributions move about,
/// because noise is put right behind it?
struct CovariateShift: Experiment {
  @Setting("steps of gradient descent", in: 100...1_000) var steps = 1_000
  @Setting("seeds of the network with noise", in: 1...20, quick: 1, full: 3) var seeds = 5

  var estimatedSeconds: Double { 0.0008 * Double(steps * seeds) }

  func run(in context: RunContext) throws -> EarlyRuns {
    try EarlyRuns(comparing: .noise, steps: steps, seeds: seeds, in: context)
  }
}

/// Normalisation after the sigmoids, against before and not at all.
struct PlacementComparison: Experiment {
  @Setting("steps of gradient descent", in: 100...1_000) var steps = 1_000
  @Setting("seeds of the network with BN after", in: 1...20, quick: 1, full: 3) var seeds = 5

  var estimatedSeconds: Double { 0.0004 * Double(steps * seeds) }

  func run(in context: RunContext) throws -> EarlyRuns {
    try EarlyRuns(comparing: .after, steps: steps, seeds: seeds, in: context)
  }
}

/// The first steps without normalisation, with, and with one more placement.
struct EarlyRuns: Codable, Sendable {
  var without, with, other: [History<DigitRun.Look>]
  var trainingDigits: Int

  /// The first two are those of the main experiment.
  init(
    comparing placement: Placement, steps: Int, seeds: Int, in context: RunContext
  ) throws {
    let main = try context.findings(of: WithAndWithout.self)
    let digits = try context.data()
    let runs = context.seeds(seeds).map {
      DigitRun(placement: placement, seed: $0, steps: steps)
    }
    without = main.without.map { $0.prefix(steps) }
    with = main.with.map { $0.prefix(steps) }
    other = try context.sideBySide(runs, steps: \.steps, "") {
      try $0.train(on: digits, progress: $1)
    }
    trainingDigits = main.trainingDigits
  }

  /// The medians over the seeds after so many steps: without, with, and the other.
  func accuracies(at step: Int) -> (without: Double, with: Double, other: Double) {
    func median(_ runs: [History<DigitRun.Look>]) -> Double {
      runs.map { $0.accuracy(at: step) }.median
    }
    return (median(without), median(with), median(other))
  }
}
