import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// One training of the chapter's network: all that a recipe consists of, as a value.
///
/// The network is small, so that hundreds of trainings take a minute: 196-64-64-10 with ReLUs, on digits that
/// may be shifted, mirrored, turned or cut whenever they are drawn.
struct SmallRun: Sendable {
  typealias Network = Regularized<Sequential<Float>>
  typealias Run = Trainer<Network, Scheduled<AnyOptimizer<Float>>>

  var rule = Rule.momentum
  /// The learning rate; the highest one where it changes.
  var rate = 0.05
  var steps = 1_000
  var batch = 32
  var shape = RateShape.constant
  /// Steps of a straight rise before the rest of the schedule.
  var warmUp = 0
  var weights = Initializer.heNormal
  /// lambda / 2 times the sum of squares of the weights is added to the loss.
  var decay = 0.0
  var augmentation: Augmentation? = .smallShift
  var loss: ClassifierLoss = .crossEntropy
  /// The share that an average of the weights keeps in a step; nil for none.
  var averaging: Double?
  var hidden = [64, 64]
  var usesSigmoids = false

  /// The training before its first step: the seed decides the weights, the batches and their changes.
  func trainer(on digits: Examples, seed: UInt64) -> Run {
    var random = RandomSource(seed: seed)
    let network = Sequential<Float>.multilayer(
      [digits.inputs.count / digits.count] + hidden + [digits.classCount], weights: weights,
      using: &random
    ) { _, _ in usesSigmoids ? [Sigmoid()] : [ReLU()] }
    return Trainer(
      Regularized(Sequential([Flatten()] + network.layers), by: L2(decay)),
      Scheduled(AnyOptimizer(rule.optimizer(rate: rate)), by: schedule),
      batches: BatchSampler(
        digits, batchSize: batch, augmentation: augmentation, random: random.split()),
      loss: loss)
  }

  var schedule: Schedule {
    let rest = shape.schedule(rate: rate, steps: steps - warmUp)
    return warmUp > 0 ? rest.warmingUp(over: warmUp) : rest
  }

  /// Trains and tests.
  ///
  /// - Parameter target: the validation accuracy whose step is looked for, ten steps at a time; nil for none.
  /// - Throws: `CancellationError`.
  func outcome(
    on digits: Digits, seed: UInt64, target: Double? = nil, _ progress: RunProgress
  ) throws -> Outcome {
    var run = trainer(on: digits.training, seed: seed)
    var average = averaging.map { AveragedWeights(of: run.model, decay: $0) }
    var reached: Int?
    do {
      for step in 1...steps {
        _ = try run.step()
        average?.add(run.model)
        if let target, reached == nil, step % lookInterval == 0,
          evaluate(run.model, on: digits.validation.prefix(500)).accuracy >= target
        {
          reached = step
        }
        try progress.advance()
      }
    } catch TrainingError.lossNotFinite {
      return .failed
    }
    return Outcome(of: average?.model ?? run.model, on: digits, stepsToTarget: reached)
  }

  /// Large batches take few steps, so that each counts.
  private var lookInterval: Int { max(1, min(10, steps / 40)) }
}

/// The update rules of this chapter, with usual numbers.
enum Rule: String, Codable, Sendable, CaseIterable {
  case sgd = "SGD"
  case momentum
  case nesterov = "Nesterov"
  case rmsprop = "RMSprop"
  case adam = "Adam"
  case adamW = "AdamW"

  func optimizer(rate: Double) -> any Optimizer<Float> {
    switch self {
    case .sgd: SGD(learningRate: rate)
    case .momentum: SGD(learningRate: rate, momentum: 0.9)
    case .nesterov: SGD(learningRate: rate, momentum: 0.9, nesterov: true)
    case .rmsprop: RMSprop(learningRate: rate)
    case .adam: Adam(learningRate: rate)
    case .adamW: AdamW(learningRate: rate, weightDecay: 0.1)
    }
  }
}

/// How the rate changes over a training.
enum RateShape: String, Codable, Sendable, CaseIterable {
  case constant, step, cosine
  case oneCycle = "one cycle"

  func schedule(rate: Double, steps: Int) -> Schedule {
    switch self {
    case .constant: .constant(rate)
    // Two falls, after a half and three quarters would be usual; thirds are what the library's has.
    case .step: .step(from: rate, factor: 0.2, every: (steps + 2) / 3)
    case .cosine: .cosine(from: rate, steps: steps)
    case .oneCycle: .oneCycle(to: rate, steps: steps)
    }
  }
}
