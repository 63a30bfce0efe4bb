import NeuralNetworks
import TensorKernels
import Testing

@testable import Optimizers

/// Decay of any optimizer, and that it is L2 in the loss for plain gradient descent only.
struct DecayedTests {
  /// Without a gradient only the decay is left, also with momentum: (1 - 0.1 * 0.5)^t.
  @Test(arguments: [0, 0.9]) func weightsShrinkByAFixedFactor(momentum: Double) {
    var model = Parameters<Double>([Tensor([2])], gradients: [Tensor([0])])
    var optimizer = SGDW<Double>(learningRate: 0.1, weightDecay: 0.5, momentum: momentum)
    for step in 1...20 {
      optimizer.step(&model)
      #expect(abs(model.list[0].value[0] - 2 * Double.pow(0.95, Double(step))) < 1e-14)
    }
  }

  @Test(arguments: ParameterRole.allCases)
  func onlyChosenRoles(role: ParameterRole) {
    for roles in [[.weight], [.weight, .bias], [], [.scale, .offset]] as [Set<ParameterRole>] {
      var model = RoledParameter(role: role, value: 2, gradient: 3)
      var optimizer = SGDW<Double>(learningRate: 0.125, weightDecay: 0.5, decaying: roles)
      optimizer.step(&model)
      let start = roles.contains(role) ? 2 * (1 - 0.0625) : 2
      #expect(model.parameter.value[0] == start - 0.375)
    }
  }

  private enum Kind: CaseIterable { case plain, momentum, adam }

  /// The weights after 30 steps on a small network, by L2 in the loss or beside it.
  private func weights(_ kind: Kind, inLoss: Bool) -> Tensor<Double> {
    var random = RandomSource(seed: 1)
    let decay = 0.3
    var net = Regularized(
      Sequential<Double>([Dense(4, 6, using: &random), Tanh(), Dense(6, 3, using: &random)]),
      by: L2(inLoss ? decay : 0))
    let x = Tensor<Double>.normal([12, 4], using: &random)
    let labels = (0..<12).map { _ in random.integer(below: 3) }
    func train(_ optimizer: some Optimizer<Double>) {
      var optimizer = Decayed(optimizer, by: inLoss ? 0 : decay)
      for _ in 0..<30 {
        let logits = net.forward(x, mode: .training)
        net.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: labels).gradient)
        optimizer.step(&net)
      }
    }
    switch kind {
    case .plain: train(SGD(learningRate: 0.1))
    case .momentum: train(SGD(learningRate: 0.1, momentum: 0.9))
    case .adam: train(Adam(learningRate: 0.01))
    }
    return net.parameters[0].value
  }

  @Test func inTheLossAndBesideItAreTheSameForPlainDescentOnly() {
    for kind in Kind.allCases {
      let (inLoss, beside) = (weights(kind, inLoss: true), weights(kind, inLoss: false))
      let difference = (inLoss - beside).largestMagnitude / inLoss.largestMagnitude
      if kind == .plain {
        #expect(difference < 1e-14)
      } else {
        #expect(difference > 1e-2, "\(kind)")
      }
    }
  }

  /// The decay follows the rate, as in PyTorch: a rate of 0 leaves the weights alone.
  @Test func theDecayFollowsASchedule() {
    var model = Parameters<Double>([Tensor([64])], gradients: [Tensor([0])])
    var optimizer = Scheduled(
      SGDW<Double>(learningRate: 0, weightDecay: 0.5), by: .step(from: 1, factor: 0.5, every: 1))
    optimizer.step(&model)
    #expect(model.list[0].value[0] == 32)
    optimizer.step(&model)
    #expect(model.list[0].value[0] == 24)
    optimizer.learningRate = 0
    #expect(optimizer.base.learningRate == 0)
  }

  @Test func aNegativeDecayStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = SGDW<Float>(learningRate: 0.1, weightDecay: -0.5)
    }
    expectMessage(result, "-0.5", "at least 0")
  }
}

/// One parameter of any role, with a gradient that a test has set.
private struct RoledParameter: Layer {
  var parameter: Parameter<Double>
  var kind: String { "roledParameter" }

  init(role: ParameterRole, value: Double, gradient: Double) {
    parameter = Parameter(Tensor([value]), role: role)
    parameter.gradient = Tensor([gradient])
  }

  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> { x }
  mutating func backward(_ outputGradient: Tensor<Double>) -> Tensor<Double> { outputGradient }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows {
    try body(&parameter)
  }
}
