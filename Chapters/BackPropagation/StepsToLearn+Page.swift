import Experiments
import Page
import Plotting

extension StepsToLearn {
  private static let compared: [ActivationRun.Arm] = [
    ActivationRun.Arm(kind: .sigmoid, startsPlain: true), ActivationRun.Arm(kind: .sigmoid),
    ActivationRun.Arm(kind: .tanh), ActivationRun.Arm(kind: .relu),
  ]

  func evidence(
    from findings: ActivationSweep.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    let (early, late) = (findings.sweep(stepsTo: 0), findings.sweep(stepsTo: 1))
    let relu = ActivationFunction.relu.rawValue
    var table = Table(
      .left("activation"), .right("rate"), .right("steps to 25% error"), .right("times ReLU’s"),
      .right("rate"), .right("steps to 5% error"), .right("times ReLU’s"))
    for arm in Self.compared {
      let (first, second) = (early[arm.label], late[arm.label])
      func isNever(_ arm: Sweep.Arm) -> Bool { arm.bestResult.low == Double(findings.steps) }
      func ratio(_ sweep: Sweep) -> String {
        arm.label == relu || isNever(sweep[arm.label])
          ? "" : sweep.logarithmicRatio(of: arm.label, to: relu).asRatio
      }
      func rate(_ arm: Sweep.Arm) -> String {
        isNever(arm) ? "" : arm.bestRateText
      }
      func steps(_ arm: Sweep.Arm) -> String {
        isNever(arm) ? "never" : arm.bestResult.text(.fixed(0))
      }
      table.add(
        arm.label, rate(first), steps(first), ratio(early), rate(second), steps(second),
        ratio(late))
    }
    evidence.table("steps-to-learn", table)
    let plain = Self.compared[0].label
    let tanh = early.logarithmicRatio(of: "tanh", to: relu)
    evidence.claim(
      "bp-six-times-tanh", .finding(.stated("“6x”")),
      notes: "ReLU converges much faster than tanh, for example 6x (004)",
      interval: tanh.range(Double.exp),
      shown: "\(tanh.asRatio) times ReLU's steps, for tanh to 25% error",
      is: .atLeast(6), expecting: conditions.expecting(.differs))
    let sigmoid = early.logarithmicRatio(of: "sigmoid", to: relu)
    evidence.claim(
      "bp-six-times-sigmoid", .finding(.stated("“6x”")),
      notes: "and than sigmoid, for example 6x (004), which starts as suits it",
      interval: sigmoid.range(Double.exp),
      shown: "\(sigmoid.asRatio) times ReLU's steps, for sigmoid to 25% error",
      is: .atLeast(6), expecting: conditions.expecting(.differs))
    let start = early.logarithmicRatio(of: plain, to: "sigmoid")
    evidence.claim(
      "bp-sigmoid-start", .finding(.null("equal speed, 1")),
      notes: "sigmoids learn faster from weights four times Xavier's",
      interval: start.range(Double.exp),
      shown: "\(start.asRatio) times the steps, from the start 1/n",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    evidence.value("steps-to-learn.plain", early.logarithmicRatio(of: plain, to: relu).asRatio)
    evidence.value(
      "steps-to-learn.tanh-late", late.logarithmicRatio(of: "tanh", to: relu).asRatio)
    evidence.value(
      "steps-to-learn.sigmoid-late", late.logarithmicRatio(of: "sigmoid", to: relu).asRatio)
    // At the rate at which ReLU comes to 25% fastest, what both have come to by the end.
    let ends = ["tanh", relu].compactMap { label -> [Double]? in
      let arm = findings.errors[label]
      return arm.rates.firstIndex(of: early[relu].bestRate).map { arm.result(at: $0).values }
    }
    if ends.count == 2 {
      let loss = Repeats(zip(ends[0], ends[1]).map { $0 - $1 })
      evidence.value("steps-to-learn.tanh-end", loss.inPoints(" points"))
    } else {
      evidence.lacks("steps-to-learn.tanh-end", because: "tanh has other rates than ReLU.")
    }
    let fastest = findings.cells(.tanh).first { $0.rate == early["tanh"].bestRate }!
    evidence.value(
      "steps-to-learn.tanh-blocked",
      Repeats(fastest.outcomes.compactMap(\.end).map(\.blocked)).text(.percent(0)))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(
    _ findings: ActivationSweep.Findings, _ conditions: RunConditions
  ) -> Figure {
    Figure(
      name: "speed",
      title:
        "To 25% error tanh is faster than ReLU, in the end it is not; sigmoids need their own start",
      subtitle: """
        \(conditions.dataset.rawValue), 784-100-100-100-10, SGD, batch \(findings.batch); mean, lowest to \
        highest of \(findings.cells(.relu)[0].outcomes.count); large \
        diamonds: the best rate
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "how fast", x: .tried("learning rate", findings.errors.rates, atMost: 7),
          y: Axis(
            "steps to 25% training error", range: 5...Double(findings.steps) * 1.2,
            scale: .logarithmic),
          marks: Self.curves(findings.sweep(stepsTo: 0))),
        Panel(
          title: "how far after \(findings.steps) steps",
          x: .tried("learning rate", findings.errors.rates, atMost: 7),
          y: Axis("test error", range: 0.04...1, scale: .logarithmic, format: .percent(0)),
          marks: Self.curves(findings.errors)),
      ], seriesNames: .abovePanels)
  }

  /// As `Sweep.curves`, in the colours that the functions have in the chapter's other figures.
  private static func curves(_ sweep: Sweep) -> [Mark] {
    compared.reversed().flatMap { arm -> [Mark] in
      let (curve, colour) = (sweep[arm.label], arm.colour)
      return [
        .band(
          x: curve.rates, low: curve.results.map(\.low), high: curve.results.map(\.high),
          colour: colour),
        .line(
          x: curve.rates, y: curve.results.map(\.mean), label: arm.label, colour: colour,
          dash: arm.dash, showsPoints: true),
        .points(
          x: [curve.bestRate], y: [curve.bestResult.mean], colour: colour, shape: .diamond,
          size: 2.4),
      ]
    }
  }
}
