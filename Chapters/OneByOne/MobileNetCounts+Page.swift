import Experiments
import Page

extension MobileNetCounts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let macs = findings.macs.reduce(0, +)
    let parameters = findings.parameters.reduce(0, +)
    func share(_ counts: [Int], _ kind: Int) -> Double {
      Double(counts[kind]) / Double(counts.reduce(0, +))
    }
    evidence.claim(
      "1x1-mobilenet-share", .check,
      notes:
        "of MobileNet's multiplications 94.86% are in 1x1 convolutions (Howard et al. 2017, table 2)",
      measured: share(findings.macs, 0), format: .percent(2), is: .near(0.9486, within: 0.0005))
    evidence.claim(
      "1x1-mobilenet-weights", .check,
      notes: "and 74.59% of its parameters (Howard et al. 2017, table 2)",
      measured: share(findings.parameters, 0), format: .percent(2),
      is: .near(0.7459, within: 0.0005))
    var table = Table(
      "layer", .right("MACs"), .right("share"), .right("parameters"), .right("share"))
    for (kind, name) in findings.kinds.enumerated() {
      table.add(
        name, "\(findings.macs[kind], .grouped)",
        NumberStyle.percent(2).text(share(findings.macs, kind)),
        "\(findings.parameters[kind], .grouped)",
        NumberStyle.percent(2).text(share(findings.parameters, kind)))
    }
    table.add("all", "\(macs, .grouped)", "", "\(parameters, .grouped)", "")
    evidence.table("mobilenet", table)
    return evidence
  }
}
