import Experiments
import NeuralNetworks
import Training

/// Why many layers of dropout hardly learn: a digit is little more like itself than like another (Schoenholz
/// et al. 2017, section 3.2), and how clear the rest is depends on the width.
struct DigitLikeness: Experiment {
  @Setting("probabilities p of a hidden unit to be dropped", in: 0...0.95)
  var dropped = [0, 0.15, 0.5]
  @Setting("units of each of the six hidden layers", in: 10...1_000) var widths = [100, 400]
  @Setting("untrained networks for each", in: 2...200, quick: 5) var networks = 20
  @Setting("digits, each with one of another class", in: 10...4_000, quick: 100) var digits = 300

  struct Findings: Codable, Sendable {
    /// For each probability, those of the first width, one of every network.
    var measured: [[Likeness]]
    /// For each probability what the theory says.
    var theory: [Likeness]
    /// For each width how clear a digit is at the outputs with the largest probability, one of every network.
    var clarity: [[Double]]
  }

  var estimatedSeconds: Double {
    0.00005 * Double((dropped.count + 4) * networks * digits)
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let pairs = DigitPairs(data.training.prefix(digits))
    func likeness(_ p: Double, _ width: Int) throws -> [Likeness] {
      let widths =
        [data.inputs] + HiddenLayers(depth: 6, width: width).widths + [data.training.classCount]
      return try context.sideBySide(context.seeds(networks), "p = \(p), \(width) units") { seed in
        var random = RandomSource(seed: seed)
        return Likeness(of: droppingNetwork(widths, rate: p, using: &random), on: pairs)
      }
    }
    let measured = try dropped.map { try likeness($0, widths[0]) }
    let others = try widths.dropFirst().map { try likeness(dropped.last!, $0) }
    return Findings(
      measured: measured,
      theory: dropped.map { Likeness(rate: $0, layers: 7, pairs) },
      clarity: ([measured.last!] + others).map { $0.map(\.clarity) })
  }
}
