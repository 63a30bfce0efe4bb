import Experiments
import Training

/// Networks with five hidden layers, begun in five ways: do they learn the digits?
struct FiveStarts: Experiment {
  @Setting("hidden layers of 100 units", in: 1...30) var depth = 5
  @Setting("steps of training", in: 60...5_000, quick: 120) var steps = 300
  @Setting("learning rate of plain gradient descent", in: 1e-4...10) var rate = 0.1
  @Setting("learning rate of Adam", in: 1e-5...1) var adamRate = 0.001
  @Setting("seeds from each start", in: 1...20, quick: 1) var seeds = 5

  struct Findings: Codable, Sendable {
    /// Test accuracies by plain gradient descent, and with sigmoids also by Adam.
    var sigmoid, sigmoidAdam, tanh, relu: ByStart<[History<Double>]>
  }

  var estimatedSeconds: Double { 0.00022 * Double(20 * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    func train(
      _ nonlinearity: Nonlinearity, _ rule: LearningRule, _ label: String
    ) throws -> ByStart<[History<Double>]> {
      try DigitRun(nonlinearity: nonlinearity, depth: depth, rule: rule, steps: steps)
        .train(from: Start.allCases, seeds: seeds, label, in: context)
    }
    return Findings(
      sigmoid: try train(.sigmoid, .descent(rate), "sigmoid, SGD"),
      sigmoidAdam: try train(.sigmoid, .adam(adamRate), "sigmoid, Adam"),
      tanh: try train(.tanh, .descent(rate), "tanh"),
      relu: try train(.relu, .descent(rate), "ReLU"))
  }
}
