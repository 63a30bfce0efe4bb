import Experiments
import NeuralNetworks

/// How long is a gradient after many steps back in time, with smaller and with larger weights?
struct Explosion: Experiment {
  @Setting("gains g of the recurrent weights, from N(0, g²/64)", in: 0.01...20)
  var gains = [0.4, 0.8, 1.2, 2, 4]
  @Setting("steps back in time", in: 1...500) var steps = 50
  @Setting("seeds for each gain", in: 1...10) var seeds = 5

  struct Findings: Codable, Sendable {
    /// For each gain and seed.
    var runs: [[Run]]
  }

  struct Run: Codable, Sendable {
    /// The factor by which U stretches the vector that it stretches most.
    var largestSingularValue: Double
    /// The gradient's length at the last state, and after each step back.
    var lengths: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    let progress = context.progress("", total: gains.count * seeds)
    return Findings(
      runs: try gains.indices.map { gain in
        try (0..<seeds).map { seed in
          var random = context.random(UInt64(100 + gain * 10 + seed))
          let net = GradientThroughTime(gain: gains[gain], steps: steps, using: &random)
          let stretch = net.largestSingularValue(using: &random)
          try progress.advance()
          return Run(largestSingularValue: stretch, lengths: net.lengths(using: &random))
        }
      })
  }
}
