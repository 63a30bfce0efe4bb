import Experiments
import NeuralNetworks

/// Three digits, one unit: every number of the forward and the backward pass.
struct ThreeDigits: Experiment {
  @Setting("scale gamma of the unit", in: -5...5) var gamma = 1.5
  @Setting("shift beta of the unit", in: -5...5) var beta = 0.5

  /// One number for each digit, or one for all three.
  struct Findings: Codable, Sendable {
    var x, mean, variance, centred, inverseDeviation, xhat, scaled, y: [Double]
    var dy, dxhat, dvariance, dmean, dx, dgamma, dbeta: [Double]
    /// Gradients of the two nodes that the six formulas do not name.
    var dcentred, dinverse: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    var random = context.random(3)
    var dense = Dense<Double>(digits.inputs, 1, weights: .glorotUniform, using: &random)
    let pixels = digits.training.prefix(3).inputs
    let x = dense.forward(
      Tensor(pixels.shape, pixels.scalars.map { Double($0) }), mode: .training)
    let dy = Tensor<Double>([3, 1], [1, 0.5, -2])
    let step = StepByStep(x: x, gamma: Tensor([gamma]), beta: Tensor([beta]))
    let gradients = step.backward(dy)
    let centred = step.x - step.mean
    let inverse = 1 / step.deviation
    return Findings(
      x: x.scalars, mean: step.mean.scalars, variance: step.variance.scalars,
      centred: centred.scalars, inverseDeviation: inverse.scalars, xhat: step.xhat.scalars,
      scaled: (step.xhat * step.gamma).scalars, y: step.y.scalars, dy: dy.scalars,
      dxhat: gradients.xhat.scalars, dvariance: gradients.variance.scalars,
      dmean: gradients.mean.scalars, dx: gradients.x.scalars, dgamma: gradients.gamma.scalars,
      dbeta: gradients.beta.scalars,
      dcentred: (gradients.xhat * inverse + centred * gradients.variance * (2 / 3.0)).scalars,
      dinverse: (gradients.xhat * centred).columnSums().scalars)
  }
}
