import Experiments
import Optimizers

/// Which of the four operations helps the recurrent network most?
struct OperationComparison: Experiment {
  @Setting("limit of each element", in: 1e-6...10) var value = 0.02
  @Setting("limit of each tensor's norm", in: 1e-6...100) var norm = 0.5
  @Setting("limit of each tensor's average norm", in: 1e-8...1) var averageNorm = 0.0005
  @Setting("limit of the global norm", in: 1e-6...100) var globalNorm = 1.0
  @Setting("steps of gradient descent", in: 10...5_000, quick: 100) var steps = 300
  @Setting("learning rate", in: 1e-4...10) var rate = 0.2
  @Setting("seeds for each operation", in: 1...20, quick: 1) var seeds = 5
  @Setting("share of the test digits that counts as trained, in percent", in: 11...99)
  var goal = 60

  struct Findings: Codable, Sendable {
    /// By value, by norm, by average norm, by global norm, and not at all: for
    /// each the test accuracy after the last step, for each seed.
    var accuracies: [[Double]]
  }

  var estimatedSeconds: Double { 0.0003 * Double(5 * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let operations: [GradientClipping] = [
      .value(value), .norm(norm), .averageNorm(averageNorm), .globalNorm(globalNorm),
      .globalNorm(.infinity),
    ]
    let runs = operations.map { RowRun(clipping: $0, steps: steps, learningRate: rate) }
    let results = try context.train(runs, seeds: seeds, "four operations")
    return Findings(accuracies: results.map { $0.map(\.accuracy) })
  }
}
