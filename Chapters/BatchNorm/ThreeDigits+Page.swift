import Experiments
import Page
import Plotting

extension ThreeDigits {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table("quantity", .right("digit 1"), .right("digit 2"), .right("digit 3"))
    func row(_ name: String, _ values: [Double]) {
      table.add([name] + values.map { "\($0, .fixed(3))" })
    }
    row("$x$", findings.x)
    row("$\\mu$", findings.mean)
    row("$\\sigma^2$", findings.variance)
    row("$\\hat{x}$", findings.xhat)
    row("$y$", findings.y)
    row("$\\partial L / \\partial y$ (given)", findings.dy)
    row("$\\partial L / \\partial x$", findings.dx)
    evidence.table("three-digits", table)
    evidence.figure(graph(findings))
    return evidence
  }

  /// The graph of batch normalisation with the numbers on its edges.
  ///
  /// Two rows: above, what happens to each sample; below, the statistics of all of them.
  private func graph(_ f: Findings) -> Figure {
    // Places in units of about a node's height.
    let top = 3.6
    let bottom = 0.0
    let pitch = 5.2
    var marks: [Mark] = []
    func node(_ text: String, _ place: (Double, Double), input: Bool = false) {
      marks.append(
        input
          ? .box(
            text, x: place.0, y: place.1, width: 1.1, height: 0.9, fill: .faint, stroke: .muted,
            textSize: 1.1)
          : .circle(text, x: place.0, y: place.1, radius: 0.55, textSize: 1.1))
    }
    func edge(
      _ from: (Double, Double), _ to: (Double, Double), _ value: [Double], _ gradient: [Double],
      at position: Double = 0.5
    ) {
      let (dx, dy) = (to.0 - from.0, to.1 - from.1)
      let length = (dx * dx + dy * dy).squareRoot()
      let (ux, uy) = (dx / length * 0.62, dy / length * 0.62)
      marks.append(
        .arrow(
          from: (from.0 + ux, from.1 + uy), to: (to.0 - ux, to.1 - uy), above: list(value),
          below: list(gradient), textSize: 0.8, textPosition: position))
    }

    let x = (0.0, top)
    let minus = (pitch, top)
    let times = (2 * pitch, top)
    let gammaTimes = (3 * pitch, top)
    let plus = (4 * pitch, top)
    let y = (5 * pitch, top)
    let mu = (0.0, bottom)
    let variance = (pitch, bottom)
    let root = (2 * pitch, bottom)
    let gammaPlace = (3 * pitch, bottom)
    let betaPlace = (4 * pitch, bottom)
    edge(x, minus, f.x, f.dcentred)
    edge(x, mu, f.x, f.dmean.map { $0 / 3 })
    edge(mu, minus, f.mean, f.dmean, at: 0.35)
    edge(minus, times, f.centred, f.dcentred)
    edge(minus, variance, f.centred, f.centred.map { $0 * f.dvariance[0] * (2 / 3) }, at: 0.6)
    edge(variance, root, f.variance, f.dvariance)
    edge(root, times, f.inverseDeviation, f.dinverse)
    edge(times, gammaTimes, f.xhat, f.dxhat)
    edge(gammaTimes, plus, f.scaled, f.dy)
    edge(plus, y, f.y, f.dy)
    edge(gammaPlace, gammaTimes, [gamma], f.dgamma)
    edge(betaPlace, plus, [beta], f.dbeta)
    node("x", x, input: true)
    node("−", minus)
    node("×", times)
    node("×", gammaTimes)
    node("+", plus)
    node("y", y, input: true)
    node("μ", mu)
    node("σ²", variance)
    node("1/√", root)
    node("γ", gammaPlace, input: true)
    node("β", betaPlace, input: true)
    return Figure(
      name: "graph", title: "The gradient comes back to x by three ways",
      subtitle: """
        one unit, three digits, γ = \(gamma.settingText), β = \(beta.settingText), ε = 0.001; green, \
        above or left: forward; red, below or right: backward
        """,
      panel: Panel(
        x: Axis(range: -2.6...(5 * pitch + 0.8), isVisible: false),
        y: Axis(range: -0.9...(top + 0.9), isVisible: false), marks: marks, hasEqualUnits: true),
      size: Figure.Size(width: 2200, height: 620))
  }

  private func list(_ values: [Double]) -> String {
    values.map { NumberStyle.fixed(2).text($0) }.joined(separator: ", ")
  }
}
