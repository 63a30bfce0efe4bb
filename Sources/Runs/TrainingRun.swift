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
  /// The network with what is frozen of it, and its penalty.
  public typealias Model = Regularized<Frozen<Sequential<Float>>>
  /// A step, or the end of an epoch.
  public typealias Event = EpochTraining<Model, AnyOptimizer<Float>>.Event

  /// All that the result depends on besides the images.
  public let settings: RunSettings
  /// The images.
  public let data: RunData
  private var training: EpochTraining<Model, AnyOptimizer<Float>>

  /// A run at its start.
  ///
  /// - Parameter parameters: what training begins with, instead of what the settings' initialiser
  ///   draws.
  /// - Throws: `RunError` where the settings do not fit the network; what `parameters` throws.
  public init(
    _ settings: RunSettings, data: RunData,
    parameters: ((inout Sequential<Float>) throws -> Void)? = nil
  ) throws {
    self.settings = settings
    self.data = data
    try settings.check()
    var random = RandomSource(seed: settings.seed)
    var network = try settings.network(using: &random)
    try parameters?(&network)
    let batches = BatchSampler(
      data.learning, batchSize: settings.batchSize, augmentation: settings.augmentation.value,
      random: random.split())
    let model = Regularized(
      try settings.freezing(network), by: settings.decay.penalty)
    let trainer = Trainer(
      model, settings.optimizer(examples: data.learning.count), batches: batches,
      loss: settings.classifierLoss)
    training = EpochTraining(trainer, validation: data.measured, averaging: settings.averaging)
  }

  /// Losses and accuracies, by epoch.
  public var history: TrainingHistory { training.history }
  /// Lengths of gradients, steps and weights, by epoch and layer.
  public var layers: LayerHistory { training.layers }
  /// How many steps were taken.
  public var stepCount: Int { training.trainer.stepCount }
  /// How fast it is; see `EpochTraining`.
  public var imagesPerSecond: Double { training.imagesPerSecond }
  /// How many steps are to come.
  public var remainingSteps: Int { training.remainingSteps(epochs: settings.epochs) }

  /// Whether some steps of an epoch were taken, and not all.
  public var isInsideEpoch: Bool { training.isInsideEpoch }
  /// Whether the next event is the end of an epoch.
  public var isBeforeMeasurement: Bool { training.isBeforeMeasurement }
  /// How many parameters do not learn, and of how many.
  public var frozenCounts: (frozen: Int, all: Int) {
    let model = training.model.base
    return (model.frozenNames.count, model.base.parameters.count)
  }

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
