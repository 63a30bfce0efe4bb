import Experiments
import Training

/// Xavier and He on a deep network of ReLU (He et al. 2015, figure 3).
struct DeepTraining: Experiment {
  @Setting("hidden layers of 100 ReLU", in: 1...60) var depth = 30
  @Setting("steps of training", in: 20...5_000, quick: 120) var steps = 240
  @Setting("learning rate of plain gradient descent", in: 1e-4...1) var rate = 0.01
  @Setting("learning rate of Adam", in: 1e-5...0.1) var adamRate = 0.0003
  @Setting("seeds from each start", in: 1...20, quick: 1) var seeds = 5

  struct Findings: Codable, Sendable {
    /// Test accuracies by plain gradient descent, and by Adam.
    var descent, adam: ByStart<[History<Double>]>
  }

  var estimatedSeconds: Double { 0.000025 * Double(4 * seeds * steps * depth) }

  func run(in context: RunContext) throws -> Findings {
    func train(_ rule: LearningRule, _ label: String) throws -> ByStart<[History<Double>]> {
      try DigitRun(nonlinearity: .relu, depth: depth, rule: rule, steps: steps)
        .train(from: [.xavier, .he], seeds: seeds, label, in: context)
    }
    return Findings(
      descent: try train(.descent(rate), "SGD"), adam: try train(.adam(adamRate), "Adam"))
  }
}
