import Experiments
import NeuralNetworks
import Page

/// How long the paper's network takes for 60 digits at once, and for each by itself: forward and back, without
/// normalisation, which one digit cannot have.
struct BatchTime: Experiment {
  @Setting("digits", in: 2...1_000) var digits = 60
  @Setting("rounds", in: 1...500, quick: 3) var rounds = 21

  struct Findings: Codable, Sendable { var ratio: Spread }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    var random = context.random(21)
    let network = paperNetwork(inputs: data.inputs, placement: .none, using: &random)
    func pass(_ range: Range<Int>) {
      _ = Slope(network, data.training.batch(at: range))
    }
    let times = TimesByTurns(
      rounds: rounds,
      [{ for index in 0..<digits { pass(index..<index + 1) } }, { pass(0..<digits) }])
    return Findings(ratio: times.ratio(of: 0, to: 1))
  }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-batch-time", .time, notes: "one batch is faster than m single samples (003)",
      measured: findings.ratio.median, format: .significant(2),
      unit: "times as long, one digit at a time", is: .greater(than: 1),
      expecting: conditions.expectedOfTimes)
    return evidence
  }
}
