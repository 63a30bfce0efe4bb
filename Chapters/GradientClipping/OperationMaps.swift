import Experiments
import Optimizers

/// The other three operations, each with limits and learning rates of its own; the global norm is that
/// of `RateAndLimit`.
struct OperationMaps: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.05, 0.2])
  var rates = [0.0125, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2]
  @Setting("limits of each element", in: 1e-6...100, quick: [0.008])
  var values = [0.0005, 0.002, 0.008, 0.03, 0.12, 0.5]
  @Setting("limits of each tensor's norm", in: 1e-6...1_000, quick: [0.5])
  var norms = [0.03, 0.125, 0.5, 2, 8, 32]
  @Setting("limits of each tensor's average norm", in: 1e-8...10, quick: [0.0006])
  var averageNorms = [0.00001, 0.00004, 0.00016, 0.0006, 0.0025, 0.01]
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each pair, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best pair by", in: 100...10_000)
  var validation = 800

  struct Findings: Codable, Sendable {
    /// By value, by norm, by average norm.
    var operations: [Operation]
    /// By global norm, at the same rates, and without clipping.
    var global: RowSweep
  }

  struct Operation: Codable, Sendable {
    var name: String
    /// As the arms are called in `maps`.
    var labels: [String]
    var maps: RowSweep
  }

  var estimatedSeconds: Double {
    let limits = values.count + norms.count + averageNorms.count
    return 0.0004 * Double(limits * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Findings {
    let operations: [(name: String, limits: [Double], clipping: (Double) -> GradientClipping)] = [
      ("by value", values, { .value($0) }), ("by norm", norms, { .norm($0) }),
      ("by average norm", averageNorms, { .averageNorm($0) }),
    ]
    func label(_ name: String, _ limit: Double) -> String { "\(name), \(limit.settingText)" }
    let arms = operations.flatMap { name, limits, clipping in
      limits.map {
        (label(name, $0), RowArm(run: RowRun(clipping: clipping($0), steps: steps)))
      }
    }
    let maps = try context.rowSweep(
      arms, RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
    return Findings(
      operations: operations.map { name, limits, _ in
        Operation(name: name, labels: limits.map { label(name, $0) }, maps: maps)
      },
      global: try context.findings(of: RateAndLimit.self))
  }
}
