import Experiments
import Page
import Plotting

/// Dead and blocked units, by learning rate.
extension ActivationTrainings {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "activation", .right("learning rate"), .right("dead units"), .right("blocked pairs"),
      .right("training error"))
    for kind in Self.watched {
      for rate in findings.rates(of: kind) {
        table.add(
          kind.rawValue, rate.rate.settingText,
          Spread(rate.outcomes.shares(\.deadShare)).text(.percent(1)),
          Spread(rate.outcomes.shares(\.blockedShare)).text(.percent(0)),
          Spread(rate.outcomes.map { $0.history.observations.last!.error }).text(.percent(1)))
      }
    }
    evidence.table("dead-units", table)

    let relu = findings.rates(of: .relu)
    let (last, before) = (relu.last!, relu.dropLast().last ?? relu.last!)
    func dead(_ rate: Findings.Rate) -> Double { rate.outcomes.shares(\.deadShare).median }
    evidence.claim(
      "bp-dead-units", .finding(.chosen("ten points")),
      notes: "ReLU units can die, with a high learning rate more (004, CS231n)",
      measured: (dead(last) - dead(before)) * 100, format: .fixed(0),
      unit: """
        points more dead units at rate \(last.rate.settingText) than at \(before.rate.settingText)
        """, is: .greater(than: 10))
    evidence.value(
      "dead-units.before", "\(relu[0].outcomes.map(\.start.deadShare).median, .percent(1))")
    let sigmoid = findings.best(.sigmoid)
    evidence.claim(
      "bp-saturation", .finding(.chosen("a fifth of all pairs")),
      notes: "sigmoid units saturate (004)",
      measured: sigmoid.outcomes.shares(\.blockedShare).median, format: .percent(0),
      unit: "of all pairs are blocked after training at rate \(sigmoid.rate.settingText)",
      is: .greater(than: 0.2))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private static let watched: [ActivationFunction] = [.relu, .tanh, .sigmoid]

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func curve(
      _ kind: ActivationFunction, _ share: (Anatomy) -> Double, _ label: String
    ) -> [Mark] {
      let rates = findings.rates(of: kind)
      let shares = rates.map { $0.outcomes.shares(share) }
      return .spread(
        x: rates.map(\.rate), runs: (0..<seeds).map { seed in shares.map { $0[seed] } },
        label: label, colour: kind.colour, dash: kind.dash, showsPoints: true)
    }
    let dead = findings.rates(of: .relu).flatMap { rate in
      rate.outcomes.shares(\.deadShare).map { (rate: rate.rate, share: $0) }
    }
    return Figure(
      name: "dead-units", title: "Large steps kill ReLUs, and saturate what can saturate",
      subtitle: """
        \(conditions.dataset.rawValue), 784-100-100-100-10, plain gradient descent, after \
        \(steps) steps (sigmoid \(sigmoidSteps)); \(seeds) seeds: median, lowest to highest
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "dead ReLUs", x: Axis("learning rate", scale: .logarithmic, ticks: .at(rates)),
          y: Axis("share of hidden units", range: 0...1, format: .percent(0)),
          marks: curve(.relu, \.deadShare, "median") + [
            .points(
              x: dead.map(\.rate), y: dead.map(\.share), label: "one seed", colour: .ink,
              shape: .ring)
          ]),
        Panel(
          title: "blocked pairs", x: Axis("learning rate", range: 0.03...10, scale: .logarithmic),
          y: Axis("share of pairs", range: 0...1, format: .percent(0)),
          marks: Self.watched.flatMap { curve($0, \.blockedShare, $0.rawValue) }),
      ])
  }
}
