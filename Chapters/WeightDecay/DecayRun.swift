import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Plotting
import Training

/// One training on few digits: six hidden layers of 100, plain gradient descent, the penalty in the loss.
struct DecayRun: Sendable {
  /// The notes' lambda: the penalty is lambda / 2n times the sum of the squares.
  var lambda: Double
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  /// All else: how many digits and epochs, the learning rate and the batches.
  var plan: ThreeHundredDigits

  /// Units of each hidden layer, of which there are six.
  static let units = 100

  /// What is seen on the way.
  struct Look: Codable, Sendable, Equatable {
    /// The shares recognised of the digits learnt from, and of others.
    var training, test: Double
    /// The root mean square of the weights between hidden layers, and how they are distributed.
    var size: Double
    var shares: [Double]

    var gap: Double { training - test }

    /// The bins of `shares`.
    static let range = -0.5...0.5
    static let bins = 50
  }

  struct Outcome: Codable, Sendable {
    var history: History<Look>
    /// The weights behind a pixel that is 0 in all digits, at the end as shares of their first values.
    var unusedLeft: [Double]

    var last: Look { history.observations.last! }
  }

  /// - Parameters:
  ///   - few: the few digits.
  ///   - test: digits that it never learns from.
  func train(on few: Examples, test: Examples, progress: RunProgress) throws -> Outcome {
    var random = RandomSource(seed: seed)
    var trainer = trainer(on: few, using: &random)
    let first = trainer.model.parameters[0].value
    let history = try trainer.history(
      steps: plan.steps, lookingEvery: max(1, plan.steps / 20), afterEachStep: progress.advance
    ) {
      Self.look(at: $0.model, few: few, test: test)
    }
    let last = trainer.model.parameters[0].value
    return Outcome(
      history: history,
      unusedLeft: unused(in: few).map { row in
        Double(last.rows(row..<row + 1).norm() / first.rows(row..<row + 1).norm())
      })
  }

  /// The network before its first step.
  func trainer(
    on few: Examples, using random: inout RandomSource
  ) -> Trainer<Regularized<Sequential<Float>>, SGD<Float>> {
    let hidden = [Int](repeating: Self.units, count: 6)
    let widths = [few.inputs.shape.columns] + hidden + [few.classCount]
    let network = Sequential<Float>.multilayer(
      widths, weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    let priced = Regularized(network, by: L2(lambda / Double(few.count)))
    return Trainer(
      priced, SGD(learningRate: plan.rate),
      batches: BatchSampler(
        few, batchSize: plan.batch, random: random.split()))
  }

  private static func look(
    at model: some Layer<Float>, few: Examples, test: Examples
  ) -> Look {
    let weights = hiddenWeights(of: model)
    let accuracy = AccuracyGap(model, training: few, test: test)
    return Look(
      training: accuracy.training, test: accuracy.test, size: weights.rootMeanSquare,
      shares: Histogram(of: weights, bins: Look.bins, range: Look.range).counts)
  }

  /// Those of the layers between hidden layers, which all begin alike.
  static func hiddenWeights(of model: some Layer<Float>) -> [Double] {
    model.parameters.filter { $0.role == .weight && $0.value.shape == [units, units] }
      .flatMap(\.value.scalars).map(Double.init)
  }

  /// The first pixel that is 0 in all examples.
  private func unused(in examples: Examples) -> [Int] {
    let sums = examples.inputs.columnSums().scalars
    return Array(sums.indices.filter { sums[$0] == 0 }.prefix(1))
  }
}
