import Datasets
import Models
import NeuralNetworks
import Optimizers
import Testing

/// A network that is right can learn a handful of images by heart (004: the tip before training).
@Suite struct OverfitTests {
  /// Twenty digits, two of each class, as the networks take them: 32 by 32 on three channels.
  private func twentyDigits() throws -> Examples {
    let images = try ImageDataset.load(.mnist5k).training
    let chosen = (0..<10).flatMap { label in
      images.labels.indices.filter { Int(images.labels[$0]) == label }.prefix(2)
    }
    return Examples(images.subset(chosen), as: .images(side: 32, channels: 3))
  }

  /// Adam with its usual rate; for LeNet-5's sigmoids, which begin on a plateau, a larger one.
  @Test(arguments: [
    (NetworkName.baseline, 0.001, 100), (.leNet5, 0.01, 600), (.alexNet8, 0.0003, 60),
    (.vgg16, 0.0003, 120), (.inception10, 0.003, 60), (.resNet18, 0.001, 30),
  ])
  func learnsTwentyImagesByHeart(name: NetworkName, rate: Double, limit: Int) throws {
    let examples = try twentyDigits()
    var random = RandomSource(seed: 1)
    var network: Sequential<Float> = name.network(using: &random)
    var optimizer = Adam<Float>(learningRate: rate)
    let loss = SoftmaxCrossEntropy()
    var steps = 0
    var accuracy = 0.0
    while steps < limit, accuracy < 1 {
      let logits = network.forward(examples.inputs, mode: .training)
      let (_, gradient) = loss(logits, labels: examples.labels)
      network.backwardToParameters(gradient)
      optimizer.step(&network)
      steps += 1
      let right = zip(logits.rowArgmax(), examples.labels).count { $0 == $1 }
      accuracy = Double(right) / Double(examples.count)
    }
    #expect(accuracy == 1, "\(accuracy) after \(steps) steps")
  }
}
