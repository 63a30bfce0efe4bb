import Experiments
import Models
import NeuralNetworks

/// Do separable layers save time as they save multiplications? By turns with an ordinary 3x3 of as many
/// channels, on one thread.
struct SeparableTimes: Experiment {
  @Setting("channels in and out", in: 8...512) var channels = [16, 32, 64, 128, 256]
  @Setting("maps in a batch", in: 1...64) var maps = 8
  @Setting("side of a map in pixels", in: 4...64) var side = 14
  @Setting("turns that each layer takes", in: 1...1_000, quick: 3) var turns = 21

  struct Findings: Codable, Sendable {
    /// For each number of channels the separable layer's time divided by that of the 3x3; and of its two parts.
    var whole, depthwise, pointwise: [TimeRatio]
    /// Its multiplications, as a share.
    var multiplications: [Double]
  }

  var estimatedSeconds: Double {
    let pairs = channels.reduce(0) { $0 + $1 * $1 }
    return 4e-10 * Double(pairs * maps * side * side * (turns + 1))
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(13)
    var findings = Findings(whole: [], depthwise: [], pointwise: [], multiplications: [])
    for channels in channels {
      let x = Tensor<Float>.normal([maps, side, side, channels], using: &random)
      func layer(_ kernel: PixelSize) -> Conv2D<Float> {
        Conv2D(channels, channels, kernel: kernel, padding: .same, using: &random)
      }
      var dense = layer(3)
      var depthwise = DepthwiseConv2D<Float>(channels, side: 3, using: &random)
      var pointwise = layer(1)
      let times = TimesByTurns(
        rounds: turns,
        [
          { _ = dense.forward(x, mode: .inference) },
          {
            let middle = depthwise.forward(x, mode: .inference)
            _ = pointwise.forward(middle, mode: .inference)
          },
          { _ = depthwise.forward(x, mode: .inference) },
          { _ = pointwise.forward(x, mode: .inference) },
        ])
      func ratio(_ index: Int) -> TimeRatio { TimeRatio(times.ratio(of: index, to: 0)) }
      findings.whole.append(ratio(1))
      findings.depthwise.append(ratio(2))
      findings.pointwise.append(ratio(3))
      let two = Sequential<Float>([depthwise, pointwise])
      func macs(_ network: some Layer<Float>) -> Double {
        Double(Summary("", of: network, input: [side, side, channels]).total.macs)
      }
      findings.multiplications.append(macs(two) / macs(dense))
    }
    return findings
  }
}
