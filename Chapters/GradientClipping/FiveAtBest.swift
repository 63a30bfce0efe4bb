import Experiments
import Optimizers

/// Five ways of clipping, each at the limit that did best on its map (of the two of the tensors' norms that
/// did, the one whose best rate is within the grid) and at its best learning rate, from as many seeds and
/// training sets as `BestAgainstBest`.
struct FiveAtBest: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.05, 0.2])
  var rates = [0.0125, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2]
  @Setting("limit of each element", in: 1e-6...100) var value = 0.002
  @Setting("limit of each tensor's norm", in: 1e-6...1_000) var norm = 0.5
  @Setting("limit of each tensor's average norm", in: 1e-8...10) var averageNorm = 0.01
  @Setting("limit λ of adaptive clipping", in: 1e-4...100) var adaptive = 0.04
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 12
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  struct Findings: Codable, Sendable {
    var four: RowSweep
    /// Without clipping, and with the global norm: last with the limit that is better.
    var global: RowSweep
  }

  static let (value, norm, average, adaptive) = (
    "by value", "by norm", "by average norm", "adaptively"
  )

  var estimatedSeconds: Double { 0.0004 * Double(4 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Findings {
    func arm(_ clipping: GradientClipping) -> RowArm {
      RowArm(run: RowRun(clipping: clipping, steps: steps))
    }
    let arms = [
      (Self.value, arm(.value(value))), (Self.norm, arm(.norm(norm))),
      (Self.average, arm(.averageNorm(averageNorm))),
      (
        Self.adaptive,
        RowArm(run: RowRun(steps: steps), adaptive: AdaptiveClipping(limit: adaptive))
      ),
    ]
    return Findings(
      four: try context.rowSweep(
        arms, RowTrials(rates: rates, repetitions: repetitions, validation: validation),
        keptFor: self),
      global: try context.findings(of: BestAgainstBest.self))
  }
}
