import Experiments
import Page

extension ForAndAgainst {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "activation", .right("rate"), .right("dead units"), .right("blocked pairs"),
      .right("mean output"), .right("operations"), .right("steps to 5% error"))
    for row in findings.rows {
      table.add(
        row.kind.rawValue, row.rate.settingText, row.deadShare.map { "\($0, .percent(1))" } ?? "–",
        row.blockedShare.map { "\($0, .percent(0))" } ?? "–",
        row.meanOutput.map { "\($0, .fixed(2))" } ?? "–", "\(row.operations)",
        Spread(row.steps).text(.grouped))
    }
    evidence.table("for-and-against", table)

    func row(_ kind: Nonlinearity) -> Findings.Row { findings.rows.first { $0.kind == kind }! }
    evidence.claim(
      Claim(
        "bp-leaky-alive", .finding, notes: "leaky ReLU, and those like it, will not die (004)",
        measured: [Nonlinearity.leaky, .parametric, .elu].map { row($0).deadShare ?? .nan },
        format: .percent(1), is: .equal(to: 0)))
    evidence.value("for-and-against.relu", "\(row(.relu).deadShare ?? .nan, .percent(1))")
    let operations = [row(.sigmoid), row(.tanh)].map { Double($0.operations) }
    evidence.claim(
      Claim(
        "bp-cost", .check, notes: "exp is expensive, ReLU cheap (004)",
        measured: operations.map { $0 / Double(row(.relu).operations) }, format: .fixed(0),
        unit: "times the operations of ReLU, for sigmoid and tanh", is: .greater(than: 1)))
    // A unit's matrix product multiplies and adds 784 times.
    evidence.value(
      "for-and-against.share", "\(operations[0] / (2 * 784 + operations[0]), .percent(1))")
    return evidence
  }
}
