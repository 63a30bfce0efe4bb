import Datasets
import Models
import NeuralNetworks
import Optimizers
import Training

/// A network in training, as settings describe it.
///
/// ```swift
/// var run = try TrainingRun(settings, data: RunData(set, for: settings))
/// while let event = try run.next() { ... }
/// print(run.history.csv)
/// ```
public struct TrainingRun: Sendable {
  public typealias Model = Regularized<Frozen<Sequential<Float>>>
  public typealias Event = EpochTraining<Model, AnyOptimizer<Float>>.Event

  public let settings: RunSettings
  public let data: RunData
  private var training: EpochTraining<Model, AnyOptimizer<Float>>

  /// A run at its start.
  ///
  /// - Parameter parameters: what training begins with, instead of what the settings' initialiser
  ///   draws.
  /// - Throws: `RunError` where the settings do not fit the network.
  public init(
    _ settings: RunSettings, data: RunData,
    parameters: ((inout Sequential<Float>) throws -> Void)? = nil
  ) throws {
    self.settings = settings
    self.data = data
    // snippet: training
    var random = RandomSource(seed: settings.seed)
    var network = try settings.network(using: &random)
    try parameters?(&network)
    let batches = BatchSampler(
      data.learning, batchSize: settings.batchSize, augmentation: settings.augmentation.value,
      random: random.split())
    let model = Regularized(
      try settings.freezing(network), by: settings.decay.penalty)
    let trainer = Trainer(
      model, settings.optimizer(steps: settings.stepCount(examples: data.learning.count)),
      batches: batches, loss: settings.classifierLoss)
    training = EpochTraining(trainer, validation: data.measured, averaging: settings.averaging)
    // end snippet
  }

  public var history: TrainingHistory { training.history }
  public var layers: LayerHistory { training.layers }
  public var stepCount: Int { training.trainer.stepCount }
  public var imagesPerSecond: Double { training.imagesPerSecond }
  public var remainingSteps: Int { training.remainingSteps(epochs: settings.epochs) }

  /// The network to be used after training: with averaged weights, where an average is kept.
  public var network: Sequential<Float> { training.result.base.base }

  /// The next step, or the end of an epoch; nil once all epochs are complete.
  ///
  /// - Throws: `TrainingError`.
  public mutating func next() throws -> Event? {
    try training.next(epochs: settings.epochs)
  }
}

extension TrainingRun: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try training.visitState(&visitor)
  }
}

// MARK: - From settings to what they mean

extension RunSettings {
  /// The network with its first parameters.
  ///
  /// - Throws: `RunError` if it has no layers of the kind that a setting is about.
  func network(using random: inout RandomSource) throws(RunError) -> Sequential<Float> {
    let options = NetworkOptions(
      weights: weights.initializer, dropout: dropout, hasBatchNorm: hasBatchNorm,
      batchNormMomentum: batchNormMomentum)
    var other = random
    let whole: Sequential<Float> = network.name.network(weights: .zeros, using: &other)
    if dropout != nil, whole.layerCount(where: { $0 is Dropout<Float> }) == 0 {
      throw RunError("\(network) has no dropout, so --dropout has nothing to set.")
    }
    if !hasBatchNorm, whole.layerCount(where: { $0 is BatchNorm<Float> }) == 0 {
      throw RunError("\(network) has no batch normalisation, so there is none to leave out.")
    }
    return network.network(options, using: &random)
  }

  /// The network, whose frozen layers no rule sees.
  ///
  /// - Throws: `RunError` if a name is that of no parameter, or nothing is left to learn.
  func freezing(_ network: Sequential<Float>) throws(RunError) -> Frozen<Sequential<Float>> {
    let names = network.parameters.map(\.name)
    for beginning in frozen where !names.contains(where: { $0.hasPrefix(beginning) }) {
      throw RunError(
        "No parameter of \(self.network) has a name that begins with “\(beginning)”. "
          + "`workbook evaluate \(self.network)` lists them.")
    }
    let result = Frozen(network) { name in frozen.contains { name.hasPrefix($0) } }
    guard result.frozenNames.count < names.count else {
      throw RunError("All layers of \(self.network) are frozen: nothing is left to learn.")
    }
    return result
  }

  /// How many steps the whole run has.
  func stepCount(examples: Int) -> Int {
    EpochTraining<TrainingRun.Model, AnyOptimizer<Float>>.lastStep(
      ofEpoch: epochs, examples: examples, batch: batchSize)
  }

  var classifierLoss: ClassifierLoss {
    switch loss {
    case .crossEntropy: .crossEntropy(labelSmoothing: labelSmoothing)
    case .squaredError: .squaredError
    }
  }

  /// The update rule, its decay and its schedule over so many steps.
  func optimizer(steps: Int) -> AnyOptimizer<Float> {
    var rule = optimizer.optimizer
    if decay.kind == .decoupled, decay.lambda > 0 {
      rule = AnyOptimizer(Decayed(rule, by: decay.lambda))
    }
    let schedule = schedule.schedule(
      rate: optimizer.rate, steps: steps, stepsPerEpoch: Double(steps) / Double(epochs))
    return schedule.map { AnyOptimizer(Scheduled(rule, by: $0)) } ?? rule
  }
}

extension OptimizerSettings {
  var optimizer: AnyOptimizer<Float> {
    switch rule {
    case .sgd:
      AnyOptimizer(SGD(learningRate: rate))
    case .momentum, .nesterov:
      AnyOptimizer(
        SGD(learningRate: rate, momentum: momentum ?? 0, nesterov: rule == .nesterov))
    case .adam:
      AnyOptimizer(
        Adam(
          learningRate: rate, beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999,
          epsilon: epsilon ?? 1e-8))
    case .rmsprop:
      AnyOptimizer(
        RMSprop(
          learningRate: rate, rho: rho ?? 0.9, momentum: momentum ?? 0, epsilon: epsilon ?? 1e-7))
    }
  }
}

extension ScheduleSettings {
  /// Nil for a rate that stays as it is.
  func schedule(rate: Double, steps: Int, stepsPerEpoch: Double) -> Schedule? {
    let warmUp = Int((warmUpEpochs * stepsPerEpoch).rounded())
    let main: Schedule
    switch shape {
    case .constant:
      if warmUp == 0 { return nil }
      main = .constant(rate)
    case .step:
      let interval = max(1, Int(((stepEpochs ?? 1) * stepsPerEpoch).rounded()))
      main = .step(from: rate, factor: stepFactor ?? 0.1, every: interval)
    case .cosine:
      main = .cosine(from: rate, steps: max(1, steps - warmUp))
    case .oneCycle:
      main = .oneCycle(to: rate, steps: steps, rise: rise ?? 0.3)
    }
    return warmUp > 0 ? main.warmingUp(over: warmUp) : main
  }
}

extension DecaySettings {
  /// What is added to the loss.
  var penalty: L2 { L2(kind == .coupled ? lambda : 0) }
}

extension AugmentationSettings {
  /// Nil where nothing is done.
  var value: Augmentation? {
    isNothing
      ? nil : Augmentation(flips: flips, shift: shift, rotation: rotation, cutout: cutout)
  }
}
