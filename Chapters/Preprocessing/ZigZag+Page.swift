import Experiments
import Page
import Plotting

extension ZigZag {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (raw, centred) = (Spread(findings.rawSteps), Spread(findings.centredSteps))
    evidence.claim(
      "prep-zigzag", .finding(.chosen("half as many again")),
      notes: "with positive inputs learning zig-zags and takes longer (004)",
      measured: raw.median / centred.median, format: .fixed(1), unit: "times as many steps",
      is: .greater(than: 1.5))
    evidence.claim(
      "prep-quadrants", .check, notes: "steps go to two of four quadrants only (004)",
      measured: findings.isDiagonal, is: .holding)
    evidence.value("zig-zag.raw", raw.text(.fixed(0)))
    evidence.value("zig-zag.centred", centred.text(.fixed(0)))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let all = findings.rawPath + findings.centredPath
    let (xs, ys) = (all.map { $0[0] } + [1], all.map { $0[1] } + [-1])
    // A square that holds both paths, in halves.
    let side =
      (2 * max(xs.max()! - xs.min()!, ys.max()! - ys.min()!) + 0.4).rounded(.up) / 2 + 0.5
    func range(_ values: [Double]) -> ClosedRange<Double> {
      let low = (2 * values.min()! - 0.2).rounded(.down) / 2
      return low...(low + side)
    }
    func panel(_ title: String, _ path: [[Double]], _ colour: Colour) -> Panel {
      Panel(
        title: title, x: Axis("first weight", range: range(xs), ticks: .every(0.5)),
        y: Axis("second weight", range: range(ys), ticks: .every(0.5)),
        marks: [
          .horizontalRule(0, colour: .faint, dash: .solid),
          .verticalRule(0, colour: .faint, dash: .solid),
          .line(
            x: path.map { $0[0] }, y: path.map { $0[1] }, colour: colour, dash: .solid,
            width: 0.8, showsPoints: true),
          .points(x: [1], y: [-1], colour: .ink, shape: .diamond, size: 2),
          .text("wanted", x: 1.08, y: -1.14, alignment: .left, size: 1),
          .text("start", x: -0.05, y: 0.12, alignment: .right, size: 1),
        ], hasEqualUnits: true)
    }
    return Figure(
      name: "zig-zag", title: "Positive inputs push both weights the same way, step after step",
      subtitle: """
        a linear unit with two inputs, one sample a step, learning rate \(rate.settingText) / E|x|²; \
        the first \(shown) steps
        """,
      grid: .row(of: 2),
      panels: [
        panel("raw inputs, both positive", findings.rawPath, .vermillion),
        panel("centred inputs", findings.centredPath, .blue),
      ], size: .init(width: 1500, height: 840))
  }
}
