import Foundation
import Page

extension Repeats {
  /// "5.1 points (1.3 to 8.9)": the mean of a difference between shares, and where that of endless
  /// repetitions lies.
  public var inPoints: String { inPoints(" points") }

  /// The same with other words after the mean: " points more".
  public func inPoints(_ unit: String) -> String { inWords(.fixed(1), unit) { $0 * 100 } }

  /// The mean with its interval in brackets, each after a transformation that keeps the order: of the
  /// logarithms of a factor, "0.31 times (0.27 to 0.36)" is `inWords(.significant(2), " times", exp)`.
  ///
  /// - Parameter unit: comes after the mean.
  public func inWords(
    _ style: NumberStyle, _ unit: String = "", _ transform: (Double) -> Double = { $0 }
  ) -> String {
    let range = interval.map {
      " (\(style.text(transform($0.lowerBound))) to \(style.text(transform($0.upperBound))))"
    }
    return style.text(transform(mean)) + unit + (range ?? "")
  }

  /// The lower end of the interval; the mean where one repetition gives none.
  public var lowerBound: Double { interval?.lowerBound ?? mean }
  /// The upper end of the interval; the mean where one repetition gives none.
  public var upperBound: Double { interval?.upperBound ?? mean }

  /// From the lower end to the upper one, each after a transformation that keeps the order: of the logarithms of a
  /// factor, `range(exp)`. All numbers where the mean is none.
  public func range(_ transform: (Double) -> Double = { $0 }) -> ClosedRange<Double> {
    mean.isNaN ? -.infinity ... .infinity : transform(lowerBound)...transform(upperBound)
  }
}

extension Evidence {
  /// A claim about a mean, judged by its whole interval: undecided where that holds values of both kinds,
  /// and where the mean is no number. One repetition has no interval, and is judged by itself.
  ///
  /// ```swift
  /// evidence.claim(
  ///   "bn-gap", .finding(.null("no difference")), notes: "BN improves generalisation (003)",
  ///   interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0))
  /// ```
  public mutating func claim(
    _ id: String, _ kind: Claim.Kind, notes: String, interval repeats: Repeats, shown: String,
    is criterion: Criterion, expecting expected: Verdict? = .agrees
  ) {
    claim(
      id, kind, notes: notes, interval: repeats.range(), shown: shown, is: criterion,
      expecting: expected)
  }
}
