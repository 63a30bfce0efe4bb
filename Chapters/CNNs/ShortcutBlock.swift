import Experiments
import NeuralNetworks

/// A residual block that has learnt nothing: what does it make of its input, and of a gradient?
struct ShortcutBlock: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest differences of the output from the input, and of the input's gradient from the
    /// output's.
    var output, gradient: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(20)
    var block = Residual<Float>(
      Sequential([
        Conv2D(8, 8, kernel: 3, padding: .same, bias: nil, using: &random), BatchNorm(8), ReLU(),
        Conv2D(8, 8, kernel: 3, padding: .same, weights: .zeros, bias: nil, using: &random),
        BatchNorm(8),
      ]))
    let x = Tensor<Float>.normal([4, 6, 6, 8], using: &random)
    let y = block.forward(x, mode: .training)
    let dy = Tensor<Float>.normal([4, 6, 6, 8], using: &random)
    let dx = block.backward(dy)
    return Findings(
      output: Double((y - x).largestMagnitude), gradient: Double((dx - dy).largestMagnitude))
  }
}
