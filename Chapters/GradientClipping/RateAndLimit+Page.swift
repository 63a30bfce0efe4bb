import Experiments
import Page
import Plotting

extension RateAndLimit {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(columns: [.left("limit")] + rates.map { .right($0.settingText) })
    for (place, arm) in found.sweep.arms.enumerated() {
      table.add(
        [arm.label]
          + arm.results.indices.map {
            "\(arm.results[$0].mean * 100, .fixed(1)) (\(found.clipped[place][$0], .percent(0)))"
          })
    }
    evidence.table("rate-and-limit", table)
    return evidence
  }
}
