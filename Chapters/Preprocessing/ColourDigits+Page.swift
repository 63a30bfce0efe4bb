import Experiments
import Page
import Plotting

extension ColourDigits {
  func evidence(from findings: [Shown], under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    if conditions.isPhotographs {
      evidence.lacks(
        "prep-channel-deviation", "prep-channel-equal", "colour-digits", "colour-digits.means",
        "colour-digits.deviations",
        because: "it is made of grey digits")
      return evidence
    }
    let (equal, unequal) = (findings[0], findings[findings.count - 1])
    var table = Table(
      .left("inputs"), .right("best rate, channels alike"), .right("test accuracy"),
      .right("best rate, third channel × \(unequal.gain.settingText)"), .right("test accuracy"),
      .right("rates within a point"))
    for kind in Self.kinds {
      let (a, b) = (equal.sweep[kind.rawValue], unequal.sweep[kind.rawValue])
      let working = unequal.sweep.working(kind.rawValue, within: 0.01)
      table.add(
        kind.rawValue, a.bestRateText, a.bestResult.text(.percent(1)),
        b.bestRateText, b.bestResult.text(.percent(1)),
        working.text + (working.reachesEdge ? " (or further)" : ""))
    }
    evidence.table("colour-digits", table)
    func gain(_ shown: Shown) -> Repeats {
      shown.sweep.difference(
        of: InputKind.channelStandardised.rawValue, to: InputKind.channelMean.rawValue)
    }
    evidence.claim(
      "prep-channel-deviation", .finding(.null("means alone: 0")),
      notes: "a faint channel needs its own deviation, not only its mean (our addition)",
      interval: gain(unequal),
      shown: gain(unequal).inPoints(" points more than with the channels' means alone"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "prep-channel-equal", .finding(.chosen("two points, where channels are alike")),
      notes: "where all channels are alike the deviations change little (our question)",
      interval: gain(equal).range { $0 * 100 },
      shown: gain(equal).inPoints(" points more than with the means alone"),
      is: .inside(-2...2), expecting: nil)
    func list(_ values: [Float]) -> String {
      values.map { NumberStyle.fixed(3).text(Double($0)) }.joined(separator: ", ")
    }
    evidence.value("colour-digits.means", list(unequal.means))
    evidence.value("colour-digits.deviations", list(unequal.deviations))
    return evidence
  }
}
