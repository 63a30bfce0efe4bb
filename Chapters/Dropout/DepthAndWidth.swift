import Experiments

/// Accuracy against the probability to drop a unit (Srivastava et al. 2014, section 7.3), as a factorial:
/// every depth with every width and every probability, each cell at its best learning rate.
struct DepthAndWidth: Experiment {
  @Setting("hidden layers", in: 1...12, holding: [1, 6]) var depths = [1, 6]
  @Setting("units of each", in: 10...1_000, holding: [100, 400]) var widths = [100, 400]
  @Setting(
    "probabilities p of a hidden unit to be dropped", in: 0...0.95, holding: [0, 0.5],
    quick: [0, 0.15, 0.5])
  var dropped = [0, 0.15, 0.3, 0.5]
  @Setting("those tried with the least depth only", in: 0...0.98, quick: [0.7])
  var droppedMore = [0.7, 0.85, 0.95]
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.03, 0.1])
  var rates = [0.01, 0.03, 0.1, 0.3, 1, 3]
  @Setting("steps of gradient descent", in: 10...20_000, quick: 30) var steps = 600
  @Setting("digits to learn from", in: 30...3_000) var digits = 300
  @Setting("digits set aside to choose the rate by", in: 100...3_000) var validation = 1_000
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 6

  struct Arm: Sendable {
    var hidden: HiddenLayers
    var dropped: Double
  }

  struct Findings: Codable, Sendable {
    var sweep: Sweep
    /// The settings under which others have to go on.
    var digits, validation, steps: Int
  }

  var networks: [HiddenLayers] {
    depths.flatMap { depth in widths.map { HiddenLayers(depth: depth, width: $0) } }
  }

  func probabilities(_ hidden: HiddenLayers) -> [Double] {
    hidden.depth == depths[0] ? dropped + droppedMore : dropped
  }

  static func label(_ hidden: HiddenLayers, _ dropped: Double) -> String {
    "\(hidden.label), p = \(dropped.settingText)"
  }

  var estimatedSeconds: Double {
    0.0004 * Double(networks.count * (dropped.count + 1) * rates.count * steps * repetitions)
  }

  func check() throws(SettingError) {
    guard let most = dropped.last, let more = droppedMore.first, most < more else {
      throw refusal(
        of: "droppedMore", "they come after `dropped`, \(dropped.settingText). Give larger ones.")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let arms = networks.flatMap { hidden in
      probabilities(hidden).map { (Self.label(hidden, $0), Arm(hidden: hidden, dropped: $0)) }
    }
    let sweep = try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try all.resampled(training: digits, validation: validation, sample: trial.sample)
      let run = DropoutRun(
        hidden: arm.hidden, dropped: arm.dropped, rate: trial.rate, seed: trial.seed,
        sample: trial.sample)
      var trainer = run.trainer(on: data.training)
      return try trainer.score(after: steps, on: data, progress)
    }
    return Findings(sweep: sweep, digits: digits, validation: validation, steps: steps)
  }
}

extension DepthAndWidth.Findings {
  /// A network with a probability p, at every rate.
  func arm(_ hidden: HiddenLayers, _ dropped: Double) -> Sweep.Arm {
    sweep[DepthAndWidth.label(hidden, dropped)]
  }

  /// The best rate of a network for another experiment, whose setting `dropped` holds p.
  ///
  /// - Throws: `SettingError` where p was not tried.
  func bestRate(
    _ hidden: HiddenLayers, _ p: Double, for other: some Experiment
  ) throws(SettingError) -> Double {
    let label = DepthAndWidth.label(hidden, p)
    guard let arm = sweep.arms.first(where: { $0.label == label }) else {
      throw other.refusal(
        of: "dropped",
        "depth-and-width has found no rate for hidden layers \(label). Name that p in "
          + "depth-and-width.dropped too, or take another.")
    }
    return arm.bestRate
  }

  /// By how much the test accuracy is higher with p than without dropout, each at its best rate.
  func gain(_ hidden: HiddenLayers, _ dropped: Double) -> Repeats {
    sweep.difference(
      of: DepthAndWidth.label(hidden, dropped), to: DepthAndWidth.label(hidden, 0))
  }

  /// The digits of a repetition.
  func data(_ all: ExperimentData, sample: Int) throws(SettingError) -> ExperimentData {
    try all.resampled(training: digits, validation: validation, sample: sample)
  }
}
