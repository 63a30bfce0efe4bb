import NeuralNetworks
import Testing

@testable import Optimizers

struct AdamWTests {
  private func model(_ role: ParameterRole, gradient: Double) -> ScaledInput {
    ScaledInput(parameter: Parameter(Tensor([2]), role: role), gradient: gradient)
  }

  /// Without a gradient only the decay is left: (1 - 0.1 * 0.5)^t.
  @Test func weightsShrinkByAFixedFactor() {
    var model = model(.weight, gradient: 0)
    var optimizer = AdamW<Double>(learningRate: 0.1, weightDecay: 0.5)
    for step in 1...20 {
      optimizer.step(&model)
      #expect(abs(model.parameter.value[0] - 2 * Double.pow(0.95, Double(step))) < 1e-14)
    }
  }

  @Test(arguments: ParameterRole.allCases)
  func otherRolesDoNotDecay(role: ParameterRole) {
    var (plain, decayed) = (model(role, gradient: 3), model(role, gradient: 3))
    var adam = Adam<Double>(learningRate: 0.1)
    var adamW = AdamW<Double>(learningRate: 0.1, weightDecay: 0.5)
    adam.step(&plain)
    adamW.step(&decayed)
    let isSame = plain.parameter.value == decayed.parameter.value
    #expect(isSame == (role != .weight))
  }

  @Test func withoutDecayItIsAdam() {
    var (a, b) = (model(.weight, gradient: 3), model(.weight, gradient: 3))
    var adam = Adam<Double>()
    var adamW = AdamW<Double>(weightDecay: 0)
    for _ in 0..<5 {
      adam.step(&a)
      adamW.step(&b)
    }
    #expect(a.parameter.value == b.parameter.value)
  }

  /// L2 in the loss is divided by the root of the squared gradients: a step of the learning rate,
  /// however large the weight is. The decay of AdamW is proportional to the weight.
  @Test func theDecayIsNotThatOfL2InTheLoss() {
    func heavy() -> ScaledInput {
      ScaledInput(parameter: Parameter(Tensor([200]), role: .weight), gradient: 0)
    }
    var inLoss = heavy()
    L2(0.5).addGradient(to: &inLoss.parameter)
    var adam = Adam<Double>(learningRate: 0.1)
    adam.step(&inLoss)
    #expect(abs(inLoss.parameter.value[0] - 199.9) < 1e-6)

    var decoupled = heavy()
    var adamW = AdamW<Double>(learningRate: 0.1, weightDecay: 0.5)
    adamW.step(&decoupled)
    #expect(abs(decoupled.parameter.value[0] - 190) < 1e-6)
  }
}

/// One parameter of any role, with a gradient that a test has set.
private struct ScaledInput: Layer {
  var parameter: Parameter<Double>
  var kind: String { "scaledInput" }

  init(parameter: Parameter<Double>, gradient: Double) {
    self.parameter = parameter
    self.parameter.gradient = Tensor([gradient])
  }

  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> { x }
  mutating func backward(_ outputGradient: Tensor<Double>) -> Tensor<Double> { outputGradient }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows {
    try body(&parameter)
  }
}
