import Experiments
import Page
import Plotting

extension Outlier {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func shrinkage(_ name: String, _ count: Int) -> Double {
      let scaling = findings.scalings.first { $0.name == name }!
      return scaling.shrinkages[counts.firstIndex(of: count)!]
    }
    // Of m normal values with one at D deviations: D over the range; and the root of 1 + D²/m.
    let deviation = (1 + distance * distance / Double(values)).squareRoot()
    evidence.claim(
      "prep-outlier-min-max", .finding(.theory("the outlier's distance over the range without it")),
      notes: "min-max suffers from one outlier (our addition)",
      measured: shrinkage("min-max", 1), format: .fixed(1), unit: "times narrower",
      is: .greater(than: distance / 10))
    evidence.claim(
      "prep-outlier-standard",
      .finding(
        .theory("\(NumberStyle.fixed(2).text(deviation)): the root of 1 + D² / m, a tenth off")),
      notes: "standardisation suffers less (our addition)",
      measured: shrinkage("standardised", 1), format: .fixed(1), unit: "times narrower",
      is: .inside((9 * deviation).rounded() / 10...(11 * deviation).rounded() / 10))
    evidence.claim(
      "prep-outlier-robust",
      .finding(.theory("quartiles hold until a quarter lies beyond one of them")),
      notes: "median and quartiles bear one bad value in five (our addition)",
      measured: shrinkage("median and quartiles", 200), format: .fixed(1),
      unit: "times narrower by 200 of \(values.settingText)", is: .less(than: 3))
    evidence.claim(
      "prep-outlier-robust-end",
      .finding(.theory("with more than a quarter the upper quartile is one")),
      notes: "and more than one in four (our question)",
      measured: shrinkage("median and quartiles", 260), format: .fixed(0),
      unit: "times narrower by 260 of \(values.settingText)", is: .less(than: 3),
      expecting: .differs)
    evidence.value("outlier.standard-five", "\(shrinkage("standardised", 50), .fixed(0))")
    evidence.value("outlier.robust-five", "\(shrinkage("median and quartiles", 50), .fixed(1))")
    evidence.figure(figure(findings))
    evidence.figure(shareFigure(findings))
    return evidence
  }

  private static let colours: [Colour] = [.vermillion, .blue, .green]

  private func figure(_ findings: Findings) -> Figure {
    let ranges = [0.0...1.0, -4.0...4.0, -4.0...4.0]
    func row(_ part: KeyPath<Scaling, [Double]>) -> [Panel] {
      findings.scalings.enumerated().map { place, scaling in
        Panel(
          x: Axis("scaled value", range: ranges[place]),
          y: Axis("share of values"),
          marks: [
            .histogram(
              of: scaling[keyPath: part], bins: 40, range: ranges[place],
              colour: Self.colours[place])
          ])
      }
    }
    return Figure(
      name: "outlier",
      title: "One outlier of 1,000 leaves the others an eighth of min-max scaling's range",
      subtitle: """
        \(values.settingText) normal values; below, the last of them is \(distance.settingText) \
        standard deviations away (at 1 and too low to see for min-max, else beyond the axis)
        """,
      grid: Grid(
        rows: 2, columns: 3, rowLabels: ["without outlier", "with outlier"],
        columnTitles: findings.scalings.map(\.name)),
      panels: row(\.clean) + row(\.spoilt), size: .init(width: 1900, height: 950))
  }

  private func shareFigure(_ findings: Findings) -> Figure {
    let dashes: [Dash] = [.dashed, .solid, .dashDotted]
    let places = counts.indices.filter { counts[$0] > 0 }
    let marks = findings.scalings.enumerated().map { place, scaling in
      Mark.line(
        x: places.map { Double(counts[$0]) / Double(values) },
        y: places.map { scaling.shrinkages[$0] }, label: scaling.name,
        colour: Self.colours[place], dash: dashes[place], showsPoints: true)
    }
    return Figure(
      name: "outlier-share",
      title: "Median and quartiles hold until a quarter of the values is bad",
      subtitle: "\(values.settingText) normal values, some of them \(distance.settingText) "
        + "standard deviations away, all on one side",
      panel: Panel(
        x: Axis(
          "share of outliers", range: 0.001...0.5, scale: .logarithmic, format: .percent(1)),
        y: Axis("times narrower", range: 0.8...60, scale: .logarithmic),
        marks: [.verticalRule(0.25, label: "a quarter", colour: .muted, dash: .dotted)] + marks))
  }
}
