import Datasets
import Experiments
import NeuralNetworks
import Training

/// Averages or a flat map before the last layer: how fast do the two learn, and how well do they know digits
/// that they have not learnt from?
struct Heads: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.1])
  var rates = [0.01, 0.03, 0.1, 0.3, 1, 3]
  @Setting("steps after which the networks are looked at", in: 1...20_000, quick: [10, 20])
  var milestones = [10, 20, 40, 80, 160, 320]
  @Setting("training digits", in: 100...3_000) var digits = 500
  @Setting("repetitions, each with its own seed and training set", in: 1...50, quick: 1)
  var repetitions = 4
  @Setting("training digits set aside to choose the best rate by", in: 100...3_000)
  var validation = 800
  @Setting("by how many pixels the test digits are moved, in each of four directions", in: 0...8)
  var shift = 3

  /// What stands before the last layer.
  enum Head: String, Codable, Sendable, CaseIterable {
    case averages, flat
  }

  /// What a training came to at a milestone.
  struct Look: Codable, Sendable {
    /// Accuracies on the digits it learns from, those set aside, those of the test, and the last ones moved.
    var training, validation, test, moved: Double

    static let failed = Look(training: 0.1, validation: 0.1, test: 0.1, moved: 0.1)
  }

  struct Findings: Codable, Sendable {
    /// For each head and rate the repetitions, each with a look at every milestone.
    var looks: [[[[Look]]]]
  }

  private struct Start: Codable, Sendable {
    var head: Head
    var rate: Double
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double {
    0.0015 * Double(2 * rates.count * (milestones.max() ?? 0) * repetitions)
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data(as: .images(side: 28, channels: 1))
    let moved = [(shift, 0), (-shift, 0), (0, shift), (0, -shift)].map { all.test.moved(by: $0) }
    let seeds = context.keptSeeds(repetitions)
    let starts = Head.allCases.flatMap { head in
      rates.flatMap { rate in
        seeds.enumerated().map { Start(head: head, rate: rate, seed: $1, sample: $0) }
      }
    }
    @Sendable func trained(_ start: Start, _ progress: RunProgress) throws -> [Look] {
      let data = try all.resampled(training: digits, validation: validation, sample: start.sample)
      return try train(start, on: data, moved, progress)
    }
    let looks = try context.kept(
      for: self, starts, steps: { _ in milestones.max() ?? 0 }, "2 × \(rates.count) rates",
      tolerance: 0.05, trained)
    return Findings(looks: looks.chunks(ofCount: repetitions).chunks(ofCount: rates.count))
  }

  private func train(
    _ start: Start, on data: ExperimentData, _ moved: [Examples], _ progress: RunProgress
  ) throws -> [Look] {
    var trainer = DigitTraining.trainer(
      .constant(start.rate), seed: start.seed, sample: start.sample,
      on: data.training
    ) { Self.network(start.head, using: &$0) }
    var done = 0
    var isAlive = true
    return try milestones.map { milestone in
      if isAlive {
        do {
          try trainer.run(steps: milestone - done, afterEachStep: progress.advance)
        } catch is TrainingError { isAlive = false }
      }
      done = milestone
      guard isAlive else { return .failed }
      let model = trainer.model
      let score = Score(of: model, on: data)
      return Look(
        training: evaluate(model, on: data.training).accuracy, validation: score.validation,
        test: score.test, moved: moved.map { evaluate(model, on: $0).accuracy }.mean)
    }
  }

  /// Two convolutions with stride 2, from the digit to maps of 7 x 7 with 32 channels, and ten scores.
  static func network(_ head: Head, using random: inout RandomSource) -> Sequential<Float> {
    let channels = 32
    var layers = DigitTraining.normalised(1, 16, 5, stride: 2, using: &random) + [ReLU<Float>()]
    layers += DigitTraining.normalised(16, channels, 5, stride: 2, using: &random) + [ReLU<Float>()]
    layers +=
      head == .averages
      ? [GlobalAveragePool<Float>(), Dense<Float>(channels, 10, using: &random)]
      : [Flatten<Float>(), Dense<Float>(7 * 7 * channels, 10, using: &random)]
    return Sequential(layers)
  }
}

extension Heads.Findings {
  /// The heads after the milestone of that index, each at every rate: by the digits set aside, with one of
  /// their accuracies reported.
  func sweep(
    _ rates: [Double], at milestone: Int, reporting part: (Heads.Look) -> Double = \.test
  ) -> Sweep {
    Sweep(
      Heads.Head.allCases.enumerated().map { head, kind in
        (
          label: kind.rawValue, rates: rates,
          scores: looks[head].map { runs in
            runs.map { Score(validation: $0[milestone].validation, test: part($0[milestone])) }
          }
        )
      })
  }
}

extension Examples {
  /// The same images moved by so many pixels down and to the right; what comes in is 0.
  func moved(by offset: (down: Int, right: Int)) -> Examples {
    let shape = inputs.shape
    let size = shape[1] * shape[2] * shape[3]
    let moved = Tensor<Float>(shape) { y in
      inputs.withPointer { x in
        for image in 0..<shape[0] {
          Float.kernels.shiftImage(
            height: shape[1], width: shape[2], channels: shape[3], down: offset.down,
            right: offset.right, x: x + image * size, y: y + image * size)
        }
      }
    }
    return Examples(inputs: moved, labels: labels, classCount: classCount)
  }
}
