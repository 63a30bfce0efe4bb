import NeuralNetworks
import Testing

@testable import Optimizers

struct SGDTests {
  @Test func plainStep() {
    var model = Parameters<Double>(
      [Tensor([1, 2]), Tensor([1, 1], [5])], gradients: [Tensor([10, -10]), Tensor([1, 1], [0])])
    var optimizer = SGD<Double>(learningRate: 0.125)
    optimizer.step(&model)
    #expect(model.list.map(\.value) == [Tensor([-0.25, 3.25]), Tensor([1, 1], [5])])
    #expect(model.list[0].gradient == Tensor([10, -10]), "gradients stay as they are")
  }

  /// v = 0.5 v - 0.25 g with g = 4: -1, -1.5, -1.75, and so on towards -2.
  @Test func momentumAddsUp() {
    var model = Parameters<Double>([Tensor([0])], gradients: [Tensor([4])])
    var optimizer = SGD<Double>(learningRate: 0.25, momentum: 0.5)
    var values: [Double] = []
    for _ in 0..<4 {
      optimizer.step(&model)
      values.append(model.list[0].value[0])
    }
    #expect(values == [-1, -2.5, -4.25, -6.125])
    // Without a gradient the velocity carries on: -1.875 / 2.
    model.list[0].gradient = Tensor([0])
    optimizer.step(&model)
    #expect(model.list[0].value[0] == -6.125 - 0.9375)
  }

  /// The rate may change between steps; what the velocity holds was scaled by the old one.
  @Test func aChangedRateAppliesToNewGradientsOnly() {
    var model = Parameters<Double>([Tensor([0])], gradients: [Tensor([4])])
    var optimizer = SGD<Double>(learningRate: 0.25, momentum: 0.5)
    optimizer.step(&model)
    optimizer.learningRate = 0
    optimizer.step(&model)
    #expect(model.list[0].value[0] == -1.5)
  }

  @Test func noMomentumIsThePlainRule() {
    var (a, b) = (
      Parameters<Float>([Tensor([1, 2, 3])], gradients: [Tensor([4, 5, 6])]),
      Parameters<Float>([Tensor([1, 2, 3])], gradients: [Tensor([4, 5, 6])])
    )
    var plain = SGD<Float>(learningRate: 0.5)
    var tiny = SGD<Float>(learningRate: 0.5, momentum: .leastNonzeroMagnitude)
    plain.step(&a)
    tiny.step(&b)
    #expect(a.list[0].value == b.list[0].value)
  }

  @Test func aCopyHasItsOwnVelocity() {
    var model = Parameters<Double>([Tensor([0])], gradients: [Tensor([4])])
    var optimizer = SGD<Double>(learningRate: 0.25, momentum: 0.5)
    optimizer.step(&model)
    var (otherModel, other) = (model, optimizer)
    optimizer.step(&model)
    other.step(&otherModel)
    #expect(model.list[0].value == otherModel.list[0].value)
  }

  @Test func anotherModelStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var optimizer = SGD<Float>(learningRate: 0.25, momentum: 0.5)
      var model = Parameters<Float>([.zeros([2, 3])], gradients: [.zeros([2, 3])])
      optimizer.step(&model)
      var other = Parameters<Float>([.zeros([3, 2])], gradients: [.zeros([3, 2])])
      optimizer.step(&other)
    }
    expectMessage(result, "[3, 2]", "[2, 3]", "another model")
  }
}
