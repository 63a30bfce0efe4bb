import Experiments
import Page

extension ForAndAgainst {
  func evidence(
    from trainings: ActivationTrainings.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "activation", .right("rate"), .right("dead units"), .right("blocked pairs"),
      .right("mean output"), .right("operations"), .right("steps to 5% error"))
    var dead: [ActivationFunction: Double] = [:]
    for kind in ActivationFunction.allCases {
      let best = trainings.best(kind)
      let ends = best.outcomes.compactMap(\.end).filter { !$0.layers.isEmpty }
      func median(_ value: (Anatomy) -> Double, _ style: NumberStyle) -> String {
        ends.isEmpty ? "–" : style.text(ends.map(value).median)
      }
      dead[kind] = ends.isEmpty ? .nan : ends.map(\.deadShare).median
      table.add(
        kind.rawValue, best.rate.settingText, median(\.deadShare, .percent(1)),
        median(\.blockedShare, .percent(0)), median(\.meanOutput, .fixed(2)),
        "\(kind.operations)", Spread(best.steps(to: 0.05)).text(.grouped))
    }
    evidence.table("for-and-against", table)

    evidence.claim(
      "bp-leaky-alive", .finding(.stated("“will not die”")),
      notes: "leaky ReLU, and those like it, will not die (004)",
      measured: [ActivationFunction.leaky, .parametric, .elu].map { dead[$0]! },
      format: .percent(1), is: .equal(to: 0))
    evidence.value("for-and-against.relu", "\(dead[.relu]!, .percent(1))")
    let operations = [ActivationFunction.sigmoid, .tanh].map { Double($0.operations) }
    evidence.claim(
      "bp-cost", .check, notes: "exp is expensive, ReLU cheap (004)",
      measured: operations.map { $0 / Double(ActivationFunction.relu.operations) },
      format: .fixed(0),
      unit: "times the operations of ReLU, for sigmoid and tanh", is: .greater(than: 1))
    // A unit's matrix product multiplies and adds 784 times.
    evidence.value(
      "for-and-against.share", "\(operations[0] / (2 * 784 + operations[0]), .percent(1))")
    return evidence
  }
}
