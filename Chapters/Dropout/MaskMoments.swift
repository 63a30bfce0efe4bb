import Experiments
import NeuralNetworks

/// The mean and the variance of a mask's numbers (000, 002).
struct MaskMoments: Experiment {
  @Setting("probabilities to drop a number", in: 0.01...0.95) var rates = [0.15, 0.5, 0.8]
  @Setting("numbers drawn for each", in: 100...10_000_000) var count = 200_000

  /// One number for each probability.
  struct Findings: Codable, Sendable {
    /// How far the mean is from 1, in standard errors: of a mean, s / sqrt(n).
    var means: [Double]
    /// The variance over p/(1 - p).
    var variances: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(3)
    var findings = Findings(means: [], variances: [])
    for rate in rates {
      var layer = Dropout<Double>(rate, using: &random)
      let mask = layer.forward(Tensor([count], repeating: 1), mode: .training)
      let variance = rate / (1 - rate)
      findings.means.append(abs(mask.mean() - 1) / (variance / Double(count)).squareRoot())
      findings.variances.append((mask - mask.mean()).squared().mean() / variance)
    }
    return findings
  }
}
