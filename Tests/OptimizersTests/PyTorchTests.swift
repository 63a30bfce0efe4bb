import Foundation
import NeuralNetworks
import Testing

@testable import Optimizers

/// Five steps of each optimizer against PyTorch: `Fixtures/trajectories.py`.
struct PyTorchTests {
  struct Fixture: Decodable {
    var x, weights, bias, outputGradient: [Double]
    var sgd, momentum, nesterov, adam, adamOther, adamW, adamWBoth: [Step]
    var sgdW, momentumW, nesterovW, sgdL2, momentumL2, adamL2: [Step]
  }

  struct Step: Decodable {
    var weights, bias: [Double]
  }

  enum Rule: CaseIterable, Sendable {
    case sgd, momentum, nesterov, adam, adamOther, adamW, adamWBoth
    case sgdW, momentumW, nesterovW, sgdL2, momentumL2, adamL2

    /// What the loss adds for large weights.
    var penalty: L2 {
      switch self {
      case .sgdL2, .momentumL2, .adamL2: L2(0.5)
      default: L2(0)
      }
    }

    func optimizer<Scalar: KernelScalar>() -> any Optimizer<Scalar> {
      switch self {
      case .sgd, .sgdL2: SGD(learningRate: 0.1)
      case .momentum, .momentumL2: SGD(learningRate: 0.1, momentum: 0.9)
      case .nesterov: SGD(learningRate: 0.1, momentum: 0.9, nesterov: true)
      case .adam, .adamL2: Adam(learningRate: 0.01)
      case .adamOther: Adam(learningRate: 0.2, beta1: 0.5, beta2: 0.75, epsilon: 0.1)
      case .adamW: AdamW(learningRate: 0.01, weightDecay: 0.5)
      case .adamWBoth: AdamW(learningRate: 0.01, weightDecay: 0.5, decaying: [.weight, .bias])
      case .sgdW: SGDW(learningRate: 0.1, weightDecay: 0.5)
      case .momentumW: SGDW(learningRate: 0.1, weightDecay: 0.5, momentum: 0.9)
      case .nesterovW: SGDW(learningRate: 0.1, weightDecay: 0.5, momentum: 0.9, nesterov: true)
      }
    }

    func steps(_ fixture: Fixture) -> [Step] {
      switch self {
      case .sgd: fixture.sgd
      case .momentum: fixture.momentum
      case .nesterov: fixture.nesterov
      case .adam: fixture.adam
      case .adamOther: fixture.adamOther
      case .adamW: fixture.adamW
      case .adamWBoth: fixture.adamWBoth
      case .sgdW: fixture.sgdW
      case .momentumW: fixture.momentumW
      case .nesterovW: fixture.nesterovW
      case .sgdL2: fixture.sgdL2
      case .momentumL2: fixture.momentumL2
      case .adamL2: fixture.adamL2
      }
    }
  }

  @Test(arguments: Rule.allCases)
  func doublePrecision(rule: Rule) throws { try compare(rule, Double.self, 1e-10) }

  @Test(arguments: Rule.allCases)
  func singlePrecision(rule: Rule) throws { try compare(rule, Float.self, 1e-5) }

  /// PyTorch's numbers have 12 digits; the tolerance is relative to each step's largest parameter.
  private func compare<Scalar: KernelScalar>(
    _ rule: Rule, _: Scalar.Type, _ tolerance: Double
  ) throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/trajectories", withExtension: "json"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    func tensor(_ shape: Shape, _ values: [Double]) -> Tensor<Scalar> {
      Tensor(shape, values.map { Scalar($0) })
    }
    var net = Regularized(
      Sequential<Scalar>([
        Dense(weights: tensor([3, 2], fixture.weights), bias: tensor([2], fixture.bias)), Tanh(),
      ]), by: rule.penalty)
    var optimizer: any Optimizer<Scalar> = rule.optimizer()
    let steps = rule.steps(fixture)
    #expect(steps.count == 5)
    for (index, step) in steps.enumerated() {
      _ = net.forward(tensor([4, 3], fixture.x), mode: .training)
      net.backwardToParameters(tensor([4, 2], fixture.outputGradient))
      optimizer.step(&net)
      let actual = net.parameters.flatMap { $0.value.scalars.map { Double($0) } }
      let expected = step.weights + step.bias
      let largest = expected.reduce(0) { max($0, abs($1)) }
      let error = zip(actual, expected).reduce(0) { max($0, abs($1.0 - $1.1)) }
      #expect(error <= tolerance * largest, "step \(index + 1)")
    }
  }
}
