import GradientChecking
import NeuralNetworks

/// A small network with every kind of parameter, a batch and its labels.
struct PricedNetwork {
  let lambda: Double
  let x: Tensor<Double>
  let labels: [Int]
  let network: Sequential<Double>

  var n: Double { Double(labels.count) }

  init(lambda: Double, samples: Int, using random: inout RandomSource) {
    self.lambda = lambda
    x = .normal([samples, 6], using: &random)
    labels = (0..<samples).map { _ in random.integer(below: 3) }
    var network = Sequential<Double>([
      Dense(6, 8, bias: nil, using: &random), BatchNorm(8), Tanh(), Dense(8, 3, using: &random),
    ])
    // Biases and offsets begin at 0, where a decay would not show.
    network.visitParameters { $0.value += .normal($0.value.shape, using: &random) }
    self.network = network
  }

  struct Gradients {
    var cost: Double
    /// With their gradients.
    var parameters: [Parameter<Double>]
  }

  /// The cost of the batch with the price lambda, and its gradients.
  func gradients(lambda: Double) -> Gradients {
    var net = Regularized(network, by: L2(lambda / n))
    let logits = net.forward(x, mode: .training)
    let (c0, dLogits) = SoftmaxCrossEntropy()(logits, labels: labels)
    let cost = c0 + net.penalty
    net.backwardToParameters(dLogits)
    return Gradients(cost: cost, parameters: net.parameters)
  }

  /// The whole cost where one of the parameters has another value.
  private func cost(_ index: Int, _ value: Tensor<Double>) -> Tensor<Double> {
    var net = Regularized(network, by: L2(lambda / n))
    var current = 0
    net.visitParameters { parameter in
      if current == index { parameter.value = value }
      current += 1
    }
    let logits = net.forward(x, mode: .training)
    return Tensor([SoftmaxCrossEntropy()(logits, labels: labels).loss + net.penalty])
  }

  /// Compares gradients, one for each parameter, with the numeric gradients of the whole cost.
  func check(_ gradients: [Tensor<Double>]) -> [GradientCheck] {
    zip(network.parameters, gradients).enumerated().map { index, pair in
      checkGradient(
        pair.0.name, at: pair.0.value, analytic: pair.1, weights: Tensor([1])
      ) { cost(index, $0) }
    }
  }

  /// The numeric gradients of the whole cost, one for each parameter.
  func numericGradients() -> [Tensor<Double>] {
    network.parameters.enumerated().map { index, parameter in
      numericGradient(at: parameter.value, weights: Tensor([1])) { cost(index, $0) }
    }
  }
}
