import Experiments
import Page

extension WindowTimes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("window-times.multiplications", "\(findings.multiplications, .percent(0))")
    evidence.claim(
      "rf-time", .time, notes: "two 3x3 are cheaper (002): on the clock, too",
      measured: findings.median,
      shown: """
        \("\(findings.median, .percent(0))") of the time of one 5x5 \
        (\("\(findings.low, .percent(0))") to \("\(findings.high, .percent(0))"))
        """,
      is: .less(than: 1), expecting: conditions.expectedOfTimes)
    return evidence
  }
}
