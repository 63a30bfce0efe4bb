import Experiments
import Foundation
import Page

extension Repeats {
  /// Of the logarithms (base 10) of a factor, "0.31 times (0.27 to 0.36)": the geometric mean, and where it
  /// would lie for endless repetitions.
  var asFactor: String { asFactor(" times") }

  /// The same with other words after the first number.
  func asFactor(_ unit: String) -> String { inWords(.significant(2), unit) { pow(10, $0) } }

  /// Of logarithms: the geometric mean of the factor.
  var factor: Double { pow(10, mean) }

  /// Of logarithms: where that of endless repetitions lies.
  var factorRange: ClosedRange<Double> { range { pow(10, $0) } }
}
