import Experiments
import NeuralNetworks
import Training

/// Why many layers of dropout do not learn: a digit is no longer like itself (Schoenholz et al. 2017,
/// section 3.2).
struct DigitLikeness: Experiment {
  @Setting("probabilities of a hidden unit to be dropped", in: 0...0.95) var rates = [0, 0.15, 0.5]
  @Setting("untrained networks for each", in: 1...200) var networks = 20
  @Setting("digits, each with one of another class", in: 10...4_000, quick: 100) var digits = 400

  struct Findings: Codable, Sendable {
    /// For each probability one of every network.
    var measured: [[Likeness]]
    /// For each probability what the theory says.
    var theory: [Likeness]
  }

  var estimatedSeconds: Double { 0.00005 * Double(rates.count * networks * digits) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let pairs = DigitPairs(data.training.prefix(digits))
    let hidden = DigitNet.deep.hidden
    let widths = [data.inputs] + hidden + [data.training.classCount]
    let measured = try rates.map { rate in
      try context.sideBySide(context.seeds(networks), "p = \(rate)") { seed in
        var random = RandomSource(seed: seed)
        return Likeness(of: droppingNetwork(widths, rate: rate, using: &random), on: pairs)
      }
    }
    return Findings(
      measured: measured,
      theory: rates.map { Likeness(rate: $0, layers: hidden.count + 1, pairs) })
  }
}
