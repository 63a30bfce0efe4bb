import Experiments
import Foundation
import Page
import Plotting

extension Losses {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    let squared = sweep.difference(Self.entropy, Self.squared, \.test)
    evidence.claim(
      "recipe-loss-result", .finding(.chosen("strongly: a point or more")),
      notes: "the loss affects the result strongly (002): cross-entropy against squared error",
      interval: squared.range { $0 * 100 }, shown: squared.inPoints(" points more"),
      is: .atLeast(1), expecting: conditions.expecting(.differs))
    let next = secondBest(sweep.accuracies(), Self.squared)
    let rest = Repeats(
      zip(sweep.best(Self.entropy), sweep[Self.squared].outcomes[next]).map { $0.test - $1.test })
    evidence.value("losses.second-rate", rest.inPoints(" points"))
    let speed = speeds(sweep)
    let faster = Repeats(
      zip(speed[Self.squared].bestResult.values, speed[Self.entropy].bestResult.values).map {
        log($0 / $1)
      })
    evidence.claimFactor(
      "recipe-loss-speed", .finding(.null("equally many steps: 1")),
      notes:
        "and the speed (002): the squared error's steps to \(NumberStyle.percent(0).text(target)) "
        + "against those of cross-entropy",
      logs: faster, unit: " times as many", is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    let smoothed = sweep.difference(Self.smoothed, Self.entropy, \.test)
    evidence.claim(
      "recipe-smoothing-result", .finding(.null("no difference: 0")),
      notes: "label smoothing makes a network more accurate (Szegedy et al. 2016)",
      interval: smoothed, shown: smoothed.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let calibrated = sweep.difference(Self.smoothed, Self.entropy, \.calibration)
    evidence.claim(
      "recipe-smoothing-calibration", .finding(.null("no difference: 0")),
      notes: "and better calibrated (Müller et al. 2019)",
      interval: calibrated, shown: calibrated.inPoints(" points more of calibration error"),
      is: .less(than: 0), expecting: conditions.expecting(.differs))
    let still = sweep.difference(
      Self.smoothed + Self.still, Self.entropy + Self.still, \.calibration)
    evidence.claim(
      "recipe-smoothing-still", .finding(.null("no difference: 0")),
      notes:
        "so it is where the network is too sure, on digits that are not shifted (Müller et al. 2019)",
      interval: still, shown: still.inPoints(" points more of calibration error"),
      is: .less(than: 0), expecting: conditions.expecting(.differs))
    evidence.table("losses", table(sweep, speed))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// The place of an arm's second-best rate, by what is chosen by.
  private func secondBest(_ sweep: Sweep, _ label: String) -> Int {
    let arm = sweep[label]
    return arm.rates.indices.filter { $0 != arm.best }.max {
      arm.scores[$0].map(\.validation).mean < arm.scores[$1].map(\.validation).mean
    } ?? arm.best
  }

  private func speeds(_ sweep: OutcomeSweep) -> Sweep {
    sweep.sweep(nil, .lowest) {
      let steps = Double($0.stepsToTarget ?? 2 * steps)
      return Score(validation: steps, test: steps)
    }
  }

  private func table(_ sweep: OutcomeSweep, _ speed: Sweep) -> Table {
    var table = Table(
      "loss", .right("best rate"), .right("test accuracy"), .right("rates within 1 point"),
      .right("steps to \(NumberStyle.percent(0).text(target))"), .right("test loss, nats"),
      .right("calibration error"))
    let accuracy = sweep.accuracies()
    for arm in sweep.arms {
      let best = sweep.best(arm.label)
      table.add(
        arm.label, accuracy[arm.label].bestRateText,
        accuracy[arm.label].bestResult.text(.percent(1)),
        accuracy.working(arm.label, within: 0.01).text, speed[arm.label].bestResult.text(.fixed(0)),
        Repeats(best.map(\.testLoss)).text(.fixed(3)),
        Repeats(best.map(\.calibration)).text(.percent(1)))
    }
    return table
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let shown = arms.filter { $0.arm.isShifted }.map(\.label)
    return Figure(
      name: "losses", title: "Smoothed labels make a network modest, here more than it need be",
      subtitle:
        "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps, rates that fall along a "
        + "cosine; \(repetitions) repetitions: mean, lowest to highest",
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "accuracy against the rate",
          x: .tried("highest learning rate", findings.sweep.accuracies(shown).rates, atMost: 7),
          y: Axis("test accuracy", range: 0.8...0.96, format: .percent(0)),
          marks: findings.sweep.accuracies(shown).curves),
        Panel(
          title: "right as often as sure?",
          x: Axis("how sure", range: 0.2...1, format: .percent(0)),
          y: Axis("how often right", range: 0...1, format: .percent(0)),
          marks: [
            .line(
              x: [0.2, 1], y: [0.2, 1], label: "as often as sure", colour: .ink, dash: .dotted)
          ]
            + findings.bins.enumerated().filter { shown.contains(arms[$0.offset].label) }.map {
              index, bins in
              let filled = bins.filter { $0.count >= 20 }
              return .line(
                x: filled.map(\.meanConfidence),
                y: filled.map(\.accuracy), label: arms[index].label,
                colour: .series(index), dash: Dash.allCases[index], showsPoints: true)
            }),
      ], seriesNames: .abovePanels)
  }
}
