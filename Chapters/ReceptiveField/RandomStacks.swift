import Experiments
import Models
import NeuralNetworks

/// Whether the formula's field is the measured one in networks that nobody has chosen.
struct RandomStacks: Experiment {
  @Setting("stacks of layers that are drawn", in: 1...500) var stacks = 50

  struct Findings: Codable, Sendable {
    /// Stacks whose field is the measured one along both axes.
    var agreeing: Int
    /// The longest field, along the height.
    var largest: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(7)
    let stacks = (0..<stacks).map { _ in RandomStack(using: &random) }
    return Findings(
      agreeing: stacks.count(where: \.agrees),
      largest: stacks.map { $0.formula(isVertical: true).size }.max() ?? 0)
  }
}

/// A network of one channel with windows drawn at random, for tests of the receptive field.
struct RandomStack: CustomStringConvertible {
  let network: Sequential<Double>

  init(using random: inout RandomSource) {
    var layers: [any Layer<Double>] = []
    for _ in 0..<1 + random.integer(below: 5) { layers.append(Self.layer(using: &random)) }
    network = Sequential(layers)
  }

  private static func layer(using random: inout RandomSource) -> any Layer<Double> {
    func size(_ largest: Int) -> PixelSize {
      PixelSize(
        height: 1 + random.integer(below: largest), width: 1 + random.integer(below: largest))
    }
    let padding: Padding = random.integer(below: 2) == 0 ? .same : .valid
    switch random.integer(below: 5) {
    case 0: return AveragePool2D<Double>(size(4), stride: size(2), padding: padding)
    case 1: return MaxPool2D<Double>(size(4), stride: size(3), padding: padding)
    case 2:
      // A block: both paths with the same stride; the body's windows differ from the shortcut's.
      let stride = size(2)
      return Residual(
        Sequential([
          Conv2D<Double>(
            1, 1, kernel: size(5), stride: stride, padding: .same, bias: nil, using: &random),
          Conv2D<Double>(1, 1, kernel: size(3), padding: .same, bias: nil, using: &random),
        ]),
        shortcut: Sequential([
          Conv2D<Double>(
            1, 1, kernel: 1, stride: stride, padding: .same, bias: nil, using: &random)
        ]))
    default:
      return Conv2D<Double>(
        1, 1, kernel: size(7), stride: size(3), padding: padding, bias: nil, using: &random)
    }
  }

  /// Long enough along one axis that a field of any of these stacks fits several times; as short
  /// across as the windows allow.
  func image(isVertical: Bool) -> Shape {
    let axis = formula(for: [10_000, 10_000, 1], isVertical: isVertical)
    let across = formula(for: [10_000, 10_000, 1], isVertical: !isVertical)
    let length = max(4 * (axis.size + 2 * axis.stride + abs(axis.start)), 16 * axis.stride)
    let width = across.size + across.stride
    return isVertical ? [length, width, 1] : [width, length, 1]
  }

  /// One axis of the field on the image that it is measured on: with `same` padding it depends a
  /// little on the image's size.
  func formula(isVertical: Bool) -> ReceptiveField.Axis {
    formula(for: image(isVertical: isVertical), isVertical: isVertical)
  }

  private func formula(for image: Shape, isVertical: Bool) -> ReceptiveField.Axis {
    let field = network.summary(of: FeatureMap(input: image)).output.field!
    return isVertical ? field.vertical : field.horizontal
  }

  func measured(isVertical: Bool) -> ReceptiveField.Axis? {
    let image = image(isVertical: isVertical)
    return MeasuredField.axis(
      of: network.linearized(), image: Shape([1] + image.dimensions), isVertical: isVertical)
  }

  /// Whether the formula's field is the measured one, along both axes.
  var agrees: Bool {
    [true, false].allSatisfy { measured(isVertical: $0) == formula(isVertical: $0) }
  }

  var description: String {
    network.summary(of: FeatureMap(input: [10_000, 10_000, 1])).parts
      .map { "\($0.summary.kind) \($0.summary.details)" }.joined(separator: ", ")
  }
}
