import Experiments
import Page
import Plotting

extension LearningByHeart {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let right = findings.cases[0]
    let broken = findings.cases.dropFirst()
    evidence.claim(
      "bp-overfit", .finding(.stated("“100%”")),
      notes: "a network that is right can learn a few images by heart (004), 20 here (CS231n)",
      measured: right.last.min() ?? .nan, format: .percent(0), is: .equal(to: 1))
    func needed(_ tried: Findings.Case) -> String {
      let needed = tried.runs.map { history in
        Double(zip(history.steps, history.observations).first { $0.1 == 1 }?.0 ?? steps)
      }
      return Spread(needed).text(.grouped)
    }
    evidence.value("learning-by-heart.needed", needed(right))
    let lost = findings.cases.first { $0.mistake == .gradientLost }!
    evidence.value("learning-by-heart.needed-without-gradient", needed(lost))

    var table = Table(
      "the network", .right("accuracy on the \(digits) digits"), "does the test notice?")
    for tried in findings.cases {
      let last = Spread(tried.last)
      table.add(
        tried.mistake.rawValue, last.text(.percent(0)),
        tried.mistake == .none ? "" : last.high < 1 ? "yes" : last.low == 1 ? "no" : "sometimes")
    }
    evidence.table("learning-by-heart", table)
    evidence.claim(
      "bp-overfit-converse", .finding(.theory("one example refutes it")),
      notes: "and one that can learn them is right (the tip, read in reverse)",
      measured: broken.count { $0.last.allSatisfy { $0 == 1 } },
      unit: "of \(broken.count) broken networks learn all \(digits) as well", is: .equal(to: 0),
      expecting: .differs)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = findings.cases[0].runs[0].steps.map(Double.init)
    return Figure(
      name: "overfit",
      title: "Learning \(digits) digits by heart does not prove that all is right",
      subtitle: """
        \(digits) digits of \(conditions.dataset.rawValue), 784-100-100-100-10, ReLU, SGD \
        \(rate.settingText), \(seeds) seeds: median, lowest to highest; by the labels it is given
        """,
      grid: .multiples(rows: 2, columns: 3),
      panels: findings.cases.map { tried in
        Panel(
          title: tried.mistake.rawValue,
          x: Axis("step", range: 0...Double(steps), ticks: .every(100)),
          y: Axis(
            "accuracy on the \(digits) digits", range: 0...1, ticks: .every(0.5),
            format: .percent(0)),
          marks: .spread(
            x: x, runs: tried.runs.map(\.observations),
            colour: tried.mistake == .none ? .blue : .vermillion,
            dash: tried.mistake == .none ? .solid : .dashed))
      })
  }
}
