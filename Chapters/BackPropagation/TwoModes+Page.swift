import Experiments
import Page
import Plotting

extension TwoModes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-two-modes", .check, notes: "forward and reverse mode give the same derivatives",
      measured: findings.difference, format: .scientific(1), is: .less(than: 1e-12))
    let (inputs, outputs) = (findings.manyInputs.last!, findings.manyOutputs.last!)
    evidence.claim(
      "bp-mode-time", .time, notes: "one output: reverse mode costs a constant (Baur and Strassen 1983)",
      measured: inputs.reverse,
      shown: "\(inputs.reverse.fixed(1)) times the value's time for \(inputs.size) derivatives",
      is: .less(than: 5), expecting: conditions.expectedOfTimes)
    evidence.time("two-modes.forward", "\(inputs.forward, .fixed(0))")
    evidence.time("two-modes.outputs-forward", "\(outputs.forward, .fixed(1))")
    evidence.time("two-modes.outputs-reverse", "\(outputs.reverse, .fixed(0))")
    evidence.figure(figure(findings), showsTimes: true)
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    func panel(_ title: String, _ x: String, _ costs: [Findings.Cost]) -> Panel {
      let sizes = costs.map { Double($0.size) }
      return Panel(
        title: title, x: Axis(x, scale: .logarithmic, ticks: .at(sizes)),
        y: Axis("time / time of the value", range: 0.1...1_000, scale: .logarithmic),
        marks: [
          .line(
            x: sizes, y: costs.map(\.forward), label: "forward mode", colour: .vermillion,
            dash: .dashed, showsPoints: true),
          .line(
            x: sizes, y: costs.map(\.reverse), label: "reverse mode", colour: .blue, dash: .solid,
            showsPoints: true),
        ])
    }
    return Figure(
      name: "two-modes", title: "A walk for each input, or a walk for each output",
      subtitle: """
        all derivatives of a graph of \(units) tanh units; one thread, by turns, median of \(turns)
        """,
      grid: .row(of: 2),
      panels: [
        panel("n inputs, one output", "inputs", findings.manyInputs),
        panel("one input, n outputs", "outputs", findings.manyOutputs),
      ], seriesNames: .abovePanels)
  }
}
