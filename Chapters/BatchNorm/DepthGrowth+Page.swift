import Experiments
import Page
import Plotting

extension DepthGrowth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    /// By how much a change grows from the second hidden layer to the last, a layer.
    func perLayer(_ run: [Double]) -> Double {
      Double.pow(run[depth - 1] / run[1], 1 / Double(depth - 2))
    }
    let (without, with) = (
      Repeats(findings.without.map(perLayer)), Repeats(findings.with.map(perLayer))
    )
    evidence.claim(
      "bn-amplified", .finding(.null("no growth: 1 a layer")),
      notes: "small changes are amplified with depth (003), against what tells digits apart",
      interval: without,
      shown: "\(text(without)) a layer without BN", is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    let ratio = Repeats(zip(findings.with, findings.without).map { perLayer($0) / perLayer($1) })
    evidence.claim(
      "bn-amplifies-less", .finding(.null("without BN: 1")),
      notes: "BN keeps small changes from being amplified (ours)",
      interval: ratio,
      shown: "\(text(ratio)) times the growth a layer without BN", is: .less(than: 1),
      expecting: conditions.expecting(.differs))
    evidence.value("depth-growth.with", text(with))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func text(_ growth: Repeats) -> String {
    growth.inWords(.fixed(3), " times")
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = (1...depth).map(Double.init)
    return Figure(
      name: "depth-growth",
      title: "Beside the signal a small change of the first weights grows from layer to layer",
      subtitle:
        "\(conditions.dataset.rawValue), \(depth) hidden layers of \(units) ReLU, He's start; "
        + "\(seeds) seeds: median, lowest to highest",
      panel: Panel(
        x: Axis("hidden layer"),
        y: Axis("change / signal", scale: .logarithmic),
        marks: [Mark].spread(
          x: x, runs: findings.without, label: "without", colour: .vermillion, dash: .dashed)
          + [Mark].spread(
            x: x, runs: findings.with, label: "with BN", colour: .blue, dash: .solid)))
  }
}
