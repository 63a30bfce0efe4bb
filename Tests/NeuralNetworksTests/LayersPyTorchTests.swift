import Testing

@testable import NeuralNetworks

/// Every layer for images against PyTorch, output and all gradients: `Fixtures/layers.py`.
struct LayersPyTorchTests {
  struct Fixture: Decodable {
    var shape: [Int]
    var output, inputGradient: [Double]
    var gradients: [[Double]]
  }

  /// The layer of each case, as the script has it. Its parameters' values are replaced.
  static func layer<Scalar: KernelScalar>(
    _ name: String, _: Scalar.Type = Scalar.self
  ) -> (layer: any Layer<Scalar>, input: Shape)? {
    var random = RandomSource(seed: 1)
    func convolution(
      _ input: Shape, _ kernel: PixelSize, _ outputs: Int, _ stride: PixelSize = 1,
      _ padding: Padding = .same, bias: Initializer? = .zeros
    ) -> (any Layer<Scalar>, Shape) {
      (
        Conv2D(
          input[3], outputs, kernel: kernel, stride: stride, padding: padding, bias: bias,
          using: &random), input
      )
    }
    func unit(
      _ inputs: Int, _ outputs: Int, _ kernel: PixelSize, _ stride: PixelSize = 1,
      bias: Initializer? = nil
    ) -> [any Layer<Scalar>] {
      [
        convolution([1, 1, 1, inputs], kernel, outputs, stride, bias: bias).0,
        BatchNorm<Scalar>(outputs),
      ]
    }
    func residual(_ outputs: Int, _ stride: PixelSize) -> (any Layer<Scalar>, Shape) {
      let body = unit(3, outputs, 3, stride) + [ReLU<Scalar>()] + unit(outputs, outputs, 3)
      let shortcut = stride == 1 ? nil : Sequential(unit(3, outputs, 1, stride))
      return (Residual(Sequential(body), shortcut: shortcut), [2, 6, 5, 3])
    }
    func parallel(_ stride: PixelSize) -> (any Layer<Scalar>, Shape) {
      func cba(_ i: Int, _ o: Int, _ k: PixelSize, _ s: PixelSize = 1) -> [any Layer<Scalar>] {
        unit(i, o, k, s, bias: .zeros) + [ReLU<Scalar>()]
      }
      let pool = MaxPool2D<Scalar>(3, stride: 1, padding: .same)
      return (
        Parallel([
          Sequential(cba(3, 2, 1, stride)), Sequential(cba(3, 2, 1, stride) + cba(2, 3, 3)),
          Sequential(cba(3, 2, 1, stride) + cba(2, 2, 5)),
          Sequential([pool] + cba(3, 2, 1, stride)),
        ]), [2, 6, 5, 3]
      )
    }
    switch name {
    case "conv 1x1": return convolution([2, 4, 5, 3], 1, 4, 1, .valid)
    case "conv 3x3 valid": return convolution([2, 6, 5, 3], 3, 4, 1, .valid)
    case "conv 3x3 same no bias": return convolution([2, 6, 5, 3], 3, 4, bias: nil)
    case "conv 3x3/2 same even": return convolution([2, 8, 6, 2], 3, 3, 2)
    case "conv 3x3/2 same odd": return convolution([2, 7, 5, 2], 3, 3, 2)
    case "conv 5x5/3 valid": return convolution([1, 12, 11, 2], 5, 2, 3, .valid)
    case "conv 4x4/2 same": return convolution([1, 7, 8, 2], 4, 2, 2)
    case "conv 7x7 same": return convolution([1, 4, 3, 2], 7, 2)
    case "conv 1x4/2x1 same": return convolution([3, 5, 6, 2], [1, 4], 2, [2, 1])
    case "conv 3x3/2 literal": return convolution([1, 8, 8, 1], 3, 1, 2)
    case "conv 4x4/2 literal": return convolution([1, 9, 9, 1], 4, 1, 2)
    case "conv 2x2/3 literal": return convolution([1, 10, 10, 1], 2, 1, 3)
    case "max 2x2": return (MaxPool2D(2), [2, 6, 5, 3])
    case "max 2x2 same": return (MaxPool2D(2, padding: .same), [2, 5, 7, 3])
    case "max 3x3/2": return (MaxPool2D(3, stride: 2), [2, 7, 8, 2])
    case "max 3x3/1 same": return (MaxPool2D(3, stride: 1, padding: .same), [2, 4, 5, 2])
    case "max 3x3/2 same": return (MaxPool2D(3, stride: 2, padding: .same), [1, 8, 7, 2])
    case "average 2x2": return (AveragePool2D(2), [2, 6, 5, 3])
    case "average 3x3/2 same": return (AveragePool2D(3, stride: 2, padding: .same), [2, 8, 7, 2])
    case "global average": return (GlobalAveragePool(), [3, 4, 5, 2])
    case "leaky": return (LeakyReLU(slope: 0.1), [3, 8])
    case "elu": return (ELU(alpha: 1.5), [3, 8])
    case "prelu 4": return (PReLU(4), [2, 3, 3, 4])
    case "prelu 1": return (PReLU(1), [2, 3, 3, 4])
    case "maxout": return (Maxout(4, 3, pieces: 3, using: &random), [5, 4])
    case "residual identity": return residual(3, 1)
    case "residual projection": return residual(4, 2)
    case "parallel": return parallel(1)
    case "parallel/2": return parallel(2)
    default: return nil
    }
  }

  @Test func doublePrecision() throws { try compare(Double.self, 1e-9) }
  @Test func singlePrecision() throws { try compare(Float.self, 1e-5) }

  private func compare<Scalar: KernelScalar>(_: Scalar.Type, _ tolerance: Double) throws {
    let fixtures: [String: Fixture] = try fixture("layers.json")
    #expect(fixtures.count == 29)
    for (name, expected) in fixtures {
      let (layer, shape) = try #require(Self.layer(name, Scalar.self), "\(name)")
      check(layer, shape, name, expected, tolerance)
    }
  }

  private func check<L: Layer>(
    _ layer: L, _ input: Shape, _ name: String, _ expected: Fixture, _ tolerance: Double
  ) {
    var layer = layer
    layer.fillWithPatterns()
    let y = layer.forward(.pattern(input, phase: 0), mode: .training)
    #expect(y.shape == Shape(expected.shape), "\(name)")
    let dx = layer.backward(.pattern(y.shape, phase: 0.25))
    expectClose(y, expected.output, tolerance: tolerance, name)
    expectClose(dx, expected.inputGradient, tolerance: tolerance, "\(name): input gradient")
    let parameters = layer.parameters
    #expect(parameters.count == expected.gradients.count, "\(name)")
    // A bias before batch normalisation has a gradient of 0, but for round-off.
    let largest = expected.gradients.joined().reduce(0) { max($0, abs($1)) }
    for (parameter, gradient) in zip(parameters, expected.gradients) {
      let error = zip(parameter.gradient.scalars, gradient).reduce(0) {
        max($0, abs(Double($1.0) - $1.1))
      }
      #expect(error <= tolerance * largest, "\(name): \(parameter.name)")
    }
  }
}
