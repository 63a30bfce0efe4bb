import Experiments
import NeuralNetworks

/// What reverse mode has to remember, and what forgetting some of it costs: a deep network whose outputs
/// are kept at every k-th layer only, and computed again from there (Chen et al. 2016).
struct Checkpointing: Experiment {
  @Setting("layers", in: 4...400) var layers = 64
  @Setting("tanh units of each", in: 1...200) var units = 20
  @Setting("rows of the batch", in: 1...200) var rows = 10

  struct Findings: Codable, Sendable {
    struct Way: Codable, Sendable {
      /// How many layers lie from one kept output to the next.
      var segment: Int
      /// Layers' outputs that were held at once, at most.
      var held: Int
      /// Layers that were computed forward, over those of the network.
      var computed: Double
      /// The largest difference of a gradient from those with everything kept.
      var difference: Double
    }

    var ways: [Way]
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(11)
    let network = (0..<layers).map { _ in
      Dense<Double>(units, units, weights: .leCunNormal, using: &random)
    }
    let x = Tensor<Double>.normal([rows, units], using: &random)
    let dy = Tensor<Double>.normal([rows, units], using: &random)
    let whole = Self.gradients(of: network, x, dy, segment: layers)
    let segments = (1...layers).filter { layers.isMultiple(of: $0) }
    return Findings(
      ways: segments.map { segment in
        let way = Self.gradients(of: network, x, dy, segment: segment)
        let difference = zip(way.gradients, whole.gradients).map {
          ($0 - $1).largestMagnitude
        }.max()!
        return Findings.Way(
          segment: segment, held: way.held, computed: Double(way.computed) / Double(layers),
          difference: difference)
      })
  }

  /// The gradients by all weights of a chain of dense layers with tanh.
  ///
  /// - Parameter segment: only what enters every `segment`-th layer is kept on the way forward.
  static func gradients(
    of network: [Dense<Double>], _ x: Tensor<Double>, _ dy: Tensor<Double>, segment: Int
  ) -> (gradients: [Tensor<Double>], held: Int, computed: Int) {
    var (kept, held, computed) = ([0: x], 1, 0)
    func output(_ layer: Int, _ x: Tensor<Double>) -> Tensor<Double> {
      computed += 1
      return (x.matrixProduct(network[layer].weights.value)).applying(.hyperbolicTangent)
    }
    // Forward: all is forgotten but the beginnings of segments. The last segment is not run yet.
    var y = x
    for layer in 0..<network.count - segment {
      y = output(layer, y)
      if (layer + 1).isMultiple(of: segment) { kept[layer + 1] = y }
    }
    // Back, segment by segment: computed again from its beginning, and then gone through.
    var (dy, gradients) = (dy, [Tensor<Double>?](repeating: nil, count: network.count))
    for start in stride(from: network.count - segment, through: 0, by: -segment) {
      var outputs = [kept[start]!]
      for layer in start..<start + segment { outputs.append(output(layer, outputs.last!)) }
      held = max(held, kept.count + segment)
      for layer in (start..<start + segment).reversed() {
        let y = outputs.removeLast()
        let du = dy * (1 - y * y)
        gradients[layer] = outputs.last!.transposed().matrixProduct(du)
        dy = du.matrixProduct(network[layer].weights.value.transposed())
      }
      kept[start] = nil
    }
    return (gradients.map { $0! }, held, computed)
  }
}
