import Experiments
import Page

extension Scaling {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "prep-standard-mean", .check, notes: "standardisation gives mean 0 (001)",
      measured: findings.mean, format: .scientific(0), unit: "at most", is: .less(than: 1e-4))
    evidence.claim(
      "prep-standard-variance", .check, notes: "and variance 1 (001)",
      measured: findings.variance, format: .scientific(0),
      unit: "from 1 at most, for pixels that change", is: .less(than: 1e-4))
    evidence.claim(
      "prep-min-max", .check, notes: "min-max gives [0, 1] (001)",
      measured: findings.hasUnitRange, shown: "from 0 to 1 for every pixel that changes",
      is: .holding)
    evidence.claim(
      "prep-constant", .finding(.stated("“every”")),
      notes: "every feature can be standardised (our question)",
      measured: findings.constant, unit: "pixels of \(findings.pixels) never change",
      is: .equal(to: 0), expecting: conditions.isPhotographs ? .agrees : .differs)
    evidence.claim(
      "prep-robust-digits", .finding(.stated("“every”")),
      notes:
        "every feature that changes can be divided by the distance of its quartiles (our question)",
      measured: findings.quartilesEqual,
      unit: "pixels change, but have no distance between their quartiles", is: .equal(to: 0),
      expecting: conditions.isPhotographs ? .agrees : .differs)
    return evidence
  }
}
