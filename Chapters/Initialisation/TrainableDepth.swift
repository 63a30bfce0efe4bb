import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Which depths train, for which variance of the weights: the map of Schoenholz et al. (2017, figure 5), each
/// cell at its own best learning rate.
struct TrainableDepth: Experiment {
  @Setting("n σ² of the weights, as shares of the critical one", in: 0.01...100, quick: [0.3, 1])
  var shares = [0.3, 0.5, 0.7, 0.85, 1, 1.25, 1.6, 2.5]
  @Setting("hidden layers of 100 units", in: 1...200, quick: [4, 16])
  var depths = [4, 8, 16, 32, 64]
  @Setting("learning rates that are tried in each cell", in: 1e-8...100, quick: [0.03])
  var rates = [0.001, 0.01, 0.1, 1]
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 40) var steps = 100
  @Setting("seeds of each network", in: 1...10, quick: 1) var seeds = 4

  /// One training.
  struct Cell: Codable, Sendable {
    var nonlinearity: Nonlinearity
    var share: Double
    var depth: Int
    var rate: Double
    var seed: UInt64
  }

  struct Findings: Codable, Sendable {
    /// The test accuracy of each seed at the rate whose mean is best: for each depth, for each variance.
    var tanh, relu: [[Repeats]]
  }

  static let nonlinearities: [Nonlinearity] = [.tanh, .relu]

  var estimatedSeconds: Double {
    let layers = depths.reduce(0, +) + 4 * depths.count
    return 0.00004 * Double(2 * shares.count * rates.count * seeds * steps * layers)
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let seeds = context.keptSeeds(seeds)
    let cells = Self.nonlinearities.flatMap { nonlinearity in
      depths.flatMap { depth in
        shares.flatMap { share in
          rates.flatMap { rate in
            seeds.map {
              Cell(nonlinearity: nonlinearity, share: share, depth: depth, rate: rate, seed: $0)
            }
          }
        }
      }
    }
    func stepCount(_ cell: Cell) -> Int { steps }
    let accuracies = try context.kept(
      for: self, cells, steps: stepCount, "\(cells.count) trainings", tolerance: 0.3
    ) { try accuracy($0, on: digits, $1) }
    let best = accuracies.chunks(ofCount: seeds.count).map(Repeats.init)
      .chunks(ofCount: rates.count).map { $0.max { $0.mean < $1.mean }! }
      .chunks(ofCount: shares.count).chunks(ofCount: depths.count)
    return Findings(tanh: best[0], relu: best[1])
  }

  private func accuracy(
    _ cell: Cell, on digits: ExperimentData, _ progress: RunProgress
  ) throws -> Double {
    var random = RandomSource(seed: cell.seed)
    let widths = [digits.inputs] + Array(repeating: StartedRun.units, count: cell.depth) + [10]
    let gain = cell.share * cell.nonlinearity.criticalGain
    let model = Sequential<Float>.multilayer(
      widths, weights: .scaled(gain: gain, fan: .in, .normal), using: &random
    ) { _, _ in [cell.nonlinearity.layer()] }
    var trainer = Trainer(
      model, SGD(learningRate: cell.rate),
      batches: BatchSampler(
        digits.training, batchSize: StartedRun.batchSize, random: random.split()))
    do {
      try trainer.run(steps: steps, afterEachStep: progress.advance)
    } catch TrainingError.lossNotFinite {
      return 0.1
    }
    return evaluate(trainer.model, on: digits.test).accuracy
  }
}
