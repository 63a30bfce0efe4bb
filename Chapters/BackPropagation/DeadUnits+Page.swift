import Experiments
import Page
import Plotting

/// Dead and blocked units by learning rate, among the networks that learn and among those that do not.
extension DeadUnits {
  func evidence(
    from findings: ActivationSweep.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      .left("activation"), .right("learning rate"), .right("learnt"), .right("stuck"),
      .right("not finite"), .right("dead units, of those that learnt"),
      .right("of those stuck"), .right("blocked pairs, of those that learnt"))
    for kind in [ActivationFunction.relu, .tanh, .sigmoid] {
      for cell in findings.cells(kind) {
        func shares(
          _ outcomes: [ActivationRun.Outcome], _ share: (Anatomy.Summary) -> Double
        ) -> String {
          let values = outcomes.compactMap(\.end).map(share)
          return values.isEmpty ? "–" : Spread(values).text(.percent(1))
        }
        table.add(
          kind.rawValue, cell.rate.settingText, "\(cell.trained.count)", "\(cell.stuck.count)",
          "\(cell.notFinite)", shares(cell.trained, \.dead), shares(cell.stuck, \.dead),
          shares(cell.trained, \.blocked))
      }
    }
    evidence.table("dead-units", table)
    evidence.value("dead-units.repetitions", "\(findings.cells(.relu)[0].outcomes.count)")

    let relu = findings.cells(.relu)
    let best = findings.best(ActivationRun.Arm(kind: .relu))
    let learning = relu.filter { $0.trained.count == $0.outcomes.count }
    if let low = learning.first, let high = learning.last, low.rate < high.rate {
      // With the best rate; where that is the highest, as may be in a quick run, with the lowest.
      let lower = best.rate < high.rate ? best : low
      let killed = Repeats(zip(high.outcomes, lower.outcomes).map { $0.end!.dead - $1.end!.dead })
      evidence.claim(
        "bp-dead-units", .finding(.null("no difference")),
        notes: "ReLU units can die, with a high learning rate more (004, CS231n)",
        interval: killed,
        shown: "\(killed.inPoints) more are dead at rate \(high.rate.settingText) than at "
          + lower.rate.settingText,
        is: .greater(than: 0), expecting: conditions.expecting(.agrees))
      let slow = Repeats(low.outcomes.map { $0.end!.dead - $0.start!.dead })
      evidence.claim(
        "bp-dead-slow", .finding(.null("before training: no change")),
        notes:
          "only high rates kill (what one may conclude from CS231n): at the smallest rate none die",
        interval: slow,
        shown: "\(slow.inPoints) more are dead at rate \(low.rate.settingText) than before "
          + "training",
        is: .atMost(0), expecting: conditions.expecting(.differs))
      evidence.value("dead-units.highest", high.rate.settingText)
      evidence.value(
        "dead-units.most", "\(high.outcomes.map { $0.end!.dead }.max()!, .percent(0))")
    } else {
      evidence.lacks(
        "bp-dead-units", "bp-dead-slow", "dead-units.highest", "dead-units.most",
        because: "ReLU networks learn at too few of the rates.")
    }
    let before = relu.flatMap(\.outcomes).compactMap(\.start).map(\.dead)
    evidence.value("dead-units.before", before.isEmpty ? "–" : Spread(before).text(.percent(1)))

    let sigmoid = findings.best(ActivationRun.Arm(kind: .sigmoid))
    let change = Repeats(
      sigmoid.trained.map { $0.end!.blocked - $0.start!.blocked }
        + (sigmoid.trained.isEmpty ? [0] : []))
    evidence.claim(
      "bp-saturation", .finding(.null("before training: no change")),
      notes: "sigmoid units saturate (004)",
      interval: change,
      shown: "\(change.inPoints) more pairs are blocked after training at its best rate",
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.value(
      "dead-units.sigmoid-blocked",
      Repeats(sigmoid.outcomes.compactMap(\.end).map(\.blocked)).text(.percent(0)))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(
    _ findings: ActivationSweep.Findings, _ conditions: RunConditions
  ) -> Figure {
    func points(
      _ kind: ActivationFunction,
      _ outcomes: (ActivationSweep.Findings.Cell) -> [ActivationRun.Outcome],
      _ share: (Anatomy.Summary) -> Double, _ label: String?, _ colour: Colour, _ shape: PointShape
    ) -> Mark {
      let all = findings.cells(kind).flatMap { cell in
        outcomes(cell).compactMap(\.end).map { (cell.rate, share($0)) }
      }
      return .points(
        x: all.map(\.0), y: all.map(\.1), label: label, colour: colour, shape: shape, size: 1.3)
    }
    func medians(_ kind: ActivationFunction, _ share: (Anatomy.Summary) -> Double) -> Mark {
      let cells = findings.cells(kind).filter { !$0.trained.isEmpty }
      return .line(
        x: cells.map(\.rate), y: cells.map { $0.trained.compactMap(\.end).map(share).median },
        label: kind.rawValue, colour: kind.colour, dash: kind.dash, showsPoints: true)
    }
    func deadMedians(_ findings: ActivationSweep.Findings) -> Mark {
      let cells = findings.cells(.relu).filter { !$0.trained.isEmpty }
      return .line(
        x: cells.map(\.rate), y: cells.map { $0.trained.compactMap(\.end).map(\.dead).median },
        colour: .blue, dash: .solid)
    }
    let blocked: [ActivationFunction] = [.relu, .tanh, .sigmoid]
    let rates = blocked.flatMap { findings.cells($0).filter { !$0.trained.isEmpty }.map(\.rate) }
    return Figure(
      name: "dead-units",
      title: "The rates that learn best kill the fewest ReLUs; higher ones kill many",
      subtitle: """
        \(conditions.dataset.rawValue), 784-100-100-100-10, plain gradient descent, after \
        \(findings.steps) steps; \(findings.cells(.relu)[0].outcomes.count) trainings a rate
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "dead ReLUs of networks that learnt, a ring each",
          x: Axis(
            "learning rate", scale: .logarithmic, ticks: .at(findings.cells(.relu).map(\.rate))),
          y: Axis(
            "share of hidden units", range: -0.01...0.5, ticks: .every(0.1), format: .percent(0)),
          marks: [
            points(.relu, \.trained, \.dead, nil, .blue, .ring),
            deadMedians(findings),
          ]),
        Panel(
          title: "blocked pairs in networks that learnt: median",
          x: .tried("learning rate", rates, atMost: 7),
          y: Axis("share of pairs", range: 0...1, ticks: .every(0.25), format: .percent(0)),
          marks: blocked.map { medians($0, \.blocked) }),
      ])
  }
}
