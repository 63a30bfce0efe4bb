import Experiments
import NeuralNetworks

/// Algorithm 2: averages over batches against the statistics of all samples at once.
struct BatchAverages: Experiment {
  @Setting("samples in a batch", in: 2...1_000) var batch = 60
  @Setting("batches", in: 10...20_000) var batches = 2_000

  struct Findings: Codable, Sendable {
    /// The mean over the batches' means, and over all samples.
    var meanOfMeans, mean: Double
    /// The mean over the batches' variances, the same times m/(m-1), and the variance of all samples.
    var meanOfVariances, corrected, variance: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(6)
    let all = Tensor<Double>.normal(
      [batch * batches, 1], mean: 3, standardDeviation: 2, using: &random)
    var (meanOfMeans, meanOfVariances) = (0.0, 0.0)
    for index in 0..<batches {
      let x = all.rows(index * batch..<(index + 1) * batch)
      meanOfMeans += x.columnMeans()[0] / Double(batches)
      meanOfVariances += x.columnVariances()[0] / Double(batches)
    }
    return Findings(
      meanOfMeans: meanOfMeans, mean: all.mean(), meanOfVariances: meanOfVariances,
      corrected: meanOfVariances * Double(batch) / Double(batch - 1),
      variance: all.columnVariances()[0])
  }
}
