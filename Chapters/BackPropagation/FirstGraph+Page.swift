import Experiments
import Page
import Plotting

extension FirstGraph {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("first-graph.value", "\(findings.value, .fixed(0))")
    for (name, gradient) in zip(["x", "y", "z"], findings.gradients) {
      evidence.value("first-graph.\(name)", "\(gradient, .fixed(0))")
    }
    evidence.figure(
      Figure(
        name: "graph-first", title: "Values go forward, gradients come back",
        subtitle: "f = (x + y) z; green, above each edge: its value; red, below: df by that value",
        diagram: Self.graph().f.diagram(result: "f")))
    return evidence
  }
}
