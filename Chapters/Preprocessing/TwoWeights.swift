import Datasets
import Experiments
import Foundation
import NeuralNetworks

/// A linear unit with two weights, on raw and on centred inputs: one sample a step, or all of them. Each
/// learns at many rates, towards goals across the inputs' mean, along it and anywhere.
struct TwoWeights: Experiment {
  @Setting("samples of the cloud, and steps at most", in: 100...20_000, quick: 1_000)
  var samples = 3_000
  @Setting("learning rates, times the mean square of an input's length", in: 0.001...4)
  var rates = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.3, 1.6, 1.8, 2, 2.1, 2.5, 3]
  @Setting("seeds, each with a cloud of its own", in: 1...100, quick: 5) var seeds = 21
  @Setting("steps that are drawn", in: 5...200) var shown = 40

  struct Findings: Codable, Sendable {
    var comparisons: [Comparison]
    /// Of the first cloud: the two eigenvalues of the second moments.
    var rawEigenvalues, centredEigenvalues: [Double]
    /// The same with a bias, an input that is always 1: three eigenvalues.
    var rawWithBias, centredWithBias: [Double]
    /// Whether each step with one raw sample goes up and right or down and left.
    var isDiagonal: Bool
    /// The largest difference of the points of a path from those with inputs three times as large, a ninth of
    /// the rate and a third of the goal, times three.
    var scaleDifference: Double
    /// The drawn paths: the weights before the first step and after each.
    var paths: [DrawnPath]
  }

  /// Raw against centred for one kind of step and one kind of goal.
  struct Comparison: Codable, Sendable {
    var mode: Mode
    var goal: Goal
    /// The logarithms of the numbers of steps.
    var steps: Sweep
    /// At the best rates: the share of the steps that turn back (more than a right angle from the one before),
    /// and the length of the way over the distance of its ends.
    var rawTurns, centredTurns, rawDetour, centredDetour: Double
  }

  struct DrawnPath: Codable, Sendable {
    var mode: Mode
    var goal: Goal
    var isCentred: Bool
    var end: [Double]
    var points: [[Double]]
  }

  enum Mode: String, Codable, Sendable, CaseIterable {
    case single = "one sample a step"
    case batch = "all samples a step"
  }

  /// Where the weights are to go from 0, seen from the mean, which lies at 45 degrees.
  enum Goal: String, Codable, Sendable, CaseIterable {
    case across = "across the mean"
    case along = "along the mean"
    case anywhere = "anywhere"

    /// At the same distance for all goals.
    func weights(using random: inout RandomSource) -> [Double] {
      let drawn = 2 * Double.pi * random.uniform()
      let angle: Double =
        switch self {
        case .across: -.pi / 4
        case .along: .pi / 4
        case .anywhere: drawn
        }
      let distance = 2.0.squareRoot()
      return [distance * cos(angle), distance * sin(angle)]
    }
  }

  static let (raw, centred) = ("raw", "centred")

  func run(in context: RunContext) throws -> Findings {
    let clouds = context.seeds(seeds).map { Clouds(seed: $0, samples: samples) }
    func comparison(_ mode: Mode, _ goal: Goal) -> Comparison {
      func paths(_ cloud: (Clouds) -> Tensor<Double>, _ rate: Double) -> [WeightPath] {
        clouds.map { clouds in
          var random = clouds.random
          return WeightPath(
            cloud(clouds), goal: goal.weights(using: &random), rate: rate, mode: mode,
            steps: samples)
        }
      }
      func scores(_ cloud: (Clouds) -> Tensor<Double>) -> [[Score]] {
        rates.map { rate in
          paths(cloud, rate).map {
            let logarithm = log10(Double(max(1, $0.stepsNeeded)))
            return Score(validation: logarithm, test: logarithm)
          }
        }
      }
      let sweep = Sweep(
        [(Self.raw, rates, scores(\.raw)), (Self.centred, rates, scores(\.centred))], goal: .lowest)
      let (raw, centred) = (
        paths(\.raw, sweep[Self.raw].bestRate), paths(\.centred, sweep[Self.centred].bestRate)
      )
      return Comparison(
        mode: mode, goal: goal, steps: sweep, rawTurns: raw.map(\.turns).mean,
        centredTurns: centred.map(\.turns).mean, rawDetour: raw.map(\.detour).median,
        centredDetour: centred.map(\.detour).median)
    }
    let comparisons = Mode.allCases.flatMap { mode in
      Goal.allCases.map { comparison(mode, $0) }
    }
    let first = clouds[0]
    return Findings(
      comparisons: comparisons, rawEigenvalues: first.raw.eigenvalues,
      centredEigenvalues: first.centred.eigenvalues,
      rawWithBias: first.raw.withBias.eigenvalues,
      centredWithBias: first.centred.withBias.eigenvalues,
      isDiagonal: clouds.allSatisfy { clouds in
        WeightPath(clouds.raw, goal: [1, -1], rate: 0.3, mode: .single, steps: samples).steps
          .allSatisfy { $0[0] * $0[1] >= 0 }
      }, scaleDifference: scaleDifference(first.raw), paths: drawn(first, comparisons))
  }

  /// The same problem in another unit: the path differs in nothing but the unit.
  private func scaleDifference(_ x: Tensor<Double>) -> Double {
    func points(_ scale: Double) -> [[Double]] {
      WeightPath(
        x * scale, goal: [1 / scale, -1 / scale], rate: 0.3, mode: .single, steps: 200
      ).points
    }
    return zip(points(1), points(3)).map { one, three in
      max(abs(one[0] - 3 * three[0]), abs(one[1] - 3 * three[1]))
    }.max()!
  }

  private func drawn(_ clouds: Clouds, _ comparisons: [Comparison]) -> [DrawnPath] {
    comparisons.filter { $0.goal != .anywhere }.flatMap { comparison in
      [false, true].map { isCentred in
        var random = clouds.random
        let goal = comparison.goal.weights(using: &random)
        let best = comparison.steps[isCentred ? Self.centred : Self.raw].bestRate
        let path = WeightPath(
          isCentred ? clouds.centred : clouds.raw, goal: goal, rate: best, mode: comparison.mode,
          steps: samples)
        return DrawnPath(
          mode: comparison.mode, goal: comparison.goal, isCentred: isCentred, end: goal,
          points: Array(path.points.prefix(shown + 1)))
      }
    }
  }
}

/// The samples of one seed, [m, 2], and what further chance follows.
private struct Clouds {
  var raw, centred: Tensor<Double>
  var random: RandomSource

  init(seed: UInt64, samples: Int) {
    random = RandomSource(seed: seed)
    raw = Cloud.round.samples(samples, using: &random)
    centred = MeanImage(fittedTo: raw).applied(to: raw)
  }
}

extension Tensor<Double> {
  /// Of the second moments of samples, [m, n], largest first.
  fileprivate var eigenvalues: [Double] { secondMoments().symmetricEigen().values.scalars }

  /// With a further input that is always 1.
  fileprivate var withBias: Tensor {
    .concatenatingColumns([self, Tensor([shape[0], 1], repeating: 1)])
  }
}
