import Experiments
import Models
import NeuralNetworks
import Optimizers

/// How long a training step of a network takes: forward, softmax cross-entropy, backward, Adam.
struct StepBenchmark {
  let name: NetworkName
  /// The number of images in a batch.
  let batch: Int
  /// How long to measure, in seconds, after two steps to warm up.
  let seconds: Double

  struct Result {
    let parameters: Int
    /// Milliseconds a step; at least three, at most 400 steps, sorted.
    let milliseconds: [Double]

    var median: Double { milliseconds.median }
    var minimum: Double { milliseconds[0] }
  }

  /// Random images and labels: the arithmetic is the same as for real ones.
  func run() -> Result {
    var random = RandomSource(seed: 1)
    var model: Sequential<Float> = name.network(using: &random)
    let x = Tensor<Float>.normal(
      Shape([batch] + name.inputShape.dimensions), using: &random)
    let labels = (0..<batch).map { _ in random.integer(below: 10) }
    var optimizer = Adam<Float>(learningRate: 0.001)
    let loss = SoftmaxCrossEntropy()

    func step() {
      let logits = model.forward(x, mode: .training)
      model.backwardToParameters(loss(logits, labels: labels).gradient)
      optimizer.step(&model)
    }
    step()
    step()
    var times: [Double] = []
    let start = ContinuousClock.now
    while times.count < 3
      || (times.count < 400 && ContinuousClock.now - start < .seconds(seconds))
    {
      times.append(ContinuousClock().measure(step) / .milliseconds(1))
    }
    return Result(parameters: model.parameterCount, milliseconds: times.sorted())
  }
}
