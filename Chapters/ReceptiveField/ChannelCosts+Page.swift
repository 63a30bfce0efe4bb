import Experiments
import Page

extension ChannelCosts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      .right("channels in"), .right("between"), .right("out"), .right("two 3x3"),
      .right("one 5x5"), .right("two / one"))
    for counted in findings.cases {
      table.add(
        "\(counted.inputs)", "\(counted.between)", "\(counted.outputs)",
        "\(counted.two, .grouped)", "\(counted.one, .grouped)",
        "\(Double(counted.two) / Double(counted.one), .percent(0))")
    }
    evidence.table("channel-costs", table)
    let (alike, colour) = (findings.cases[1], findings.cases[2])
    evidence.claim(
      "rf-equal-channels", .check,
      notes: "18 against 25 is for equal numbers of channels in, between and out (ours)",
      measured: Double(alike.two) / Double(alike.one), format: .fixed(2),
      unit: "times the weights of one 5x5, 32 channels each", is: .equal(to: 18.0 / 25))
    evidence.claim(
      "rf-unequal-channels", .check,
      notes: "so two 3x3 have fewer weights, from 3 colours to 32 channels, too (ours)",
      measured: Double(colour.two) / Double(colour.one), format: .fixed(1),
      unit: "times the weights of one 5x5", is: .less(than: 1), expecting: .differs)
    evidence.value("channel-costs.two", "\(colour.two, .grouped)")
    evidence.value("channel-costs.one", "\(colour.one, .grouped)")
    return evidence
  }
}
