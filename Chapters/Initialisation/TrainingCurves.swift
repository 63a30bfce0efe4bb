import Experiments
import NeuralNetworks
import Training

/// Training from the notes' starts, each at the learning rate that was best for it in `BestStarts`.
struct TrainingCurves: Experiment {
  @Setting("steps between two looks", in: 1...500, quick: 20) var interval = 20
  @Setting("seeds from each start", in: 1...20, quick: 1) var seeds = 3

  /// A start with a nonlinearity, at its best rate.
  struct Run: Codable, Sendable {
    var nonlinearity: Nonlinearity
    var weights: InitialWeights
    var rate: Double
    var seed: UInt64
  }

  struct Curve: Codable, Sendable {
    var nonlinearity: Nonlinearity
    var weights: InitialWeights
    var rate: Double
    /// Test accuracies, one list a seed, before the first step and after every `interval` steps; where the loss
    /// ceases to be finite, they end.
    var accuracies: [[Double]]
  }

  typealias Findings = [Curve]

  static let starts: [InitialWeights] = [.one, .hundredth, .xavier, .fourfold, .he]

  var estimatedSeconds: Double { 0.0003 * Double(16 * seeds * 300) }

  func run(in context: RunContext) throws -> Findings {
    let sweep = try context.findings(of: BestStarts.self)
    let experiment = try context.experiment(BestStarts.self)
    let steps = experiment.steps
    guard interval <= steps else {
      throw refusal(
        of: "interval",
        "the \(steps) steps of best-starts end before anybody looks. Give \(steps) at most.")
    }
    let digits = try context.data()
    let seeds = context.keptSeeds(seeds)
    let arms = Nonlinearity.ofTheNotes.flatMap { nonlinearity in
      Self.starts.filter(BestStarts.starts(nonlinearity).contains).map { weights in
        (
          nonlinearity: nonlinearity, weights: weights,
          rate: sweep[BestStarts.label(nonlinearity, weights)].bestRate
        )
      }
    }
    let runs = arms.flatMap { arm in
      seeds.map {
        Run(nonlinearity: arm.nonlinearity, weights: arm.weights, rate: arm.rate, seed: $0)
      }
    }
    func stepCount(_ run: Run) -> Int { steps }
    let curves = try context.kept(
      for: self, runs, steps: stepCount, "\(runs.count) trainings", tolerance: 0.25
    ) { run, progress in
      var trainer = StartedRun(
        nonlinearity: run.nonlinearity, weights: run.weights, depth: experiment.depth, steps: steps
      ).trainer(rate: run.rate, seed: run.seed, on: digits)
      return try trainer.history(
        steps: steps, lookingEvery: interval, afterEachStep: progress.advance
      ) { evaluate($0.model, on: digits.test).accuracy }.observations
    }
    return zip(arms, curves.chunks(ofCount: seeds.count)).map { arm, accuracies in
      Curve(
        nonlinearity: arm.nonlinearity, weights: arm.weights, rate: arm.rate,
        accuracies: accuracies)
    }
  }
}
