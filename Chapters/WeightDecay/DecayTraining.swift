import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// One training with decay, or with what may stand in its place: all that the sweeps of this chapter compare.
struct DecayTraining: Sendable {
  /// Where the decay is, and who takes the steps.
  enum Rule: Sendable {
    /// Plain gradient descent, for which both places are the same.
    case gradientDescent
    /// Adam, with L2 in its loss.
    case adamL2
    /// Adam, with the decay beside it.
    case adamW
  }

  /// The units of each hidden layer.
  var hidden: [Int]
  var batch: Int
  var steps: Int
  var rule = Rule.gradientDescent
  /// What libraries call the weight decay, λ' = λ/n: a step takes rate times this of a weight.
  var decay = 0.0
  /// The first weights as a share of He's.
  var start = 1.0
  /// Whether the network is that of the step at which it knew most of the validation digits.
  var stopsEarly = false

  /// How one training ended.
  struct Outcome: Codable, Sendable {
    var score: Score
    /// The share of the digits learnt from that it recognises.
    var training: Double
    /// How steep it is, and how far digits are from its borders: see `Steepness`.
    var slope, distance: Double

    /// What is known of a training whose loss became infinite: guessing, and no slope.
    static let failed = Outcome(
      score: Score(validation: 0.1, test: 0.1), training: 0.1, slope: 0, distance: 0)
  }

  func outcome(
    on digits: FewDigits, rate: Double, seed: UInt64, _ progress: RunProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let few = digits.training
    var network = Sequential<Float>.multilayer(
      [few.inputs.shape.columns] + hidden + [few.classCount], weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    if start != 1 {
      network.visitParameters { if $0.role == .weight { $0.value *= Float(start) } }
    }
    let batches = BatchSampler(few, batchSize: batch, random: random.split())
    switch rule {
    case .gradientDescent:
      return try outcome(
        Trainer(
          Regularized(network, by: L2(decay)), SGD(learningRate: rate), batches: batches),
        on: digits, progress)
    case .adamL2:
      return try outcome(
        Trainer(
          Regularized(network, by: L2(decay)), Adam(learningRate: rate), batches: batches),
        on: digits, progress)
    case .adamW:
      return try outcome(
        Trainer(
          network, AdamW(learningRate: rate, weightDecay: decay), batches: batches),
        on: digits, progress)
    }
  }

  private func outcome<Model: Layer<Float>, Rule: Optimizer<Float>>(
    _ trainer: Trainer<Model, Rule>, on digits: FewDigits, _ progress: RunProgress
  ) throws -> Outcome {
    var trainer = trainer
    var best: (model: Model, validation: Double)?
    for step in 1...steps {
      do {
        _ = try trainer.step()
      } catch TrainingError.lossNotFinite {
        return .failed
      }
      if stopsEarly, step.isMultiple(of: max(1, steps / 40)) {
        let validation = evaluate(trainer.model, on: digits.validation).accuracy
        if best == nil || validation > best!.validation { best = (trainer.model, validation) }
      }
      try progress.advance()
    }
    let model = best?.model ?? trainer.model
    let steepness = Steepness(of: model, at: digits.test)
    return Outcome(
      score: digits.score(of: model),
      training: evaluate(model, on: digits.training).accuracy,
      slope: steepness.slope, distance: steepness.distance)
  }
}

/// A small training set, digits to choose by, and digits for the test.
struct FewDigits: Sendable {
  var training, validation, test: Examples

  /// Drawn anew for each sample; the test is the same for all.
  init(
    _ data: ExperimentData, training count: Int, validation: Int, sample: Int
  ) throws(SettingError) {
    let digits = try data.resampled(training: count, validation: validation, sample: sample)
    self.init(training: digits.training, validation: digits.validation!, test: digits.test)
  }

  init(training: Examples, validation: Examples, test: Examples) {
    (self.training, self.validation, self.test) = (training, validation, test)
  }

  func score(of model: some Layer<Float>) -> Score {
    Score(
      validation: evaluate(model, on: validation).accuracy,
      test: evaluate(model, on: test).accuracy)
  }
}

/// How steep a classifier is, and how far its borders are.
struct Steepness: Codable, Sendable, Equatable {
  /// The mean length of the gradient by the pixels of what a digit's best class is ahead of the second.
  var slope: Double
  /// The mean of how far ahead it is over that length: how far the pixels have to go to the border between
  /// the two, as far as the network is straight. It does not change if all logits are multiplied.
  var distance: Double

  init(of model: some Layer<Float>, at examples: Examples) {
    var model = model
    let logits = model.forward(examples.inputs, mode: .inference)
    var ahead: [Double] = []
    var difference = Tensor<Float>.zeros(logits.shape)
    for row in 0..<logits.shape.rows {
      let order = logits.rows(row..<row + 1).scalars.enumerated().sorted {
        $0.element > $1.element
      }
      ahead.append(Double(order[0].element - order[1].element))
      difference[row, order[0].offset] = 1
      difference[row, order[1].offset] = -1
    }
    let lengths = model.backward(difference).squared().rowSums().scalars.map {
      Double($0).squareRoot()
    }
    slope = lengths.mean
    distance = zip(ahead, lengths).map { $1 > 0 ? $0 / $1 : 0 }.mean
  }
}

/// Trainings of some arms at some rates, and what came of each.
struct DecaySweep: Codable, Sendable {
  var sweep: Sweep
  /// By arm, rate and repetition.
  var outcomes: [[[DecayTraining.Outcome]]]

  /// One number of each repetition of an arm at its best rate.
  func atBest(_ label: String, _ value: (DecayTraining.Outcome) -> Double) -> Repeats {
    let place = sweep.arms.firstIndex { $0.label == label }!
    return Repeats(outcomes[place][sweep.arms[place].best].map(value))
  }

  /// The same at a rate that all arms have.
  func at(_ rate: Double, _ label: String, _ value: (DecayTraining.Outcome) -> Double) -> Repeats {
    let arm = sweep.arms.firstIndex { $0.label == label }!
    return Repeats(outcomes[arm][sweep.arms[arm].rates.firstIndex(of: rate)!].map(value))
  }

  /// Of some arms, the one whose best rate does best on the validation digits.
  func best(of labels: [String]) -> Sweep.Arm {
    func validation(_ label: String) -> Double {
      let arm = sweep[label]
      return arm.scores[arm.best].map(\.validation).mean
    }
    return sweep[labels.max { validation($0) < validation($1) }!]
  }
}

extension RunContext {
  /// Trains all arms at all rates, each repetition from a seed and on a training set of its own, and keeps
  /// what came of it.
  ///
  /// - Parameter digits: the training set of a repetition.
  func decaySweep(
    _ arms: [(String, DecayTraining)], rates: [Double], repetitions: Int,
    keptFor experiment: some Experiment, digits: @Sendable (Int) throws -> FewDigits
  ) throws -> DecaySweep {
    let outcomes = try trials(
      of: arms.map { ($0, $1, rates) }, repetitions: repetitions, steps: { $0.steps },
      keptFor: experiment, tolerance: 0.1,
      train: { arm, trial, progress in
        try arm.outcome(on: digits(trial.sample), rate: trial.rate, seed: trial.seed, progress)
      })
    return DecaySweep(
      sweep: Sweep(
        zip(arms, outcomes).map { ($0.0, rates, $1.map { $0.map(\.score) }) }),
      outcomes: outcomes)
  }
}
