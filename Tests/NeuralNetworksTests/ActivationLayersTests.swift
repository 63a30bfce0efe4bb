import GradientChecking
import Testing

@testable import NeuralNetworks

struct ActivationLayersTests {
  static let layers: [any Layer<Double>] = [Sigmoid<Double>(), Tanh<Double>(), ReLU<Double>()]

  private func passes(_ layer: some Layer<Double>, _ x: Tensor<Double>) -> Bool {
    var random = RandomSource(seed: 1)
    return checkGradients(of: layer, input: x, using: &random).passes
  }

  /// Inputs are at least 0.1 away from 0, where ReLU has its kink, and one is above it.
  @Test(arguments: [[1], [7], [1, 1], [3, 9], [2, 3, 2, 4]])
  func gradients(dimensions: [Int]) {
    var random = RandomSource(seed: 2)
    var x = Tensor<Double>.normal(Shape(dimensions), using: &random)
      .map { $0 + ($0 < 0 ? -0.1 : 0.1) }
    x.withMutablePointer { $0[0] = 0.7 }
    for layer in Self.layers {
      let isRight = passes(layer, x)
      #expect(isRight, "\(layer.kind)")
    }
  }

  @Test func values() {
    let x = Tensor<Double>([-2, 0, 3])
    var (sigmoid, tanh, relu) = (Sigmoid<Double>(), Tanh<Double>(), ReLU<Double>())
    let sigmoids = [0.119_202_922_022_117_55, 0.5, 0.952_574_126_822_433_2]
    expectClose(sigmoid.forward(x, mode: .training), sigmoids, tolerance: 1e-15)
    let tangents = [-0.964_027_580_075_816_9, 0, 0.995_054_753_686_730_5]
    expectClose(tanh.forward(x, mode: .training), tangents, tolerance: 1e-15)
    #expect(relu.forward(x, mode: .inference) == Tensor([0, 0, 3]))
  }

  /// The gradient at 0 is 0 by convention.
  @Test func reluAtZero() {
    var relu = ReLU<Float>()
    _ = relu.forward(Tensor([0, -0.0, 1e-30, -1e-30]), mode: .training)
    #expect(relu.backward(Tensor([1, 2, 3, 4])) == Tensor([0, 0, 3, 0]))
  }

  @Test func saturatedUnitsPassNothing() {
    var (sigmoid, tanh) = (Sigmoid<Float>(), Tanh<Float>())
    let x = Tensor<Float>([-200, 200])
    _ = sigmoid.forward(x, mode: .training)
    _ = tanh.forward(x, mode: .training)
    #expect(sigmoid.backward(Tensor([1, 1])) == .zeros([2]))
    #expect(tanh.backward(Tensor([1, 1])) == .zeros([2]))
  }

  @Test func noParameters() {
    for layer in Self.layers { #expect(layer.parameters.isEmpty && layer.parameterCount == 0) }
    #expect(Self.layers.map(\.kind) == ["sigmoid", "tanh", "relu"])
  }

  @Test func gradientOfAnotherShapeStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var relu = ReLU<Float>()
      _ = relu.forward(.zeros([2, 3]), mode: .training)
      _ = relu.backward(.zeros([3, 2]))
    }
    expectMessage(result, "a gradient of [3, 2] for an output of [2, 3]")
  }

  @Test func backwardBeforeForwardStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var tanh = Tanh<Float>()
      _ = tanh.backward(.zeros([3, 2]))
    }
    expectMessage(result, "tanh: backward needs a forward pass before it.")
  }
}
