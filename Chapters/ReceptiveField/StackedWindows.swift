import Experiments
import Models
import NeuralNetworks

/// What an output of several 3x3 convolutions in a row sees: by the formula, and by its gradient.
struct StackedWindows: Experiment {
  @Setting("most layers in a row", in: 3...12) var layers = 7

  struct Findings: Codable, Sendable {
    struct Field: Codable, Sendable {
      /// [height, width] in pixels.
      var formula, measured: [Int]
    }

    struct Seen: Codable, Sendable {
      /// Outputs of one convolution by 3x3, from 0 to 48 row by row.
      var outputs: [Int]
      /// From each of 9x9 pixels to these outputs.
      var ways: [Double]
    }

    /// Of 1, 2, ... layers.
    var fields: [Field]
    /// Through one of the nine outputs that the next layer looks at, through three, through all.
    var seen: [Seen]
    /// From each of 9x9 pixels to one output of a convolution by 5x5.
    var direct: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    let fields = (1...layers).map { count in
      let network = Sequential.stack(count)
      let formula = Summary("", of: network, input: [64, 64, 1]).rows.last!.layer.output.field!
      let measured = MeasuredField.measured(of: network.linearized(), input: [64, 64, 1])!
      return Findings.Field(
        formula: [formula.vertical.size, formula.horizontal.size],
        measured: [measured.vertical.size, measured.horizontal.size])
    }
    let nine = (2...4).flatMap { row in (2...4).map { row * 7 + $0 } }
    return Findings(
      fields: fields,
      seen: [[2 * 7 + 2], Array(nine.prefix(3)), nine].map {
        Findings.Seen(outputs: $0, ways: Self.ways(to: $0, window: 3))
      },
      direct: Self.ways(to: [2 * 5 + 2], window: 5))
  }

  /// In how many ways each of 9x9 pixels reaches some outputs of a convolution: with weights of 1 that is
  /// the gradient of the outputs' sum.
  static func ways(to outputs: [Int], window: Int) -> [Double] {
    let ones = Tensor([window, window, 1, 1], repeating: 1.0)
    var layer = Conv2D<Double>(weights: ones)
    let y = layer.forward(.zeros([1, 9, 9, 1]), mode: .training).shape
    var gradient = Tensor<Double>.zeros([y.count])
    for output in outputs { gradient[output] = 1 }
    return layer.backward(gradient.reshaped(to: y)).scalars
  }
}

extension Sequential<Double> {
  /// Convolutions of one channel, one after the other.
  static func stack(_ count: Int, kernel: PixelSize = 3, padding: Padding = .valid) -> Sequential {
    var random = RandomSource(seed: 0)
    return Sequential(
      (0..<count).map { _ in
        Conv2D<Double>(1, 1, kernel: kernel, padding: padding, bias: nil, using: &random)
      })
  }
}
