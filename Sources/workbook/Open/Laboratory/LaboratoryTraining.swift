import Datasets
import Models
import NeuralNetworks
import Optimizers
import Runs
import Training

/// A network in training whose rate can be changed on the way, step by step.
///
/// With settings that `workbook train` knows, it takes the same steps to the bit.
struct LaboratoryTraining {
  typealias Model = Regularized<Sequential<Float>>

  let settings: LaboratorySettings
  let data: RunData
  /// The shape of one image as the network gets it.
  let inputShape: Shape
  /// How many steps all epochs have.
  let stepLimit: Int
  private(set) var trainer: Trainer<Model, AnyOptimizer<Float>>
  /// What was changed of the rate, and what is yet to be, in the order of the steps.
  private(set) var rates: [LaboratoryOrder.RateChange]
  /// Nil for a rate that stays as it is.
  private let schedule: Schedule?

  /// - Throws: `SettingError`, `LiveError`, `RunError`, `DatasetError`: what is wrong, in words.
  init(_ order: LaboratoryOrder) throws {
    settings = try order.checked()
    rates = order.rates ?? []
    let set = try ImageDataset.load(settings.dataset)
    let run = settings.run(imageCount: set.training.count)
    try LaboratoryMemory.check(images: set, for: settings)
    // The test images are left alone.
    var taken = run
    taken.testImages = 1
    data =
      settings.network == .layers
      ? try RunData(set, for: taken, as: .images()) : try RunData(set, for: taken)
    inputShape = Shape(Array(data.learning.inputs.shape.dimensions.dropFirst()))
    try run.check(input: inputShape)
    var random = RandomSource(seed: run.seed)
    let network = try settings.network(
      run, input: inputShape, classes: data.learning.classCount, using: &random)
    try LaboratoryMemory.check(network, input: inputShape, batch: run.batchSize, data: data)
    let batches = BatchSampler(
      data.learning, batchSize: run.batchSize, augmentation: run.augmentation.value,
      random: random.split())
    stepLimit = run.stepCount(examples: data.learning.count)
    schedule = run.schedule.schedule(
      rate: run.optimizer.rate, steps: stepLimit,
      stepsPerEpoch: Double(data.learning.count) / Double(run.batchSize))
    trainer = Trainer(
      Regularized(network, by: run.decay.penalty), settings.rule(run), batches: batches,
      loss: run.classifierLoss)
    for change in rates { try requireRate(at: change.step) }
  }

  var network: Sequential<Float> { trainer.model.base }
  var stepCount: Int { trainer.stepCount }
  /// How often each image was seen.
  var epochs: Double { trainer.batches.epochs }

  /// The learning rate of the next step.
  var rate: Double {
    let planned = plannedRate(stepCount)
    guard let change = rates.last(where: { $0.step <= stepCount }) else { return planned }
    return change.rate * (planned / plannedRate(change.step))
  }

  private func plannedRate(_ step: Int) -> Double { schedule?(step) ?? settings.rate }

  /// A rate that is changed keeps its proportion to the schedule's: there is none to 0.
  private func requireRate(at step: Int) throws(LiveError) {
    guard plannedRate(step) > 0 else {
      throw LiveError(
        "The schedule has come to a rate of 0 after step \(step): change the rate before that.")
    }
  }

  /// - Throws: `TrainingError`; the step is not taken.
  mutating func step() throws -> StepMetrics {
    trainer.optimizer.learningRate = rate
    return try trainer.step()
  }

  /// Another rate from the next step on; changes that were planned for later are dropped.
  ///
  /// - Throws: `LiveError` for a rate out of range, and where the schedule's is 0.
  mutating func change(rate: Double) throws {
    let change = LaboratoryOrder.RateChange(step: stepCount, rate: rate)
    try change.check()
    try requireRate(at: stepCount)
    rates = rates.filter { $0.step < change.step } + [change]
  }

  /// Goes back to an earlier state, from which all can be otherwise.
  ///
  /// - Throws: `InvalidState` for that of another training.
  mutating func restore(_ snapshot: StateSnapshot) throws {
    try snapshot.restore(&trainer)
    rates = rates.filter { $0.step < stepCount }
  }

  /// - Throws: what visitors throw, which is nothing where state is only looked at.
  mutating func snapshot() throws -> StateSnapshot { try StateSnapshot(of: &trainer) }
}

extension LaboratorySettings {
  /// The network with its first parameters.
  ///
  /// - Throws: `LiveError`, `RunError` for what does not fit.
  fileprivate func network(
    _ run: RunSettings, input: Shape, classes: Int, using random: inout RandomSource
  ) throws -> Sequential<Float> {
    let network: Sequential<Float> =
      network == .layers
      ? try layers.network(
        for: input, classes: classes, weights: weights.initializer, dropout: run.dropout,
        using: &random)
      : try run.network(using: &random)
    return try network.replacingNormalisation(by: normalisation)
      .replacingActivations(by: activation)
  }

  /// The update rule with its decay and clipping; its rate is set before each step.
  fileprivate func rule(_ run: RunSettings) -> AnyOptimizer<Float> {
    var rule = run.optimizer.optimizer
    if run.decay.kind == .decoupled { rule = AnyOptimizer(Decayed(rule, by: run.decay.lambda)) }
    return clipping == 0 ? rule : AnyOptimizer(Clipped(rule, by: .globalNorm(clipping)))
  }
}
