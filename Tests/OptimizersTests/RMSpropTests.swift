import Foundation
import NeuralNetworks
import Testing

@testable import Optimizers

struct RMSpropTests {
  struct Fixture: Decodable {
    var x, weights, bias, outputGradient: [Double]
    var cases: [Case]

    struct Case: Decodable {
      var rate, rho, momentum, epsilon: Double
      var steps: [[Double]]
    }
  }

  @Test func doublePrecisionAsInPyTorch() throws { try compare(Double.self, 1e-10) }
  @Test func singlePrecisionAsInPyTorch() throws { try compare(Float.self, 1e-5) }

  /// `Fixtures/rmsprop.py`; the tolerance is relative to each step's largest parameter.
  private func compare<Scalar: KernelScalar>(_: Scalar.Type, _ tolerance: Double) throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/rmsprop", withExtension: "json"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    func tensor(_ shape: Shape, _ values: [Double]) -> Tensor<Scalar> {
      Tensor(shape, values.map { Scalar($0) })
    }
    #expect(fixture.cases.count == 4)
    for rule in fixture.cases {
      var net = Sequential<Scalar>([
        Dense(weights: tensor([3, 2], fixture.weights), bias: tensor([2], fixture.bias)), Tanh(),
      ])
      var optimizer = RMSprop<Scalar>(
        learningRate: rule.rate, rho: rule.rho, momentum: rule.momentum, epsilon: rule.epsilon)
      #expect(rule.steps.count == 10)
      for (index, expected) in rule.steps.enumerated() {
        _ = net.forward(tensor([4, 3], fixture.x), mode: .training)
        net.backwardToParameters(tensor([4, 2], fixture.outputGradient))
        optimizer.step(&net)
        let actual = net.parameters.flatMap { $0.value.scalars.map { Double($0) } }
        let largest = expected.reduce(0) { max($0, abs($1)) }
        let error = zip(actual, expected).reduce(0) { max($0, abs($1.0 - $1.1)) }
        #expect(error <= tolerance * largest, "step \(index + 1), momentum \(rule.momentum)")
      }
    }
  }

  /// v = (1 - rho) g^2 after the first step, so that it is rate / sqrt(1 - rho), whatever g is.
  @Test(arguments: [1e-3, 1, 1e6])
  func theFirstStep(size: Double) {
    var model = Parameters<Double>([Tensor([1, 1])], gradients: [Tensor([size, -size])])
    var optimizer = RMSprop<Double>(learningRate: 0.125, rho: 0.75, epsilon: 1e-300)
    optimizer.step(&model)
    #expect(abs(model.list[0].value[0] - 0.75) < 1e-12)
    #expect(abs(model.list[0].value[1] - 1.25) < 1e-12)
  }

  /// 1 - rho is rounded once: from a rho in single precision it would be off by 1%.
  @Test func aRhoNearOneInSinglePrecision() {
    var model = Parameters<Float>([Tensor([0])], gradients: [Tensor([1])])
    var optimizer = RMSprop<Float>(learningRate: 1e-5, rho: 0.999999, epsilon: 1e-12)
    optimizer.step(&model)
    #expect(abs(Double(model.list[0].value[0]) + 0.01) < 1e-6)
  }

  @Test func noGradientNoStep() {
    var model = Parameters<Float>(
      [Tensor([1, 2, 3]), .zeros([0])], gradients: [.zeros([3]), .zeros([0])])
    var optimizer = RMSprop<Float>(momentum: 0.9)
    for _ in 0..<3 { optimizer.step(&model) }
    #expect(model.list[0].value == Tensor([1, 2, 3]))
  }

  /// What `prepare` makes room for is what the first step makes.
  @Test(arguments: [0, 0.5])
  func theStateIsAllThere(momentum: Double) throws {
    var model = Parameters<Float>([Tensor([1, 2])], gradients: [Tensor([3, -4])])
    var (stepped, prepared) = (
      RMSprop<Float>(learningRate: 0.1, momentum: momentum), RMSprop<Float>(momentum: momentum)
    )
    for _ in 0..<2 { stepped.step(&model) }
    prepared.prepare(for: model)
    var store = TensorStore()
    try stepped.visitState(&store)
    #expect(store.tensors.count == (momentum == 0 ? 1 : 2))
    store.isReading = true
    try prepared.visitState(&store)
    var other = model
    stepped.step(&model)
    prepared.step(&other)
    #expect(model.list[0].value == other.list[0].value)
  }

  @Test func defaultsAreKeras() {
    let optimizer = RMSprop<Float>()
    #expect(optimizer.learningRate == 0.001 && optimizer.rho == 0.9)
    #expect(optimizer.momentum == 0 && optimizer.epsilon == 1e-7)
  }

  @Test func anotherModelStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var optimizer = RMSprop<Float>()
      var model = Parameters<Float>([.zeros([4])], gradients: [.zeros([4])])
      optimizer.step(&model)
      var other = Parameters<Float>([.zeros([6])], gradients: [.zeros([6])])
      optimizer.step(&other)
    }
    expectMessage(result, "[6]", "[4]", "another model")
  }
}
