import Experiments
import Page
import Plotting

extension StepsToLearn {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "activation", .right("rate"), .right("steps to 25% error"), .right("rate"),
      .right("steps to 5% error"))
    for function in findings.functions {
      let needed = [function.paper, function.strict]
      table.add(
        [function.kind.rawValue]
          + needed.flatMap { [$0.rate.settingText, Spread($0.steps).text(.grouped)] })
    }
    evidence.table("steps-to-learn", table)

    func function(_ kind: Nonlinearity) -> Findings.Function {
      findings.functions.first { $0.kind == kind }!
    }
    /// A function's steps over ReLU's.
    func ratio(_ kind: Nonlinearity, _ level: KeyPath<Findings.Function, Needed>) -> Double {
      function(kind)[keyPath: level].steps.median
        / max(function(.relu)[keyPath: level].steps.median, 1)
    }
    evidence.claim(
      Claim(
        "bp-six-times-tanh", .finding,
        notes: "ReLU converges much faster than tanh, for example 6x (004)",
        measured: ratio(.tanh, \.paper), format: .fixed(1),
        unit: "times ReLU's steps, for tanh to 25% error", is: .atLeast(3), expecting: .differs))
    evidence.value("steps-to-learn.tanh", "\(ratio(.tanh, \.strict), .fixed(1))")
    evidence.value("steps-to-learn.tanh-blocked", "\(function(.tanh).blockedShare, .percent(0))")
    evidence.claim(
      Claim(
        "bp-six-times-sigmoid", .finding, notes: "and than sigmoid, for example 6x (004)",
        measured: ratio(.sigmoid, \.paper), format: .fixed(0),
        unit: "times ReLU's steps, for sigmoid to 25% error", is: .atLeast(6)))
    evidence.value("steps-to-learn.sigmoid", "\(ratio(.sigmoid, \.strict), .fixed(0))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    Figure(
      name: "speed", title: "ReLU and tanh learn about equally fast; sigmoid waits first",
      subtitle: """
        \(conditions.dataset.rawValue), 784-100-100-100-10, SGD at its best rate for each, batch \
        60, \(findings.functions[0].errors.count) seeds: median, lowest to highest
        """,
      panel: Panel(
        x: Axis("training step", range: 5...1000, scale: .logarithmic),
        y: Axis("training error", range: 0...1, format: .percent(0)),
        marks: [.horizontalRule(0.25, label: "25%", dash: .longDashed)]
          + findings.functions.flatMap { function in
            [Mark].spread(
              x: function.looks.map(Double.init), runs: function.errors,
              label: function.kind.rawValue, colour: function.kind.colour,
              dash: function.kind.dash)
          }))
  }
}
