import Experiments
import Page
import Plotting

extension DecayStrengths {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let digits = findings.plan.digits
    var table = Table(
      "λ", .right("λ/n"), .right("\(digits) digits"), .right("test digits"), .right("gap"),
      .right("slope"))
    for group in findings.groups {
      table.add(
        "\(group.lambda, .significant(2))", "\(group.lambda / Double(digits), .significant(2))",
        Spread(group.atEnd(\.training)).text(.percent(1)),
        Spread(group.atEnd(\.test)).text(.percent(1)),
        "\(group.atEnd { $0.gap * 100 }.median, .fixed(1))",
        "\(group.outcomes.map(\.slope).median, .fixed(2))")
    }
    evidence.table("strengths", table)
    gains(findings, conditions, &evidence)
    steepness(findings, &evidence)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// What a little decay brings.
  private func gains(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let none = findings.groups[0]
    // A quick run ends before the networks know their digits.
    let isQuick = conditions.size == .quick
    let best = findings.groups.max {
      $0.gains(over: none).median < $1.gains(over: none).median
    }!
    evidence.claim(
      "decay-test", .finding(.null("no decay: 0")), notes: "decay improves the test accuracy (000)",
      measured: best.gains(over: none).median, format: .fixed(1),
      unit: "points more with the best λ", is: .greater(than: 0),
      expecting: isQuick ? nil : .agrees)
    evidence.value("decay-strengths.best", best.lambda.settingText)
    evidence.value("decay-strengths.gains", Spread(best.gains(over: none)).ends)
    let mild = findings.mild
    evidence.claim(
      "decay-gap-free", .finding(.null("no decay: 0")),
      notes: "decay narrows the gap at no cost (our question), λ = \(mild.lambda.settingText)",
      measured: mild.narrowing(of: none).median, format: .fixed(1), unit: "points narrower",
      is: .greater(than: 0), expecting: isQuick ? nil : .agrees)
    evidence.value("decay-strengths.mild", mild.lambda.settingText)
    evidence.value("decay-strengths.mild-gaps", Spread(mild.narrowing(of: none)).ends)
    evidence.value(
      "decay-strengths.mild-training", "\(mild.atEnd(\.training).median, .percent(0))")
  }

  /// What much decay does to the function.
  private func steepness(_ findings: Findings, _ evidence: inout Evidence) {
    let ratios = zip(findings.strong.outcomes, findings.groups[0].outcomes).map {
      $0.slope / $1.slope
    }
    evidence.claim(
      "decay-network-slope", .finding(.null("no decay: 100%")),
      notes: "decay makes the network less steep (000)",
      measured: ratios.max()!, format: .percent(0),
      unit: "of the slope without decay, at most (λ/n = \(findings.plan.lambda.settingText))",
      is: .less(than: 1))
    evidence.value("decay-strengths.slope", "\(ratios.median, .percent(0))")
    let most = findings.most
    evidence.claim(
      "decay-too-much", .finding(.chosen("nearly all")),
      notes: "the more the better (our question)",
      measured: most.atEnd(\.training).median, format: .percent(0),
      unit: "of its own \(findings.plan.digits) digits known (λ = \(most.lambda.settingText))",
      is: .greater(than: 0.9), expecting: .differs)
    evidence.value("decay-strengths.most-test", "\(most.atEnd(\.test).median, .percent(0))")
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let none = findings.groups[0]
    let groups = Array(findings.groups.dropFirst())
    let bearable = groups.filter { $0.lambda <= findings.strong.lambda }
    let axis = Axis(
      "λ of λ/2n Σw²", range: 0.08...70, scale: .logarithmic, ticks: .at([0.1, 1, 10]))
    /// One curve over lambda, and one number of each seed at each place.
    func curve(
      _ groups: [DecayGroup], _ values: (DecayGroup) -> [Double], _ label: String?,
      _ colour: Colour, _ dash: Dash = .solid
    ) -> [Mark] {
      let values = groups.map(values)
      return .spread(
        x: groups.map(\.lambda),
        runs: none.outcomes.indices.map { seed in values.map { $0[seed] } },
        label: label, colour: colour, dash: dash, showsPoints: true)
    }
    func rule(_ y: Double, _ label: String? = nil) -> Mark {
      .horizontalRule(y, label: label, colour: .ink, dash: .dotted)
    }
    return Figure(
      name: "strengths",
      title: "A little decay helps a little; much of it flattens the network to nothing",
      subtitle: findings.plan.subtitle(conditions), grid: .row(of: 3),
      panels: [
        Panel(
          title: "accuracy after \(findings.plan.epochs) epochs", x: axis,
          y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
          marks: curve(
            groups, { $0.atEnd(\.training) }, "\(findings.plan.digits) digits learnt from",
            .vermillion, .dashed)
            + curve(groups, { $0.atEnd(\.test) }, "test digits", .blue)
            + [rule(none.atEnd(\.test).median, "test, λ = 0")]),
        Panel(
          title: "test accuracy, seed by seed", x: axis,
          y: Axis("points more than with λ = 0", range: -6...2),
          marks: [rule(0)] + curve(bearable, { $0.gains(over: none) }, nil, .blue)),
        Panel(
          title: "slope: a logit's gradient by the pixels", x: axis, y: Axis("mean length"),
          marks: curve(groups, { $0.outcomes.map(\.slope) }, "slope", .green)
            + [rule(none.outcomes.map(\.slope).median, "λ = 0")]),
      ], size: .init(width: 2100, height: 800), seriesNames: .abovePanels)
  }
}

extension DecayGroup {
  /// Seed by seed: how many points more of the test digits than in `other`.
  fileprivate func gains(over other: DecayGroup) -> [Double] {
    zip(other.atEnd(\.test), atEnd(\.test)).map { ($1 - $0) * 100 }
  }
}
