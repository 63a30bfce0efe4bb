import Experiments
import Page
import Plotting

extension Likeness {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let small = findings[.hundredth]
    var table = Table(
      "layer", .right("between units"), .right("between samples"), .right("theory"))
    for layer in [1, 2, 3, 5, 8] where layer <= depth {
      table.add(
        "\(layer)", "\(small.units[layer - 1], .scientific(1))",
        "\(small.samples[layer - 1], .scientific(1))", "\(small.theory[layer - 1], .scientific(1))")
    }
    evidence.table("likeness", table)
    evidence.claim(
      "init-alike", .finding(.stated("“all units alike”: less between them than between samples")),
      notes: "N(0, 0.01²): all units alike, as if there were one (001)",
      measured: small.units[4] / small.samples[4], format: .scientific(1),
      unit: "times more spread between units than between samples, layer 5", is: .less(than: 1),
      expecting: .differs)
    evidence.claim(
      "init-alike-theory", .finding(.theory("√n · 0.01 · 1/4, within a tenth")),
      notes: "a layer keeps sqrt(n) · 0.01 · 1/4 of it: 1/40 (our addition)",
      measured: small.samples[4] / small.samples[3], format: .fixed(4),
      is: .near(0.025, within: 0.0025))
    let errors = zip(small.samples, small.theory).dropFirst().map { abs($0 / $1 - 1) }
    evidence.value("likeness.theory-error", "\(errors.max()!, .percent(0))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let layers = (1...depth).map(Double.init)
    return Figure(
      name: "likeness", title: "With small weights not the units become alike, the samples do",
      subtitle:
        "\(samples.settingText) samples from N(0, 1), \(depth) layers of 100 sigmoids",
      grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true),
      panels: findings.starts.map { start in
        let spreads = findings[start]
        return Panel(
          title: start.name, x: Axis("layer", range: 1...Double(depth), ticks: .at([1, 4, 8])),
          y: Axis(
            "standard deviation", range: 1e-15...10, scale: .logarithmic,
            ticks: .at([1, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15]), format: .scientific(0)),
          marks: [
            .line(
              x: layers, y: spreads.units, label: "between units", colour: .blue, dash: .solid),
            .line(
              x: layers, y: spreads.samples, label: "between samples", colour: .vermillion,
              dash: .dashed),
            .line(x: layers, y: spreads.theory, label: "theory", colour: .ink, dash: .dotted),
          ])
      }, seriesNames: .abovePanels)
  }
}
