import Experiments

/// Which learning rates train the network, with batch normalisation and without?
struct LearningRates: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...1_000)
  var rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]
  @Setting("steps of gradient descent with each", in: 10...5_000) var steps = 500
  @Setting("seeds for each rate", in: 1...20, quick: 1) var seeds = 3
  @Setting("points below the best of all at which a rate still works", in: 0.1...50)
  var tolerance = 5.0

  struct Findings: Codable, Sendable {
    /// Test accuracy after the last step for each rate and seed; 0 where the loss became infinite.
    var without, with: [[Double]]
    var trainingDigits: Int
  }

  var estimatedSeconds: Double { 0.0003 * Double(2 * rates.count * steps * seeds) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let runs = [Placement.none, .before].flatMap { placement in
      rates.flatMap { rate in
        context.seeds(seeds).map {
          DigitRun(
            placement: placement, seed: $0, steps: steps, learningRate: rate, interval: steps)
        }
      }
    }
    let accuracies = try context.sideBySide(runs, steps: \.steps, "\(rates.count) rates") {
      let history = try $0.train(on: digits, progress: $1)
      return history.failedAt == nil ? history.accuracy(at: steps) : 0
    }
    let perRate = stride(from: 0, to: accuracies.count, by: seeds).map {
      Array(accuracies[$0..<$0 + seeds])
    }
    return Findings(
      without: Array(perRate.prefix(rates.count)), with: Array(perRate.suffix(rates.count)),
      trainingDigits: digits.training.count)
  }
}
