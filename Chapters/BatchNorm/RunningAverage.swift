import Experiments
import NeuralNetworks

/// The running mean of a layer whose batches have mean 3, from its start at 0.
struct RunningAverage: Experiment {
  @Setting("steps of training", in: 10...5_000) var steps = 600

  struct Findings: Codable, Sendable {
    /// The running mean, at the start and after each step.
    var running: [Double]
    /// The same where 0.99 is the share of the new batch, as PyTorch would read it.
    var hasty: [Double]
    /// How far the running mean strays, late in training: beside a batch's mean, for both readings.
    var noise, hastyNoise: Double
    /// The largest difference of what is left of the start value from 0.99^t.
    var leftover: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(7)
    var layer = BatchNorm<Double>(1)
    var hasty = BatchNorm<Double>(1, momentum: 0.01)
    var findings = Findings(
      running: [0], hasty: [0], noise: 0, hastyNoise: 0, leftover: 0)
    for _ in 0..<steps {
      let x = Tensor<Double>.normal([60, 1], mean: 3, standardDeviation: 2, using: &random)
      _ = layer.forward(x, mode: .training)
      _ = hasty.forward(x, mode: .training)
      findings.running.append(layer.runningMean[0])
      findings.hasty.append(hasty.runningMean[0])
    }
    // With a constant input, what is missing to it is what is left of the start value.
    var constant = BatchNorm<Double>(1)
    for step in 1...steps {
      _ = constant.forward(Tensor([2, 1], [3, 3]), mode: .training)
      let left = (3 - constant.runningMean[0]) / 3
      findings.leftover = max(
        findings.leftover, (left - Double.pow(0.99, Double(step))).magnitude)
    }
    findings.noise = noise(momentum: 0.99, &random)
    findings.hastyNoise = noise(momentum: 0.01, &random)
    return findings
  }

  /// The deviation of the running mean over that of a batch's mean, when the start is forgotten.
  private func noise(momentum: Double, _ random: inout RandomSource) -> Double {
    var layer = BatchNorm<Double>(200, momentum: momentum)
    var (running, batches): ([Double], [Double]) = ([], [])
    for step in 0..<2_000 {
      let x = Tensor<Double>.normal([4, 200], using: &random)
      _ = layer.forward(x, mode: .training)
      if step >= 1_000, step.isMultiple(of: 100) {
        running += layer.runningMean.scalars
        batches += x.columnMeans().scalars
      }
    }
    return running.standardDeviation / batches.standardDeviation
  }
}
