import Experiments
import NeuralNetworks

/// Averages, then a dense layer; or a 1x1 convolution, then averages.
struct AverageOrder: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest difference of the scores.
    var difference: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(8)
    let x = Tensor<Double>.normal([4, 8, 8, 16], using: &random)
    var scores = Conv2D<Double>(16, 10, kernel: 1, using: &random)
    var dense = Dense(
      weights: scores.weights.value.reshaped(to: [16, 10]), bias: scores.bias?.value)
    var average = GlobalAveragePool<Double>()
    let averagedFirst = dense.forward(average.forward(x, mode: .inference), mode: .inference)
    let averagedLast = average.forward(scores.forward(x, mode: .inference), mode: .inference)
    return Findings(difference: (averagedFirst - averagedLast).largestMagnitude)
  }
}
