import Datasets
import NeuralNetworks
import Optimizers

/// The training of a classifier: a model, its optimizer and the batches it learns from.
///
/// It takes a step when it is told to, and knows no terminal: whoever wants to see how it goes, or to
/// end it, does so between two steps. `StepwiseTraining` has methods that take many.
///
/// ```swift
/// var trainer = Trainer(model, SGD(learningRate: 0.1), batches: sampler)
/// for _ in 0..<1_000 {
///   let metrics = try trainer.step()
///   if metrics.step % 50 == 0 { print(evaluate(trainer.model, on: test).accuracy) }
/// }
/// ```
///
/// What is general: the model is any layer, in Float or Double (a model in Double sees the images'
/// Float numbers as Double); the optimizer is any; the loss is one of the library's or a function
/// written by hand. What is not: inputs with labels from a `BatchSampler`. Whoever learns from other
/// data, a regression for example, uses `Learner`.
public struct Trainer<Model: Layer, Rule: Optimizer<Model.Scalar>>: StepwiseTraining, Sendable {
  /// From logits [m, classes] and m labels, the loss and its derivative by the logits.
  public typealias LossFunction =
    @Sendable (_ logits: Tensor<Model.Scalar>, _ labels: [Int]) -> (
      loss: Double, gradient: Tensor<Model.Scalar>
    )

  /// The model and its optimizer, with the number of steps.
  private var learner: Learner<Model, Rule>
  /// Where the batches come from; part of the state, with its place.
  public var batches: BatchSampler
  /// What the steps make smaller, with the model's penalty; nil for a function written by hand.
  public let loss: ClassifierLoss?
  private let lossFunction: LossFunction

  /// A run before its first step.
  public init(
    _ model: Model, _ optimizer: Rule, batches: BatchSampler, loss: ClassifierLoss = .crossEntropy
  ) {
    learner = Learner(model, optimizer)
    self.batches = batches
    self.loss = loss
    lossFunction = { loss($0, labels: $1) }
  }

  /// A run before its first step, with a loss written by hand.
  ///
  /// ```swift
  /// var trainer = Trainer(model, SGD(learningRate: 0.1), batches: sampler) { logits, labels in
  ///   let (loss, gradient) = SoftmaxCrossEntropy()(logits, labels: labels)
  ///   return (2 * loss, gradient * 2)
  /// }
  /// ```
  public init(
    _ model: Model, _ optimizer: Rule, batches: BatchSampler, loss: @escaping LossFunction
  ) {
    learner = Learner(model, optimizer)
    self.batches = batches
    self.loss = nil
    lossFunction = loss
  }

  /// The model, as it is after the last step. Another one needs another optimizer.
  public var model: Model {
    get { learner.model }
    set { learner.model = newValue }
  }

  /// The optimizer, whose settings may change between two steps.
  public var optimizer: Rule {
    get { learner.optimizer }
    set { learner.optimizer = newValue }
  }

  /// How many steps were taken.
  public var stepCount: Int { learner.stepCount }

  /// The learning rate of the last step, or of the first one before that.
  public var lastLearningRate: Double { learner.lastLearningRate }

  /// One step: a batch forward, its loss, the gradients, the optimizer.
  ///
  /// - Throws: `TrainingError.lossNotFinite`; the parameters are left as they were. Running statistics,
  ///   the generators of dropout and the place in `batches` have moved: whoever goes on takes the state of
  ///   a checkpoint.
  public mutating func step() throws -> StepMetrics {
    let batch = batches.next()
    let step = try learner.step(on: Tensor(batch.inputs)) { [lossFunction] in
      lossFunction($0, batch.labels)
    }
    return StepMetrics(
      step: step.number, loss: step.loss, penalty: step.penalty,
      accuracy: matchingShare(step.outputs.rowArgmax(), batch.labels))
  }

  /// The loss of images that are not trained with: without smoothing of labels.
  func measuredLoss(_ logits: Tensor<Model.Scalar>, labels: [Int]) -> Double {
    loss?.withoutSmoothing.value(logits, labels: labels) ?? lossFunction(logits, labels).loss
  }
}

extension Trainer: Stateful {
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try learner.visitState(&visitor)
    try batches.visitState(&visitor)
  }
}
