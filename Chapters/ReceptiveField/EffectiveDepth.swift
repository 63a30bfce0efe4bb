import Experiments
import Training

/// How much of its receptive field a unit looks at, the deeper its network is.
struct EffectiveDepth: Experiment {
  @Setting("depths of the stacks, in layers", in: 1...24, quick: [2, 4, 8])
  var depths = [1, 2, 3, 4, 6, 8, 10, 12, 14, 16]
  @Setting("networks with random weights of each depth", in: 2...50, quick: 3) var seeds = 12

  struct Findings: Codable, Sendable {
    /// In layers, from the least.
    var depths: [Int]
    /// Of each depth: a network whose weights are all alike, and those of all seeds.
    var equal: [GradientMap]
    var random, rectified: [[GradientMap]]
  }

  var estimatedSeconds: Double { 0.0008 * Double(depths.reduce(0) { $0 + $1 * $1 } * seeds) }

  func run(in context: RunContext) throws -> Findings {
    let depths = depths.sorted()
    let stacks = DeepStack.Kind.allCases.flatMap { kind in
      depths.flatMap { depth in
        (kind == .equal ? [0] : context.seeds(seeds)).map {
          DeepStack(kind: kind, depth: depth, seed: $0)
        }
      }
    }
    let progress = context.progress("stacks", total: stacks.count)
    let maps = try concurrentRuns(stacks) { stack in
      let map = stack.map()
      try progress.advance()
      return map
    }
    func ofEachDepth(_ kind: DeepStack.Kind) -> [[GradientMap]] {
      depths.map { depth in
        zip(stacks, maps).filter { $0.0.kind == kind && $0.0.depth == depth }.map(\.1)
      }
    }
    return Findings(
      depths: depths, equal: ofEachDepth(.equal).map { $0[0] }, random: ofEachDepth(.random),
      rectified: ofEachDepth(.rectified))
  }
}
