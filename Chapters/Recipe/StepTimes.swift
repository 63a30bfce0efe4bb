import Experiments
import NeuralNetworks
import Training

/// What a step of each rule and of each batch costs on one thread, and so how long each takes to the accuracy
/// that the sweeps look for.
struct StepTimes: Experiment {
  @Setting("rounds", in: 1...500, quick: 3) var rounds = 21
  @Setting("steps in a round", in: 1...1_000, quick: 2) var steps = 10

  struct Timed: Codable, Sendable {
    var label: String
    /// Milliseconds of a step.
    var step: Spread
    /// Steps to the accuracy, each arm at its fastest rate.
    var needed: Double

    var milliseconds: Double { step.median * needed }
  }

  struct Findings: Codable, Sendable {
    var rules, batches: [Timed]
  }

  var estimatedSeconds: Double { 0.004 * Double(rounds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try DigitSource(context).digits(1_000, sample: 0).training
    let optimisers = try context.findings(of: Optimisers.self)
    let sizes = try context.findings(of: BatchSizes.self)
    func timed(_ runs: [(String, SmallRun, Double)]) -> [Timed] {
      let times = TimesByTurns(
        rounds: rounds,
        runs.map { _, setting, _ in
          var run = setting.trainer(on: digits, seed: 1)
          return { _ = try? run.run(steps: steps) }
        })
      return runs.enumerated().map { index, run in
        Timed(
          label: run.0,
          step: Spread(times.seconds[index].map { $0 * 1_000 / Double(steps) }), needed: run.2)
      }
    }
    let speed = try context.experiment(Optimisers.self).speed(optimisers.constant)
    // As in the section on batches, a training that never gets there counts as twice its length.
    let drawn = try context.experiment(BatchSizes.self).drawn
    let batchSpeed = sizes.arms.map(\.label).filter { $0 != BatchSizes.longer }.map { label in
      sizes.sweep([label], .lowest) { outcome in
        let steps = Double(outcome.stepsToTarget ?? 2 * drawn / Int(label)!)
        return Score(validation: steps, test: steps)
      }.arms[0]
    }
    return Findings(
      rules: timed(
        Rule.allCases.map {
          ($0.rawValue, SmallRun(rule: $0, rate: 0.001), speed[$0.rawValue].bestResult.mean)
        }),
      batches: timed(
        batchSpeed.map {
          ($0.label, SmallRun(rule: .sgd, rate: 0.01, batch: Int($0.label)!), $0.bestResult.mean)
        }))
  }
}
