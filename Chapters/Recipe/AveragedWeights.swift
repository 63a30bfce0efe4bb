import NeuralNetworks

/// The exponential moving average (EMA) of a network's parameters:
/// average = decay * average + (1 - decay) * weights after each step.
///
/// In the first steps the decay is lower, (1 + t) / (10 + t) at step t from 0, so that the random start is
/// forgotten (TensorFlow's `ExponentialMovingAverage`). It is the library's `WeightAverage` for networks
/// without batch normalisation, whose running statistics that one averages, too.
struct AveragedWeights<Model: Layer<Float>> {
  let decay: Double
  private(set) var model: Model
  private var step = 0

  init(of model: Model, decay: Double) {
    self.decay = decay
    self.model = model
  }

  mutating func add(_ model: Model) {
    let t = Double(step)
    let kept = Float(min(decay, (1 + t) / (10 + t)))
    let weights = model.parameters.map(\.value)
    var index = 0
    self.model.visitParameters { parameter in
      parameter.value = parameter.value * kept + weights[index] * (1 - kept)
      index += 1
    }
    step += 1
  }
}
