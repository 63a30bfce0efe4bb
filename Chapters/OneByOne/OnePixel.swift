import Experiments
import NeuralNetworks

/// One pixel with three channels through a 1x1 convolution with two outputs.
struct OnePixel: Experiment {
  struct Findings: Codable, Sendable {
    /// The channels of the pixel, the biases and the outputs.
    var x, bias, y: [Double]
    /// For each output its weights, one a channel.
    var weights: [[Double]]
  }

  func run(in context: RunContext) throws -> Findings {
    let x = Tensor<Double>([1, 1, 1, 3], [2, -1, 3])
    let weights = Tensor<Double>([3, 2], [1, 0, 2, -1, 0.5, 1])
    let bias = Tensor<Double>([0.5, -1])
    var layer = Conv2D(weights: weights.reshaped(to: [1, 1, 3, 2]), bias: bias)
    let y = layer.forward(x, mode: .inference)
    return Findings(
      x: x.scalars, bias: bias.scalars, y: y.scalars,
      weights: (0..<2).map { output in (0..<3).map { weights[$0, output] } })
  }
}
