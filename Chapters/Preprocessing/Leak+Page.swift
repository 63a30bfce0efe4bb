import Experiments
import Page

extension Leak {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func gains(_ accuracies: [Accuracies]) -> Spread {
      Spread(accuracies.map { ($0.leaked - $0.honest) * 100 })
    }
    let standard = gains(findings.standardised)
    evidence.claim(
      "prep-leak-standard", .finding(.null("no difference: 0")),
      notes: "standardising training and test images together flatters the result (our question)",
      measured: standard.median, format: .fixed(1),
      unit: "points better on the images that took part", is: .greater(than: 0),
      expecting: conditions.size == .quick ? nil : .agrees)
    let white = gains(findings.whitened).median
    evidence.claim(
      "prep-leak", .finding(.chosen("five points")),
      notes: "whitening, which has more numbers to fit, flatters it more (our question)",
      measured: white, shown: "\(points(better: white, 0)) on the images that took part",
      is: .greater(than: 5), expecting: .differs)
    evidence.claim(
      "prep-leak-distances", .finding(.chosen("a fifth")),
      notes:
        "images whitened together are nearly equally far from each other (Wadia et al. 2021)",
      measured: findings.distancesAfter,
      shown: """
        the farthest two are \(NumberStyle.fixed(2).text(findings.distancesAfter)) times as far \
        apart as the nearest two
        """, is: .less(than: 1.2))
    func share(_ accuracies: [Double]) -> String { "\(accuracies.median, .percent(0))" }
    evidence.value("leak.standardised-honest", share(findings.standardised.map(\.honest)))
    evidence.value("leak.standardised-leaked", share(findings.standardised.map(\.leaked)))
    evidence.value("leak.standardised-gain", standard.text(.fixed(1)))
    evidence.value("leak.whitened-honest", share(findings.whitened.map(\.honest)))
    evidence.value("leak.whitened-leaked", share(findings.whitened.map(\.leaked)))
    evidence.value("leak.together", "\(images + groupSize)")
    evidence.value("leak.features", "\(findings.features)")
    evidence.value("leak.distances-before", "\(findings.distancesBefore, .fixed(1))")
    return evidence
  }
}
