import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Optimizers
import Training

/// From which initial scales does a network of ReLU learn (001)? Without normalisation, with the notes'
/// epsilon, and with Keras'.
struct InitialScale: Experiment {
  @Setting("initial scales, from 1 down to 0.0001", in: 2...40) var scales = 16
  @Setting("epochs of training", in: 1...200) var epochs = 20
  @Setting("training digits", in: 100...4_000) var digits = 1_000
  @Setting("learning rate", in: 1e-4...1) var rate = 0.01
  @Setting("seeds for each scale", in: 1...20, quick: 1) var seeds = 3
  @Setting("share of the training digits that a scale has to pass, in percent", in: 11...99)
  var goal = 60

  struct Findings: Codable, Sendable {
    var deviations: [Double]
    /// The mean training accuracy of each epoch, for each scale: the median over the seeds.
    var without, notes, keras: [[Double]]
  }

  var estimatedSeconds: Double { 0.00022 * Double(scales * 3 * seeds * epochs * digits / 100) }

  func run(in context: RunContext) throws -> Findings {
    let examples = try context.data().training.prefix(digits)
    let deviations = (0..<scales).map { Double.pow(10, -4 * Double($0) / Double(scales - 1)) }
    func curves(_ placement: Placement, epsilon: Float) throws -> [[Double]] {
      let runs = deviations.flatMap { deviation in
        context.seeds(seeds).map { Start(deviation: deviation, seed: $0, epochs: epochs) }
      }
      let all = try context.sideBySide(runs, steps: \.epochs, "\(scales) scales") {
        try train(from: $0, placement, epsilon: epsilon, examples, $1)
      }
      return all.chunks(ofCount: seeds).map { curves in
        (0..<epochs).map { epoch in curves.map { $0[epoch] }.median }
      }
    }
    return Findings(
      deviations: deviations, without: try curves(.none, epsilon: 0),
      notes: try curves(.before, epsilon: 1e-8), keras: try curves(.before, epsilon: 1e-3))
  }

  private struct Start: Sendable {
    let deviation: Double
    let seed: UInt64
    let epochs: Int
  }

  /// The mean training accuracy of each epoch; that of guessing from where the loss stops being
  /// finite.
  private func train(
    from start: Start, _ placement: Placement, epsilon: Float, _ examples: Examples,
    _ progress: RunProgress
  ) throws -> [Double] {
    var random = RandomSource(seed: start.seed)
    let model = paperNetwork(
      inputs: examples.inputs.shape.columns, hidden: [100, 100, 100, 100, 100],
      placement: placement, weights: .normal(standardDeviation: start.deviation),
      epsilon: epsilon, activation: { ReLU() }, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: rate),
      batches: BatchSampler(examples, batchSize: 100, random: random.split()))
    return try (1...epochs).map { _ in
      try progress.advance()
      let steps = try? trainer.run(steps: examples.count / 100)
      return steps?.map(\.accuracy).mean ?? 0.1
    }
  }
}
