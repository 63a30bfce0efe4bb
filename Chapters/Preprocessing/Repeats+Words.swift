import Experiments
import Foundation
import Page

extension Repeats {
  /// "5.1 points (1.3 to 8.9)": the mean of a difference between shares, and where it would lie for endless
  /// repetitions.
  var inPoints: String { inPoints(" points") }

  /// The same with other words after the first number.
  func inPoints(_ unit: String) -> String {
    let style = NumberStyle.fixed(1)
    let range = interval.map {
      " (\(style.text($0.lowerBound * 100)) to \(style.text($0.upperBound * 100)))"
    }
    return "\(style.text(mean * 100))\(unit)\(range ?? "")"
  }

  /// Of the logarithms (base 10) of a factor, "0.31 times (0.27 to 0.36)": the geometric mean, and where it
  /// would lie for endless repetitions.
  var asFactor: String { asFactor(" times") }

  /// The same with other words after the first number.
  func asFactor(_ unit: String) -> String {
    let style = NumberStyle.significant(2)
    let range = factorRange.map {
      " (\(style.text($0.lowerBound)) to \(style.text($0.upperBound)))"
    }
    return "\(style.text(factor))\(unit)\(range ?? "")"
  }

  /// Of logarithms: the geometric mean of the factor.
  var factor: Double { pow(10, mean) }

  /// Of logarithms: where that of endless repetitions lies.
  var factorRange: ClosedRange<Double>? {
    interval.map { pow(10, $0.lowerBound)...pow(10, $0.upperBound) }
  }
}

extension RunConditions {
  /// The verdict that is expected of a run that is large enough to show it.
  func expecting(_ verdict: Verdict) -> Verdict? { size == .quick ? nil : verdict }
}
