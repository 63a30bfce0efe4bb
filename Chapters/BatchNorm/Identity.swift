import Experiments
import NeuralNetworks

/// What the normalised values are like, and how scale and shift give back the input.
struct Identity: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest difference from the input, with gamma = sqrt(Var + epsilon) and with sqrt(Var).
    var withEpsilon, withoutEpsilon: Double
    /// The largest mean of a normalised feature, and the largest difference of a variance from 1.
    var mean, variance: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(2)
    let x = Tensor<Double>.normal([60, 5], mean: 3, standardDeviation: 2, using: &random)
    let plain = StepByStep(x: x, gamma: Tensor([5], repeating: 1), beta: .zeros([5]))
    let undone = StepByStep(x: x, gamma: plain.deviation, beta: plain.mean)
    let naive = StepByStep(x: x, gamma: plain.variance.squareRoot(), beta: plain.mean)
    let exact = StepByStep(x: x, gamma: plain.gamma, beta: plain.beta, epsilon: 0)
    return Findings(
      withEpsilon: (undone.y - x).largestMagnitude, withoutEpsilon: (naive.y - x).largestMagnitude,
      mean: exact.xhat.columnMeans().largestMagnitude,
      variance: (exact.xhat.columnVariances() - 1).largestMagnitude)
  }
}
