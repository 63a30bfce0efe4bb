import Experiments
import Training

/// Six layers of 100 with p = 0.5, eight times as long: do they learn after all?
struct LongerTraining: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.03])
  var rates = [0.01, 0.03]
  @Setting("probabilities p of a hidden unit to be dropped", in: 0...0.95, holding: [0, 0.5])
  var dropped = [0, 0.5]
  @Setting("steps of gradient descent", in: 10...100_000, quick: 40) var steps = 4_800
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 3

  struct Findings: Codable, Sendable {
    /// For each p the histories at its best rate, one a repetition, and that rate.
    var best: [[History<DropoutRun.Look>]]
    var rates: [Double]
    var digits: Int
  }

  var estimatedSeconds: Double {
    0.0004 * Double(rates.count * dropped.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let shared = try context.findings(of: DepthAndWidth.self)
    let runs = dropped.flatMap { dropped in
      rates.flatMap { rate in
        context.keptSeeds(repetitions).enumerated().map { sample, seed in
          DropoutRun(
            hidden: FewDigits.deep, dropped: dropped, rate: rate, seed: seed, sample: sample)
        }
      }
    }
    let histories = try context.kept(
      for: self, runs, steps: { _ in steps }, "\(steps) steps", tolerance: 0.1,
      { run, progress in
        try run.history(
          steps: steps, lookingWhen: isLook, on: shared.data(all, sample: run.sample), progress)
      })
    let groups = histories.chunks(ofCount: repetitions).chunks(ofCount: rates.count)
    let best = groups.map { group in
      rates.indices.max { chosenBy(group[$0]) < chosenBy(group[$1]) }!
    }
    return Findings(
      best: zip(groups, best).map { $0[$1] }, rates: best.map { rates[$0] },
      digits: shared.digits)
  }

  /// After 25, 50, 100, 200 ... steps, and at the end.
  private func isLook(_ step: Int) -> Bool {
    step == steps || step.isMultiple(of: 25) && (step / 25).nonzeroBitCount == 1
  }

  private func chosenBy(_ histories: [History<DropoutRun.Look>]) -> Double {
    histories.map { $0.observations.last!.validation }.mean
  }
}
