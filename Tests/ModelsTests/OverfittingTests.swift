import Datasets
import Optimizers
import Testing

@testable import Models
@testable import NeuralNetworks

struct OverfittingTests {
  /// A network that is right can learn 20 images by heart. Full sizes; without dropout, which would
  /// make the large ones take ten times as many steps.
  @Test(arguments: NetworkName.notes)
  func twentyDigits(name: NetworkName) throws {
    let digits = try ImageDataset.load(.mnist5k)
    let examples = Examples(digits.training, as: .images(side: 32, channels: 3)).prefix(20)
    var random = RandomSource(seed: 1)
    var network: Sequential<Float> =
      switch name {
      case .alexNet8: .alexNet8(dropout: 0, using: &random)
      case .vgg16: .vgg16(dropout: 0, using: &random)
      default: name.network(using: &random)
      }
    var optimizer = Adam<Float>(learningRate: name == .leNet5 ? 0.01 : 0.001)
    let loss = SoftmaxCrossEntropy()
    var accuracy = 0.0
    var step = 0
    while accuracy < 1 && step < 400 {
      let logits = network.forward(examples.inputs, mode: .training)
      let predictions = logits.rowArgmax()
      accuracy = Double(zip(predictions, examples.labels).count { $0 == $1 }) / 20
      network.backwardToParameters(loss(logits, labels: examples.labels).gradient)
      optimizer.step(&network)
      step += 1
    }
    #expect(accuracy == 1)
  }
}
