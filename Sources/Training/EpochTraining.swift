import Datasets
import NeuralNetworks
import Optimizers

/// Training in epochs, with a look at other images after each.
///
/// It hands out what happens, one thing at a time, and knows no terminal, file or signal: whoever
/// asks for the next thing shows it, saves the state, or stops asking.
///
/// ```swift
/// var training = EpochTraining(trainer, validation: test)
/// while let event = try training.next(epochs: 50) {
///   switch event {
///   case .step(let metrics): line.update(metrics.step)
///   case .epoch: try store.save(&training, step: training.trainer.stepCount)
///   }
/// }
/// print(training.history.csv)
/// ```
///
/// All batches have the same size; an epoch ends with the step in which its last example is drawn. So a
/// batch holds no more examples than there are: else some epochs would end without a step of their own.
public struct EpochTraining<Model: Layer<Float>, Rule: Optimizer<Float>>: Sendable {
  /// What has happened.
  public enum Event: Sendable {
    /// A step was taken; this is known after it.
    case step(StepMetrics)
    /// An epoch is complete and measured: it is the last in the history.
    case epoch
  }

  /// What takes the steps, as it is after the last one.
  public private(set) var trainer: Trainer<Model, Rule>
  /// What is measured after each epoch.
  public let validation: Examples
  /// What was measured after each complete epoch.
  public private(set) var history = TrainingHistory()
  /// How large weights, gradients and steps were in each complete epoch.
  public private(set) var layers: LayerHistory
  /// The average of the weights, where one is kept.
  public private(set) var average: WeightAverage<Model>?

  /// Sums over the steps of the current epoch.
  private var lossSum = 0.0
  private var penaltySum = 0.0
  private var accuracySum = 0.0
  private var stepsInEpoch = 0
  private var secondsInEpoch = 0.0

  /// A training before its first epoch, of a trainer before its first step. Stops for batches of more
  /// examples than there are, for a share to keep that is not from 0 to below 1, and without examples to
  /// measure with.
  ///
  /// - Parameter averaging: the share that an average of the weights keeps in a step; nil for none.
  public init(
    _ trainer: Trainer<Model, Rule>, validation: Examples, averaging: Double? = nil
  ) {
    let (size, count) = (trainer.batches.batchSize, trainer.batches.examples.count)
    require(
      size <= count,
      "Epochs of \(count) examples cannot be trained in batches of \(size): some would have no step. "
        + "Take batches of at most \(count), or count steps with a Trainer alone.")
    require(
      validation.count > 0, "There are no examples to measure with after each epoch: take some.")
    self.trainer = trainer
    self.validation = validation
    layers = LayerHistory(of: trainer.model)
    average = averaging.map { WeightAverage(of: trainer.model, decay: $0) }
  }

  /// The model as it is now.
  public var model: Model { trainer.model }

  /// The model to be used after training: the average, where one is kept.
  public var result: Model { average?.model ?? trainer.model }

  /// How many steps have to be taken until so many epochs are complete.
  public func remainingSteps(epochs: Int) -> Int {
    max(0, lastStep(ofEpoch: epochs) - trainer.stepCount)
  }

  /// The number of the step that completes an epoch.
  private func lastStep(ofEpoch epoch: Int) -> Int {
    Self.lastStep(
      ofEpoch: epoch, examples: trainer.batches.examples.count, batch: trainer.batches.batchSize)
  }

  /// Whether some steps of an epoch were taken, and it is not measured yet.
  public var isInsideEpoch: Bool { stepsInEpoch > 0 }

  /// Whether all steps of an epoch were taken: what comes next is its measurement.
  public var isBeforeMeasurement: Bool {
    trainer.stepCount >= lastStep(ofEpoch: history.epochs + 1)
  }

  /// Images that training takes in a second, in this epoch so far.
  public var imagesPerSecond: Double {
    Double(stepsInEpoch * trainer.batches.batchSize) / max(secondsInEpoch, 1e-9)
  }

  /// Takes the next step, or measures after the last one of an epoch; nil once so many epochs are
  /// complete, those before included.
  ///
  /// - Throws: `TrainingError.lossNotFinite`; the step is not taken.
  public mutating func next(epochs: Int) throws -> Event? {
    guard history.epochs < epochs else { return nil }
    if isBeforeMeasurement {
      measure()
      return .epoch
    }
    return .step(try step())
  }

  private mutating func step() throws -> StepMetrics {
    let start = ContinuousClock.now
    let isSampled = LayerHistory.isSampled(stepInEpoch: stepsInEpoch)
    let before = isSampled ? trainer.model.weights : []
    let metrics = try trainer.step()
    if isSampled { layers.add(before: before, after: trainer.model) }
    average?.add(trainer.model)
    lossSum += metrics.loss - metrics.penalty
    penaltySum += metrics.penalty
    accuracySum += metrics.accuracy
    stepsInEpoch += 1
    secondsInEpoch += (ContinuousClock.now - start) / .seconds(1)
    return metrics
  }

  private mutating func measure() {
    let count = Double(max(stepsInEpoch, 1))
    let evaluation = evaluation(of: trainer.model)
    history.steps.append(trainer.stepCount)
    history.learningRate.append(trainer.lastLearningRate)
    history.trainingLoss.append(lossSum / count)
    history.penalty.append(penaltySum / count)
    history.trainingAccuracy.append(accuracySum / count)
    history.validationLoss.append(evaluation.loss)
    history.validationAccuracy.append(evaluation.accuracy)
    if let average {
      let evaluation = self.evaluation(of: average.model)
      history.averagedLoss.append(evaluation.loss)
      history.averagedAccuracy.append(evaluation.accuracy)
    }
    history.seconds.append(secondsInEpoch)
    layers.endEpoch(trainer.model)
    (lossSum, penaltySum, accuracySum, stepsInEpoch, secondsInEpoch) = (0, 0, 0, 0, 0)
  }

  private func evaluation(of model: Model) -> Evaluation {
    evaluate(model, on: validation) { trainer.measuredLoss($0, labels: $1) }
  }
}

extension EpochTraining {
  /// The number of the step that completes an epoch of so many examples. Stops for batches without any.
  public static func lastStep(ofEpoch epoch: Int, examples: Int, batch: Int) -> Int {
    require(batch > 0, "A batch holds at least one example, not \(batch).")
    return (epoch * examples + batch - 1) / batch
  }
}

extension EpochTraining: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try trainer.visitState(&visitor)
    try average?.visitState(&visitor)
    try history.visitState(&visitor)
    try layers.visitState(&visitor)
    try visitor.visit(&lossSum, "loss in this epoch")
    try visitor.visit(&penaltySum, "penalty in this epoch")
    try visitor.visit(&accuracySum, "accuracy in this epoch")
    try visitor.visitCount(&stepsInEpoch, "steps in this epoch")
    try visitor.visit(&secondsInEpoch, "seconds in this epoch")
    guard secondsInEpoch.isFinite, secondsInEpoch >= 0 else {
      throw InvalidState("an epoch has taken \(secondsInEpoch) seconds so far")
    }
  }
}
