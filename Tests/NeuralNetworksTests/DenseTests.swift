import GradientChecking
import Testing

@testable import NeuralNetworks

struct DenseTests {
  @Test func byHand() {
    var dense = Dense<Double>(
      weights: Tensor([3, 2], [1, 0, 2, -1, 0, 3]), bias: Tensor([10, 20]))
    let y = dense.forward(Tensor([2, 3], [1, 2, 3, 4, 5, 6]), mode: .training)
    #expect(y == Tensor([2, 2], [15, 27, 24, 33]))
    let dx = dense.backward(Tensor([2, 2], [1, 0, 2, 1]))
    #expect(dx == Tensor([2, 3], [1, 2, 0, 2, 3, 3]))
    #expect(dense.weights.gradient == Tensor([3, 2], [9, 4, 12, 5, 15, 6]))
    #expect(dense.bias?.gradient == Tensor([3, 1]))
  }

  @Test(arguments: [(1, 1, 1), (1, 5, 3), (2, 1, 9), (3, 7, 1), (5, 4, 4), (7, 9, 6)])
  func gradients(m: Int, inputs: Int, outputs: Int) {
    var random = RandomSource(seed: 1)
    for bias in [Initializer.normal(standardDeviation: 1), nil] {
      let dense = Dense<Double>(inputs, outputs, bias: bias, using: &random)
      let report = checkGradients(
        of: dense, input: .normal([m, inputs], using: &random), using: &random)
      #expect(report.passes, "\(report)")
      let names = ["input", "weight", "bias"]
      #expect(report.checks.map(\.name) == (bias == nil ? names.dropLast() : names))
    }
  }

  @Test func modesAreTheSame() {
    var random = RandomSource(seed: 2)
    var dense = Dense<Double>(3, 4, using: &random)
    let x = Tensor<Double>.normal([5, 3], using: &random)
    #expect(dense.forward(x, mode: .training) == dense.forward(x, mode: .inference))
  }

  @Test func gradientsOfParametersAlone() {
    var random = RandomSource(seed: 3)
    var dense = Dense<Double>(3, 4, using: &random)
    _ = dense.forward(.normal([5, 3], using: &random), mode: .training)
    var other = dense
    let dy = Tensor<Double>.normal([5, 4], using: &random)
    _ = dense.backward(dy)
    other.backwardToParameters(dy)
    #expect(other.weights.gradient == dense.weights.gradient)
    #expect(other.bias?.gradient == dense.bias?.gradient)
  }

  @Test func initialisersDrawTheParameters() {
    var random = RandomSource(seed: 4)
    let dense = Dense<Float>(
      784, 100, weights: .normal(standardDeviation: 0.1), bias: .constant(0.5), using: &random)
    #expect(dense.weights.value.shape == [784, 100])
    #expect(abs(dense.weights.value.squared().mean() - 0.01) < 3e-4)
    #expect(dense.bias?.value == Tensor([100], repeating: 0.5))
    #expect(dense.parameterCount == 78_500)
    #expect(dense.parameters.map(\.role) == [.weight, .bias])
    #expect(Dense<Float>(2, 3, bias: nil, using: &random).parameterCount == 6)
  }

  /// A copy trains by itself.
  @Test func layersAreValues() {
    var random = RandomSource(seed: 5)
    var dense = Dense<Double>(3, 4, using: &random)
    let copy = dense
    dense.weights.value *= 2
    _ = dense.forward(.zeros([1, 3]), mode: .training)
    _ = dense.backward(Tensor([1, 4], repeating: 1))
    #expect(copy.weights.value * 2 == dense.weights.value)
    #expect(copy.bias?.gradient == .zeros([4]) && dense.bias?.gradient != .zeros([4]))
  }
}

struct DenseMisuseTests {
  @Test func weightsAndBiasThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Dense<Float>(weights: .zeros([3, 4]), bias: .zeros([3])) }
    expectMessage(result, "weights [in, out] and a bias [out], not [3, 4] and [3].")
  }

  @Test(arguments: [[2, 4], [3], [2, 2, 3]])
  func inputThatDoesNotFit(dimensions: [Int]) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [dimensions = dimensions as [Int]] in
      var dense = Dense<Float>(weights: .zeros([3, 5]))
      _ = dense.forward(.zeros(Shape(dimensions)), mode: .training)
    }
    expectMessage(result, "[3, 5]", "\(dimensions)")
  }

  /// Without the input's gradient no product would notice that the columns do not fit.
  @Test(arguments: [[2, 4], [3, 5], [2]])
  func gradientThatDoesNotFit(dimensions: [Int]) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [dimensions = dimensions as [Int]] in
      var dense = Dense<Float>(weights: .zeros([3, 5]))
      _ = dense.forward(.zeros([2, 3]), mode: .training)
      dense.backwardToParameters(.zeros(Shape(dimensions)))
    }
    expectMessage(result, "a gradient of \(dimensions) for an output of [2, 5]")
  }

  @Test func backwardBeforeForward() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var dense = Dense<Float>(weights: .zeros([3, 5]))
      _ = dense.backward(.zeros([2, 5]))
    }
    expectMessage(result, "dense: backward needs a forward pass before it.")
  }

  @Test func aGradientOfAnotherShapeThanItsParameter() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var parameter = Parameter<Float>(.zeros([3, 5]), role: .weight, name: "0 dense weight")
      parameter.gradient = .zeros([5, 3])
    }
    expectMessage(result, "0 dense weight", "[5, 3]", "[3, 5]")
  }
}
