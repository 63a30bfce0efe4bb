import Models
import NeuralNetworks

/// The baseline or one of the notes' five networks, and what its layers see: by the formula, and measured.
struct SeenNetwork: Codable, Sendable {
  let title: String
  /// "resnet18".
  let id: String
  let layers: [SeenLayer]
  /// What the summary says about paths that look at different pixels.
  let warnings: [String]

  /// A convolution, a pooling or a block.
  struct SeenLayer: Codable, Sendable {
    /// Its place in the network: "4 body 0".
    let path: String
    /// "conv2D 64@3x3 same".
    let text: String
    let isInBlock: Bool
    /// Along the height.
    let formula: SeenAxis
    /// Nil if it could not be measured, so that no agreement is claimed.
    let measured: SeenAxis?
    /// Whether the two are the same, along both axes.
    let agrees: Bool

    var isConvolution: Bool { text.hasPrefix("conv2D") }
  }

  /// One axis of a receptive field, in pixels.
  struct SeenAxis: Codable, Sendable {
    let size, stride, start: Int
    let centre: Double

    init(_ axis: ReceptiveField.Axis) {
      (size, stride, start) = (axis.size, axis.stride, axis.start)
      centre = axis.centre
    }
  }

  init(_ name: NetworkName) {
    title = name.title
    id = "\(name)"
    var random = RandomSource(seed: 1)
    let real: Sequential<Float> = name.network(weights: .zeros, using: &random)
    let summary = Summary(title, of: real, input: name.inputShape)
    warnings = summary.warnings
    // Layers that have, or join, windows.
    let kinds = ["conv2D", "maxPool2D", "averagePool2D", "residual", "parallel"]
    let rows = summary.rows.filter { kinds.contains($0.layer.kind) }
    let parts = Self.narrow(name).linearized().upToEachLayer
    require(
      rows.count == parts.count,
      "\(title) has \(rows.count) layers with windows, its narrow copy \(parts.count).")
    layers = zip(rows, parts).map { row, part in
      let formula = row.layer.output.field!
      let measured = MeasuredField.measured(of: part, input: name.inputShape)
      return SeenLayer(
        path: row.path, text: "\(row.layer.kind) \(row.layer.details)", isInBlock: row.depth > 0,
        formula: SeenAxis(formula.vertical), measured: measured.map { SeenAxis($0.vertical) },
        agrees: measured == MeasuredField(formula))
    }
  }

  /// The same layers with few channels: the windows lie where they lie in the real one.
  static func narrow(_ name: NetworkName) -> Sequential<Double> {
    var random = RandomSource(seed: 1)
    return switch name {
    case .baseline: .baseline(channels: 1, units: 1, using: &random)
    case .leNet5: .leNet5(channels: [1, 1], units: [1, 1], using: &random)
    case .alexNet8: .alexNet8(channels: [1, 1, 1, 1, 1], units: 1, using: &random)
    case .vgg16:
      .vgg16(groups: [(1, 2), (1, 2), (1, 3), (1, 3), (1, 3)], units: 1, using: &random)
    case .inception10: .inception10(channels: 1, using: &random)
    // Neighbouring stages differ, so that the shortcuts are projections as in the real one.
    case .resNet18: .resNet18(channels: [1, 2, 1, 2], using: &random)
    default: fatalError("\(name) is not one of the six networks.")
    }
  }

  /// The side of the last feature map's field.
  var lastSide: Int { layers.last { !$0.isInBlock }?.formula.size ?? 1 }

  /// The field's side after each layer on the longest way through the network, and how many convolutions
  /// there were so far. Of a block that is a residual's body, or an Inception block's branch by 5x5.
  var growth: [(depth: Int, side: Int)] {
    var result = [(depth: 0, side: 1)]
    for layer in layers {
      let isOnWay =
        layer.isInBlock
        ? layer.path.contains("body") || layer.path.contains("branch 2")
        : layer.isConvolution || layer.text.contains("Pool")
      if !isOnWay { continue }
      let depth = result.last!.depth + (layer.isConvolution ? 1 : 0)
      result.append((depth, layer.formula.size))
    }
    return result
  }
}
