import Experiments
import Models
import NeuralNetworks

/// How long two 3x3 convolutions take compared with one 5x5, by turns on one thread.
struct WindowTimes: Experiment {
  @Setting("channels of the maps", in: 1...256) var channels = 32
  @Setting("side of the maps in pixels", in: 8...128) var side = 32
  @Setting("maps in a batch", in: 1...64) var maps = 8
  @Setting("rounds in which both take their turn", in: 1...1_000, quick: 5) var rounds = 21

  struct Findings: Codable, Sendable {
    /// The multiplications of two 3x3, divided by those of one 5x5.
    var multiplications: Double
    /// The same of the times: the lowest, the median and the highest of the rounds.
    var low, median, high: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(6)
    let x = Tensor<Float>.normal([maps, side, side, channels], using: &random)
    func layers(_ kernels: [PixelSize]) -> Sequential<Float> {
      Sequential(
        kernels.map {
          Conv2D<Float>(channels, channels, kernel: $0, padding: .same, using: &random)
        })
    }
    var two = layers([3, 3])
    var one = layers([5])
    let macs = [two, one].map {
      Double(Summary("", of: $0, input: [side, side, channels]).total.macs)
    }
    let times = TimesByTurns(
      rounds: rounds,
      [{ _ = two.forward(x, mode: .inference) }, { _ = one.forward(x, mode: .inference) }])
    let ratio = times.ratio(of: 0, to: 1)
    return Findings(
      multiplications: macs[0] / macs[1], low: ratio.low, median: ratio.median, high: ratio.high)
  }
}
