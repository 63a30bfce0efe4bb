import Experiments
import Page
import Plotting

extension VanishingGradients {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "activation", .right("first layer / last layer"), .right("a layer, on average"))
    /// What gets through a layer, on geometric average.
    var perLayer: [ActivationFunction: Double] = [:]
    for curves in findings.curves {
      let ratio = Spread(curves.runs.map { $0[0] })
      let average = Double.pow(ratio.median, 1 / Double(layers - 1))
      perLayer[curves.kind] = average
      table.add(
        curves.kind.rawValue, ratio.text(.scientific(1)), "× \(average, .fixed(2))")
      if curves.kind == .sigmoid {
        evidence.value("vanishing.sigmoid", "\(ratio.median, .scientific(1))")
        evidence.value("vanishing.lost", "\(1 - average, .percent(0))")
      }
    }
    evidence.table("vanishing", table)
    evidence.claim(
      "bp-vanishing", .finding(.theory("a sigmoid's slope is at most 1/4")),
      notes: "saturating units kill the gradient (004)",
      measured: perLayer[.sigmoid] ?? .nan, format: .fixed(3),
      unit: "of it gets through a layer of sigmoids and its weights", is: .less(than: 0.25))
    evidence.claim(
      "bp-passing", .finding(.chosen("a quarter around 1")),
      notes: "ReLU does not, and tanh does less (004)",
      measured: [perLayer[.relu] ?? .nan, perLayer[.tanh] ?? .nan], format: .fixed(2),
      unit: "of it gets through a layer of ReLU and of tanh", is: .inside(0.75...1.25))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    Figure(
      name: "depth", title: "Ten layers of sigmoids leave next to nothing of a gradient",
      subtitle: """
        root mean square of the gradient at each hidden layer's output, relative to the last; \
        \(layers) × 100 units, \(digits) digits, \(seeds) seeds: median, lowest to highest
        """,
      panel: Panel(
        x: Axis("hidden layer", range: 1...Double(layers), ticks: .every(1)),
        y: Axis(
          "gradient, relative to layer \(layers)", range: 1e-6...10, scale: .logarithmic,
          format: .scientific(0)),
        marks: findings.curves.flatMap { curves in
          [Mark].spread(
            x: (1...layers).map(Double.init), runs: curves.runs, label: curves.kind.rawValue,
            colour: curves.kind.colour, dash: curves.kind.dash, showsPoints: true)
        }))
  }
}
