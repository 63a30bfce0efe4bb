import Experiments
import Page
import Plotting
import Training

extension StepsToLearn {
  func evidence(
    from trainings: ActivationTrainings.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "activation", .right("rate"), .right("steps to 25% error"), .right("rate"),
      .right("steps to 5% error"))
    for kind in ActivationTrainings.compared {
      let best = Self.errors.map { trainings.best(kind, to: $0) }
      table.add(
        [kind.rawValue]
          + zip(best, Self.errors).flatMap { best, error in
            [best.rate.settingText, Spread(best.steps(to: error)).text(.grouped)]
          })
    }
    evidence.table("steps-to-learn", table)

    /// A function's steps over ReLU's.
    func ratio(_ kind: ActivationFunction, to error: Double) -> Double {
      func steps(_ kind: ActivationFunction) -> Double {
        trainings.best(kind, to: error).steps(to: error).median
      }
      return steps(kind) / max(steps(.relu), 1)
    }
    evidence.claim(
      "bp-six-times-tanh", .finding(.chosen("half of the 6 that is stated")),
      notes: "ReLU converges much faster than tanh, for example 6x (004)",
      measured: ratio(.tanh, to: 0.25), format: .fixed(1),
      unit: "times ReLU's steps, for tanh to 25% error", is: .atLeast(3), expecting: .differs)
    evidence.value("steps-to-learn.tanh", "\(ratio(.tanh, to: 0.05), .fixed(1))")
    let blocked = trainings.best(.tanh).outcomes.shares(\.blockedShare).median
    evidence.value("steps-to-learn.tanh-blocked", "\(blocked, .percent(0))")
    evidence.claim(
      "bp-six-times-sigmoid", .finding(.stated("“6x”")),
      notes: "and than sigmoid, for example 6x (004)",
      measured: ratio(.sigmoid, to: 0.25), format: .fixed(0),
      unit: "times ReLU's steps, for sigmoid to 25% error", is: .atLeast(6))
    evidence.value("steps-to-learn.sigmoid", "\(ratio(.sigmoid, to: 0.05), .fixed(0))")
    evidence.figure(figure(trainings, conditions))
    return evidence
  }

  /// The training errors that count as learnt: the paper's, and a stricter one.
  private static let errors = [0.25, 0.05]

  private func figure(
    _ trainings: ActivationTrainings.Findings, _ conditions: RunConditions
  ) -> Figure {
    let best = ActivationTrainings.compared.map { ($0, trainings.best($0, to: 0.25).outcomes) }
    let run = best[0].1[0].run
    return Figure(
      name: "speed", title: "ReLU and tanh learn about equally fast; sigmoid waits first",
      subtitle: """
        \(conditions.dataset.rawValue), 784-100-100-100-10, SGD at its best rate for each, batch \
        \(run.batch), \(best[0].1.count) seeds: median, lowest to highest
        """,
      panel: Panel(
        x: Axis("training step", range: 5...1000, scale: .logarithmic),
        y: Axis("training error", range: 0...1, format: .percent(0)),
        marks: [.horizontalRule(0.25, label: "25%", dash: .longDashed)]
          + best.flatMap { kind, outcomes in
            let histories = outcomes.map { $0.history.prefix(1000) }
            return [Mark].spread(
              x: histories[0].steps.map(Double.init), runs: histories.map { $0.values(\.error) },
              label: kind.rawValue, colour: kind.colour, dash: kind.dash)
          }))
  }
}
