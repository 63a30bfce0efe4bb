import Experiments
import Optimizers

/// To which limit should the global norm be clipped?
struct LimitSweep: Experiment {
  @Setting("limits of the global norm that are tried", in: 1e-4...1e4)
  var limits = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 100]
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 100) var steps = 300
  @Setting("learning rate", in: 1e-4...10) var rate = 0.2
  @Setting("seeds for each limit", in: 1...20, quick: 1) var seeds = 5
  @Setting("points below the best of all at which a limit still fits", in: 0.1...50)
  var tolerance = 10.0

  struct Findings: Codable, Sendable {
    /// Test accuracy after the last step, for each limit and seed.
    var accuracies: [[Double]]
  }

  var estimatedSeconds: Double { 0.0003 * Double(limits.count * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let runs = limits.map {
      RowRun(clipping: .globalNorm($0), steps: steps, learningRate: rate)
    }
    let results = try context.train(runs, seeds: seeds, "\(limits.count) limits")
    return Findings(accuracies: results.map { $0.map(\.accuracy) })
  }
}
