import Experiments
import Page
import Plotting

extension Equivariance {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "rf-equivariant", .check,
      notes: "a moved image gives the moved map: stride 1 by 1 pixel, stride 2 by 2 pixels (ours)",
      measured: [findings.strideOne, findings.strideTwo], format: .scientific(1),
      is: .less(than: 1e-12))
    let errors = findings.filters.map { filter in
      zip(findings.frequencies, filter.gains).map { abs(filter.theory($0) - $1) }.max()!
    }
    evidence.claim(
      "rf-alias-gain", .check,
      notes: "a mean of two neighbours, n times, leaves |cos(pi f)|^n of a wave (ours)",
      measured: errors.max()!, format: .scientific(1), is: .less(than: 1e-12))
    func fraction(_ place: Int) -> String {
      // A wave of three pixels.
      "\(findings.filters[place].theory(1.0 / 3), .percent(0))"
    }
    evidence.value("equivariance.plain", fraction(0))
    evidence.value("equivariance.mean", fraction(1))
    evidence.value("equivariance.blur", fraction(2))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    Figure(
      name: "aliasing",
      title: "Without a blur, waves too fine for the half-size map pass unhindered",
      subtitle: "waves along a row, every other pixel kept; lines: theory, points: measured",
      panel: Panel(
        x: Axis("waves a pixel", range: 0...0.5, ticks: .every(0.1)),
        y: Axis("amplitude that is left", range: 0...1.15, format: .percent(0)),
        marks: [.verticalRule(0.25, label: "too fine from here", dash: .dotted)]
          + findings.filters.enumerated().flatMap { place, filter -> [Mark] in
            let colour = Colour.series(place)
            return [
              .line(
                x: findings.frequencies, y: findings.frequencies.map(filter.theory),
                label: filter.name, colour: colour,
                dash: Dash.allCases[place % Dash.allCases.count]),
              .points(
                x: every(4, findings.frequencies), y: every(4, filter.gains), colour: colour),
            ]
          }),
      size: Figure.Size(width: 1500, height: 850))
  }

  private func every(_ count: Int, _ values: [Double]) -> [Double] {
    values.indices.filter { $0 % count == 0 }.map { values[$0] }
  }
}
