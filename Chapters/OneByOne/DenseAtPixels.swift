import Experiments
import NeuralNetworks

/// A 1x1 convolution and a dense layer with the same weights: a batch of images is a longer batch of
/// pixels.
struct DenseAtPixels: Experiment {
  @Setting("images in the batch", in: 1...64) var batch = 3
  @Setting("side of an image in pixels", in: 1...64) var side = 7
  @Setting("channels that go in", in: 1...64) var inputs = 6
  @Setting("channels that come out", in: 1...64) var outputs = 4

  struct Findings: Codable, Sendable {
    /// The largest differences of the outputs, of the gradients by the input and of those by the weights.
    var output, inputGradient, weightGradient: Double
    /// How many weights the convolution has.
    var weights: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(1)
    let x = Tensor<Double>.normal([batch, side, side, inputs], using: &random)
    let dy = Tensor<Double>.normal([batch, side, side, outputs], using: &random)
    var convolution = Conv2D<Double>(inputs, outputs, kernel: 1, using: &random)
    var dense = Dense(
      weights: convolution.weights.value.reshaped(to: [inputs, outputs]),
      bias: convolution.bias?.value)
    let y = convolution.forward(x, mode: .training)
    let dx = convolution.backward(dy)
    let pixels = batch * side * side
    let rows = dense.forward(x.reshaped(to: [pixels, inputs]), mode: .training)
    let dRows = dense.backward(dy.reshaped(to: [pixels, outputs]))
    func difference(_ map: Tensor<Double>, _ rows: Tensor<Double>) -> Double {
      (map.reshaped(to: rows.shape) - rows).largestMagnitude
    }
    return Findings(
      output: difference(y, rows), inputGradient: difference(dx, dRows),
      weightGradient: difference(convolution.weights.gradient, dense.weights.gradient),
      weights: convolution.weights.value.count)
  }
}
