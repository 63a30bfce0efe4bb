import Datasets
import NeuralNetworks
import Optimizers
import Progress

/// Training in epochs, with a look at other images after each, and with checkpoints.
///
/// ```swift
/// var training = EpochTraining(trainer, validation: test)
/// _ = try store.restore(&training, .newest)
/// let end = try training.run(epochs: 50, checkpoints: store, progress: &line)
/// print(training.history.csv)
/// ```
///
/// All batches have the same size; an epoch ends with the step in which its last example is drawn.
public struct EpochTraining<Model: Layer<Float>, Rule: Optimizer<Float>>: Sendable {
  public private(set) var trainer: Trainer<Model, Rule>
  /// What is measured after each epoch.
  public let validation: Examples
  public private(set) var history = TrainingHistory()
  /// How long the steps of each epoch took, in seconds. These, unlike all else, differ from run to
  /// run.
  public private(set) var seconds: [Double] = []

  /// Sums over the steps of the current epoch.
  private var lossSum = 0.0
  private var accuracySum = 0.0
  private var stepsInEpoch = 0
  private var secondsInEpoch = 0.0

  public init(_ trainer: Trainer<Model, Rule>, validation: Examples) {
    self.trainer = trainer
    self.validation = validation
  }

  public var model: Model { trainer.model }

  /// How many steps have to be taken until so many epochs are complete.
  public func remainingSteps(epochs: Int) -> Int {
    max(0, lastStep(ofEpoch: epochs) - trainer.stepCount)
  }

  /// The number of the step that completes an epoch.
  private func lastStep(ofEpoch epoch: Int) -> Int {
    let (examples, batch) = (trainer.batches.examples.count, trainer.batches.batchSize)
    return (epoch * examples + batch - 1) / batch
  }

  /// Trains until so many epochs are complete, those before included, or the user presses Ctrl-C.
  ///
  /// - Parameters:
  ///   - checkpoints: where the state is saved after each epoch, and after the last step before an
  ///     interruption; nil for nowhere.
  ///   - progress: counts the steps from here, out of `remainingSteps`.
  ///   - afterEpoch: called once an epoch is measured and saved; may print.
  /// - Throws: `TrainingError`, `CheckpointError`.
  public mutating func run(
    epochs: Int, checkpoints: CheckpointStore? = nil, progress: inout ProgressLine,
    afterEpoch: (Self) throws -> Void = { _ in }
  ) throws -> RunEnd {
    var done = 0
    while history.epochs < epochs {
      if measureIfEpochEnded() {
        try checkpoints?.save(&self, step: trainer.stepCount)
        progress.makeRoom()
        try afterEpoch(self)
        continue
      }
      if Interruption.isRequested {
        if done > 0 { try checkpoints?.save(&self, step: trainer.stepCount) }
        return .interrupted
      }
      let metrics = try step()
      done += 1
      progress.update(done, text(metrics, epochs: epochs))
    }
    return .completed
  }

  mutating func step() throws -> StepMetrics {
    let start = ContinuousClock.now
    let metrics = try trainer.step()
    lossSum += metrics.loss
    accuracySum += metrics.accuracy
    stepsInEpoch += 1
    secondsInEpoch += (ContinuousClock.now - start) / .seconds(1)
    return metrics
  }

  /// Measures after the last step of an epoch; says whether there was something to measure.
  mutating func measureIfEpochEnded() -> Bool {
    guard trainer.stepCount >= lastStep(ofEpoch: history.epochs + 1) else { return false }
    let count = Double(max(stepsInEpoch, 1))
    history.append(
      training: Evaluation(loss: lossSum / count, accuracy: accuracySum / count),
      validation: evaluate(trainer.model, on: validation))
    seconds.append(secondsInEpoch)
    (lossSum, accuracySum, stepsInEpoch, secondsInEpoch) = (0, 0, 0, 0)
    return true
  }

  private func text(_ metrics: StepMetrics, epochs: Int) -> String {
    let speed = Double(stepsInEpoch * trainer.batches.batchSize) / max(secondsInEpoch, 1e-9)
    return "epoch \(history.epochs + 1)/\(epochs)  " + metrics.text(imagesPerSecond: speed)
      + (history.validationAccuracy.last.map { "  validation \(fixed($0, 3))" } ?? "")
  }
}

extension EpochTraining: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try trainer.visitState(&visitor)
    try history.visitState(&visitor)
    try visitor.visit(&lossSum, "loss in this epoch")
    try visitor.visit(&accuracySum, "accuracy in this epoch")
    try visitor.visit(&stepsInEpoch, "steps in this epoch")
    try visitor.visit(&secondsInEpoch, "seconds in this epoch")
    try visitor.visit(&seconds, "seconds of each epoch")
  }
}
