import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// One step of the library against the formula for mini-batches (000), with the samples' gradients taken
/// one by one.
struct MiniBatchStep: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest difference of a parameter after the step.
    var difference: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(2)
    let network = Sequential<Double>.multilayer([6, 8, 3], weights: .heNormal, using: &random) {
      _, _ in [Tanh()]
    }
    let x = Tensor<Double>.normal([5, 6], using: &random)
    let labels = (0..<5).map { _ in random.integer(below: 3) }
    let (eta, lambda, m, n) = (0.3, 2.0, 5.0, 40.0)
    var learner = Learner(Regularized(network, by: L2(lambda / n)), SGD(learningRate: eta))
    try learner.step(on: x) { SoftmaxCrossEntropy()($0, labels: labels) }

    var sums = network.parameters.map { Tensor<Double>.zeros($0.value.shape) }
    for sample in labels.indices {
      var net = network
      let logits = net.forward(x.rows(sample..<sample + 1), mode: .training)
      net.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: [labels[sample]]).gradient)
      for (index, parameter) in net.parameters.enumerated() { sums[index] += parameter.gradient }
    }
    let differences = zip(zip(network.parameters, sums), learner.model.parameters).map {
      before, after in
      let (parameter, sum) = before
      let kept = parameter.role == .weight ? 1 - eta * lambda / n : 1
      return (after.value - (kept * parameter.value - eta / m * sum)).largestMagnitude
    }
    return Findings(difference: differences.max()!)
  }
}

/// The weights of an input that is always 0 get no gradient from the data: what is left of them?
struct UnusedWeights: Experiment {
  @Setting("samples n", in: 3...300) var samples = 30
  @Setting("steps of gradient descent", in: 1...2_000) var steps = 100
  @Setting("learning rate", in: 1e-4...1) var rate = 0.1
  @Setting("the price λ", in: 0...30) var lambda = 3.0

  struct Findings: Codable, Sendable {
    /// What should be left of them, (1 - eta lambda / n)^t.
    var factor: Double
    /// The largest difference from that, as a share of it.
    var error: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(3)
    var x = Tensor<Double>.normal([samples, 4], using: &random)
    for row in 0..<samples { x[row, 0] = 0 }
    let labels = (0..<samples).map { _ in random.integer(below: 3) }
    let network = Sequential<Double>.multilayer([4, 8, 3], weights: .heNormal, using: &random) {
      _, _ in [Tanh()]
    }
    let decay = lambda / Double(samples)
    var learner = Learner(Regularized(network, by: L2(decay)), SGD(learningRate: rate))
    for _ in 0..<steps {
      try learner.step(on: x) { SoftmaxCrossEntropy()($0, labels: labels) }
    }
    let before = network.parameters[0].value.rows(0..<1)
    let after = learner.model.parameters[0].value.rows(0..<1)
    let factor = Double.pow(1 - rate * decay, Double(steps))
    return Findings(
      factor: factor, error: (after / before - factor).largestMagnitude / factor)
  }
}
