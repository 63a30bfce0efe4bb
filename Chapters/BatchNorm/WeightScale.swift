import Experiments
import NeuralNetworks

/// What becomes of the output and of the gradients when all weights before the layer are multiplied by a.
struct WeightScale: Experiment {
  @Setting("scales a that are tried, as powers of ten", in: -6...6) var exponents = [Double](
    stride(from: -3.0, through: 3, by: 0.25))

  struct Findings: Codable, Sendable {
    /// The largest differences between a = 10 and a = 1, relative to the largest element.
    var output, inputGradient, weightGradient: Double
    /// How much a bias of 5 changes the output, and the gradient of a bias.
    var biasEffect, biasGradient: Double
    var scales: [Double]
    /// The length of the gradient by aW for each scale, with epsilon 0 and 0.001.
    var exact, withEpsilon: [Double]
    /// The same for a = 1 and epsilon 0.
    var atOne: Double
  }

  /// What goes forward, and the gradients by the input and by the weights.
  struct Pass { var y, du, dw: Tensor<Double> }

  /// A dense layer with weights aW, normalised, and back.
  func pass(
    _ a: Double, _ w: Tensor<Double>, _ u: Tensor<Double>, _ dy: Tensor<Double>, epsilon: Double
  ) -> Pass {
    var net = Sequential<Double>([
      Dense(weights: w * a), BatchNorm(w.shape[1], epsilon: epsilon),
    ])
    let y = net.forward(u, mode: .training)
    let du = net.backward(dy)
    return Pass(y: y, du: du, dw: net.parameters[0].gradient)
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(9)
    let u = Tensor<Double>.normal([32, 12], using: &random)
    let w = Tensor<Double>.normal([12, 6], using: &random)
    let dy = Tensor<Double>.normal([32, 6], using: &random)
    let one = pass(1, w, u, dy, epsilon: 0)
    let ten = pass(10, w, u, dy, epsilon: 0)
    func difference(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
      (a - b).largestMagnitude / b.largestMagnitude
    }
    func lengths(epsilon: Double) -> [Double] {
      exponents.map { pass(Double.pow(10, $0), w, u, dy, epsilon: epsilon).dw.norm() }
    }
    let bias = effectOfBias(u, w, dy)
    return Findings(
      output: difference(ten.y, one.y), inputGradient: difference(ten.du, one.du),
      weightGradient: difference(ten.dw * 10, one.dw), biasEffect: bias.effect,
      biasGradient: bias.gradient, scales: exponents.map { Double.pow(10, $0) },
      exact: lengths(epsilon: 0), withEpsilon: lengths(epsilon: 1e-3), atOne: one.dw.norm())
  }

  private func effectOfBias(
    _ u: Tensor<Double>, _ w: Tensor<Double>, _ dy: Tensor<Double>
  ) -> (effect: Double, gradient: Double) {
    func net(bias: Double) -> Sequential<Double> {
      Sequential([Dense(weights: w, bias: Tensor([6], repeating: bias)), BatchNorm(6)])
    }
    var with = net(bias: 5)
    var without = net(bias: 0)
    let change = with.forward(u, mode: .training) - without.forward(u, mode: .training)
    with.backwardToParameters(dy)
    return (change.largestMagnitude, with.parameters[1].gradient.largestMagnitude)
  }
}
