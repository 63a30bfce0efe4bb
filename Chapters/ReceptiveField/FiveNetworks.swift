import Models
import NeuralNetworks

/// One of the notes' five networks, and what its layers see: by the formula, and measured.
struct SeenNetwork: Sendable {
  let title: String
  let name: NetworkName
  let layers: [SeenLayer]
  /// What the summary says about paths that look at different pixels.
  let warnings: [String]

  /// A convolution, a pooling or a block.
  struct SeenLayer: Sendable {
    /// Its place in the network: "4 body 0".
    let path: String
    /// "conv2D 64@3x3 same".
    let text: String
    let isInBlock: Bool
    let isConvolution: Bool
    let formula: ReceptiveField
    /// Nil if it could not be measured, so that no agreement is claimed.
    let measured: MeasuredField?

    var agrees: Bool { measured == MeasuredField(formula) }
  }

  /// The same layers with few channels, for which the windows lie where they lie in the real one.
  static func narrow(_ name: NetworkName) -> Sequential<Double> {
    var random = RandomSource(seed: 1)
    return switch name {
    case .leNet5: .leNet5(channels: [1, 1], units: [1, 1], using: &random)
    case .alexNet8: .alexNet8(channels: [1, 1, 1, 1, 1], units: 1, using: &random)
    case .vgg16:
      .vgg16(groups: [(1, 2), (1, 2), (1, 3), (1, 3), (1, 3)], units: 1, using: &random)
    case .inception10: .inception10(channels: 1, using: &random)
    // Neighbouring stages differ, so that the shortcuts are projections as in the real one.
    case .resNet18: .resNet18(channels: [1, 2, 1, 2], using: &random)
    default: fatalError("\(name) is not one of the five networks.")
    }
  }

  static let five: [(title: String, name: NetworkName)] = [
    ("LeNet5", .leNet5), ("AlexNet8", .alexNet8), ("VGG16", .vgg16),
    ("Inception10", .inception10), ("ResNet18", .resNet18),
  ]

  /// Kinds of layers that have, or join, windows.
  static let kinds = ["conv2D", "maxPool2D", "averagePool2D", "residual", "parallel"]

  init(_ title: String, _ name: NetworkName) {
    self.title = title
    self.name = name
    var random = RandomSource(seed: 1)
    let real: Sequential<Float> = name.network(weights: .zeros, using: &random)
    let summary = Summary(title, of: real, input: name.inputShape)
    warnings = summary.warnings
    let rows = summary.rows.filter { Self.kinds.contains($0.layer.kind) }
    let parts = Self.narrow(name).linearized().upToEachLayer
    require(
      rows.count == parts.count,
      "\(title) has \(rows.count) layers with windows, its narrow copy \(parts.count).")
    let measured = zip(rows, parts).map { row, part in
      MeasuredField.measured(of: part, input: name.inputShape)
    }
    layers = zip(rows, measured).map { row, measured in
      SeenLayer(
        path: row.path, text: "\(row.layer.kind) \(row.layer.details)", isInBlock: row.depth > 0,
        isConvolution: row.layer.kind == "conv2D", formula: row.layer.output.field!,
        measured: measured)
    }
  }

  /// The receptive field after each layer that lies on the longest way through the network, blocks
  /// opened: the number of convolutions so far, and the field's side.
  var growth: [(depth: Int, side: Int)] {
    var result: [(depth: Int, side: Int)] = [(0, 1)]
    var depth = 0
    for layer in layers {
      if layer.isInBlock {
        // In a block the longest path: a residual's body, an Inception block's 5x5 branch.
        guard layer.path.contains("body") || layer.path.contains("branch 2") else { continue }
        if layer.isConvolution { depth += 1 }
        result.append((depth, layer.formula.vertical.size))
      } else {
        if layer.isConvolution { depth += 1 }
        guard layer.isConvolution || layer.text.contains("Pool") else { continue }
        result.append((depth, layer.formula.vertical.size))
      }
    }
    return result
  }
}
