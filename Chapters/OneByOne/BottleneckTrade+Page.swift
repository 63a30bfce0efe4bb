import Experiments
import Page
import Plotting

extension BottleneckTrade {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    let widths = sweep.arms.compactMap { Int($0.label) }
    let x = widths.map(Double.init)
    let cutX = findings.cutWidths.map(Double.init)
    let direct = sweep[BottleneckWidths.direct].bestResult
    func curve(
      _ label: String, _ x: [Double], _ results: [Repeats], _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      [
        .band(
          x: x, low: results.map { 1 - $0.high }, high: results.map { 1 - $0.low }, colour: colour),
        .line(
          x: x, y: results.map { 1 - $0.mean }, label: label, colour: colour, dash: dash,
          showsPoints: true),
      ]
    }
    func cut(_ kind: Int) -> [Repeats] {
      cutX.indices.map { place in Repeats(findings.cut.runs.map { $0.cut[kind][place] }) }
    }
    let axis = Axis(
      "channels of the bottleneck w", scale: .logarithmic,
      ticks: .labelled(widths.map { Axis.Tick(Double($0), "\($0)") }))
    let quarterWidth = BottleneckWidths.channels / 4
    if widths.contains(quarterWidth),
      let quarter = findings.cutWidths.firstIndex(of: quarterWidth)
    {
      // The same seeds and training sets.
      let trained = sweep["\(quarterWidth)"].bestResult.values
      let gain = Repeats(zip(findings.cut.runs, trained).map { $0.cut[1][quarter] - $1 })
      evidence.claim(
        "1x1-cut-or-trained", .finding(.null("no difference: 0")),
        notes:
          "a network that was trained with a bottleneck is better than one that was cut (ours)",
        interval: gain, shown: gain.inPoints(" points more where it was cut to a quarter"),
        is: .less(than: 0), expecting: conditions.expecting(.undecided))
    } else {
      evidence.lacks(
        "1x1-cut-or-trained",
        because: "A bottleneck of \(quarterWidth) channels is not among both `widths`.")
    }
    let costs = widths.map { BottleneckWidths.cost(width: $0) }
    evidence.figure(
      Figure(
        name: "bottleneck-accuracy",
        title:
          "Half of the channels do nearly as well; a few do not, trained or cut",
        subtitle: findings.plan.subtitle(conditions)
          + "; each width at its best rate; mean, lowest to highest",
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "test error", x: axis,
            y: Axis(
              "share of test digits misread", range: 0.03...1, scale: .logarithmic,
              ticks: .at([0.03, 0.05, 0.1, 0.2, 0.5, 1]), format: .percent(0)),
            marks: [.horizontalRule(1 - direct.mean, label: "direct", colour: .ink, dash: .dotted)]
              + curve(
                "trained through w", x, widths.map { sweep["\($0)"].bestResult }, .blue,
                .solid)
              + curve("cut, by the maps", cutX, cut(1), .vermillion, .dashed)
              + curve("cut, by the weights", cutX, cut(0), .green, .dashDotted)),
          Panel(
            title: "multiplications", x: axis,
            y: Axis("share of the direct way", range: 0...1.2, format: .percent(0)),
            marks: [
              .horizontalRule(1, label: "direct", colour: .ink, dash: .dotted),
              .line(x: x, y: costs, colour: .blue, dash: .solid, showsPoints: true),
            ]),
        ]))
    return evidence
  }
}
