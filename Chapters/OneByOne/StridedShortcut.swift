import Experiments
import Models
import NeuralNetworks

/// What a 1x1 convolution with stride 2 sees of the map: the fifth block of ResNet18 has one as its shortcut.
struct StridedShortcut: Experiment {
  struct Findings: Codable, Sendable {
    /// The share of pixels that no output depends on: by stride 2, and by means of 2 x 2 in front of a 1x1.
    var unseen, unseenAveraged: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let (block, input) = BasicAndBottleneck(in: context).ofResNet18(4)
    var random = context.random(14)
    let x = Tensor<Float>.normal([1] + input, using: &random)
    let strided = block.shortcut!.layers[0] as! Conv2D<Float>
    let weights = strided.weights.value
    func unseen(_ layers: [any Layer<Float>]) -> Double {
      var path = Sequential<Float>(layers)
      let y = path.forward(x, mode: .training)
      let dx = path.backward(.normal(y.shape, using: &random))
        .reshaped(to: [input[0] * input[1], input[2]])
      let pixels = dx.shape.rows
      return Double((0..<pixels).count { dx.rows($0..<$0 + 1).largestMagnitude == 0 })
        / Double(pixels)
    }
    return Findings(
      unseen: unseen([strided]),
      unseenAveraged: unseen([AveragePool2D<Float>(2), Conv2D<Float>(weights: weights)]))
  }
}
