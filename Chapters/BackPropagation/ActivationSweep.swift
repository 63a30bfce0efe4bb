import Experiments

/// Networks with each activation function learn the digits, at every rate of a grid, several times, each
/// time from another seed on another training set: four sections look at these trainings.
struct ActivationSweep: Experiment {
  @Setting("learning rates, of all but the sigmoid", in: 1e-4...100, quick: [0.1, 0.2, 0.8])
  var rates = [0.025, 0.05, 0.1, 0.2, 0.4, 0.8]
  @Setting(
    "learning rates of the sigmoid, whose gradients are smaller", in: 1e-4...100, quick: [0.8, 3.2])
  var sigmoidRates = [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8]
  @Setting("steps of gradient descent", in: 20...50_000, quick: 200) var steps = 500
  @Setting("digits in a batch", in: 1...1_000) var batch = 60
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let arms: [ActivationRun.Arm] =
    [ActivationRun.Arm(kind: .sigmoid, startsPlain: true)]
    + ActivationFunction.allCases.map { ActivationRun.Arm(kind: $0) }

  struct Findings: Codable, Sendable {
    /// All rates of all arms.
    var runs: [ActivationRun]
    var outcomes: [ActivationRun.Outcome]
    var steps, batch: Int
  }

  func rates(of arm: ActivationRun.Arm) -> [Double] { arm.kind == .sigmoid ? sigmoidRates : rates }

  var estimatedSeconds: Double {
    0.0003 * Double(Self.arms.map { rates(of: $0).count }.reduce(0, +) * repetitions * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let seeds = context.keptSeeds(repetitions)
    let runs = Self.arms.flatMap { arm in
      rates(of: arm).flatMap { rate in
        seeds.enumerated().map {
          ActivationRun(arm: arm, learningRate: rate, seed: $0.element, sample: $0.offset)
        }
      }
    }
    func stepCount(_ run: ActivationRun) -> Int { steps }
    // Near the edge of what works, trainings are chaotic: another rounding, another outcome.
    let outcomes = try context.kept(
      for: self, runs, steps: stepCount, "\(Self.arms.count) activations", tolerance: 0.1
    ) { run, progress in
      let digits = try digits.resampled(validation: validation, sample: run.sample)
      return try run.train(steps: steps, batch: batch, on: digits, progress)
    }
    return Findings(runs: runs, outcomes: outcomes, steps: steps, batch: batch)
  }
}
