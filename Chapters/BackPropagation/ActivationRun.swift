import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One training of a digit network, watched: how fast it learns, and what becomes of its units.
struct ActivationRun: Codable, Hashable, Sendable {
  /// An activation function with the weights it starts from.
  struct Arm: Codable, Hashable, Sendable {
    var kind: ActivationFunction
    /// Variance 1/n instead of what suits the function.
    var startsPlain = false

    var label: String { kind.rawValue + (startsPlain ? ", start 1/n" : "") }
    var weights: Initializer { startsPlain ? .leCunNormal : kind.initializer }
  }

  var arm: Arm
  var learningRate: Double
  var seed: UInt64
  /// Which of the resampled training sets.
  var sample: Int

  /// The training errors that count as learnt: that of Krizhevsky et al. (2012), and a stricter one.
  static let levels = [0.25, 0.05]

  /// What became of the ReLUs that were dead half-way, as shares of the layers' units.
  struct Fate: Codable, Hashable, Sendable {
    var dead = 0.0
    /// Not dead any more at the end.
    var revived = 0.0
  }

  /// What came of it. All numbers are shares or losses, so that one tolerance suits them.
  struct Outcome: Codable, Hashable, Sendable {
    /// Whether the loss stayed finite. If not, nothing below was measured.
    var isFinite = false
    /// The step at which the error of 300 training digits fell to each of `levels`, as a share of all
    /// steps; infinite where it did not.
    var reached: [Double] = [.infinity, .infinity]
    /// Over all training digits, at the end; of a loss at most 10.
    var loss = 10.0
    var error = 1.0
    /// Accuracies.
    var validation = 0.0
    var test = 0.0
    /// Before training and at the end; nil for maxout, whose units have no slope of their own.
    var start: Anatomy.Summary?
    var end: Anatomy.Summary?
    /// Of the first hidden layer, whose inputs are the pixels, and of those above it.
    var first = Fate()
    var deeper = Fate()
    /// How far the weights of a unit of the first layer that was dead half-way moved after that, at most.
    var deadMove = 0.0

    /// Whether the network learnt: it errs on less than half of the training digits.
    var isTrained: Bool { isFinite && error < 0.5 }
  }

  /// - Parameter data: the training set of `sample`.
  func train(
    steps: Int, batch: Int, on data: ExperimentData, _ progress: RunProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let model = activationNetwork(
      inputs: data.inputs, arm.kind, weights: arm.weights, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: learningRate),
      batches: BatchSampler(data.training, batchSize: batch, random: random.split()))
    let probe = data.training.prefix(300)
    func anatomy(_ model: Sequential<Float>) -> Anatomy {
      Anatomy(of: model, arm.kind, on: data.training.inputs)
    }
    let half = steps / 2
    let start = anatomy(model)
    var (halfway, middle) = (model.parameters[0].value, start)
    func isLook(_ step: Int) -> Bool { Self.isLook(after: step) || step == half || step == steps }
    let history = try trainer.history(
      steps: steps, lookingWhen: isLook, afterEachStep: progress.advance
    ) { run in
      if run.stepCount == half {
        (halfway, middle) = (run.model.parameters[0].value, anatomy(run.model))
      }
      return 1 - evaluate(run.model, on: probe).accuracy
    }
    var outcome = Outcome()
    guard history.failedAt == nil else { return outcome }
    outcome.isFinite = true
    outcome.reached = Self.levels.map { level in
      let first = zip(history.steps, history.observations).first { $0.1 <= level }
      return first.map { Double($0.0) / Double(steps) } ?? .infinity
    }
    let training = evaluate(trainer.model, on: data.training)
    outcome.loss = training.loss.isFinite ? min(training.loss, 10) : 10
    outcome.error = 1 - training.accuracy
    let score = Score(of: trainer.model, on: data)
    (outcome.validation, outcome.test) = (score.validation, score.test)
    guard arm.kind != .maxout else { return outcome }
    let end = anatomy(trainer.model)
    (outcome.start, outcome.end) = (start.summary, end.summary)
    let moves = (trainer.model.parameters[0].value - halfway).squared().columnSums()
    for (index, (before, after)) in zip(middle.layers, end.layers).enumerated() {
      let fate = index == 0 ? \Outcome.first : \.deeper
      let layers = Double(index == 0 ? 1 : middle.layers.count - 1)
      let units = Double(before.dead.count) * layers
      outcome[keyPath: fate].dead += Double(before.dead.count { $0 }) / units
      outcome[keyPath: fate].revived +=
        Double(zip(before.dead, after.dead).count { $0 && !$1 }) / units
      if index == 0 {
        for (isDead, move) in zip(before.dead, moves.scalars) where isDead {
          outcome.deadMove = max(outcome.deadMove, Double(move).squareRoot())
        }
      }
    }
    return outcome
  }

  /// Often at first, when the error falls.
  static func isLook(after step: Int) -> Bool {
    step.isMultiple(of: step <= 40 ? 1 : step <= 200 ? 4 : 20)
  }
}
