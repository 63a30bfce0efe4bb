import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// Equal weights stay equal (001, 004): how many units of a layer differ while the network trains?
struct EqualWeights: Experiment {
  @Setting("sigmoids in each of the two hidden layers", in: 15...100) var units = 30
  @Setting("steps of gradient descent", in: 25...5_000, quick: 100) var steps = 500
  @Setting("steps between two looks", in: 1...500) var interval = 25
  @Setting("learning rate", in: 0.01...5) var rate = 0.5
  @Setting("seeds of each network", in: 1...20, quick: 2) var seeds = 5

  struct Look: Codable, Sendable {
    /// Units of the first hidden layer that differ.
    var distinct: Int
    var accuracy: Double
  }

  struct Findings: Codable, Sendable {
    /// One training for each seed, begun at 0, at 0.01 and with Xavier's weights.
    var zero, constant, xavier: [History<Look>]
    /// The incoming weights of each unit of the first layer after training, from the first seed: begun
    /// at 0.01, which is taken away, and with Xavier's.
    var constantUnits, xavierUnits: [[Double]]
    var width, height: Int
  }

  var estimatedSeconds: Double { 0.00008 * Double(3 * seeds * steps) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    func trainings(from weights: Initializer) throws -> [Training] {
      try context.sideBySide(context.seeds(seeds), stepsOfEach: steps, "\(seeds) seeds") {
        try train(from: weights, seed: $0, on: digits, progress: $1)
      }
    }
    let zero = try trainings(from: .zeros)
    let constant = try trainings(from: .constant(0.01))
    let xavier = try trainings(from: .glorotUniform)
    return Findings(
      zero: zero.map(\.history), constant: constant.map(\.history), xavier: xavier.map(\.history),
      constantUnits: columns(of: constant[0].weights - 0.01).map { $0.map { Double($0) } },
      xavierUnits: columns(of: xavier[0].weights).map { $0.map { Double($0) } },
      width: digits.images.training.width, height: digits.images.training.height)
  }

  private struct Training {
    var history: History<Look>
    /// Of the first layer, after training: [inputs, units].
    var weights: Tensor<Float>
  }

  private func train(
    from weights: Initializer, seed: UInt64, on digits: ExperimentData, progress: RunProgress
  ) throws -> Training {
    var random = RandomSource(seed: seed)
    let model = Sequential<Float>.multilayer(
      [digits.inputs, units, units, 10], weights: weights, using: &random
    ) { _, _ in [Sigmoid()] }
    var trainer = Trainer(
      model, SGD(learningRate: rate),
      batches: BatchSampler(digits.training, batchSize: 100, random: random.split()))
    let history = try trainer.history(
      steps: steps, lookingEvery: interval, afterEachStep: progress.advance
    ) {
      Look(
        distinct: distinctUnits($0.model.parameters[0].value),
        accuracy: evaluate($0.model, on: digits.test).accuracy)
    }
    return Training(history: history, weights: trainer.model.parameters[0].value)
  }
}

/// How many columns of [inputs, units] are different, to the last bit.
func distinctUnits(_ weights: Tensor<Float>) -> Int {
  Set(columns(of: weights)).count
}

func columns(of matrix: Tensor<Float>) -> [[Float]] {
  let rows = matrix.transposed()
  return (0..<rows.shape.rows).map { rows.rows($0..<($0 + 1)).scalars }
}
