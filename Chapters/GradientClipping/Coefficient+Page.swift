import Experiments
import Page

extension Coefficient {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      .right("max_norm"), .right("returned"), .right("coefficient"), .right("norm after"))
    for row in findings.rows {
      table.add(
        row.limit.settingText, "\(row.returned, .fixed(1))", "\(row.coefficient, .fixed(8))",
        "\(row.after, .fixed(8))")
    }
    evidence.table("coefficient", table)
    evidence.claim(
      "clip-coefficient", .check,
      notes: "the coefficient is max_norm / (total_norm + 1e-6) (PyTorch)",
      measured: findings.largestError, format: .scientific(1), unit: "largest error",
      is: .less(than: 1e-15))
    evidence.claim(
      "clip-capped", .check, notes: "it is capped at 1: short gradients are not made longer",
      measured: findings.largestChange, format: .scientific(1), unit: "change below the limit",
      is: .equal(to: 0))
    evidence.claim(
      "clip-returns-before", .check, notes: "the function returns the norm before clipping",
      measured: findings.rows.map(\.returned), format: .fixed(1), is: .equal(to: 5))
    evidence.claim(
      "clip-epsilon", .check, notes: "the 1e-6 does not matter (as is often said)",
      measured: findings.keptOfTiny, format: .fixed(3),
      unit: "of a norm of \(tiny.settingText) kept", is: .near(1, within: 0.01),
      expecting: .differs)
    return evidence
  }
}
