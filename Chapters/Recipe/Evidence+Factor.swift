import Experiments
import Foundation
import Page

extension Evidence {
  /// A claim about a factor, from the logarithms of its repetitions: "1.8 times as many (1.4 to 2.4)", judged by
  /// the whole interval of the geometric mean.
  ///
  /// - Parameters:
  ///   - logs: natural logarithms.
  ///   - unit: comes after the factor.
  ///   - criterion: of the factor itself.
  mutating func claimFactor(
    _ id: String, _ kind: Claim.Kind, notes: String, logs: Repeats, unit: String,
    style: NumberStyle = .significant(2), is criterion: Criterion, expecting expected: Verdict?
  ) {
    claim(
      id, kind, notes: notes, interval: logs.range { exp($0) },
      shown: logs.inWords(style, unit, exp), is: criterion, expecting: expected)
  }
}
