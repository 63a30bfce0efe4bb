import Experiments
import Foundation
import NeuralNetworks
import Training

/// How much the inputs of the last hidden sigmoids change from early in training to its end: where they lie,
/// the shape of each unit's distribution, and how the units hang together.
struct InputDrift: Experiment {
  @Setting("steps to the early look", in: 1...5_000, quick: 10) var early = 50
  @Setting("steps to the late look", in: 2...50_000, quick: 40) var late = 500
  @Setting("seeds of each network, each with a training set of its own", in: 2...20, quick: 2)
  var seeds = 5

  struct Drift: Codable, Sendable {
    /// How far a unit's median travels, in widths of its late distribution from the 15th to the 85th
    /// percentile: the mean over the units.
    var travel: Double
    /// The largest difference between the two cumulative distributions of a unit, each brought to mean 0 and
    /// variance 1 (Kolmogorov and Smirnov), and that between two halves of the digits: means over the units.
    var shape, shapeOfHalves: Double
    /// The same of the correlation of two units: the mean difference over all pairs.
    var joint, jointOfHalves: Double
  }

  struct Findings: Codable, Sendable { var without, with: [Drift] }

  private struct Start: Codable, Sendable {
    var placement: Placement
    var rate: Double
    var seed: UInt64
    var sample: Int
  }

  var estimatedSeconds: Double { 0.0004 * Double(2 * seeds * late) }

  func check() throws(SettingError) {
    guard early < late else {
      throw refusal(of: "early", "it is to be before `late`, \(late.settingText).")
    }
  }

  func run(in context: RunContext) throws -> Findings {
    let all = try context.data()
    let rates = try context.findings(of: LearningRates.self)
    let starts = [(Placement.none, "without"), (.before, "with BN")].flatMap { placement, label in
      context.keptSeeds(seeds).enumerated().map {
        Start(placement: placement, rate: rates[label].bestRate, seed: $1, sample: $0)
      }
    }
    let drifts = try context.kept(
      for: self, starts, steps: { _ in late }, "drift of inputs", tolerance: 0.1,
      { try drift(from: $0, all.resampled(validation: 800, sample: $0.sample), $1) })
    return Findings(without: Array(drifts.prefix(seeds)), with: Array(drifts.dropFirst(seeds)))
  }

  private func drift(
    from start: Start, _ data: ExperimentData, _ progress: RunProgress
  ) throws -> Drift {
    let run = DigitRun(
      placement: start.placement, seed: start.seed, steps: late, learningRate: start.rate)
    var trainer = run.trainer(on: data)
    try trainer.run(steps: early, afterEachStep: progress.advance)
    let before = inputs(trainer.model, data)
    try trainer.run(steps: late - early, afterEachStep: progress.advance)
    let after = inputs(trainer.model, data)
    let halves = after.map { unit in
      (Array(unit.prefix(unit.count / 2)), Array(unit.dropFirst(unit.count / 2)))
    }
    return Drift(
      travel: zip(before, after).map {
        let width = $1.percentiles([0.15, 0.85])
        return abs($1.median - $0.median) / (width[1] - width[0])
      }.mean,
      shape: zip(before, after).map { $0.standardised.distance(to: $1.standardised) }.mean,
      shapeOfHalves: halves.map { $0.standardised.distance(to: $1.standardised) }.mean,
      joint: meanDifference(correlations(before), correlations(after)),
      jointOfHalves: meanDifference(
        correlations(halves.map(\.0)), correlations(halves.map(\.1))))
  }

  /// What each unit of the last hidden layer gets for each test digit.
  private func inputs(_ model: Sequential<Float>, _ data: ExperimentData) -> [[Double]] {
    var model = model
    let last = model.layers.lastIndex { $0 is Sigmoid<Float> }!
    let inputs = model.outputs(data.test.prefix(1000).inputs, mode: .training)[last - 1]
    return inputs.columnLists
  }

  private func correlations(_ units: [[Double]]) -> Tensor<Double> {
    let rows = Tensor(
      [units.count, units[0].count], units.flatMap { $0.standardised })
    return rows.matrixProduct(rows.transposed()) / Double(units[0].count)
  }

  private func meanDifference(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
    let n = Double(a.shape[0])
    return (a - b).scalars.map(abs).reduce(0, +) / (n * (n - 1))
  }
}

extension Tensor<Float> {
  /// The values of each column.
  var columnLists: [[Double]] {
    let (columns, values) = (shape.columns, scalars)
    return (0..<columns).map { column in
      stride(from: column, to: values.count, by: columns).map { Double(values[$0]) }
    }
  }
}

extension [Double] {
  /// Mean 0 and variance 1.
  var standardised: [Double] {
    let (mean, deviation) = (mean, standardDeviation)
    return map { ($0 - mean) / deviation }
  }

  /// The largest difference between two cumulative distributions.
  func distance(to other: [Double]) -> Double {
    let (a, b) = (sorted(), other.sorted())
    var (i, j, largest) = (0, 0, 0.0)
    while i < a.count, j < b.count {
      let value = Swift.min(a[i], b[j])
      while i < a.count, a[i] == value { i += 1 }
      while j < b.count, b[j] == value { j += 1 }
      largest = Swift.max(
        largest, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
    }
    return largest
  }

  /// The largest difference from the cumulative distribution of N(0, 1).
  var distanceToNormal: Double {
    let sorted = sorted()
    return sorted.enumerated().map { index, value in
      let normal = 0.5 * erfc(-value / Double(2).squareRoot())
      let n = Double(sorted.count)
      return Swift.max(abs(normal - Double(index) / n), abs(normal - Double(index + 1) / n))
    }.max()!
  }

  /// The fourth moment of standardised values less 3, which is that of a normal distribution.
  var excessKurtosis: Double { standardised.map { $0 * $0 * $0 * $0 }.mean - 3 }
}
