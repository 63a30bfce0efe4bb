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
      "bp-mode-time", .time,
      notes: "a walk for each input against a walk for each output: the slower way's time",
      measured: [inputs.ratio, outputs.ratio],
      shown: "\(inputs.ratio.fixed(0)) times as long from the front for \(inputs.size) inputs, "
        + "\(outputs.ratio.fixed(0)) times from the back for \(outputs.size) outputs",
      is: .greater(than: 5), expecting: conditions.expectedOfTimes)
    evidence.claim(
      "bp-backward-time", .time,
      notes:
        "value and gradient take at most 5 times the value's operations (Griewank 1989; cf. Baur and "
        + "Strassen 1983): here, time",
      measured: findings.network,
      shown: "\(findings.network.fixed(1)) times the time of the loss", is: .less(than: 5),
      expecting: conditions.expectedOfTimes)
    evidence.value("two-modes.weights", "\(findings.weights, .grouped)")
    evidence.value("two-modes.size", "\(inputs.size)")
    evidence.figure(figure(findings), showsTimes: true)
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    func panel(_ title: String, _ x: String, _ costs: [Findings.Cost]) -> Panel {
      let sizes = costs.map { Double($0.size) }
      return Panel(
        title: title, x: Axis(x, scale: .logarithmic, ticks: .at(sizes)),
        y: Axis("time / time of the value", range: 0.05...100, scale: .logarithmic),
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
        all derivatives of a graph with \(layers) layers of \(units) tanh units; one thread, by turns, median of \(turns)
        """,
      grid: .row(of: 2),
      panels: [
        panel("n inputs, one output", "inputs", findings.manyInputs),
        panel("one input, n outputs", "outputs", findings.manyOutputs),
      ], seriesNames: .abovePanels)
  }
}
