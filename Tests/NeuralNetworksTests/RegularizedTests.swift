import GradientChecking
import Testing

@testable import NeuralNetworks

/// L2 and the layers it is put on.
struct RegularizedTests {
  @Test func byHand() {
    let l2 = L2(0.5)
    var weights = Parameter(Tensor<Double>([1, -2, 3]), role: .weight)
    weights.gradient = Tensor([10, 10, 10])
    #expect(l2.penalty(of: [weights]) == 3.5)
    l2.addGradient(to: &weights)
    #expect(weights.gradient == Tensor([10.5, 9, 11.5]))
  }

  /// Not 0 times a weight, which would be NaN here.
  @Test func aLambdaOfNothingDoesNothing() {
    var weights = Parameter(Tensor<Double>([.infinity, -1]), role: .weight)
    weights.gradient = Tensor([3, -0.0])
    let before = weights.gradient
    #expect(L2(0).penalty(of: [weights]) == 0)
    L2(0).addGradient(to: &weights)
    #expect(weights.gradient.withPointer { $0 } == before.withPointer { $0 }, "the same memory")
  }

  @Test(arguments: ParameterRole.allCases)
  func onlyChosenRoles(role: ParameterRole) {
    let parameter = Parameter(Tensor<Double>([2]), role: role)
    for (l2, holds) in [
      (L2(1), role == .weight), (L2(1, on: [.weight, .bias]), role == .weight || role == .bias),
      (L2(1, on: []), false),
    ] {
      var copy = parameter
      l2.addGradient(to: &copy)
      #expect(copy.gradient[0] == (holds ? 2 : 0))
      #expect(l2.penalty(of: [parameter]) == (holds ? 2 : 0))
    }
  }

  /// The gradients are those of the loss and the penalty together.
  @Test func gradientsOfLossAndPenalty() {
    var random = RandomSource(seed: 1)
    var layer = Regularized(
      Sequential<Double>([Dense(3, 4, using: &random), Tanh(), Dense(4, 2, using: &random)]),
      by: L2(0.3, on: [.weight, .bias]))
    layer.visitParameters { $0.value += .normal($0.value.shape, using: &random) }
    let x = Tensor<Double>.normal([5, 3], using: &random)
    let dy = Tensor<Double>.normal([5, 2], using: &random)
    func loss(_ layer: Regularized<Sequential<Double>>) -> Double {
      var copy = layer
      return copy.forward(x, mode: .training).dot(dy) + copy.penalty
    }
    var other = layer
    _ = other.forward(x, mode: .training)
    other.backwardToParameters(dy)
    _ = layer.forward(x, mode: .training)
    let dx = layer.backward(dy)
    var plain = layer.base
    _ = plain.forward(x, mode: .training)
    #expect(plain.backward(dy) == dx, "the penalty does not depend on the input")
    #expect(other.parameters.map(\.gradient) == layer.parameters.map(\.gradient))

    let step = 1e-5
    for (index, parameter) in layer.parameters.enumerated() {
      for element in 0..<parameter.value.count {
        func moved(_ distance: Double) -> Double {
          var copy = layer
          var current = 0
          copy.visitParameters {
            if current == index { $0.value.withMutablePointer { $0[element] += distance } }
            current += 1
          }
          return loss(copy)
        }
        let numeric = (moved(step) - moved(-step)) / (2 * step)
        #expect(abs(parameter.gradient.scalars[element] - numeric) < 1e-8)
      }
    }
  }

  /// 1e39 is a number as a `Double`, and infinite as a `Float`: weights of 0 would get gradients that are none.
  @Test(arguments: ["init", "regularizer", "gradient"])
  func lambdaIsANumberOfTheModel(_ place: String) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [place = place as String] in
      let dense = Dense<Float>(weights: Tensor([1, 1], [0]))
      var layer = Regularized(dense, by: L2(1e38))
      switch place {
      case "init": _ = Regularized(dense, by: L2(1e39))
      case "regularizer": layer.regularizer.lambda = 1e39
      default: layer.visitParameters { L2(1e39).addGradient(to: &$0) }
      }
    }
    expectMessage(result, "not 1e+39 as a Float.")
    var layer = Regularized(Dense<Double>(weights: Tensor([1, 1], [1e-39])), by: L2(1e39))
    layer.visitParameters { L2(1e39).addGradient(to: &$0) }
    #expect(abs(layer.parameters[0].gradient.scalars[0] - 1) < 1e-12)
  }

  @Test func blocksAddUpPenalties() {
    func layer(_ weight: Double) -> Regularized<Dense<Double>> {
      Regularized(Dense(weights: Tensor([1, 1], [weight])), by: L2(2))
    }
    let net = Sequential<Double>([
      layer(1), Dense(weights: Tensor([1, 1], [50])),
      Residual(Sequential([layer(2)]), shortcut: Sequential([layer(3)])),
      Parallel([Sequential([layer(4)]), Sequential([layer(5)])]),
      Regularized(Sequential<Double>([layer(6)]), by: L2(2)),
    ])
    #expect(net.penalty == 1 + 4 + 9 + 16 + 25 + 36 + 36)
    #expect(layer(1).kind == "dense")
  }
}
