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
  /// Nil for one repetition.
  public var interval: ClosedRange<Double>? {
    guard values.count > 1, standardError.isFinite else { return nil }
    let half = Self.studentQuantile(degreesOfFreedom: values.count - 1) * standardError
    return mean - half...mean + half
  }

  /// By how many times chance makes one of two equal deviations, each of `count` values, the larger one in
  /// one of 40 cases: the root of the quantile of Fisher's F, which for equal degrees of freedom n is
  /// t / √n + √(1 + t² / n), with the quantile t of Student's t.
  ///
  /// - Parameter count: at least 2.
  public static func chanceRatioOfDeviations(count: Int) -> Double {
    let freedom = Double(count - 1)
    let t = studentQuantile(degreesOfFreedom: count - 1)
    return t / freedom.squareRoot() + (1 + t * t / freedom).squareRoot()
  }

  /// For a table: "90.8% ± 0.3%", the mean and the deviation of a single repetition.
  public func text(_ style: NumberStyle) -> String {
    values.count > 1 ? "\(style.text(mean)) ± \(style.text(deviation))" : style.text(mean)
  }

  /// The value that Student's t exceeds in 2.5 of 100 cases; from 30 degrees of freedom on an
  /// approximation that is right to 0.002 (Abramowitz and Stegun 26.7.5).
  static func studentQuantile(degreesOfFreedom n: Int) -> Double {
    let table = [
      12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
      2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
      2.052, 2.048, 2.045,
    ]
    if n <= table.count { return table[n - 1] }
    let normal = 1.959964
    return normal + (normal * normal * normal + normal) / (4 * Double(n))
  }
}
