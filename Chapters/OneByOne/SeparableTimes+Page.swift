import Experiments
import Page
import Plotting

extension SeparableTimes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let last = channels.count - 1
    evidence.claim(
      "1x1-separable-time", .time,
      notes:
        "separable layers are faster, too: 8 to 9 times fewer multiplications (Howard et al. 2017)",
      measured: findings.whole[last].median,
      shown: "\(findings.whole[last].text("an ordinary 3x3")) with \(channels[last]) channels",
      is: .less(than: 1), expecting: conditions.expectedOfTimes)
    evidence.time(
      "separable-times.share",
      "\(NumberStyle.percent(0).text(findings.depthwise[0].median / findings.whole[0].median))"
    )
    evidence.time(
      "separable-times.few", "\(findings.whole[0].text("the 3x3")) with \(channels[0]) channels")
    evidence.value(
      "separable-times.multiplications",
      "\(NumberStyle.percent(1).text(findings.multiplications[last]))")
    evidence.figure(figure(findings), showsTimes: true)
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = channels.map(Double.init)
    func curve(_ label: String, _ times: [TimeRatio], _ colour: Colour, _ dash: Dash) -> [Mark] {
      [
        .band(x: x, low: times.map(\.low), high: times.map(\.high), colour: colour),
        .line(
          x: x, y: times.map(\.median), label: label, colour: colour, dash: dash, showsPoints: true),
      ]
    }
    return Figure(
      name: "separable-times",
      title: "Few channels: no time is saved; many: less than the multiplications say",
      subtitle: "depthwise 3x3 and 1x1 against an ordinary 3x3; \(maps) maps of \(side) x \(side); "
        + "one thread, by turns: median, lowest to highest",
      panel: Panel(
        x: Axis(
          "channels", scale: .logarithmic,
          ticks: .labelled(x.map { Axis.Tick($0, "\(Int($0))") })),
        y: Axis("share of the 3x3", format: .percent(0)),
        marks: [.horizontalRule(1, label: "3x3", colour: .ink, dash: .dotted)]
          + curve("time", findings.whole, .vermillion, .dashed)
          + curve("depthwise part", findings.depthwise, .orange, .dotted)
          + [
            .line(
              x: x, y: findings.multiplications, label: "multiplications", colour: .blue,
              dash: .solid, showsPoints: true)
          ]))
  }
}
