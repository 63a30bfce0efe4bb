import Experiments
import Foundation
import Page
import Plotting

extension Widths {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let columns = [("sigmoid", findings.sigmoid), ("tanh", findings.tanh)]
    var table = Table(
      "", .right("width"), .right("theory"), .right("measured"),
      .right("σ at the first layer, measured"))
    for (name, groups) in columns {
      for group in groups {
        table.add(
          name, "\(group.width)", "\(group.theory, .fixed(2))",
          Spread(group.measured).text(.fixed(2)), "\(group.first, .scientific(0))")
      }
    }
    evidence.table("widths", table)
    // Of the logarithm: by how many of its own standard errors does the mean over the seeds differ?
    let errors = (findings.sigmoid + findings.tanh).map { group in
      abs(exp(group.measured.map { log($0) }.mean) / group.theory - 1)
    }
    evidence.claim(
      "init-width-theory",
      .finding(.theory("n E[f′²] by integration; the slack is for a width of 25")),
      notes: "how large N(0, 1) is depends on the width (ours)",
      measured: errors.max()!, format: .percent(0),
      unit:
        "off at most, of sigmoid and tanh at \(widths.map(String.init).joined(separator: ", "))",
      is: .less(than: 0.15), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "init-one-narrow", .finding(.chosen("a thousandth")),
      notes: "N(0, 1) with sigmoids: the gradients vanish (001), here at width \(widths[0])",
      measured: findings.sigmoid[0].first, format: .scientific(0),
      unit: "of the gradient's σ reaches the first of \(depth) layers", is: .less(than: 1e-3))
    evidence.claim(
      "init-one-wide", .finding(.chosen("a thousandth")),
      notes: "N(0, 1) with sigmoids: the gradients vanish (001), at width \(widths.last!)",
      measured: findings.sigmoid.last!.first, format: .scientific(0),
      unit: "of the gradient's σ reaches the first of \(depth) layers", is: .less(than: 1e-3),
      expecting: .differs)
    evidence.claim(
      "init-one-tanh", .finding(.chosen("a thousandth")),
      notes: "N(0, 1) saturates tanh, and its gradients vanish (004)",
      measured: findings.tanh.map(\.first), format: .scientific(0),
      unit: "of the gradient's σ reaches the first of \(depth) layers", is: .less(than: 1e-3),
      expecting: .differs)
    evidence.figure(figure(columns))
    return evidence
  }

  private func figure(_ columns: [(String, [Group])]) -> Figure {
    let layers = (1...depth).map(Double.init)
    let looks: [(Colour, Dash)] = [(.blue, .solid), (.vermillion, .dashed), (.green, .dashDotted)]
    return Figure(
      name: "widths",
      title: "N(0, 1): whether a gradient vanishes is decided by the width",
      subtitle: """
        weights from N(0, 1), \(depth) layers, \(samples) samples, \(seeds) seeds: median, lowest to \
        highest; dotted: theory
        """,
      grid: Grid(rows: 1, columns: 2, sharesX: true),
      panels: columns.map { name, groups in
        Panel(
          title: name,
          x: Axis(
            "layer", range: 1...Double(depth),
            ticks: .at([1] + stride(from: 10, through: Double(depth), by: 10))),
          y: Axis(
            "standard deviation of the gradient", scale: .logarithmic, format: .scientific(0)),
          marks: zip(groups, looks).flatMap { group, look -> [Mark] in
            .spread(
              x: layers, runs: group.gradients.map { $0.map { $0 ?? .nan } },
              label: "width \(group.width)", colour: look.0, dash: look.1)
              + [
                .line(
                  x: layers, y: group.theoryGradients, colour: .ink, dash: .dotted, width: 0.7)
              ]
          })
      }, seriesNames: .abovePanels)
  }
}

extension Widths.Group {
  /// The gradient's deviation at the first layer's outputs, in the median of the seeds.
  fileprivate var first: Double { gradients.map { $0[0] ?? .nan }.median }
}
