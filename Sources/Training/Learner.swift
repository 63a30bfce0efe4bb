import NeuralNetworks
import Optimizers

/// A model and the optimizer that changes it: the part of a training that knows neither where its
/// numbers come from nor what is to become small.
///
/// Everything is free here: the layers, Float or Double, what the targets are, and the loss, which is
/// a function of the model's outputs. `Trainer` is built on it, for classifiers that learn from a
/// `BatchSampler`.
///
/// ```swift
/// var learner = Learner(Dense<Double>(weights: .zeros([2, 1])), SGD(learningRate: 0.1))
/// for _ in 0..<100 {
///   try learner.step(on: x) { y in  // y and the targets are [m, 1]
///     let error = y - targets
///     return (Double(error.squared().mean()), error * (2 / Double(error.count)))
///   }
/// }
/// ```
///
/// Together with its data it makes a `StepwiseTraining`, whose example goes on with this one.
public struct Learner<Model: Layer, Rule: Optimizer<Model.Scalar>>: Sendable {
  /// What is known after a step.
  public struct Step: Sendable {
    /// The number of the step, from 1.
    public let number: Int
    /// What the step makes smaller, as it was before it: with the model's penalty.
    public let loss: Double
    /// What the size of the parameters adds to it.
    public let penalty: Double
    /// The model's outputs that the loss was computed of, [m, ...].
    public let outputs: Tensor<Model.Scalar>
  }

  /// The model, as it is after the last step. Another one needs another optimizer.
  public var model: Model
  /// The optimizer, whose settings may change between two steps.
  public var optimizer: Rule
  /// How many steps were taken.
  public private(set) var stepCount = 0
  /// The learning rate of the last step, or of the first one before that.
  public private(set) var lastLearningRate: Double

  /// A learner before its first step.
  public init(_ model: Model, _ optimizer: Rule) {
    self.model = model
    self.optimizer = optimizer
    lastLearningRate = optimizer.learningRate
  }

  /// One step: a batch forward, its loss, the gradients, the optimizer.
  ///
  /// - Parameters:
  ///   - inputs: the batch, [m, ...], as the model takes it.
  ///   - loss: from the model's outputs for the batch, their loss, without the model's penalty, and
  ///     its derivative by the outputs, of their shape.
  /// - Throws: `TrainingError.lossNotFinite`, or what `loss` throws; the parameters are then left as
  ///   they were. Running statistics and the generators of dropout have moved in the forward pass: whoever
  ///   goes on takes the state of a checkpoint.
  @discardableResult
  public mutating func step(
    on inputs: Tensor<Model.Scalar>,
    loss: (_ outputs: Tensor<Model.Scalar>) throws -> (
      loss: Double, gradient: Tensor<Model.Scalar>
    )
  ) throws -> Step {
    let outputs = model.forward(inputs, mode: .training)
    let (value, gradient) = try loss(outputs)
    let penalty = model.penalty
    let total = value + penalty
    guard total.isFinite else {
      throw TrainingError.lossNotFinite(
        step: stepCount + 1, loss: total, place: model.firstNonFinite(for: inputs),
        learningRate: optimizer.learningRate)
    }
    model.backwardToParameters(gradient)
    lastLearningRate = optimizer.learningRate
    optimizer.step(&model)
    stepCount += 1
    return Step(number: stepCount, loss: total, penalty: penalty, outputs: outputs)
  }
}

extension Learner: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    optimizer.prepare(for: model)
    try visitor.visitCount(&stepCount, "steps")
    try visitor.visit(&lastLearningRate, "last learning rate")
    try model.visitState(&visitor)
    try optimizer.visitState(&visitor)
  }
}
