import Experiments
import Page
import Plotting

extension Explosion {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let ends = findings.runs.map { $0.map { $0.lengths.last! }.median }
    var table = Table(
      .right("gain $g$"), .right("largest singular value $\\sigma$"),
      .right("length after \(steps) steps"), .right("of that, a step"))
    for (index, gain) in gains.enumerated() {
      table.add(
        "\(gain, .fixed(1))",
        "\(findings.runs[index].map(\.largestSingularValue).median, .fixed(2))",
        "\(ends[index], .scientific(1))",
        "× \(Double.pow(ends[index], 1.0 / Double(steps)), .fixed(2))")
    }
    evidence.table("growth", table)
    evidence.claim(
      "clip-bound", .check,
      notes: "a step back in time stretches by σ at most (Pascanu et al. 2013)",
      measured: findings.runs.flatMap { $0.flatMap(\.factors) }.max()!, format: .fixed(3),
      unit: "times σ", is: .atMost(1.000001))
    evidence.claim(
      "clip-explodes", .finding(.chosen("a thousandfold")),
      notes: "gradients may become too large in training (000)",
      measured: ends.last!, format: .scientific(1), unit: "times as long after \(steps) steps",
      is: .greater(than: 1e3))
    evidence.value("explosion.vanished", "\(ends[0], .scientific(1))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = (0...steps).map(Double.init)
    let styles: [(colour: Colour, dash: Dash)] = [
      (.blue, .solid), (.green, .dashed), (.orange, .dotted), (.ink, .dashDotted),
      (.vermillion, .longDashed),
    ]
    return Figure(
      name: "growth", title: "The same weights fifty times: gradients vanish or explode",
      subtitle: "64 tanh units, weights N(0, g²/64), \(seeds) seeds: median, lowest to highest",
      panel: Panel(
        x: Axis("steps back in time", range: 0...Double(steps)),
        y: Axis("length of the gradient", scale: .logarithmic, format: .scientific(0)),
        marks: gains.indices.flatMap { index in
          let style = styles[index % styles.count]
          return [Mark].spread(
            x: x, runs: findings.runs[index].map(\.lengths),
            label: "g = \(NumberStyle.fixed(1).text(gains[index]))", colour: style.colour,
            dash: style.dash)
        }))
  }
}

extension Explosion.Run {
  /// By how much each step back changes the length, in units of the largest singular value.
  fileprivate var factors: [Double] {
    zip(lengths, lengths.dropFirst()).map { before, after in
      after / before / largestSingularValue
    }
  }
}
