import Experiments
import Training

/// The paper's figure 1a on equal footing: after so many steps, how good is each network at the learning rate
/// that is best for it by then?
struct BestInTime: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...1_000, quick: [0.3, 3])
  var rates = [0.1, 0.3, 1, 2, 4, 10]
  @Setting("steps after which the networks are compared", in: 10...50_000, quick: [20, 60])
  var milestones = [100, 250, 500, 1_000, 2_000, 5_000]
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  /// One comparison a milestone.
  typealias Findings = [Sweep]

  struct Start: Codable, Sendable {
    var placement: Placement
    var rate: Double
    var sample: Int
    var seed: UInt64
  }

  var estimatedSeconds: Double {
    0.0003 * Double(2 * rates.count * (milestones.max() ?? 0) * repetitions)
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let seeds = context.keptSeeds(repetitions)
    let starts = [Placement.none, .before].flatMap { placement in
      rates.flatMap { rate in
        seeds.enumerated().map {
          Start(placement: placement, rate: rate, sample: $0.offset, seed: $0.element)
        }
      }
    }
    @Sendable func trained(_ start: Start, _ progress: RunProgress) throws -> [Score] {
      try train(start, digits.resampled(validation: validation, sample: start.sample), progress)
    }
    let scores = try context.kept(
      for: self, starts, steps: { _ in milestones.max() ?? 0 }, "2 × \(rates.count) rates",
      tolerance: 0.02, trained)
    let byArm = scores.chunks(ofCount: repetitions).chunks(ofCount: rates.count)
    return milestones.indices.map { milestone in
      Sweep(
        zip(["without", "with BN"], byArm).map { label, scores in
          (label, rates, scores.map { $0.map { $0[milestone] } })
        })
    }
  }

  /// The accuracies at each milestone; those of guessing from where the loss stops being finite.
  private func train(
    _ start: Start, _ digits: ExperimentData, _ progress: RunProgress
  ) throws -> [Score] {
    let run = DigitRun(
      placement: start.placement, seed: start.seed, steps: 0, learningRate: start.rate)
    var trainer = run.trainer(on: digits)
    var done = 0
    return try milestones.map { milestone in
      let score = try trainer.score(after: milestone - done, on: digits, progress)
      done = milestone
      return score.test.isFinite ? score : Score(validation: 0.1, test: 0.1)
    }
  }
}
