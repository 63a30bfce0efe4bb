import Experiments
import Foundation
import NeuralNetworks

/// Deep nets of ReLU with He's weights: the theory is that of infinitely wide layers. One sample goes through
/// each network; what a narrow network does to it is a matter of luck.
struct HeWidth: Experiment {
  @Setting("layers of ReLU", in: 2...200) var depth = 50
  @Setting(
    "networks of 100 units a layer; of 400 units a fifth of it", in: 20...1_000, quick: 60)
  var networks = 200

  /// Networks of one width.
  struct Group: Codable, Sendable {
    var width: Int
    /// For each network, the root mean square of each layer's outputs for a sample, over that of the first.
    var networks: [[Double]]
    /// What the theory says of a typical one.
    var theory: [Double]
  }

  struct Findings: Codable, Sendable {
    var narrow, wide: Group
  }

  var estimatedSeconds: Double { 0.0003 * Double(depth * networks) }

  func run(in context: RunContext) throws -> Findings {
    Findings(
      narrow: try group(width: 100, context.seeds(networks), in: context),
      wide: try group(width: 400, context.seeds(networks / 5), in: context))
  }

  private func group(width: Int, _ seeds: [UInt64], in context: RunContext) throws -> Group {
    let stack = Stack(
      nonlinearity: .relu, weights: .heNormal, depth: depth, width: width, samples: 1)
    let networks = try context.sideBySide(seeds, "width \(width)") { seed in
      let sizes = stack.run(seed: seed).outputs.map { Double($0.squared().mean()).squareRoot() }
      return sizes.map { $0 / sizes[0] }
    }
    return Group(
      width: width, networks: networks,
      theory: (0..<depth).map { exp(-1.25 * Double($0) / Double(width)) })
  }
}
