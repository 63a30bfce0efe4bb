import Experiments
import Page
import Plotting

extension Checkpointing {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let all = findings.ways.last!
    let least = findings.ways.min { $0.held < $1.held }!
    evidence.claim(
      "bp-checkpoint-gradient", .check,
      notes: "what is forgotten and computed again gives the same gradients (Chen et al. 2016)",
      measured: findings.ways.map(\.difference).max()!, format: .scientific(1), is: .equal(to: 0))
    evidence.claim(
      "bp-checkpoint-memory", .check,
      notes: "with a kept output every √n layers 2√n are held at once (Chen et al. 2016)",
      measured: Double(least.held) - 2 * Double(layers).squareRoot(), format: .fixed(0),
      unit: "more than 2√n", is: .near(0, within: 1))
    evidence.value("checkpointing.all", "\(all.held)")
    evidence.value("checkpointing.least", "\(least.held)")
    evidence.value("checkpointing.segment", "\(least.segment)")
    evidence.value("checkpointing.computed", "\(least.computed, .fixed(2))")
    let x = findings.ways.map { Double($0.segment) }
    let segments = Axis(
      "layers from one kept output to the next", scale: .logarithmic, ticks: .at(x))
    evidence.figure(
      Figure(
        name: "checkpointing",
        title: "Twice the root of the depth is enough to remember, for one more forward pass",
        subtitle:
          "\(layers) layers; forward mode would hold one output, and walk once for each weight",
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "memory", x: segments,
            y: Axis("outputs held at once, at most", range: 0...Double(all.held) * 1.05),
            marks: [
              .line(
                x: x, y: findings.ways.map { Double($0.held) }, colour: .blue, dash: .solid,
                showsPoints: true)
            ]),
          Panel(
            title: "work", x: segments,
            y: Axis("layers computed forward / layers", range: 0...2.1),
            marks: [
              .line(
                x: x, y: findings.ways.map(\.computed), colour: .vermillion, dash: .dashed,
                showsPoints: true)
            ]),
        ]))
    return evidence
  }
}
