import Experiments
import Page
import Plotting

extension Coupling {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let unit = "of the weights' length apart"
    evidence.claim(
      "decay-sgd-same", .check,
      notes: "gradient descent: L2 and decay are the same (our question)",
      measured: findings.plain.max()!, format: .scientific(1), unit: unit,
      is: .less(than: 1e-12))
    for (id, notes, distances) in [
      ("decay-momentum-differs", "with momentum 0.9 as well (our question)", findings.momentum),
      ("decay-adam-differs", "and with Adam (our question)", findings.adam),
    ] {
      evidence.claim(
        id, .finding(.theory("0 if the two are the same, but for rounding")), notes: notes,
        measured: distances.last!, format: .significant(2),
        unit: unit, is: .less(than: 1e-6), expecting: .differs)
    }
    evidence.claim(
      "decay-momentum-made-good", .finding(.null("the same λ' in both places")),
      notes: "with momentum 1/(1 - μ) times the λ' beside the step makes up for it (our question)",
      measured: findings.madeGood.last! / findings.momentum.last!, format: .fixed(2),
      unit: "times the distance that the same λ' leaves", is: .less(than: 1),
      expecting: conditions.expecting(.agrees))
    evidence.value("coupling.made-good", "\(findings.madeGood.last!, .significant(2))")
    evidence.value("coupling.plain", "\(findings.plain.last!, .scientific(1))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func line(_ distances: [Double], _ label: String, _ colour: Colour, _ dash: Dash) -> Mark {
      .line(
        x: (1...steps).map(Double.init), y: distances.map { max($0, 1e-17) }, label: label,
        colour: colour, dash: dash)
    }
    return Figure(
      name: "coupling", title: "L2 in the loss is weight decay for plain gradient descent only",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, 784-30-10, batch 100, \
        λ/n = \(decay.settingText), double precision; SGD 0.1, momentum 0.9 with 0.01, Adam 0.001
        """,
      panel: Panel(
        x: Axis("training step", range: 0...Double(steps)),
        y: Axis(
          "distance of the weights, relative", range: 1e-17...10, scale: .logarithmic,
          ticks: .at([1e-16, 1e-12, 1e-8, 1e-4, 1])),
        marks: [
          line(findings.plain, "SGD", .ink, .dotted),
          line(findings.momentum, "momentum", .blue, .solid),
          line(findings.madeGood, "10 λ' beside", .green, .dashDotted),
          line(findings.adam, "Adam", .vermillion, .dashed),
        ]))
  }
}

extension MomentumFactor {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "decay-momentum-factor", .check,
      notes: "in the loss a decay counts 1/(1 - μ) times (our addition)",
      measured: findings.factor, format: .fixed(1), unit: "times as fast for μ = 0.9",
      is: .near(10, within: 0.3))
    return evidence
  }
}
