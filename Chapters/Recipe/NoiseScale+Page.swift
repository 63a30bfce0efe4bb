import Experiments
import Foundation
import Page
import Plotting

extension NoiseScale {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let ratios = findings.runs.flatMap { $0.map { abs(log($0.estimate / $0.exact)) } }
    evidence.claim(
      "recipe-noise-two-sizes", .finding(.chosen("a factor of 2, where the scale spans decades")),
      notes: "two batch sizes tell the noise scale (McCandlish et al. 2018, appendix A.1)",
      measured: exp(ratios.median), format: .fixed(2),
      unit: "times off, the middle one of \(ratios.count)", is: .less(than: 2),
      expecting: conditions.expecting(.agrees))
    let grown = Repeats(findings.runs.map { log($0.last!.exact / $0[0].exact) })
    evidence.claimFactor(
      "recipe-noise-grows", .finding(.null("no change: 1")),
      notes: "the noise scale grows while a network learns (McCandlish et al. 2018)",
      logs: grown, unit: " times as large at the end",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    var table = Table(
      .right("step"), .right("two batch sizes"), .right("digit by digit"),
      .right("squared length of the gradient"))
    for (index, step) in looks.enumerated() {
      func text(_ part: (Look) -> Double) -> String {
        Spread(findings.runs.map { part($0[index]) }).text(.significant(2))
      }
      table.add("\(step)", text(\.estimate), text(\.exact), text(\.squaredLength))
    }
    evidence.table("noise-scale", table)
    return evidence
  }
}
