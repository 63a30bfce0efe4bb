import NeuralNetworks

/// A drawing of a network: boxes in the order of the computation, blocks with their branches.
struct NetworkDiagram: Codable, Sendable {
  /// A layer with the small ones that follow it.
  struct Box: Codable, Sendable {
    enum Kind: String, Codable, Sendable { case convolution, pooling, dense }

    var kind: Kind
    /// One a line: "C 64", "3x3 S", "B, relu".
    var lines: [String]
    /// Of the activations behind it.
    var shape: [Int]
  }

  /// What stands at one place: a box, or branches that end in a sum or side by side.
  struct Stage: Codable, Sendable {
    /// From the main way down; an empty branch is an identity.
    var lanes: [[Box]]
    /// "+" or "||"; nil for a single box.
    var join: String?
    /// The nonlinearity behind the join: a residual block is relu(F(x) + x).
    var closing: String?

    /// In boxes.
    var width: Int { max(lanes.map(\.count).max() ?? 1, 1) }
  }

  private(set) var stages: [Stage] = []
  private(set) var input: [Int]

  init(of network: Sequential<Float>, input: Shape) {
    self.input = input.dimensions
    var map = FeatureMap(input: input)
    for layer in network.layers { add(layer, &map) }
  }

  private mutating func add(_ layer: any Layer<Float>, _ map: inout FeatureMap) {
    let before = map
    map = layer.summary(for: before).output
    switch layer {
    case let block as Residual<Float>:
      let body = Self.boxes(block.body, before)
      let shortcut = block.shortcut.map { Self.boxes($0, before) } ?? []
      stages.append(Stage(lanes: [body, shortcut], join: "+"))
    case let block as Parallel<Float>:
      let lanes = block.branches.map { Self.boxes($0, before) }
      stages.append(Stage(lanes: lanes, join: "||"))
    default:
      if let box = Self.box(layer, map.shape) {
        stages.append(Stage(lanes: [[box]]))
      } else if let text = Self.addition(layer), let last = stages.indices.last {
        if stages[last].join == nil {
          stages[last].lanes[0][0].add(text)
        } else {
          stages[last].closing = text
        }
      }
    }
  }

  private static func boxes(_ sequence: Sequential<Float>, _ input: FeatureMap) -> [Box] {
    var map = input
    var result: [Box] = []
    for layer in sequence.layers {
      map = layer.summary(for: map).output
      if let box = box(layer, map.shape) {
        result.append(box)
      } else if let text = addition(layer), !result.isEmpty {
        result[result.count - 1].add(text)
      }
    }
    return result
  }

  /// A layer that is a box of its own.
  private static func box(_ layer: any Layer<Float>, _ shape: Shape) -> Box? {
    switch layer {
    case let layer as Conv2D<Float>:
      Box(
        kind: .convolution, lines: ["C \(shape.columns)", text(layer.window)],
        shape: shape.dimensions)
    case let layer as MaxPool2D<Float>:
      Box(
        kind: .pooling, lines: ["P max", text(layer.window)],
        shape: shape.dimensions)
    case is GlobalAveragePool<Float>:
      Box(kind: .pooling, lines: ["P mean", "of all"], shape: shape.dimensions)
    case _ where layer.kind == "dense":
      Box(kind: .dense, lines: ["dense", "\(shape.columns)"], shape: shape.dimensions)
    default: nil
    }
  }

  /// A layer that is written into the box before it.
  private static func addition(_ layer: any Layer<Float>) -> String? {
    switch layer {
    case is BatchNorm<Float>: "B"
    case is ReLU<Float>: "relu"
    case is Sigmoid<Float>: "sigmoid"
    case let layer as Dropout<Float>: "D \(layer.rate)"
    default: nil
    }
  }

  private static func text(_ window: SlidingWindow) -> String {
    let step = window.stride == 1 ? "" : " /\(window.stride.height)"
    let padding = window.size == 1 ? "" : window.padding == .same ? " S" : " V"
    return "\(window.size)\(step)\(padding)"
  }
}

extension NetworkDiagram.Box {
  /// Batch normalisation and activation share a line.
  fileprivate mutating func add(_ text: String) {
    if lines.last == "B" { lines[lines.count - 1] += " \(text)" } else { lines.append(text) }
  }
}
