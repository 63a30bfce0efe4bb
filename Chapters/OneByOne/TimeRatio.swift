import Experiments
import Page

/// One time divided by another, over the turns.
struct TimeRatio: Codable, Sendable {
  var low, median, high: Double

  init(_ spread: Spread) {
    (low, median, high) = (spread.low, spread.median, spread.high)
  }

  /// "37% of its time (35% to 40%)": the median, the lowest and the highest turn.
  func text(_ whole: String) -> String {
    let percent = NumberStyle.percent(0)
    return
      "\(percent.text(median)) of \(whole)'s time (\(percent.text(low)) to \(percent.text(high)))"
  }
}
