import Experiments
import Models
import NeuralNetworks

/// What depth and what stride do to a field: ResNet18's convolutions with none, one, two and all of its
/// strides, and with the same strides elsewhere.
struct DepthAndStride: Experiment {
  struct Findings: Codable, Sendable {
    struct Stack: Codable, Sendable {
      var title: String
      /// The convolutions, counted from 0, that move by 2 pixels.
      var strided: [Int]
      /// The field's side behind each convolution, in pixels: by the formula.
      var fields: [Int]
      /// The last one, by its gradient; nil where it could not be measured.
      var measured: Int?
    }

    /// With 0, 1, 2 and 3 of the strides where ResNet18 has them; with all at the start; with all at the end.
    var stacks: [Stack]
  }

  func run(in context: RunContext) throws -> Findings {
    let strides = Self.strides
    let places = strides.indices.filter { strides[$0] > 1 }
    let count = strides.count
    let kept = (0...places.count).map { kept in
      (
        ["no stride", "its first stride", "its first two", "all three: ResNet18"][kept],
        Array(places.prefix(kept))
      )
    }
    let moved = [
      ("all at the start", Array(places.indices)),
      ("all at the end", places.indices.map { count - places.count + $0 }),
    ]
    return Findings(
      stacks: (kept + moved).map { title, strided in
        let network = Self.stack(count, strided: strided)
        return Findings.Stack(
          title: title, strided: strided, fields: Self.fields(of: network),
          measured: MeasuredField.measured(of: network.linearized(), input: [32, 32, 1])?.vertical
            .size)
      })
  }

  /// The strides of ResNet18's convolutions on the way through its bodies.
  static var strides: [Int] {
    SeenNetwork.narrow(.resNet18).layers.flatMap { layer -> [Int] in
      switch layer {
      case let layer as Conv2D<Double>: [layer.window.stride.height]
      case let block as Residual<Double>:
        block.body.layers.compactMap { ($0 as? Conv2D<Double>)?.window.stride.height }
      default: []
      }
    }
  }

  /// Convolutions of 3x3, some of which move by 2 pixels.
  static func stack(_ count: Int, strided: [Int]) -> Sequential<Double> {
    var random = RandomSource(seed: 0)
    return Sequential(
      (0..<count).map { index in
        Conv2D<Double>(
          1, 1, kernel: 3, stride: strided.contains(index) ? 2 : 1, padding: .same, bias: nil,
          using: &random)
      })
  }

  private static func fields(of network: Sequential<Double>) -> [Int] {
    Summary("", of: network, input: [32, 32, 1]).rows.map { $0.layer.output.field!.vertical.size }
  }
}
