import Experiments
import NeuralNetworks
import Training

/// Why many layers of dropout hardly learn at first: a digit is no more like itself than like another
/// (Schoenholz et al. 2017, section 3.2).
struct DigitLikeness: Experiment {
  @Setting("probabilities p of a hidden unit to be dropped", in: 0...0.95, holding: [0, 0.15, 0.5])
  var dropped = [0, 0.15, 0.5]
  @Setting("untrained networks for each", in: 2...200, quick: 5) var networks = 20
  @Setting("digits, each with one of another class", in: 10...4_000, quick: 100) var digits = 300

  struct Findings: Codable, Sendable {
    /// For each probability one of every network.
    var measured: [[Likeness]]
    /// For each probability what the theory says.
    var theory: [Likeness]
  }

  var estimatedSeconds: Double {
    0.00005 * Double(dropped.count * networks * digits)
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let pairs = DigitPairs(data.training.prefix(digits))
    let widths =
      [data.inputs] + FewDigits.deep.widths + [data.training.classCount]
    let measured = try dropped.map { p in
      try context.sideBySide(context.seeds(networks), "p = \(p)") { seed in
        var random = RandomSource(seed: seed)
        return Likeness(of: droppingNetwork(widths, rate: p, using: &random), on: pairs)
      }
    }
    return Findings(
      measured: measured,
      theory: dropped.map { Likeness(rate: $0, layers: widths.count - 1, pairs) })
  }
}
