import Experiments
import Page

extension Leak {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    func gain(_ kind: Kind, _ size: Int) -> Repeats {
      sweep.difference(of: Self.label(kind, true, size), to: Self.label(kind, false, size))
    }
    var table = Table(
      "preparation", .right("training images"), .right("honest"), .right("leaking"),
      .right("points more by leaking"))
    for kind in Kind.allCases {
      for size in sizes {
        table.add(
          kind.rawValue, "\(size.settingText)",
          sweep[Self.label(kind, false, size)].bestResult.text(.percent(1)),
          sweep[Self.label(kind, true, size)].bestResult.text(.percent(1)),
          gain(kind, size).inPoints(""))
      }
    }
    evidence.table("leak", table)
    let largest = sweep.arms.filter { $0.bestRate == rates.last }
    evidence.value("leak.at-largest", "\(largest.count) of the \(sweep.arms.count)")
    evidence.value("leak.largest", rates.last!.settingText)
    let large = sizes.last!
    for (id, kind, notes) in [
      (
        "prep-leak-standard", Kind.standardised,
        "standardising training and test images together flatters the result (our question)"
      ),
      (
        "prep-leak", .whitened,
        "whitening, which has more numbers to fit, flatters it (our question)"
      ),
    ] {
      let gain = gain(kind, large)
      evidence.claim(
        id, .finding(.null("an honest fit: 0")), notes: notes,
        interval: gain,
        shown: gain.inPoints(
          " points on the images that took part, \(large.settingText) to learn from"),
        is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    }
    let erased = gain(.bare, sizes[0])
    evidence.claim(
      "prep-leak-erased", .finding(.null("an honest fit: 0")),
      notes: "a leak into whitening with ε = 0 and few images harms (after Wadia et al. 2021)",
      interval: erased,
      shown: erased.inPoints(" points on the images that took part, \(sizes[0]) to learn from"),
      is: .less(than: 0), expecting: conditions.expecting(.agrees))
    evidence.value(
      "leak.erased", "\(sweep[Self.label(.bare, true, sizes[0])].bestResult.mean, .percent(0))")
    evidence.value(
      "leak.bare", "\(sweep[Self.label(.bare, false, sizes[0])].bestResult.mean, .percent(0))")
    evidence.value("leak.few", gain(.whitened, sizes[0]).inPoints)
    evidence.claim(
      "prep-leak-distances",
      .finding(.theory("1 where no fewer pixels change than there are images; half as much again")),
      notes:
        "images whitened together are nearly equally far from each other (Wadia et al. 2021)",
      measured: findings.distancesAfter,
      shown: """
        the farthest two are \(NumberStyle.fixed(2).text(findings.distancesAfter)) times as far \
        apart as the nearest two
        """, is: .less(than: 1.5))
    evidence.value("leak.together", "\(100 + groupSize)")
    evidence.value("leak.features", "\(findings.features)")
    evidence.value("leak.distances-before", "\(findings.distancesBefore, .fixed(1))")
    return evidence
  }
}
