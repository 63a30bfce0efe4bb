import Experiments
import Page
import Plotting

extension Explosion {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let ends = findings.runs.map { $0.map { $0.lengths.last! }.median }
    var table = Table(
      .right("gain $g$"), .right("largest singular value $\\sigma$"),
      .right("length after \(steps) steps"), .right("of that, a step"), .right("by the theory"))
    let theory = gains.map {
      GrowthTheory(gain: $0, inputVariance: GradientThroughTime.inputVariance).factor
    }
    let factors = ends.map { Double.pow($0, 1.0 / Double(steps)) }
    for (index, gain) in gains.enumerated() {
      table.add(
        "\(gain, .fixed(1))",
        "\(findings.runs[index].map(\.largestSingularValue).median, .fixed(2))",
        "\(ends[index], .scientific(1))",
        "× \(factors[index], .fixed(2))", "× \(theory[index], .fixed(2))")
    }
    evidence.table("growth", table)
    evidence.value(
      "explosion.bound",
      "\(findings.runs.flatMap { $0.flatMap(\.factors) }.max()!, .fixed(2)) times σ")
    evidence.claim(
      "clip-growth", .finding(.theory("infinitely many units; 64 differ by some percent")),
      notes: "a step back multiplies the length by g times the root mean square of tanh'",
      measured: zip(factors, theory).map { $0 / $1 }, format: .fixed(3),
      unit: "times what the theory says, for each g", is: .near(1, within: 0.1))
    evidence.claim(
      "clip-explodes", .finding(.theory("1: it grows where that factor is above 1")),
      notes: "gradients may become too large in training (000)",
      measured: gains.indices.filter { theory[$0] > 1.05 }.map { ends[$0] },
      format: .scientific(1), unit: "times as long after \(steps) steps, with the largest gains",
      is: .greater(than: 1))
    evidence.value("explosion.largest", "\(ends.last!, .scientific(1))")
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
