import Experiments
import Page
import Plotting

extension Outlier {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "prep-outlier-min-max", .finding(.chosen("five times")),
      notes: "min-max suffers from outliers (our addition)",
      measured: findings.minMax.shrinkage, format: .fixed(1), unit: "times narrower",
      is: .greater(than: 5))
    evidence.claim(
      "prep-outlier-standard", .finding(.chosen("three times")),
      notes: "standardisation suffers less (our addition)",
      measured: findings.standardised.shrinkage, format: .fixed(1), unit: "times narrower",
      is: .less(than: 3))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    func minMax(_ values: [Double], _ name: String) -> Panel {
      Panel(
        x: Axis(name, range: 0...1), y: Axis("share of values"),
        marks: [.histogram(of: values, bins: 40, range: 0...1, colour: .vermillion)])
    }
    func standardised(_ values: [Double], _ name: String) -> Panel {
      Panel(
        x: Axis(name, range: -4...4), y: Axis(""),
        marks: [.histogram(of: values, bins: 40, range: -4...4, colour: .blue)])
    }
    return Figure(
      name: "outlier", title: "One outlier of 1,000 leaves min-max scaling a tenth of its range",
      subtitle: """
        \(values.settingText) normal values; below, the last of them is \(distance.settingText) \
        standard deviations away (beyond the axis on the right)
        """,
      grid: Grid(
        rows: 2, columns: 2, rowLabels: ["without outlier", "with outlier"],
        columnTitles: ["min-max", "standardised"]),
      panels: [
        minMax(findings.minMax.clean, ""), standardised(findings.standardised.clean, ""),
        minMax(findings.minMax.spoilt, "scaled value"),
        standardised(findings.standardised.spoilt, "standardised value"),
      ],
      size: .init(width: 1600, height: 900))
  }
}
