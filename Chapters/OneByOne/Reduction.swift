import Models
import NeuralNetworks

/// From 128 to 32 channels by 5x5 windows: directly, or through fewer channels by 1x1 first.
struct Reduction: Sendable {
  /// The channels between; nil for the direct way.
  var width: Int?

  static let side = 100
  static let inputs = 128
  static let outputs = 32
  static let kernel: PixelSize = 5

  static let direct = Reduction(width: nil)
  /// The notes' example.
  static let notes = Reduction(width: 32)

  static var input: Shape { [side, side, inputs] }

  /// Without biases, as the notes count.
  func network<Scalar: KernelScalar>(using random: inout RandomSource) -> Sequential<Scalar> {
    func layer(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> Conv2D<Scalar> {
      Conv2D(inputs, outputs, kernel: kernel, padding: .same, bias: nil, using: &random)
    }
    guard let width else { return Sequential([layer(Self.inputs, Self.outputs, Self.kernel)]) }
    return Sequential([
      layer(Self.inputs, width, 1), layer(width, Self.outputs, Self.kernel),
    ])
  }

  /// By the summary.
  var summary: Summary {
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = network(using: &random)
    return Summary("", of: network, input: Self.input)
  }

  /// The whole of it.
  var formula: Cost { summary.total }

  /// Its multiplications as a share of the direct way's.
  var share: Double { Double(formula.macs) / Double(Reduction.direct.formula.macs) }

  /// Weights in memory, and multiplications counted while they are done.
  func counted() -> Counted {
    var random = RandomSource(seed: 0)
    let network: Sequential<Double> = network(using: &random)
    var x = Tensor<Double>([1] + Self.input, repeating: 1)
    var result = Counted()
    for case let layer as Conv2D<Double> in network.layers {
      let counted = CountedConvolution(layer, of: x)
      result.weights += layer.weights.value.count
      result.multiplications += counted.multiplications
      result.inside += counted.multiplicationsInside
      x = counted.output
    }
    return result
  }

  struct Counted: Codable, Sendable {
    var weights = 0
    var multiplications = 0
    /// Without those with the zeros of the padding.
    var inside = 0
  }
}

extension Shape {
  static func + (a: [Int], b: Shape) -> Shape { Shape(a + b.dimensions) }
}
