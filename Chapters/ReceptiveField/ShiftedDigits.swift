import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// How often a trained network changes its mind when a digit moves by a pixel: five ways to halve its maps,
/// each at its best learning rate.
struct ShiftedDigits: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...1, quick: [0.01])
  var rates = [0.005, 0.01, 0.02, 0.05]
  @Setting("training digits", in: 100...10_000, quick: 300) var digits = 2_000
  @Setting("steps of Adam with each", in: 10...5_000, quick: 20) var steps = 300
  @Setting("training sets, drawn anew, each with a seed of its own", in: 2...30, quick: 2)
  var repetitions = 8
  @Setting("training digits set aside to choose the best rate by", in: 100...2_000)
  var validation = 800

  /// How one training ended.
  struct Outcome: Codable, Sendable {
    var validation, test: Double
    /// The share of the test digits, at each move, that get another class than where they were.
    var flips: Double
    /// By what share of its length the last feature vector changes.
    var change: Double
  }

  /// One training.
  struct Run: Codable, Sendable {
    var way: Downsampling
    var rate: Double
    var seed: UInt64
    /// Which of the resampled training sets.
    var sample: Int
  }

  struct Findings: Codable, Sendable {
    /// Three comparisons by the same trainings, which choose their rates by the same accuracy.
    var accuracy, flips, change: Sweep
  }

  /// Pixels down and to the right; the digits lie so far from the border that nothing is lost.
  static let moves = [(0, 1), (1, 0), (1, 1), (0, -1), (-1, 0)]

  var estimatedSeconds: Double { 0.0025 * Double(5 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data(as: .images(side: 32))
    let ways = Downsampling.allCases
    let seeds = context.keptSeeds(repetitions)
    let runs = ways.flatMap { way in
      rates.flatMap { rate in
        seeds.indices.map { Run(way: way, rate: rate, seed: seeds[$0], sample: $0) }
      }
    }
    let moved = Self.moves.map { all.test.inputs.shifted(down: $0.0, right: $0.1) }
    @Sendable func trained(_ run: Run, _ progress: RunProgress) throws -> Outcome {
      let data = try all.resampled(training: digits, validation: validation, sample: run.sample)
      return try outcome(run, data, moved, progress)
    }
    let outcomes = try context.kept(
      for: self, runs, steps: { _ in steps }, "5 × \(rates.count) rates", tolerance: 0.05, trained)
    let byWay = outcomes.chunks(ofCount: repetitions).chunks(ofCount: rates.count)
    func sweep(_ value: (Outcome) -> Double) -> Sweep {
      Sweep(
        zip(ways, byWay).map { way, outcomes in
          let scores = outcomes.map {
            $0.map { Score(validation: $0.validation, test: value($0)) }
          }
          return (way.label, rates, scores)
        })
    }
    return Findings(
      accuracy: sweep(\.test), flips: sweep(\.flips), change: sweep(\.change))
  }

  private func outcome(
    _ run: Run, _ data: ExperimentData, _ moved: [Tensor<Float>], _ progress: RunProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: run.seed)
    var trainer = Trainer(
      run.way.network(using: &random), Adam(learningRate: run.rate),
      batches: BatchSampler(data.training, batchSize: 32, random: random.split()))
    let score = try trainer.score(after: steps, on: data, progress)
    guard score.test.isFinite else {
      return Outcome(validation: 0.1, test: 0.1, flips: 0.9, change: 1)
    }
    let here = Answers(trainer.model, data.test.inputs)
    let there = moved.map { Answers(trainer.model, $0) }
    return Outcome(
      validation: score.validation, test: score.test,
      flips: there.map { here.flips(to: $0) }.mean,
      change: there.map { here.change(to: $0) }.mean)
  }

  /// What a network says about some images: their last feature vectors, and their classes.
  struct Answers {
    let features: Tensor<Float>
    let classes: [Int]

    init(_ network: Sequential<Float>, _ images: Tensor<Float>) {
      var network = network
      let outputs = network.outputs(images, mode: .inference)
      features = outputs[outputs.count - 2]
      classes = outputs[outputs.count - 1].rowArgmax()
    }

    /// The share of images that get another class.
    func flips(to other: Answers) -> Double {
      Double(zip(classes, other.classes).count { $0 != $1 }) / Double(classes.count)
    }

    /// The mean length of the features' change, by their mean length.
    func change(to other: Answers) -> Double {
      func length(_ x: Tensor<Float>) -> Double {
        x.squared().rowSums().scalars.map { Double($0).squareRoot() }.mean
      }
      return length(other.features - features) / length(features)
    }
  }
}
