import Experiments
import Foundation
import Page
import Plotting

extension TwoWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("two-weights", table(findings))
    evidence.table("condition", conditionTable(findings))
    claims(findings, conditions, &evidence)
    evidence.figure(pathFigure(findings))
    evidence.figure(sweepFigure(findings))
    return evidence
  }

  private func claims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    func ratio(_ mode: Mode, _ goal: Goal) -> Repeats {
      findings[mode, goal].steps.difference(of: Self.raw, to: Self.centred)
    }
    for (id, mode, goal, notes, verdict) in [
      (
        "prep-zigzag", Mode.single, Goal.anywhere,
        "with positive inputs learning takes longer (CS231n), each at its best rate",
        conditions.expecting(.agrees)
      ),
      (
        "prep-zigzag-along", .single, .along,
        "and wherever the goal lies: also along the mean (our question)",
        conditions.expecting(.differs)
      ),
    ] {
      let ratio = ratio(mode, goal)
      evidence.claim(
        id, .finding(.null("centred: 1")), notes: notes,
        interval: ratio.factorRange,
        shown: ratio.asFactor(" times as many steps"), is: .greater(than: 1), expecting: verdict)
    }
    let condition = findings.rawEigenvalues[0] / findings.rawEigenvalues[1]
    let theory = log(0.1) / log((condition - 1) / (condition + 1))
    let batch = findings[.batch, .anywhere].steps[Self.raw].bestResult.factor
    evidence.claim(
      "prep-condition",
      .finding(
        .theory("at most (κ - 1) / (κ + 1) of the error is left by a step at the best rate")),
      notes: "the eigenvalues of the inputs' second moments rule the speed (LeCun et al. 1998)",
      measured: batch / theory,
      shown: "\(NumberStyle.fixed(1).text(batch)) steps, where the bound is "
        + "\(NumberStyle.fixed(1).text(theory)): \(NumberStyle.fixed(2).text(batch / theory)) times",
      is: .inside(0.5...1.1))
    evidence.claim(
      "prep-scale-rate", .check,
      notes: "inputs in another unit learn the same way at another rate (our addition)",
      measured: findings.scaleDifference, format: .scientific(0),
      unit: "apart at most, with inputs three times as large", is: .less(than: 1e-9))
    evidence.claim(
      "prep-quadrants", .check, notes: "steps go to two of four quadrants only (CS231n)",
      measured: findings.isDiagonal, is: .holding)
    let single = findings[.single, .across]
    evidence.value("two-weights.across", ratio(.single, .across).asFactor)
    evidence.value("two-weights.turns", "\(single.rawTurns, .percent(0))")
    evidence.value("two-weights.detour", "\(single.rawDetour, .fixed(0))")
    evidence.value("two-weights.detour-centred", "\(single.centredDetour, .fixed(1))")
    evidence.value("two-weights.turns-centred", "\(single.centredTurns, .percent(0))")
    evidence.value(
      "two-weights.batch-turns-anywhere", "\(findings[.batch, .anywhere].rawTurns, .percent(0))")
    evidence.value("two-weights.batch-turns", "\(findings[.batch, .across].rawTurns, .percent(0))")
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "steps with", "goal", .right("steps, raw"), .right("centred"), .right("times as many"),
      .right("turns back, raw"), .right("centred"), .right("detour, raw"), .right("centred"))
    for comparison in findings.comparisons {
      let sweep = comparison.steps
      func steps(_ label: String) -> String {
        let result = Repeats(sweep[label].bestResult.values.map { pow(10, $0) })
        return Spread(result.values).text(.fixed(0))
      }
      table.add(
        comparison.mode.rawValue, comparison.goal.rawValue, steps(Self.raw), steps(Self.centred),
        sweep.difference(of: Self.raw, to: Self.centred).asFactor(""),
        "\(comparison.rawTurns, .percent(0))", "\(comparison.centredTurns, .percent(0))",
        "\(comparison.rawDetour, .fixed(1))", "\(comparison.centredDetour, .fixed(1))")
    }
    return table
  }

  private func conditionTable(_ findings: Findings) -> Table {
    var table = Table(
      "inputs", .right("eigenvalues"), .right("$\\kappa$"), .right("eigenvalues with a bias"),
      .right("$\\kappa$ with a bias"))
    func text(_ values: [Double]) -> String {
      values.map(NumberStyle.significant(2).text).joined(separator: ", ")
    }
    for (name, values, withBias) in [
      (Self.raw, findings.rawEigenvalues, findings.rawWithBias),
      (Self.centred, findings.centredEigenvalues, findings.centredWithBias),
    ] {
      table.add(
        name, text(values), "\(values[0] / values.last!, .fixed(1))", text(withBias),
        "\(withBias[0] / withBias.last!, .fixed(1))")
    }
    return table
  }

  // MARK: Figures

  private func pathFigure(_ findings: Findings) -> Figure {
    let panels = Mode.allCases.flatMap { mode in
      [false, true].map { isCentred in
        Panel(
          x: Axis("first weight", range: -1...3.5, ticks: .every(1)),
          y: Axis("second weight", range: -2...2.5, ticks: .every(1)),
          marks: [
            .horizontalRule(0, colour: .faint, dash: .solid),
            .verticalRule(0, colour: .faint, dash: .solid),
          ]
            + findings.paths.filter { $0.mode == mode && $0.isCentred == isCentred }.flatMap(curve),
          hasEqualUnits: true)
      }
    }
    return Figure(
      name: "zig-zag", title: "Raw inputs: back and forth along the mean, slowly across it",
      subtitle: "a linear unit with two inputs, each path at its own best rate; "
        + "the first \(shown) steps",
      grid: .multiples(
        rows: 2, columns: 2, rowLabels: Mode.allCases.map(\.rawValue),
        columnTitles: ["raw inputs, both positive", "centred inputs"]),
      panels: panels, size: .init(width: 1500, height: 1500), seriesNames: .abovePanels)
  }

  private func curve(_ path: DrawnPath) -> [Mark] {
    let isAcross = path.goal == .across
    return [
      .line(
        x: path.points.map { $0[0] }, y: path.points.map { $0[1] },
        label: "goal \(path.goal.rawValue)", colour: isAcross ? .vermillion : .blue,
        dash: isAcross ? .solid : .dashed, width: 0.9, showsPoints: true),
      .points(x: [path.end[0]], y: [path.end[1]], colour: .ink, shape: .diamond, size: 2),
    ]
  }

  private func sweepFigure(_ findings: Findings) -> Figure {
    let panels = findings.comparisons.map { comparison -> Panel in
      let marks = comparison.steps.arms.enumerated().flatMap { place, arm -> [Mark] in
        let colour = place == 0 ? Colour.vermillion : .blue
        func steps(_ value: Double) -> Double { pow(10, value) }
        return [
          .band(
            x: arm.rates, low: arm.results.map { steps($0.low) },
            high: arm.results.map { steps($0.high) }, colour: colour),
          .line(
            x: arm.rates, y: arm.results.map { steps($0.mean) }, label: arm.label, colour: colour,
            dash: place == 0 ? .solid : .dashed, showsPoints: true),
          .points(
            x: [arm.bestRate], y: [steps(arm.bestResult.mean)], colour: colour, shape: .diamond,
            size: 2.2),
        ]
      }
      return Panel(
        x: Axis("learning rate × E|x|²", range: 0.02...3, scale: .logarithmic),
        y: Axis("steps needed", range: 1...Double(samples), scale: .logarithmic), marks: marks)
    }
    return Figure(
      name: "two-weights",
      title: "Each at its best rate: raw inputs take longer, but not along their mean",
      subtitle: "steps until nine tenths of the way are gone; \(seeds) clouds: "
        + "geometric mean, lowest to highest; diamonds: best rates",
      grid: .multiples(
        rows: 2, columns: 3, rowLabels: Mode.allCases.map(\.rawValue),
        columnTitles: Goal.allCases.map { "goal \($0.rawValue)" }),
      panels: panels, size: .init(width: 1900, height: 1150), seriesNames: .abovePanels)
  }
}

extension TwoWeights.Findings {
  subscript(mode: TwoWeights.Mode, goal: TwoWeights.Goal) -> TwoWeights.Comparison {
    comparisons.first { $0.mode == mode && $0.goal == goal }!
  }
}
