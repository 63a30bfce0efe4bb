import Foundation
import Page

/// The same measurement, or the same difference, over repetitions that differ by chance alone: seeds,
/// resampled training sets.
public struct Repeats: Sendable, Equatable, Codable {
  /// One a repetition, at least one.
  public let values: [Double]

  /// One value a repetition, at least one.
  public init(_ values: [Double]) { self.values = values }

  /// The mean over the repetitions.
  public var mean: Double { values.mean }
  /// The lowest repetition.
  public var low: Double { values.min()! }
  /// The highest repetition.
  public var high: Double { values.max()! }

  /// How far a single repetition lies from the mean: the estimate with n - 1. NaN for one repetition.
  public var deviation: Double {
    let mean = mean
    return (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1))
      .squareRoot()
  }

  /// How far the mean lies from that of endless repetitions. NaN for one repetition.
  public var standardError: Double { deviation / Double(values.count).squareRoot() }

  /// Where the mean of endless repetitions lies, by Student's t: so computed, 95 of 100 intervals hold it.
  /// Nil for one repetition, and for two that are equal, of which nobody knows how far a third may lie.
  public var interval: ClosedRange<Double>? {
    guard values.count > 1, standardError.isFinite, values.count > 2 || deviation > 0 else {
      return nil
    }
    let half = Self.studentQuantile(degreesOfFreedom: values.count - 1) * standardError
    return mean - half...mean + half
  }

  /// Where the ratio of this deviation to another's lies, both of the same repetitions, which have seed and
  /// training set in common (Pitman 1939, Morgan 1939): with the squared ratio w and the correlation r of the
  /// two, √(w (k ± √(k² - 1))), where k = 1 + 2 (1 - r²) t² / (n - 2).
  ///
  /// Nil for fewer than three repetitions, or where one of the deviations is 0.
  public func ratioOfDeviations(to other: Repeats) -> ClosedRange<Double>? {
    let n = values.count
    guard n > 2, n == other.values.count, deviation > 0, other.deviation > 0 else { return nil }
    let products = zip(values, other.values).map { ($0 - mean) * ($1 - other.mean) }
    let r = products.reduce(0, +) / Double(n - 1) / (deviation * other.deviation)
    let t = Self.studentQuantile(degreesOfFreedom: n - 2)
    let k = 1 + 2 * max(0, 1 - r * r) * t * t / Double(n - 2)
    let factor = (k + (k * k - 1).squareRoot()).squareRoot()
    let ratio = deviation / other.deviation
    return ratio / factor...ratio * factor
  }

  /// Where the difference of the means of two groups lies that have nothing in common, not even how many they are:
  /// Welch's interval (1947), with the degrees of freedom rounded down.
  ///
  /// Nil where one of the groups has no deviation.
  public func independentDifference(to other: Repeats) -> ClosedRange<Double>? {
    let errors = [self, other].map { $0.standardError * $0.standardError }
    guard errors.allSatisfy({ $0.isFinite }), errors[0] + errors[1] > 0 else { return nil }
    let sum = errors[0] + errors[1]
    let freedom =
      sum * sum
      / zip(errors, [self, other]).map { $0 * $0 / Double($1.values.count - 1) }.reduce(0, +)
    let half = Self.studentQuantile(degreesOfFreedom: max(1, Int(freedom))) * sum.squareRoot()
    let difference = mean - other.mean
    return difference - half...difference + half
  }

  /// For a table: "90.8% ± 0.3%", the mean and the deviation of a single repetition.
  public func text(_ style: NumberStyle) -> String {
    values.count > 1 ? "\(style.text(mean)) ± \(style.text(deviation))" : style.text(mean)
  }

  /// The value that Student's t exceeds in 2.5 of 100 cases; from 30 degrees of freedom on an
  /// approximation that is right to 0.0001 (Abramowitz and Stegun 26.7.5).
  static func studentQuantile(degreesOfFreedom n: Int) -> Double {
    let table = [
      12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
      2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
      2.052, 2.048, 2.045,
    ]
    if n <= table.count { return table[n - 1] }
    let x = 1.959964
    let n = Double(n)
    let cube = x * x * x
    return x + (cube + x) / (4 * n) + (5 * cube * x * x + 16 * cube + 3 * x) / (96 * n * n)
  }
}
