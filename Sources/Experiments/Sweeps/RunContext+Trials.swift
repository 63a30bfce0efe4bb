extension RunContext {
  /// Trains every arm at each of its rates, side by side, and keeps the outcomes as data: see
  /// `kept(for:_:steps:_:tolerance:_:)`. The results are by arm, rate and repetition.
  ///
  /// A repetition has a seed and a training set of its own, the same for all arms and rates, so that the
  /// spread of the repetitions is that of both.
  ///
  /// - Parameters:
  ///   - arms: what is compared, each under a name of its own, and the rates at which it is tried.
  ///   - repetitions: how many trainings an arm has at each rate.
  ///   - steps: how often a training of an arm advances the progress it is given.
  ///   - tolerance: for every number of an outcome, where another CPU level has computed it.
  ///   - train: trains a network, and says what came of it.
  public func trials<Arm: Sendable, Outcome: Codable & Sendable>(
    of arms: [(label: String, arm: Arm, rates: [Double])], repetitions: Int,
    steps: @Sendable (Arm) -> Int, keptFor experiment: some Experiment, tolerance: Double,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Outcome
  ) throws -> [[[Outcome]]] {
    try trials(
      of: arms, keptSeeds(repetitions).enumerated().map { ($0.offset, $0.element) }, steps: steps,
      keptFor: experiment, tolerance: tolerance, train: train)
  }

  /// - Parameters:
  ///   - repetitions: the sample and the seed of each.
  ///   - experiment: nil where nothing is kept.
  func trials<Arm: Sendable, Outcome: Codable & Sendable>(
    of arms: [(label: String, arm: Arm, rates: [Double])],
    _ repetitions: [(sample: Int, seed: UInt64)], steps: @Sendable (Arm) -> Int,
    keptFor experiment: (any Experiment)?, tolerance: Double,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Outcome
  ) throws -> [[[Outcome]]] {
    let trials = arms.flatMap { label, _, rates in
      rates.flatMap { rate in
        repetitions.map { Trial(arm: label, rate: rate, seed: $0.seed, sample: $0.sample) }
      }
    }
    let byName = Dictionary(arms.map { ($0.label, $0.arm) }) { first, _ in first }
    let rateCounts = Set(arms.map(\.rates.count))
    let label =
      rateCounts.count == 1
      ? "\(arms.count) × \(rateCounts.first!) rates" : "\(arms.count) arms"
    func stepCount(_ trial: Trial) -> Int { steps(byName[trial.arm]!) }
    @Sendable func outcome(_ trial: Trial, _ progress: RunProgress) throws -> Outcome {
      try train(byName[trial.arm]!, trial, progress)
    }
    let outcomes =
      try experiment.map {
        try kept(for: $0, trials, steps: stepCount, label, tolerance: tolerance, outcome)
      } ?? sideBySide(trials, steps: stepCount, label, outcome)
    var left = outcomes.chunks(ofCount: repetitions.count)[...]
    return arms.map { arm in
      defer { left = left.dropFirst(arm.rates.count) }
      return Array(left.prefix(arm.rates.count))
    }
  }
}
