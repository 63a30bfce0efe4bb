extension RunContext {
  /// Trains every arm at every rate, with the same seeds and training sets, side by side: every training
  /// set with every seed.
  ///
  /// - Parameters:
  ///   - arms: what is compared, each under its name.
  ///   - rates: the learning rates, in rising order; the best should not be the first or the last.
  ///   - seeds: how many trainings of an arm at a rate begin from seeds of their own.
  ///   - samples: how many training sets there are, each with all of the seeds.
  ///   - steps: how often a training advances the progress it is given.
  ///   - goal: whether high scores are good, or low ones.
  ///   - failed: the score of a training that ends in numbers that are not finite: that of guessing, or 0.
  ///   - experiment: whose runs are kept as data, for those that take more than some seconds: see
  ///     `kept(for:_:steps:_:tolerance:_:)`.
  ///   - tolerance: of a score, where it is computed again on another kind of processor.
  ///   - train: trains and tests a network.
  public func sweep<Arm: Sendable>(
    _ arms: [(String, Arm)], rates: [Double], seeds: Int, samples: Int = 1, steps: Int = 1,
    goal: Sweep.Goal = .highest, failed: Double = 0,
    keptFor experiment: (any Experiment)? = nil, tolerance: Double = 0.02,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Score
  ) throws -> Sweep {
    let firstSeeds = experiment == nil ? self.seeds(seeds) : keptSeeds(seeds)
    let repetitions = (0..<samples).flatMap { sample in firstSeeds.map { (sample, $0) } }
    return try sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, goal: goal, failed: failed,
      keptFor: experiment, tolerance: tolerance, train: train)
  }

  /// The same with repetitions that differ in both: each has a training set and a seed of its own, so that their
  /// spread is that of both. (The training sets are drawn from the same images, and overlap; the test images are
  /// the same. So an interval for their mean holds for these images, and is somewhat narrow for others.)
  ///
  /// - Parameter repetitions: how many trainings an arm has at each rate.
  public func sweep<Arm: Sendable>(
    _ arms: [(String, Arm)], rates: [Double], repetitions: Int, steps: Int = 1,
    goal: Sweep.Goal = .highest, failed: Double = 0,
    keptFor experiment: (any Experiment)? = nil, tolerance: Double = 0.02,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Score
  ) throws -> Sweep {
    let seeds = experiment == nil ? self.seeds(repetitions) : keptSeeds(repetitions)
    return try sweep(
      arms, rates: rates, repetitions: seeds.enumerated().map { ($0.offset, $0.element) },
      steps: steps, goal: goal, failed: failed, keptFor: experiment, tolerance: tolerance,
      train: train)
  }

  /// - Parameter repetitions: the sample and the seed of each.
  private func sweep<Arm: Sendable>(
    _ arms: [(String, Arm)], rates: [Double], repetitions: [(sample: Int, seed: UInt64)],
    steps: Int, goal: Sweep.Goal, failed: Double, keptFor experiment: (any Experiment)?,
    tolerance: Double, train: @Sendable (Arm, Trial, RunProgress) throws -> Score
  ) throws -> Sweep {
    @Sendable func score(_ arm: Arm, _ trial: Trial, _ progress: RunProgress) throws -> Score {
      let score = try train(arm, trial, progress)
      return Score(
        validation: score.validation.isFinite ? score.validation : failed,
        test: score.test.isFinite ? score.test : failed)
    }
    let scores = try trials(
      of: arms.map { ($0, $1, rates) }, repetitions, steps: { _ in steps }, keptFor: experiment,
      tolerance: tolerance, train: score)
    return Sweep(zip(arms, scores).map { ($0.0, rates, $1) }, goal: goal)
  }

  /// The same where one number is both chosen by and reported.
  public func sweep<Arm: Sendable>(
    _ arms: [(String, Arm)], rates: [Double], seeds: Int, samples: Int = 1, steps: Int = 1,
    goal: Sweep.Goal = .highest, failed: Double = 0,
    keptFor experiment: (any Experiment)? = nil, tolerance: Double = 0.02,
    train: @Sendable (Arm, Trial, RunProgress) throws -> Double
  ) throws -> Sweep {
    try sweep(
      arms, rates: rates, seeds: seeds, samples: samples, steps: steps, goal: goal, failed: failed,
      keptFor: experiment, tolerance: tolerance
    ) {
      let score = try train($0, $1, $2)
      return Score(validation: score, test: score)
    }
  }
}
