import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Training

/// From whitening to centring: what epsilon is added to the variances, and when training stops. Each epsilon
/// learns at many rates, on several training sets.
struct WhiteningSweep: Experiment {
  @Setting(
    "what is added to the variances; the last is centring alone", in: 0...1_000,
    holding: [0, usualEpsilon], quick: [0, 0.01])
  var epsilons = [0, 1e-4, 1e-3, 0.01, 0.03, 0.1, 1]
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.2, 1])
  var rates = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
  @Setting("steps after which training may stop", in: 1...20_000, quick: [50, 100])
  var stops = [20, 50, 100, 200, 300, 500, 700, 1_000]
  @Setting("training sets, drawn anew, each with a seed of its own", in: 1...20, quick: 2)
  var samples = 6
  @Setting("training images set aside to choose rate and stop by", in: 100...10_000)
  var validation = 800

  /// One arm for each epsilon, and the last for centring.
  struct Findings: Codable, Sendable {
    var labels: [String]
    /// For each arm, rate, training set: what was seen at each stop.
    var outcomes: [[[Outcome]]]
  }

  struct Outcome: Codable, Sendable, Equatable {
    /// Accuracies at each stop; 0 where the loss did not stay finite.
    var validation, test: [Double]
    /// The mean cross-entropy on 1,000 training images.
    var losses: [Double]
  }

  private struct Run: Codable, Sendable {
    /// Nil for centring.
    var epsilon: Double?
    var rate: Double
    var sample: Int
    var seed: UInt64
  }

  static let centred = "minus mean image"
  static func label(_ epsilon: Double) -> String { "ε = \(epsilon.settingText)" }

  var estimatedSeconds: Double {
    let runs = (epsilons.count + 1) * rates.count * samples
    return 0.0001 * Double(runs * (stops.max() ?? 0)) + Double(samples)
  }

  func run(in context: RunContext) throws -> Findings {
    let images = PooledImages(try ChapterImages(context))
    let validation = validation
    let drawn = MadeOnce<Int, PooledImages> {
      try images.resampled(validation: validation, sample: $0)
    }
    let axes = MadeOnce<Int, Decorrelation<Float>> {
      Decorrelation(fittedTo: try drawn[$0].training.inputs)
    }
    let seeds = context.keptSeeds(samples)
    let kinds = epsilons.map(Optional.some) + [nil]
    let runs = kinds.flatMap { epsilon in
      rates.flatMap { rate in
        (0..<samples).map { Run(epsilon: epsilon, rate: rate, sample: $0, seed: seeds[$0]) }
      }
    }
    func stepCount(_ run: Run) -> Int { stops.max()! }
    let outcomes = try context.kept(
      for: self, runs, steps: stepCount, "\(kinds.count) preparations", tolerance: 0.15
    ) { run, progress in
      let images = try drawn[run.sample]
      let prepared =
        if let epsilon = run.epsilon {
          images.prepared(by: ScaledWhitening(try axes[run.sample], epsilon: epsilon))
        } else {
          images.prepared(by: MeanImage(fittedTo: images.training.inputs))
        }
      return try train(run.rate, run.seed, on: prepared, progress)
    }
    return Findings(
      labels: epsilons.map(Self.label) + [Self.centred],
      outcomes: outcomes.chunks(ofCount: samples).chunks(ofCount: rates.count))
  }

  private func train(
    _ rate: Double, _ seed: UInt64, on images: PooledImages, _ progress: RunProgress
  ) throws -> Outcome {
    var trainer = trainer(on: images.training, seed: seed, learningRate: rate)
    let watched = images.training.prefix(1_000)
    let history = try trainer.history(
      steps: stops.max()!, lookingWhen: stops.contains, afterEachStep: progress.advance
    ) {
      (
        validation: evaluate($0.model, on: images.validation).accuracy,
        test: evaluate($0.model, on: images.test).accuracy,
        loss: evaluate($0.model, on: watched).loss.rounded(toSignificant: 3)
      )
    }
    func values(
      _ failed: Double, _ value: ((validation: Double, test: Double, loss: Double)) -> Double
    )
      -> [Double]
    {
      stops.map { history[$0].map(value).flatMap { $0.isFinite ? $0 : nil } ?? failed }
    }
    return Outcome(
      validation: values(0, \.validation), test: values(0, \.test),
      losses: values(InputRun.unlearnt, \.loss))
  }
}

/// Whitening times the root of 1 + epsilon: the larger epsilon is, the nearer it comes to centring, only
/// turned to other axes.
struct ScaledWhitening: Preprocessing {
  private let whitening: Whitening<Float>
  private let scale: Float

  init(_ axes: Decorrelation<Float>, epsilon: Double) {
    whitening = Whitening(axes, epsilon: epsilon)
    scale = Float((1 + epsilon).squareRoot())
  }

  func applied(to x: Tensor<Float>) -> Tensor<Float> { whitening.applied(to: x) * scale }
}
