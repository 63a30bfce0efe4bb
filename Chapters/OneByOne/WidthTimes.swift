import Experiments
import NeuralNetworks

/// How long the way through fewer channels takes, compared with the direct one: by turns, on one thread.
struct WidthTimes: Experiment {
  @Setting("channels of the bottleneck", in: 1...256)
  var widths = [4, 8, 16, 24, 32, 48, 64, 96, 128]
  @Setting("turns that each way takes", in: 1...1_000, quick: 3) var turns = 15

  struct Findings: Codable, Sendable {
    /// For each width the time divided by that of the direct way.
    var times: [TimeRatio]
    /// Multiplications as a share of the direct way's, at more widths.
    var multiplications: [Double]
    var moreWidths: [Int]
  }

  var estimatedSeconds: Double { 0.015 * Double((widths.count + 1) * (turns + 1)) }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(3)
    let x = Tensor<Float>.normal([1] + Reduction.input, using: &random)
    let ways = [Reduction.direct] + widths.map { Reduction(width: $0) }
    let work = ways.map { way -> () -> Void in
      var network: Sequential<Float> = way.network(using: &random)
      return { _ = network.forward(x, mode: .inference) }
    }
    let times = TimesByTurns(rounds: turns, work)
    let moreWidths = Array(stride(from: 4, through: 128, by: 4))
    return Findings(
      times: widths.indices.map { TimeRatio(times.ratio(of: $0 + 1, to: 0)) },
      multiplications: moreWidths.map { Reduction(width: $0).share },
      moreWidths: moreWidths)
  }
}
