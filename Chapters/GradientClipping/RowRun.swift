import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One training of a recurrent network that reads a digit row by row: 28 times 28 pixels.
struct RowRun: Sendable {
  /// Decides the weights and the order of the batches.
  var seed: UInt64 = 1
  /// A limit of infinity clips nothing, but measures the norms.
  var clipping = GradientClipping.globalNorm(.infinity)
  var activation = Activation.hyperbolicTangent
  /// The recurrent weights' standard deviation times the root of the number of units: above 1 they
  /// stretch.
  var gain = 2.0
  /// How the recurrent weights are drawn.
  var start = Start.normal
  /// How many empty rows follow each digit, through which it has to be remembered.
  var emptyRows = 0
  var steps: Int
  var learningRate = 0.2

  static let units = 64
  static let batchSize = 50

  struct Result: Codable, Sendable, Equatable {
    /// What was seen at each step, up to the one at which the loss was no longer finite.
    var history: History<Look>
    /// The share of the test digits recognised at the end; 0 if the loss was not finite.
    var accuracy = 0.0
    /// The share of the units' states beyond ±0.95 at the end, where the slope of tanh is less than
    /// a tenth of its steepest; 0 if the loss was not finite.
    var saturatedShare = 0.0

    var losses: [Double] { history.values(\.loss) }
    var norms: [Double] { history.values(\.norm) }
  }

  struct Look: Codable, Sendable, Equatable {
    /// Of the batch, before the step.
    var loss: Double
    /// Of all gradients, before clipping.
    var norm: Double
  }

  /// The network before training; with a gain above 1 its recurrent weights stretch.
  func network(using random: inout RandomSource) -> Sequential<Float> {
    func scaled(_ gain: Double, _ inputs: Int) -> Initializer {
      .normal(standardDeviation: gain / Double(inputs).squareRoot())
    }
    return Sequential([
      Reshape([28 + emptyRows, 28]),
      ElmanRNN(
        weights: scaled(1, 28)([28, Self.units], using: &random),
        recurrentWeights: start.weights(gain, Self.units, using: &random),
        bias: .zeros([Self.units]), activation: activation),
      Dense(Self.units, 10, weights: scaled(1, Self.units), using: &random),
    ])
  }

  func train(
    on digits: ExperimentData, progress: RunProgress
  ) throws -> Result {
    var random = RandomSource(seed: seed)
    let model = network(using: &random)
    var trainer = Trainer(
      model,
      Clipped(
        SGD(learningRate: learningRate), by: clipping,
        nonFiniteGradients: .takeStep),
      batches: BatchSampler(
        digits.training, batchSize: Self.batchSize, random: random.split()))
    let history = try trainer.historyOfEachStep(
      steps: steps, afterEachStep: progress.advance
    ) { run, metrics in
      let norm = run.optimizer.lastReport!.totalNormBefore
      return Look(loss: metrics.loss, norm: norm)
    }
    if history.failedAt != nil { return Result(history: history) }
    return Result(
      history: history,
      accuracy: evaluate(trainer.model, on: digits.test).accuracy,
      saturatedShare: saturatedShare(of: trainer.model, digits))
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

  /// The untrained network with its gradients for its first batch.
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

extension RunContext {
  /// Trains each network from several seeds, side by side. For each network its results, one a seed.
  func train(_ runs: [RowRun], seeds count: Int, _ label: String) throws -> [[RowRun.Result]] {
    let digits = try data()
    let seeded = runs.flatMap { run in
      seeds(count).map { seed in
        var run = run
        run.seed = seed
        return run
      }
    }
    let results = try sideBySide(seeded, steps: \.steps, label) {
      try $0.train(on: digits, progress: $1)
    }
    return runs.indices.map { Array(results[$0 * count..<($0 + 1) * count]) }
  }
}

extension [Double] {
  /// How many of these accuracies are `goal` percent or better.
  func count(reaching goal: Int) -> Int { count { $0 >= Double(goal) / 100 } }
}
