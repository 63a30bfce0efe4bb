import Testing

@testable import NeuralNetworks

/// Three training steps and inference, against PyTorch: `Fixtures/batch_norm.py`.
struct BatchNormPyTorchTests {
  struct Fixture: Decodable {
    var dense: Case
    var images: Case
  }

  struct Case: Decodable {
    var shape: [Int]
    var scale: [Double]
    var offset: [Double]
    var momentum: Double
    var epsilon: Double
    var steps: [Step]
    var inference: Inference
  }

  struct Step: Decodable {
    var x, dy, y, dx, dscale, doffset, runningMean, runningVariance: [Double]
  }

  struct Inference: Decodable {
    var y, dx, dscale, doffset: [Double]
  }

  @Test(arguments: [\Fixture.dense, \Fixture.images] as [KeyPath<Fixture, Case> & Sendable])
  func doublePrecision(kind: KeyPath<Fixture, Case> & Sendable) throws {
    try compare(fixture("batch_norm.json", as: Fixture.self)[keyPath: kind], Double.self, 1e-10)
  }

  @Test(arguments: [\Fixture.dense, \Fixture.images] as [KeyPath<Fixture, Case> & Sendable])
  func singlePrecision(kind: KeyPath<Fixture, Case> & Sendable) throws {
    try compare(fixture("batch_norm.json", as: Fixture.self)[keyPath: kind], Float.self, 1e-5)
  }

  /// PyTorch's numbers have 12 digits.
  private func compare<Scalar: KernelScalar>(
    _ expected: Case, _: Scalar.Type, _ tolerance: Double
  ) throws {
    let shape = Shape(expected.shape)
    func tensor(_ shape: Shape, _ values: [Double]) -> Tensor<Scalar> {
      Tensor(shape, values.map { Scalar($0) })
    }
    var layer = BatchNorm(
      scale: tensor([shape.columns], expected.scale),
      offset: tensor([shape.columns], expected.offset), momentum: Scalar(expected.momentum),
      epsilon: Scalar(expected.epsilon), varianceEstimate: .unbiased)
    func check(_ name: String, _ actual: Tensor<Scalar>, _ values: [Double]) {
      expectClose(actual, values, tolerance: tolerance, name)
    }
    #expect(expected.steps.count == 3)
    for step in expected.steps {
      check("y", layer.forward(tensor(shape, step.x), mode: .training), step.y)
      check("dx", layer.backward(tensor(shape, step.dy)), step.dx)
      check("dscale", layer.scale.gradient, step.dscale)
      check("doffset", layer.offset.gradient, step.doffset)
      check("running mean", layer.runningMean, step.runningMean)
      check("running variance", layer.runningVariance, step.runningVariance)
    }
    let last = expected.steps[2]
    let inference = expected.inference
    check("y", layer.forward(tensor(shape, last.x), mode: .inference), inference.y)
    check("dx", layer.backward(tensor(shape, last.dy)), inference.dx)
    check("dscale", layer.scale.gradient, inference.dscale)
    check("doffset", layer.offset.gradient, inference.doffset)
  }
}
