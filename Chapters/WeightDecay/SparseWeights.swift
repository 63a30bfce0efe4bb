import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// A price on magnitudes, L1, against one on squares, L2, for a network without hidden layers: how well it
/// does, and how many of its weights are exactly 0.
struct SparseWeights: Experiment {
  @Setting("digits to learn from", in: 50...4_000) var digits = 300
  @Setting("strengths of the price, on the mean loss", in: 1e-7...1, quick: [0.001, 0.003])
  var strengths = [0.0003, 0.001, 0.003, 0.01, 0.03]
  @Setting("steps of gradient descent, all digits in each", in: 10...20_000, quick: 100)
  var steps = 400
  @Setting("learning rate", in: 1e-4...1) var rate = 0.1
  @Setting("repetitions, each with a seed and a training set of its own", in: 1...50, quick: 2)
  var repetitions = 4
  @Setting("training digits set aside to choose the strength by", in: 100...2_000)
  var validation = 800

  /// How the price is paid.
  enum Price: String, Codable, CaseIterable, Sendable {
    case squares = "L2"
    /// By the sign of each weight, as a gradient.
    case signs = "L1 by its gradient"
    /// By the soft threshold.
    case threshold = "L1 by its threshold"
  }

  struct Trained: Codable, Sendable {
    var score: Score
    /// The share of the weights that are exactly 0, of pixels that are not 0 in all digits.
    var zeros: Double
  }

  struct Trial: Codable, Sendable {
    var price: Price
    var strength: Double
    var seed: UInt64
    var sample: Int
  }

  struct Findings: Codable, Sendable {
    /// The strength in the place of the rate.
    var sweep: Sweep
    /// By price and strength, the mean share of zeros.
    var zeros: [[Double]]
  }

  var estimatedSeconds: Double {
    let runs = Price.allCases.count * strengths.count * repetitions
    return 0.0001 * Double(runs * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let trials = Price.allCases.flatMap { price in
      strengths.flatMap { strength in
        context.keptSeeds(repetitions).enumerated().map {
          Trial(price: price, strength: strength, seed: $0.element, sample: $0.offset)
        }
      }
    }
    func stepCount(_ trial: Trial) -> Int { steps }
    let all = try context.kept(
      for: self, trials, steps: stepCount, "L1 and L2", tolerance: 0.02
    ) { trial, progress in
      let digits = try data.resampled(
        training: digits, validation: validation, sample: trial.sample)
      return try train(trial, on: digits, progress)
    }
    let groups = all.chunks(ofCount: repetitions).chunks(ofCount: strengths.count)
    return Findings(
      sweep: Sweep(
        zip(Price.allCases, groups).map { ($0.rawValue, strengths, $1.map { $0.map(\.score) }) }),
      zeros: groups.map { $0.map { $0.map(\.zeros).mean } })
  }

  func train(
    _ trial: Trial, on digits: ExperimentData, _ progress: RunProgress
  ) throws -> Trained {
    var random = RandomSource(seed: trial.seed)
    let few = digits.training
    let network = Dense<Float>(
      few.inputs.shape.columns, few.classCount, weights: .normal(standardDeviation: 0.01),
      using: &random)
    var learner = Learner(network, SGD(learningRate: rate))
    let share = Float(rate * trial.strength)
    for _ in 0..<steps {
      let before = learner.model.weights.value
      try learner.step(on: few.inputs) { SoftmaxCrossEntropy()($0, labels: few.labels) }
      let after = learner.model.weights.value
      switch trial.price {
      case .squares: learner.model.weights.value = after - before * share
      case .signs: learner.model.weights.value = after - before.map { $0.signOrZero } * share
      case .threshold: learner.model.weights.value = after.softThresholded(by: share)
      }
      try progress.advance()
    }
    let used = few.inputs.columnSums().scalars.enumerated().filter { $0.element > 0 }.map(\.offset)
    let weights = learner.model.weights.value.gatheringRows(used).scalars
    return Trained(
      score: Score(of: learner.model, on: digits),
      zeros: Double(weights.count { $0 == 0 }) / Double(weights.count))
  }
}

extension Float {
  fileprivate var signOrZero: Float { self > 0 ? 1 : self < 0 ? -1 : 0 }
}

extension Tensor {
  /// What makes 1/2 (w - a)² + threshold |w| smallest, for each element a: towards 0 by the threshold, and
  /// no further.
  func softThresholded(by threshold: Scalar) -> Tensor {
    map { a in
      if a > threshold { return a - threshold }
      return a < -threshold ? a + threshold : 0
    }
  }
}

/// The soft threshold, tried against all other weights of a fine grid.
struct SoftThreshold: Experiment {
  @Setting("price on a weight's magnitude", in: 0.01...2) var price = 0.6

  struct Findings: Codable, Sendable {
    /// By how much the best of the grid is cheaper than the formula's weight, at most.
    var cheaper: Double
  }

  static let grid = stride(from: -2.0, through: 2, by: 0.01).map { $0 }

  func run(in context: RunContext) throws -> Findings {
    func cost(_ w: Double, _ a: Double) -> Double { (w - a) * (w - a) / 2 + price * abs(w) }
    let best = Tensor(Self.grid).softThresholded(by: price).scalars
    let differences = zip(Self.grid, best).map { a, w in
      cost(w, a) - Self.grid.map { cost($0, a) }.min()!
    }
    return Findings(cheaper: max(0, differences.max()!))
  }
}
