import Experiments
import Page
import Plotting

extension NeuronGraph {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func distance(to others: [Double]) -> Double {
      zip(findings.gradients, others).map { abs($0 - $1) }.max() ?? .nan
    }
    evidence.claim(
      "bp-neuron", .check,
      notes: "the neuron's gradients: -0.20, 0.39, -0.39, -0.59, 0.20 (CS231n, lecture 4)",
      measured: distance(to: [-0.20, 0.39, -0.39, -0.59, 0.20]), format: .fixed(3),
      unit: "off at most", is: .atMost(0.005))
    evidence.claim(
      "bp-sigmoid-gate", .check,
      notes: "four gates in a row equal one sigmoid gate (CS231n, lecture 4)",
      measured: distance(to: findings.withSigmoid), format: .scientific(1),
      is: .less(than: 1e-15))
    let neuron = Self.smallSteps(Self.sum().node)
    neuron.backward()
    evidence.figure(
      Figure(
        name: "graph-neuron",
        title: "A neuron, step by step: no step is harder than school calculus",
        subtitle: "σ(w₀x₀ + w₁x₁ + w₂) from its smallest parts; green: values, red: gradients",
        diagram: neuron.diagram(result: "f")))
    return evidence
  }
}
