import NeuralNetworks

/// What the layers of a block of parallel paths are, from the block's summary.
struct BlockLayers: Codable, Sendable {
  /// A layer with windows, and the layers without that follow it.
  struct Step: Codable, Sendable, Equatable {
    /// "conv 32@5x5, BN, ReLU"
    var title: String
    var parameters, macs: Int
    /// Of the map that leaves it: [height, width, channels].
    var output: [Int]
  }

  /// Of the maps that come in and go out.
  var input, output: [Int]
  var paths: [[Step]]

  init(_ block: Parallel<Float>, input: Shape) {
    self.init(block.branches, input, block.outputShape(for: input))
  }

  /// The body, and the shortcut, which has no steps where it is the map itself.
  init(_ block: Residual<Float>, input: Shape) {
    self.init([block.body, block.shortcut], input, block.outputShape(for: input))
  }

  private init(_ paths: [Sequential<Float>?], _ input: Shape, _ output: Shape) {
    self.input = input.dimensions
    self.output = output.dimensions
    self.paths = paths.map { $0.map { Self.steps($0, input) } ?? [] }
  }

  private static func steps(_ path: Sequential<Float>, _ input: Shape) -> [Step] {
    let names = ["conv2D": "conv", "maxPool2D": "max pool", "batchNorm": "BN", "relu": "ReLU"]
    var steps: [Step] = []
    for part in path.summary(of: FeatureMap(input: input)).parts {
      let (layer, cost) = (part.summary, part.summary.totalCost)
      let name = names[layer.kind] ?? layer.kind
      let output = layer.output.shape.dimensions
      if layer.kind.hasSuffix("2D") {
        let details = layer.details.replacing(" same", with: "")
        steps.append(
          Step(
            title: "\(name) \(details)", parameters: cost.trainable, macs: cost.macs,
            output: output))
      } else if var step = steps.popLast() {
        step.title += ", \(name)"
        step.parameters += cost.trainable
        step.macs += cost.macs
        step.output = output
        steps.append(step)
      }
    }
    return steps
  }
}
