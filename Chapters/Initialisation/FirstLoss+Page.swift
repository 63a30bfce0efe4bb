import Experiments
import Foundation
import Page
import Plotting

extension FirstLoss {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "start", .right("σ of the logits"), .right("first loss"), .right("of normal logits"))
    for start in findings {
      table.add(
        start.name, "\(start.squares.mean.squareRoot(), .significant(2))",
        Spread(start.losses).text(.significant(3)), "\(start.theories.mean, .significant(3))")
    }
    evidence.table("first-loss", table)
    evidence.value("first-loss.guessing", "\(log(10.0), .fixed(3))")
    let zero = findings.last!
    evidence.claim(
      "init-first-loss", .check, notes: "a last layer of 0 begins at ln C (ours)",
      measured: zero.losses.map { abs($0 - log(10.0)) }.max()!, format: .scientific(0),
      unit: "from ln 10 at most", is: .less(than: 1e-5))
    let he = findings.first { $0.name == InitialWeights.he.name }!
    let cost = Repeats(he.losses.map { $0 - log(10.0) })
    evidence.claim(
      "init-first-loss-he", .finding(.null("guessing: ln 10")),
      notes: "logits that differ cost more than guessing (ours)", interval: cost,
      shown: cost.inWords(.fixed(3), " nats more than ln 10"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let beyond = Repeats(zip(he.losses, he.theories).map { $0 - $1 })
    evidence.claim(
      "init-first-loss-theory", .finding(.theory("E[ln Σ exp z], z from N(0, v), within 0.05")),
      notes: "as much more as independent normal logits of their size (ours)", interval: beyond,
      shown: beyond.inWords(.fixed(3), " nats more than such logits"),
      is: .near(0, within: 0.05), expecting: conditions.expecting(.agrees))
    evidence.value("first-loss.he", "\(he.losses.median, .fixed(2))")
    // To two digits, as in the table.
    let sigma = findings[0].squares.mean.squareRoot()
    let unit = Double.pow(10, log10(sigma).rounded(.down) - 1)
    evidence.value("first-loss.one-sigma", "\((sigma / unit).rounded() * unit, .grouped)")
    evidence.value("first-loss.one", "\(findings[0].losses.median, .grouped)")
    return evidence
  }
}
