import Experiments
import Foundation

/// He's weights through many layers of ReLU: the theory of wide networks, and what a width of 100 adds.
struct HeWidth: Experiment {
  @Setting("layers of ReLU", in: 2...200) var depth = 50
  @Setting("networks of 100 units a layer; of 400 units a quarter of it", in: 8...400, quick: 10)
  var networks = 40

  /// Networks of one width.
  struct Group: Codable, Sendable {
    var width: Int
    /// For each network, the root mean square of each layer's outputs.
    var networks: [[Double]]
    /// What the theory says of a typical one.
    var theory: [Double]
  }

  struct Findings: Codable, Sendable {
    var narrow, wide: Group
  }

  var estimatedSeconds: Double { 0.00045 * Double(depth * networks) }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      narrow: try group(width: 100, samples: 50, context.seeds(networks), in: context),
      wide: try group(width: 400, samples: 20, context.seeds(networks / 4), in: context))
  }

  private func group(
    width: Int, samples: Int, _ seeds: [UInt64], in context: RunContext
  ) throws -> Group {
    let stack = Stack(
      nonlinearity: .relu, weights: .heNormal, depth: depth, width: width, samples: samples)
    let networks = try context.sideBySide(seeds, stepsOfEach: 1, "width \(width)") {
      let outputs = stack.run(seed: $0).outputs
      try $1.advance()
      return outputs.map { Double($0.squared().mean()).squareRoot() }
    }
    return Group(
      width: width, networks: networks,
      theory: (0..<depth).map { exp(-1.25 * Double($0) / Double(width)) })
  }
}
