import Experiments
import Page

extension DigitWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table("layer", .right("formula"), .right("in memory"))
    for counted in findings.dense + findings.local {
      table.add(
        counted.layer, "\(counted.formula, .grouped)", "\(counted.inMemory, .grouped)")
    }
    evidence.table("digit-weights", table)
    evidence.claim(
      "rf-dense-parameters", .check,
      notes: "784-128-10, fully connected: 101,770 parameters (002)",
      measured: findings.dense.reduce(0) { $0 + $1.inMemory }, is: .equal(to: 101_770))
    return evidence
  }
}
