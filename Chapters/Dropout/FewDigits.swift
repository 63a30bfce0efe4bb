import Experiments
import Training

/// Accuracy on the digits learnt from and on others, with and without dropout.
struct FewDigits: Experiment {
  @Setting("digits to learn from", in: 30...4_000) var digits = 300
  @Setting("probabilities of a hidden unit to be dropped", in: 0...0.95) var rates = [0, 0.15, 0.5]
  @Setting("steps of gradient descent", in: 100...20_000, quick: 400) var steps = 1_000
  @Setting("seeds of each network", in: 1...20, quick: 2) var seeds = 5

  var estimatedSeconds: Double { 0.0008 * Double(2 * rates.count * steps * seeds) }

  func run(in context: RunContext) throws -> DigitTrainings {
    try DigitTrainings(digits: digits, steps: steps, seeds: seeds).adding(rates, in: context)
  }
}

/// Trainings of both networks with several probabilities to drop a unit.
struct DigitTrainings: Codable, Sendable {
  struct Group: Codable, Sendable {
    var net: DigitNet
    var rate: Double
    /// One for each seed.
    var histories: [History<DropoutRun.Look>]
  }

  /// How many digits they learn from, how long, and from how many seeds.
  var digits, steps, seeds: Int
  var groups: [Group] = []

  /// With those probabilities too that have not been tried yet.
  func adding(_ rates: [Double], in context: RunContext) throws -> DigitTrainings {
    let data = try context.data()
    let few = data.training.prefix(digits)
    let new = rates.filter { rate in !groups.contains { $0.rate == rate } }
    let runs = DigitNet.allCases.flatMap { net in
      new.flatMap { rate in
        context.seeds(seeds).map { DropoutRun(net: net, rate: rate, seed: $0, steps: steps) }
      }
    }
    let histories = try context.sideBySide(runs, steps: \.steps, "\(new.count) probabilities") {
      try $0.train(on: few, test: data.test, $1).history
    }
    var result = self
    for start in stride(from: 0, to: runs.count, by: seeds) {
      result.groups.append(
        Group(
          net: runs[start].net, rate: runs[start].rate,
          histories: Array(histories[start..<start + seeds])))
    }
    return result
  }

  /// What was seen on the way, for each seed; nothing for a probability that was not tried.
  subscript(net: DigitNet, rate: Double) -> [History<DropoutRun.Look>] {
    groups.first { $0.net == net && $0.rate == rate }?.histories ?? []
  }

  /// One number for each seed, of the networks at the end; NaN where there are none.
  func atEnd(
    _ net: DigitNet, _ rate: Double, _ value: (DropoutRun.Look) -> Double
  ) -> [Double] {
    let histories = self[net, rate]
    return histories.isEmpty ? [.nan] : histories.map { value($0.observations.last!) }
  }
}
