import Experiments
import Page

extension ForAndAgainst {
  func evidence(
    from findings: ActivationSweep.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    let late = findings.sweep(stepsTo: 1)
    var table = Table(
      .left("activation"), .right("rate"), .right("dead units"), .right("squared slope"),
      .right("mean output"), .right("rate"), .right("steps to 5% error"))
    for kind in ActivationFunction.allCases {
      let arm = ActivationRun.Arm(kind: kind)
      let best = findings.best(arm)
      let ends = best.outcomes.compactMap(\.end)
      func mean(_ value: (Anatomy.Summary) -> Double, _ style: NumberStyle) -> String {
        ends.isEmpty ? "–" : Repeats(ends.map(value)).text(style)
      }
      table.add(
        kind.rawValue, best.rate.settingText, mean(\.dead, .percent(1)),
        mean(\.passed, .fixed(2)), mean(\.meanOutput, .fixed(2)),
        late[arm.label].bestRateText,
        late[arm.label].bestResult.text(.fixed(0)))
    }
    evidence.table("for-and-against", table)

    // At all rates, in all networks that are finite. Their slopes are never exactly 0 by definition: a check
    // of that, and of how we count.
    let alive: [ActivationFunction] = [.leaky, .parametric, .elu]
    func most(_ kind: ActivationFunction) -> Double {
      findings.cells(kind).flatMap(\.outcomes).compactMap(\.end).map(\.dead).max() ?? .nan
    }
    evidence.claim(
      "bp-leaky-alive", .check,
      notes: "leaky ReLU, and those like it, will not die (004): the most dead units at any rate",
      measured: alive.map(most), format: .percent(1), is: .equal(to: 0))
    let highest = [ActivationFunction.leaky, .parametric, .elu, .gelu, .silu, .maxout].map { kind in
      let last = findings.cells(kind).last!
      return "\(kind.rawValue) \(last.notFinite) of \(last.outcomes.count)"
    }
    evidence.value(
      "for-and-against.not-finite",
      highest.joined(separator: ", "))
    evidence.value("for-and-against.relu", "\(most(.relu), .percent(0))")
    for (id, kind, paper) in [
      ("bp-smooth-gelu", ActivationFunction.gelu, "Hendrycks and Gimpel 2016"),
      ("bp-smooth-silu", .silu, "Ramachandran et al. 2017"),
    ] {
      let gain = findings.accuracies.difference(
        of: kind.rawValue, to: ActivationFunction.relu.rawValue)
      evidence.claim(
        id, .finding(.null("no difference to ReLU")),
        notes: "\(kind.rawValue) is better than ReLU already in this small test (\(paper) train "
          + "large networks to the end)",
        interval: gain, shown: "\(gain.inPoints) of test accuracy", is: .greater(than: 0),
        expecting: conditions.expecting(.undecided))
    }
    return evidence
  }
}
