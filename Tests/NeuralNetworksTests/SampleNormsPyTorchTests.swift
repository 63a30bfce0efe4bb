import Testing

@testable import NeuralNetworks

/// Layer, group and instance normalisation, against PyTorch: `Fixtures/sample_norms.py`.
struct SampleNormsPyTorchTests {
  typealias Fixture = [String: Case]

  struct Case: Decodable {
    var shape: [Int]
    var scale, offset: [Double]
    var epsilon: Double
    var x, dy, y, dx, dscale, doffset: [Double]

    func tensor<Scalar: KernelScalar>(_ shape: Shape, _ values: [Double]) -> Tensor<Scalar> {
      Tensor(shape, values.map { Scalar($0) })
    }
  }

  @Test(arguments: ["layer", "sequence", "oneGroup", "threeGroups", "instance"])
  func doublePrecision(name: String) throws {
    try compare(name, Double.self, 1e-10)
  }

  @Test(arguments: ["layer", "sequence", "oneGroup", "threeGroups", "instance"])
  func singlePrecision(name: String) throws {
    try compare(name, Float.self, 2e-5)
  }

  private func compare<Scalar: KernelScalar>(
    _ name: String, _: Scalar.Type, _ tolerance: Double
  ) throws {
    let expected = try #require(fixture("sample_norms.json", as: Fixture.self)[name])
    let channels: Shape = [expected.shape.last!]
    let scale: Tensor<Scalar> = expected.tensor(channels, expected.scale)
    let offset: Tensor<Scalar> = expected.tensor(channels, expected.offset)
    let epsilon = Scalar(expected.epsilon)
    switch name {
    case "layer", "sequence":
      check(LayerNorm(scale: scale, offset: offset, epsilon: epsilon), expected, tolerance)
    case "instance":
      check(InstanceNorm(scale: scale, offset: offset, epsilon: epsilon), expected, tolerance)
    default:
      check(
        GroupNorm(
          scale: scale, offset: offset, groups: name == "oneGroup" ? 1 : 3, epsilon: epsilon),
        expected, tolerance)
    }
  }

  /// PyTorch's numbers have 12 digits.
  private func check<Scalar: KernelScalar>(
    _ layer: some Layer<Scalar>, _ expected: Case, _ tolerance: Double
  ) {
    var layer = layer
    let shape = Shape(expected.shape)
    // Both modes are the same.
    for mode in [Mode.training, .inference] {
      let y = layer.forward(expected.tensor(shape, expected.x), mode: mode)
      let dx = layer.backward(expected.tensor(shape, expected.dy))
      expectClose(y, expected.y, tolerance: tolerance, "y")
      expectClose(dx, expected.dx, tolerance: tolerance, "dx")
      expectClose(layer.parameters[0].gradient, expected.dscale, tolerance: tolerance, "dscale")
      expectClose(layer.parameters[1].gradient, expected.doffset, tolerance: tolerance, "doffset")
    }
  }
}
