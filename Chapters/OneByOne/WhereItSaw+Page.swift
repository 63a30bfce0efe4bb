import Experiments
import Page

extension WhereItSaw {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func share(_ part: (Run) -> Double, _ runs: [Run]) -> Repeats { Repeats(runs.map(part)) }
    let two = share(\.ofTwo, findings.trained)
    evidence.claim(
      "1x1-map-points", .finding(.null("one of two digits at random: 50%")),
      notes: "a map points at its class, though only whole images were labelled (Zhou et al. 2016)",
      interval: two, shown: two.inWords(.percent(1), " of maps are larger on their own digit"),
      is: .greater(than: 0.5), expecting: conditions.expecting(.agrees))
    let learnt = Repeats(zip(findings.trained, findings.untrained).map { $0.ofTwo - $1.ofTwo })
    evidence.claim(
      "1x1-map-untrained", .finding(.null("the networks before training: 0")),
      notes: "it is training that makes the maps point (ours)",
      interval: learnt, shown: learnt.inPoints(" points more than before training"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let size = Repeats(findings.trained.map { $0.large - $0.small })
    evidence.claim(
      "1x1-average-any-size", .finding(.chosen("2 points less, by the interval, is no loss")),
      notes: "a network that ends in averages reads images of another size as well (ours)",
      interval: size.range { $0 * 100 },
      shown: size.inPoints(" points more on 56 x 56 than on 28 x 28"), is: .greater(than: -2),
      expecting: conditions.expecting(.differs))
    let recovered = Repeats(
      findings.trained.map { ($0.corrected - $0.large) / ($0.small - $0.large) })
    evidence.claim(
      "1x1-average-background", .finding(.chosen("more than half of what was lost")),
      notes: "it is mostly the background in the mean that spoils larger images (ours)",
      interval: recovered,
      shown: recovered.inWords(.percent(0), " of what was lost comes back without it"),
      is: .greater(than: 0.5), expecting: conditions.expecting(.agrees))
    var table = Table(
      "network", .right("own digit, of two"), .right("of four quarters"), .right("28 x 28"),
      .right("56 x 56"), .right("what differs"), .right("both digits"))
    for (name, runs) in [("trained", findings.trained), ("untrained", findings.untrained)] {
      table.add(
        [name]
          + [\Run.ofTwo, \.ofFour, \.small, \.large, \.corrected, \.both].map { part in
            share({ $0[keyPath: part] }, runs).text(.percent(1))
          })
    }
    evidence.table("where-it-saw", table)
    return evidence
  }
}
