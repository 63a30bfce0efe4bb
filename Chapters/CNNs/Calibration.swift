import Experiments
import Foundation
import Models

/// Is a network right as often as it is sure? The answers of the kept runs to the 10,000 test photographs;
/// and what one number, a temperature that all logits are divided by, can mend (Guo et al. 2017).
struct Calibration: Experiment {
  @Setting("bins of confidence", in: 2...100) var bins = 15
  @Setting(
    "test photographs that the temperature is chosen by; the others judge it", in: 100...9_900)
  var chosenBy = 5_000

  struct Findings: Codable, Sendable {
    /// Of each network its runs.
    var networks: [[Run]]
  }

  struct Run: Codable, Sendable {
    var title: String
    /// The divisor of the logits with the least cross-entropy on the first images.
    var temperature: Double
    /// On the other images: mean confidence, accuracy.
    var confidence, accuracy: Double
    /// Their expected calibration error, and that after the division.
    var error, mended: Double
    /// For each bin with enough images the mean confidence and the share that is right; and after the
    /// division.
    var curve, mendedCurve: [Point]
  }

  struct Point: Codable, Sendable {
    var confidence, accuracy: Double
    var count: Int
  }

  func run(in context: RunContext) throws -> Findings {
    findings(of: try context.findings(of: PhotographRuns.self).networks)
  }

  func findings(of networks: [[TrainedNetwork]]) -> Findings {
    Findings(
      networks: networks.map { $0.filter { $0.logits != nil }.map(run) }.filter { !$0.isEmpty })
  }

  private func run(_ network: TrainedNetwork) -> Run {
    let logits = network.logits!.rows
    let labels = network.answers!.map(\.label)
    let count = min(chosenBy, labels.count / 2)
    let temperature = bestTemperature(Array(logits[..<count]), Array(labels[..<count]))
    let rest = (Array(logits[count...]), Array(labels[count...]))
    let (before, after) = (points(rest.0, rest.1, 1), points(rest.0, rest.1, temperature))
    func total(_ value: KeyPath<Point, Double>) -> Double {
      before.reduce(0) { $0 + $1[keyPath: value] * Double($1.count) } / Double(rest.1.count)
    }
    return Run(
      title: network.title, temperature: temperature, confidence: total(\.confidence),
      accuracy: total(\.accuracy), error: calibrationError(before), mended: calibrationError(after),
      curve: before, mendedCurve: after)
  }

  /// The share of images in each bin times how far confidence and accuracy lie apart there.
  private func calibrationError(_ points: [Point]) -> Double {
    let all = Double(points.reduce(0) { $0 + $1.count })
    return points.reduce(0) { $0 + abs($1.confidence - $1.accuracy) * Double($1.count) / all }
  }

  private func points(_ logits: [[Double]], _ labels: [Int], _ temperature: Double) -> [Point] {
    var sums = [(confidence: Double, right: Double, count: Int)](
      repeating: (0, 0, 0), count: bins)
    for (row, label) in zip(logits, labels) {
      let (guess, confidence) = answer(row, temperature)
      let bin = min(bins - 1, Int(confidence * Double(bins)))
      sums[bin].confidence += confidence
      sums[bin].right += guess == label ? 1 : 0
      sums[bin].count += 1
    }
    return sums.filter { $0.count > 0 }.map {
      Point(
        confidence: $0.confidence / Double($0.count), accuracy: $0.right / Double($0.count),
        count: $0.count)
    }
  }

  /// The class with the largest logit, and its softmax.
  private func answer(_ logits: [Double], _ temperature: Double) -> (guess: Int, confidence: Double)
  {
    let guess = logits.indices.max { logits[$0] < logits[$1] }!
    let sum = logits.reduce(0) { $0 + exp(($1 - logits[guess]) / temperature) }
    return (guess, 1 / sum)
  }

  /// By golden section of the logarithm: the cross-entropy is convex in 1 / temperature.
  private func bestTemperature(_ logits: [[Double]], _ labels: [Int]) -> Double {
    func loss(_ logarithm: Double) -> Double {
      let temperature = exp(logarithm)
      return zip(logits, labels).reduce(0) { sum, row in
        let highest = row.0.max()!
        let total = row.0.reduce(0) { $0 + exp(($1 - highest) / temperature) }
        return sum + log(total) - (row.0[row.1] - highest) / temperature
      }
    }
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (log(0.2), log(10.0))
    for _ in 0..<20 {
      let (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
      if loss(left) < loss(right) { high = right } else { low = left }
    }
    return exp((low + high) / 2)
  }
}
