import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Trainings of the recurrent network at every rate of every arm, with what clipping did on the way.
struct RowSweep: Codable, Sendable {
  var sweep: Sweep
  /// For each arm and rate: the share of the steps that were clipped, and the cosine between the whole
  /// gradient before and after, both averaged over steps and trainings.
  var clipped, cosines: [[Double]]

  func clipped(_ label: String) -> Double { value(clipped, label) }
  func cosine(_ label: String) -> Double { value(cosines, label) }

  /// At the arm's best rate.
  private func value(_ values: [[Double]], _ label: String) -> Double {
    let place = sweep.arms.firstIndex { $0.label == label }!
    return values[place][sweep.arms[place].best]
  }
}

/// What is trained in one arm; rate and seed come from the trial.
struct RowArm: Sendable {
  enum Rule: Sendable { case gradientDescent, adam }

  var run: RowRun
  var rule = Rule.gradientDescent
  /// Instead of `run.clipping`.
  var adaptive: AdaptiveClipping?
}

/// How one training ended.
struct RowOutcome: Codable, Sendable, Equatable {
  var score: Score
  /// The share of the steps that were clipped.
  var clipped = 0.0
  /// The mean over the steps of the cosine between the gradient before and after clipping; 0 where
  /// there was none.
  var cosine = 0.0
}

/// How much data a sweep trains with.
struct RowTrials: Sendable {
  var rates: [Double]
  /// Each with a seed and a training set of its own.
  var repetitions: Int
  /// Training digits set aside to choose the best rate by.
  var validation: Int
}

extension RunContext {
  /// Trains all arms at all rates several times, each time from another seed on another training set, and keeps
  /// the results.
  func rowSweep(
    _ arms: [(String, RowArm)], _ trials: RowTrials, keptFor experiment: some Experiment
  ) throws -> RowSweep {
    let digits = try data()
    @Sendable func trained(
      _ arm: RowArm, _ trial: Trial, _ progress: RunProgress
    ) throws -> RowOutcome {
      var arm = arm
      arm.run.learningRate = trial.rate
      arm.run.seed = trial.seed
      return try arm.outcome(
        on: digits.resampled(validation: trials.validation, sample: trial.sample), progress)
    }
    // Near the edge of what works, trainings are chaotic: another rounding, another accuracy.
    let cells = try self.trials(
      of: arms.map { ($0, $1, trials.rates) }, repetitions: trials.repetitions,
      steps: { $0.run.steps }, keptFor: experiment, tolerance: 0.25, train: trained)
    return RowSweep(
      sweep: Sweep(
        zip(arms, cells).map { arm, cells in
          (arm.0, trials.rates, cells.map { $0.map(\.score.finite) })
        }, goal: .highest),
      clipped: cells.map { $0.map { $0.map(\.clipped).mean } },
      cosines: cells.map { $0.map { $0.map(\.cosine).mean } })
  }
}

extension RowArm {
  func outcome(on digits: ExperimentData, _ progress: RunProgress) throws -> RowOutcome {
    let base =
      rule == .adam
      ? AnyOptimizer(Adam<Float>(learningRate: run.learningRate))
      : AnyOptimizer(SGD<Float>(learningRate: run.learningRate))
    if let adaptive {
      return try outcome(AdaptivelyClipped(base, by: adaptive), on: digits, progress) {
        ($0.hasClipped, 0)
      }
    }
    return try outcome(
      Clipped(base, by: run.clipping, nonFiniteGradients: .takeStep), on: digits, progress
    ) { ($0.lastReport!.isClipped, $0.lastReport!.cosine ?? 0) }
  }

  /// - Parameter look: whether the last step was clipped, and the cosine between before and after.
  private func outcome<Rule: Optimizer<Float>>(
    _ optimizer: Rule, on digits: ExperimentData, _ progress: RunProgress,
    look: (Rule) -> (isClipped: Bool, cosine: Double)
  ) throws -> RowOutcome {
    var random = RandomSource(seed: run.seed)
    let model = run.network(using: &random)
    var trainer = Trainer(
      model, optimizer,
      batches: BatchSampler(
        run.withEmptyRows(digits.training), batchSize: RowRun.batchSize, random: random.split()))
    let history = try trainer.historyOfEachStep(
      steps: run.steps, afterEachStep: progress.advance
    ) { training, _ in
      let (isClipped, cosine) = look(training.optimizer)
      return RowOutcome(score: .failed, clipped: isClipped ? 1 : 0, cosine: cosine)
    }
    func accuracy(_ examples: Examples) -> Double {
      evaluate(trainer.model, on: run.withEmptyRows(examples)).accuracy
    }
    let looks = history.observations
    return RowOutcome(
      score: history.failedAt != nil
        ? .failed
        : Score(validation: accuracy(digits.validation!), test: accuracy(digits.test)),
      clipped: looks.isEmpty ? 0 : looks.map(\.clipped).mean,
      cosine: looks.isEmpty ? 0 : looks.map(\.cosine).mean)
  }
}

extension RowRun {
  /// The digits with empty rows below them.
  func withEmptyRows(_ examples: Examples) -> Examples {
    guard emptyRows > 0 else { return examples }
    let empty = Tensor<Float>.zeros([examples.inputs.shape.rows, 28 * emptyRows])
    return Examples(
      inputs: .concatenatingColumns([examples.inputs, empty]), labels: examples.labels,
      classCount: examples.classCount)
  }
}

extension Score {
  /// 0 for a training that ended in numbers that are not finite.
  fileprivate var finite: Score {
    validation.isFinite && test.isFinite ? self : Score(validation: 0, test: 0)
  }
}
