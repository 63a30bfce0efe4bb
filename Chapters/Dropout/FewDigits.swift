import Experiments
import Training

/// Accuracy on the digits learnt from and on others over training, with and without dropout: the network of
/// the notes and a wide one, each at the rates that `DepthAndWidth` has found.
struct FewDigits: Experiment {
  @Setting("probabilities p of a hidden unit to be dropped", in: 0...0.95, holding: [0, 0.15, 0.5])
  var dropped = [0, 0.15, 0.5]
  @Setting("steps of gradient descent", in: 100...20_000, quick: 100) var steps = 600
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 8

  struct Group: Codable, Sendable {
    var hidden: HiddenLayers
    var dropped: Double
    var rate: Double
    /// One for each repetition.
    var histories: [History<DropoutRun.Look>]
  }

  struct Findings: Codable, Sendable {
    var groups: [Group]
    var digits: Int
  }

  static let deep = HiddenLayers(depth: 6, width: 100)
  static let wide = HiddenLayers(depth: 1, width: 400)

  var estimatedSeconds: Double { 0.0006 * Double(2 * dropped.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let best = try context.findings(of: DepthAndWidth.self)
    let runs = try [Self.deep, Self.wide].flatMap { hidden in
      try dropped.flatMap { dropped in
        let rate = try best.bestRate(hidden, dropped, for: self)
        return context.keptSeeds(repetitions).enumerated().map { sample, seed in
          DropoutRun(hidden: hidden, dropped: dropped, rate: rate, seed: seed, sample: sample)
        }
      }
    }
    let histories = try context.kept(
      for: self, runs, steps: { _ in steps }, "\(dropped.count) probabilities", tolerance: 0.05,
      { run, progress in
        try run.history(
          steps: steps, lookingWhen: { $0.isMultiple(of: 50) },
          on: best.data(all, sample: run.sample), progress)
      })
    return Findings(
      groups: zip(
        runs.chunks(ofCount: repetitions), histories.chunks(ofCount: repetitions)
      ).map {
        Group(hidden: $0[0].hidden, dropped: $0[0].dropped, rate: $0[0].rate, histories: $1)
      }, digits: best.digits)
  }
}

extension FewDigits.Findings {
  subscript(hidden: HiddenLayers, dropped: Double) -> FewDigits.Group {
    groups.first { $0.hidden == hidden && $0.dropped == dropped }!
  }
}

extension FewDigits.Group {
  /// One number for each repetition, of the networks at the end.
  func atEnd(_ value: (DropoutRun.Look) -> Double) -> [Double] {
    histories.map { value($0.observations.last!) }
  }
}
