import Datasets
import NeuralNetworks
import Optimizers

/// A training run: a model, its optimizer and the batches it learns from.
///
/// It takes a step when it is told to, and knows no terminal: whoever wants to see how it goes, or to
/// end it, does so between two steps.
///
/// ```swift
/// var trainer = Trainer(model, SGD(learningRate: 0.1), batches: sampler)
/// for _ in 0..<1_000 {
///   let metrics = try trainer.step()
///   if metrics.step % 50 == 0 { print(evaluate(trainer.model, on: test).accuracy) }
/// }
/// ```
public struct Trainer<Model: Layer<Float>, Rule: Optimizer<Float>>: Sendable {
  public var model: Model
  public var optimizer: Rule
  public var batches: BatchSampler
  /// How many steps were taken.
  public private(set) var stepCount = 0
  /// The learning rate of the last step, or of the first one before that.
  public private(set) var lastLearningRate: Double
  /// What the steps make smaller, with the model's penalty.
  public let loss: ClassifierLoss

  /// A run before its first step.
  public init(
    _ model: Model, _ optimizer: Rule, batches: BatchSampler, loss: ClassifierLoss = .crossEntropy
  ) {
    self.model = model
    self.optimizer = optimizer
    self.batches = batches
    lastLearningRate = optimizer.learningRate
    self.loss = loss
  }

  /// One step: a batch forward, its loss, the gradients, the optimizer.
  ///
  /// - Throws: `TrainingError.lossNotFinite`; the parameters are left as they were.
  public mutating func step() throws -> StepMetrics {
    let batch = batches.next()
    let before = stepCount
    let logits = model.forward(batch.inputs, mode: .training)
    let (value, gradient) = loss(logits, labels: batch.labels)
    let penalty = model.penalty
    let total = value + penalty
    guard total.isFinite else {
      throw TrainingError.lossNotFinite(
        step: before + 1, loss: total, place: model.firstNonFinite(for: batch.inputs),
        learningRate: optimizer.learningRate)
    }
    model.backwardToParameters(gradient)
    lastLearningRate = optimizer.learningRate
    optimizer.step(&model)
    stepCount += 1
    return StepMetrics(
      step: stepCount, loss: total, penalty: penalty, logits: logits, labels: batch.labels)
  }
}

extension Trainer: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    optimizer.prepare(for: model)
    try visitor.visit(&stepCount, "steps")
    try visitor.visit(&lastLearningRate, "last learning rate")
    try model.visitState(&visitor)
    try optimizer.visitState(&visitor)
    try batches.visitState(&visitor)
  }
}
