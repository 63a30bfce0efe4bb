import Experiments
import Page
import Plotting

extension Distributions {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let all = findings.leCun + findings.xavier + findings.he + [findings.hundredth]
    var table = Table(
      "initialiser", .right("σ by formula"), .right("σ drawn"), .right("off by"),
      .right("largest / σ"))
    for drawn in all {
      table.add(
        drawn.name, "\(drawn.exact, .fixed(5))", "\(drawn.deviation, .fixed(5))",
        "\(drawn.offBy, .fixed(1)) s.e.", "\(drawn.largest / drawn.exact, .fixed(2))")
    }
    evidence.table("distributions", table)
    let errors = all.map(\.offBy.magnitude)
    evidence.claim(
      "init-moments", .finding(.spread("four standard errors")),
      notes: "the initialisers have the variances of their formulas (001)", measured: errors,
      format: .fixed(1),
      shown: "at most \(NumberStyle.fixed(1).text(errors.max()!)) standard errors off",
      is: .less(than: 4))
    evidence.claim(
      "init-uniform-limits",
      .finding(.theory("the formulas; the slack is for the largest of many draws")),
      notes: "uniform limits sqrt(6/(n_in + n_out)) and sqrt(6/n_in) (001, Keras)",
      measured: findings.limits, format: .fixed(5), unit: "of the limit is reached",
      is: .inside(0.999...1))
    evidence.claim(
      "init-truncated", .finding(.spread("the formula, within four standard errors")),
      notes: "cut at two σ, 0.8796 of the deviation is left (Keras)",
      measured: findings.truncated, format: .fixed(4), is: .near(0.8796, within: 0.007))
    evidence.value("distributions.draws", "\(findings.count, .grouped)")
    for (name, drawn) in [("truncated", findings.he[1]), ("uniform", findings.he[2])] {
      evidence.value("distributions.\(name)-end", "\(drawn.largest / drawn.exact, .fixed(2))")
    }
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let looks: [(name: String, colour: Colour)] = [
      ("normal", .pink), ("truncated normal", .blue), ("uniform", .green),
    ]
    return Figure(
      name: "distributions", title: "Three shapes, one standard deviation",
      subtitle: """
        He's weights for a layer \(Self.shape): \("\(findings.count, .grouped)") draws, 60 bins; \
        dashed: one σ
        """,
      grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true),
      panels: zip(looks, findings.he).map { look, drawn in
        Panel(
          title: look.name, x: Axis("weight / σ", range: -4...4, ticks: .every(2)),
          y: Axis("share of weights", range: 0...0.065, format: .percent(0)),
          marks: [
            .histogram(shares: drawn.bins, over: -4...4, colour: look.colour),
            .verticalRule(-1), .verticalRule(1),
          ])
      })
  }
}
