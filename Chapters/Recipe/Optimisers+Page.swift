import Experiments
import Foundation
import Page
import Plotting

extension Optimisers {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let names = Rule.allCases.map(\.rawValue)
    let accuracy = findings.constant.accuracies()
    let speed = speed(findings.constant)
    let sgd = Rule.sgd.rawValue
    let adam = Rule.adam.rawValue
    func faster(_ name: String, than other: String) -> Repeats {
      Repeats(
        zip(speed[other].bestResult.values, speed[name].bestResult.values).map { log($0 / $1) })
    }
    let fast = faster(adam, than: sgd)
    evidence.claimFactor(
      "recipe-optimiser-speed", .finding(.null("equally many steps: 1")),
      notes: "the optimiser affects the speed strongly (002): SGD's steps to "
        + "\(NumberStyle.percent(0).text(target)) against Adam's, each at its fastest rate",
      logs: fast, unit: " times as many",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    let best = accuracy.difference(of: adam, to: sgd)
    evidence.claim(
      "recipe-optimiser-result", .finding(.chosen("strongly: a point or more")),
      notes:
        "the optimiser affects the result strongly (002): Adam against SGD, each at its best rate",
      interval: best.range { $0 * 100 }, shown: best.inPoints(" points more"), is: .atLeast(1),
      expecting: conditions.expecting(.undecided))
    let falling = findings.cosine.accuracies()
    let withFall = falling.difference(of: adam, to: sgd)
    evidence.claim(
      "recipe-optimiser-cosine", .finding(.null("no difference: 0")),
      notes: "so it does with a rate that falls: Adam against SGD (002; the schedule is ours)",
      interval: withFall, shown: withFall.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let nesterov = accuracy.difference(of: Rule.nesterov.rawValue, to: Rule.momentum.rawValue)
    evidence.claim(
      "recipe-nesterov", .finding(.null("no difference: 0")),
      notes: "Nesterov's momentum is better than momentum (after Sutskever et al. 2013)",
      interval: nesterov, shown: nesterov.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let shared = plainRates.last { adaptiveRates.contains($0) && $0 <= 0.005 } ?? plainRates[0]
    func atOne(_ name: String) -> [Double] {
      let arm = findings.constant[name]
      return arm.outcomes[arm.rates.firstIndex(of: shared) ?? 0].map(\.test)
    }
    let oneRate = Repeats(zip(atOne(adam), atOne(sgd)).map { $0 - $1 })
    evidence.claim(
      "recipe-optimiser-one-rate", .finding(.null("no difference: 0")),
      notes: "the optimiser affects the result strongly (002): Adam against SGD, both at "
        + shared.settingText,
      interval: oneRate, shown: oneRate.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    // For each rule, what its fastest rate loses in the end, averaged over the rules.
    let lost = Repeats(
      (0..<repetitions).map { repetition in
        names.map { name in
          let arm = findings.constant[name]
          let fast = speed[name].best
          return accuracy[name].bestResult.values[repetition] - arm.outcomes[fast][repetition].test
        }.mean
      })
    evidence.claim(
      "recipe-fast-not-best", .finding(.null("no difference: 0")),
      notes:
        "the rate that is fastest is the best in the end as well (ours): mean of the six rules",
      interval: lost, shown: lost.inPoints(" points less in the end"), is: .atMost(0),
      expecting: conditions.expecting(.differs))
    evidence.table("optimisers", table(findings, names))
    evidence.figure(figure(findings, names, conditions))
    evidence.figure(ratesFigure(accuracy, names, conditions))
    return evidence
  }

  private func table(_ findings: Findings, _ names: [String]) -> Table {
    let (speed, accuracy) = (speed(findings.constant), findings.constant.accuracies())
    let falling = findings.cosine.accuracies()
    var table = Table(
      "rule", .right("steps to \(NumberStyle.percent(0).text(target))"), .right("at rate"),
      .right("accuracy, constant rate"), .right("at rate"), .right("within 1 point"),
      .right("accuracy, cosine"), .right("at rate"))
    func rate(_ arm: Sweep.Arm) -> String {
      arm.bestRateText
    }
    for name in names {
      let working = accuracy.working(name, within: 0.01)
      table.add(
        name, speed[name].bestResult.text(.fixed(0)), rate(speed[name]),
        accuracy[name].bestResult.text(.percent(1)), rate(accuracy[name]), working.text,
        falling[name].bestResult.text(.percent(1)), rate(falling[name]))
    }
    return table
  }

  /// Speed against result.
  private func figure(_ findings: Findings, _ names: [String], _ conditions: RunConditions)
    -> Figure
  {
    let speed = speed(findings.constant)
    let sweeps = [findings.constant.accuracies(), findings.cosine.accuracies()]
    let panels = zip(["constant rate", "rate that falls along a cosine"], sweeps).map {
      title, sweep in
      Panel(
        title: title,
        x: Axis("steps to \(NumberStyle.percent(0).text(target)), constant rate", range: 80...240),
        y: Axis("test accuracy at the end", range: 0.88...0.95, format: .percent(0)),
        marks: names.enumerated().flatMap { index, name -> [Mark] in
          let steps = speed[name].bestResult
          let end = sweep[name].bestResult
          let shape = PointShape.allCases[index % PointShape.allCases.count]
          return [
            .line(
              x: [steps.mean, steps.mean], y: [end.lowerBound, end.upperBound],
              colour: .series(index), dash: .solid),
            .points(
              x: [steps.mean], y: [end.mean], label: name, colour: .series(index), shape: shape,
              size: 1.6),
          ]
        })
    }
    return Figure(
      name: "optimisers", title: "Rules differ in speed; with a rate that falls, hardly in the end",
      subtitle:
        "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps, each rule at its best "
        + "rates; \(repetitions) repetitions: mean with its interval",
      grid: Grid(rows: 1, columns: 2, sharesY: true), panels: panels, seriesNames: .abovePanels)
  }

  private func ratesFigure(_ sweep: Sweep, _ names: [String], _ conditions: RunConditions) -> Figure
  {
    sweep.figure(
      name: "optimiser-rates", title: "Each rule has rates of its own",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps, constant rates",
      score: Axis("test accuracy", range: 0.7...0.95, format: .percent(0)))
  }
}
