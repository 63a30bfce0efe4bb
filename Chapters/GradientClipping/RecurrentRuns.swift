import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Progress
import Training

/// One training of a recurrent network that reads a digit row by row: 28 times 28 pixels.
struct RowRun: Sendable {
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  /// A limit of infinity clips nothing, but measures the norms.
  var clipping = GradientClipping.globalNorm(.infinity)
  var activation = Activation.hyperbolicTangent
  var steps: Int
  var learningRate = 0.2

  /// The recurrent weights' standard deviation times the root of their number: above 1 they stretch.
  /// A ReLU passes all of it on, a tanh only a part.
  var gain: Double { activation == .rectifier ? 1.75 : 2 }

  static let units = 64
  static let batchSize = 50
  /// What counts as trained: recognises this share of the test digits. Chance is 10%.
  static let goal = 0.6

  /// What was seen at each step, up to the one at which the loss was no longer finite.
  struct Result: Sendable, Equatable {
    /// Of the batch, before the step.
    var losses: [Double] = []
    /// Of all gradients, before clipping.
    var norms: [Double] = []
    /// The share of the test digits recognised at the end; 0 if the loss was not finite.
    var accuracy = 0.0
    /// The share of the units' states beyond ±0.95 at the end, where the slope of tanh is less than
    /// a tenth of its steepest; 0 if the loss was not finite.
    var saturatedShare = 0.0
    var failedAt: Int?

    var isTrained: Bool { failedAt == nil && accuracy >= RowRun.goal }
  }

  /// The network before training: recurrent weights that stretch, so that gradients explode.
  func network(using random: inout RandomSource) -> Sequential<Float> {
    let n = Self.units
    return Sequential([
      Reshape([28, 28]),
      ElmanRNN(
        28, n, weights: .normal(standardDeviation: 1 / 28.0.squareRoot()),
        recurrentWeights: .normal(standardDeviation: gain / Double(n).squareRoot()),
        activation: activation, using: &random),
      Dense(n, 10, weights: .normal(standardDeviation: 1 / Double(n).squareRoot()), using: &random),
    ])
  }

  func train(on digits: ExperimentData, progress: SharedProgress) throws -> Result {
    var random = RandomSource(seed: seed)
    let model = network(using: &random)
    var trainer = Trainer(
      model,
      Clipped(
        SGD(learningRate: learningRate), by: clipping, nonFiniteGradients: .takeStep),
      batches: BatchSampler(digits.training, batchSize: Self.batchSize, random: random.split()))
    var result = Result()
    for step in 1...steps {
      if Interruption.isRequested { throw Interrupted() }
      do {
        result.losses.append(try trainer.step().loss)
        result.norms.append(trainer.optimizer.lastReport!.totalNormBefore)
      } catch TrainingError.lossNotFinite {
        result.failedAt = step
        return result
      }
      progress.advance()
    }
    result.accuracy = evaluate(trainer.model, on: digits.test).accuracy
    result.saturatedShare = saturatedShare(of: trainer.model, digits)
    return result
  }

  /// Over all 28 times, for the first 200 test digits.
  private func saturatedShare(of model: Sequential<Float>, _ digits: ExperimentData) -> Double {
    let trained = model.layers.compactMap { $0 as? ElmanRNN<Float> }[0]
    var layer = ElmanRNN(
      weights: trained.weights.value, recurrentWeights: trained.recurrentWeights.value,
      bias: trained.bias.value, activation: trained.activation, returnsSequence: true)
    let pixels = digits.test.prefix(200).inputs
    let states = layer.forward(pixels.reshaped(to: [pixels.shape[0], 28, 28]), mode: .inference)
    return Double(states.scalars.count { abs($0) > 0.95 }) / Double(states.count)
  }

  /// The gradients of the untrained network for its first batch.
  func firstGradients(_ digits: ExperimentData) -> Sequential<Float> {
    var random = RandomSource(seed: seed)
    var model = network(using: &random)
    var batches = BatchSampler(
      digits.training, batchSize: Self.batchSize, random: random.split())
    let batch = batches.next()
    let logits = model.forward(batch.inputs, mode: .training)
    model.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient)
    return model
  }
}

extension GradientClippingChapter {
  var steps: Int { options.full ? 3000 : options.quick ? 200 : 700 }
  var seedCount: Int { options.quick ? 2 : 5 }

  func train(
    _ runs: [RowRun], _ digits: ExperimentData, _ page: Notebook, _ label: String
  ) throws -> [RowRun.Result] {
    try trainSideBySide(runs, steps: \.steps, page, label) {
      try $0.train(on: digits, progress: $1)
    }
  }

  /// The data set and the network, for the line under a figure's title.
  func settings(_ rest: String) -> String {
    "\(options.dataset), rows of digits into \(RowRun.units) recurrent units, "
      + "batch \(RowRun.batchSize); \(rest)"
  }
}
