import Experiments
import Optimizers

/// Would a lower learning rate do instead of clipping?
struct RateSweep: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100)
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
  @Setting("limit of the global norm", in: 1e-4...1_000) var limit = 1.0
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 100) var steps = 300
  @Setting("seeds for each rate", in: 1...20, quick: 1) var seeds = 5

  struct Findings: Codable, Sendable {
    /// Test accuracy after the last step, for each rate and seed.
    var without, with: [[Double]]
  }

  var estimatedSeconds: Double { 0.0003 * Double(2 * rates.count * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let runs = [Double.infinity, limit].flatMap { limit in
      rates.map { RowRun(clipping: .globalNorm(limit), steps: steps, learningRate: $0) }
    }
    let accuracies = try context.train(runs, seeds: seeds, "\(rates.count) rates")
      .map { $0.map(\.accuracy) }
    return Findings(
      without: Array(accuracies.prefix(rates.count)), with: Array(accuracies.suffix(rates.count)))
  }
}
