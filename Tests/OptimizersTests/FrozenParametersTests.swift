import NeuralNetworks
import Testing

@testable import Optimizers

/// What is frozen keeps its bits under every rule, decay included; the rest learns.
struct FrozenParametersTests {
  enum Rule: CaseIterable, Sendable {
    case adamW, sgd, rmsprop

    var optimizer: any Optimizer<Float> {
      switch self {
      case .adamW:
        AdamW<Float>(
          learningRate: 0.1, weightDecay: 0.5, decaying: Set(ParameterRole.allCases))
      case .sgd: SGDW<Float>(learningRate: 0.1, weightDecay: 0.5, momentum: 0.9)
      case .rmsprop: RMSprop<Float>(learningRate: 0.1, momentum: 0.9)
      }
    }
  }

  @Test(arguments: Rule.allCases)
  func theyKeepTheirBits(rule: Rule) {
    var random = RandomSource(seed: 1)
    let network = Sequential<Float>([
      Dense(3, 4, using: &random), Tanh(), Dense(4, 4, using: &random), Tanh(),
      Dense(4, 2, using: &random),
    ])
    var model = Regularized(Frozen(network) { $0.hasPrefix("2 ") }, by: L2(0.1))
    var optimizer = rule.optimizer
    let x = Tensor<Float>.normal([6, 3], using: &random)
    for _ in 0..<5 {
      let logits = model.forward(x, mode: .training)
      model.backwardToParameters(
        SoftmaxCrossEntropy()(logits, labels: [0, 1, 0, 1, 1, 0]).gradient)
      optimizer.step(&model)
    }
    for (before, after) in zip(network.parameters, model.base.base.parameters) {
      let isSame = before.value == after.value
      #expect(isSame == before.name.hasPrefix("2 "), "\(before.name)")
    }
  }
}
