import Experiments
import NeuralNetworks

/// The running mean of a layer whose batches have mean 3, from its start at 0.
struct RunningAverage: Experiment {
  @Setting("steps of training", in: 10...5_000) var steps = 600

  struct Findings: Codable, Sendable {
    /// The running mean, at the start and after each step.
    var running: [Double]
    var batchMeans: [Double]
    /// The largest difference of what is left of the start value from 0.99^t.
    var leftover: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(7)
    var layer = BatchNorm<Double>(1)
    var findings = Findings(running: [0], batchMeans: [], leftover: 0)
    for _ in 0..<steps {
      let x = Tensor<Double>.normal([60, 1], mean: 3, standardDeviation: 2, using: &random)
      _ = layer.forward(x, mode: .training)
      findings.running.append(layer.runningMean[0])
      findings.batchMeans.append(x.mean())
    }
    // With a constant input, what is missing to it is what is left of the start value.
    var constant = BatchNorm<Double>(1)
    for step in 1...steps {
      _ = constant.forward(Tensor([2, 1], [3, 3]), mode: .training)
      let left = (3 - constant.runningMean[0]) / 3
      findings.leftover = max(
        findings.leftover, (left - Double.pow(0.99, Double(step))).magnitude)
    }
    return findings
  }
}
