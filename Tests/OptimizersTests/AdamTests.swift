import NeuralNetworks
import Testing

@testable import Optimizers

struct AdamTests {
  /// Bias correction makes the first step the learning rate, whatever the gradient's size.
  @Test(arguments: [1e-6, 1, 1e6])
  func theFirstStepIsTheLearningRate(size: Double) {
    var model = Parameters<Double>([Tensor([1, 1])], gradients: [Tensor([size, -size])])
    var optimizer = Adam<Double>(learningRate: 0.1, epsilon: 1e-300)
    optimizer.step(&model)
    #expect(abs(model.list[0].value[0] - 0.9) < 1e-12)
    #expect(abs(model.list[0].value[1] - 1.1) < 1e-12)
  }

  /// 1 - beta2 is rounded once: from a beta2 in single precision it would be off by 1%.
  @Test func aBetaNearOneInSinglePrecision() {
    var model = Parameters<Float>([Tensor([0])], gradients: [Tensor([1])])
    var optimizer = Adam<Float>(learningRate: 0.01, beta2: 0.999999)
    optimizer.step(&model)
    #expect(abs(Double(model.list[0].value[0]) + 0.01) < 1e-6)
  }

  /// With a constant gradient both averages are corrected to it, so all steps are alike.
  @Test func constantGradients() {
    var model = Parameters<Double>([Tensor([0])], gradients: [Tensor([3])])
    var optimizer = Adam<Double>(learningRate: 0.01, epsilon: 1e-300)
    for step in 1...50 {
      optimizer.step(&model)
      #expect(abs(model.list[0].value[0] + 0.01 * Double(step)) < 1e-12)
    }
  }

  @Test func noGradientNoStep() {
    var model = Parameters<Float>([Tensor([1, 2, 3])], gradients: [.zeros([3])])
    var optimizer = Adam<Float>()
    for _ in 0..<3 { optimizer.step(&model) }
    #expect(model.list[0].value == Tensor([1, 2, 3]))
  }

  /// Many steps: the corrections are 1 by then, not a division by 0 or a NaN.
  @Test func manySteps() {
    var model = Parameters<Double>([Tensor([0])], gradients: [Tensor([1])])
    var optimizer = Adam<Double>(learningRate: 1e-6)
    for _ in 0..<20_000 { optimizer.step(&model) }
    #expect(abs(model.list[0].value[0] + 0.02) < 1e-8)
  }

  @Test func defaults() {
    let optimizer = Adam<Float>()
    #expect(optimizer.learningRate == 0.001 && optimizer.beta1 == 0.9 && optimizer.beta2 == 0.999)
    #expect(optimizer.epsilon == 1e-8)
  }

  @Test func anotherModelStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var optimizer = Adam<Float>()
      var model = Parameters<Float>(
        [.zeros([4]), .zeros([2, 3])], gradients: [.zeros([4]), .zeros([2, 3])])
      optimizer.step(&model)
      var other = Parameters<Float>(
        [.zeros([4]), .zeros([6])], gradients: [.zeros([4]), .zeros([6])])
      optimizer.step(&other)
    }
    expectMessage(result, "[6]", "[2, 3]", "another model")
  }
}
