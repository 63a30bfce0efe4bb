import Experiments
import Models
import NeuralNetworks

/// What the six networks are made of, found by looking through their layers.
struct Anatomies: Experiment {
  struct Findings: Codable, Sendable {
    /// In the order of the notes.
    var networks: [Anatomy]

    subscript(name: NetworkName) -> Anatomy {
      networks[NetworkName.notes.firstIndex(of: name)!]
    }
  }

  func run(in context: RunContext) throws -> Findings {
    Findings(networks: NetworkName.notes.map { Anatomy(of: structure($0).layers) })
  }
}

/// What a network is made of.
struct Anatomy: Codable, Sendable {
  var convolutions = 0
  var dense = 0
  /// Layers with weights on the longest way through the network.
  var depth = 0
  /// The kinds of its layers: "relu", "dropout".
  var kinds: Set<String> = []
  /// Whether there is a convolution with a 1x1 kernel besides the projections of shortcuts.
  var hasPointwise = false

  init(of layers: [any Layer<Float>]) {
    for layer in layers {
      kinds.insert(layer.kind)
      switch layer {
      case let layer as Conv2D<Float>:
        convolutions += 1
        depth += 1
        hasPointwise = hasPointwise || layer.window.size == 1
      case let layer as Residual<Float>:
        add([Anatomy(of: layer.body.layers)])
      case let layer as Parallel<Float>:
        add(layer.branches.map { Anatomy(of: $0.layers) })
      case _ where layer.kind == "dense":
        dense += 1
        depth += 1
      default: continue
      }
    }
  }

  private mutating func add(_ branches: [Anatomy]) {
    for branch in branches {
      convolutions += branch.convolutions
      dense += branch.dense
      kinds.formUnion(branch.kinds)
      hasPointwise = hasPointwise || branch.hasPointwise
    }
    depth += branches.map(\.depth).max() ?? 0
  }
}

/// The structure of a network; its numbers do not matter.
func structure(_ name: NetworkName) -> Sequential<Float> {
  var random = RandomSource(seed: 0)
  return name.network(weights: .zeros, using: &random)
}
