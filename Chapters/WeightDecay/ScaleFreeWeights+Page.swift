import Experiments
import Foundation
import Page
import Plotting

extension ScaleFreeWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (decayed, free) = (findings.decayed, findings.free)
    evidence.claim(
      "decay-bn-schedule", .check,
      notes: "before batch normalisation decay is a learning rate that grows (our question)",
      measured: decayed.difference, format: .scientific(1),
      unit: "between the outputs, relative", is: .less(than: 1e-7))
    let growth = Double.pow(1 - share, -Double(2 * steps - 1))
    evidence.value("scale-free-weights.growth", "\(growth, .fixed(1))")
    evidence.claim(
      "decay-bn-right-angle", .check,
      notes: "such a weight's gradient is at right angles to it (our addition)",
      measured: free.cosine, format: .scientific(1), unit: "cosine at most",
      is: .less(than: 1e-10))
    evidence.claim(
      "decay-bn-longer", .check,
      notes: "each step adds η²|g|² to |w|², and decay takes (1 - ηλ')² (Pythagoras)",
      measured: max(free.pythagoras, decayed.pythagoras), format: .scientific(1),
      unit: "off, relative", is: .less(than: 1e-12))
    evidence.claim(
      "decay-bn-product", .check,
      notes: "only ηλ' counts: (4η, λ'/4, 2w) is the same training (theory)",
      measured: findings.sameProduct, format: .scientific(1),
      unit: "between the outputs, relative", is: .less(than: 1e-7))
    evidence.claim(
      "decay-bn-epsilon", .finding(.theory("exact only where ε is 0")),
      notes: "and all this holds with Keras' ε of 0.001 (our question)",
      measured: findings.withEpsilon.difference, format: .significant(1),
      unit: "between the twins' outputs, relative", is: .less(than: 1e-7), expecting: .differs)
    evidence.value("scale-free-weights.start", "\(free.lengths[0], .fixed(2))")
    evidence.value("scale-free-weights.free", "\(free.lengths.last!, .fixed(2))")
    evidence.value("scale-free-weights.decayed", "\(decayed.lengths.last!, .fixed(2))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func marks(_ values: (Course) -> [Double]) -> [Mark] {
      let x = (0...steps).map(Double.init)
      return [
        .line(x: x, y: values(findings.free), label: "no decay", colour: .blue),
        .line(
          x: x, y: values(findings.decayed), label: "decay", colour: .vermillion, dash: .dashed),
      ]
    }
    return Figure(
      name: "scale-free",
      title: "With batch normalisation behind them, decay turns weights faster, and that is all",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, 784-30-30-10 with BN, all in one batch, \
        SGD \(rate.settingText), share \(share.settingText) a step, ε = 0, double precision
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "length of the first layer's weights", x: Axis("step"),
          y: Axis("length", range: 0...6),
          marks: marks(\.lengths)),
        Panel(
          title: "effective learning rate η / |w|²", x: Axis("step"),
          y: Axis("effective rate", range: 0...0.006, ticks: .every(0.002)),
          marks: marks { course in course.lengths.map { rate / ($0 * $0) } }),
      ])
  }
}
