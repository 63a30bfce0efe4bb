import Experiments
import Models
import NeuralNetworks

/// A residual block that has learnt nothing: what does it make of its input, and of a gradient?
struct ShortcutBlock: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest differences of the output from the input, and of the input's gradient from the
    /// output's.
    var output, gradient: Double
    /// The same with the closing ReLU: of the output from max(x, 0), and of the gradient from the output's
    /// where x is positive and from 0 elsewhere.
    var closedOutput, closedGradient: Double
    /// The share of the input that the closing ReLU cuts off.
    var cut: Double
    /// How many blocks ResNet18 has, and how many of them have a ReLU right before them.
    var blocks, fedByReLU: Int
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

    var closed = Sequential<Float>([block, ReLU()])
    let positive = x.map { $0 > 0 ? 1 : 0 }
    let closedY = closed.forward(x, mode: .training)
    let closedDx = closed.backward(dy)
    let layers = structure(.resNet18).layers
    let blocks = layers.indices.filter { layers[$0] is Residual<Float> }
    return Findings(
      output: Double((y - x).largestMagnitude), gradient: Double((dx - dy).largestMagnitude),
      closedOutput: Double((closedY - x * positive).largestMagnitude),
      closedGradient: Double((closedDx - dy * positive).largestMagnitude),
      cut: 1 - Double(positive.sum() / Float(x.shape.count)), blocks: blocks.count,
      fedByReLU: blocks.count { $0 > 0 && layers[$0 - 1] is ReLU<Float> })
  }
}
