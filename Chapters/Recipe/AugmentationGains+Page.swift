import Experiments
import Page
import Plotting

extension AugmentationGains {
  func evidence(from findings: OutcomeSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let plain = AugmentationKind.none.rawValue
    func claim(
      _ id: String, _ kind: AugmentationKind, notes: String, _ criterion: Criterion,
      _ expected: Verdict
    ) {
      let gain = findings.difference(kind.rawValue, plain, \.test)
      evidence.claim(
        id, .finding(.null("digits as they are: 0")), notes: notes, interval: gain,
        shown: gain.inPoints(" points more"), is: criterion,
        expecting: conditions.expecting(expected))
    }
    claim(
      "recipe-shift", .shift, notes: "augmentation matters (002): shifted digits",
      .greater(than: 0),
      .agrees)
    claim(
      "recipe-rotation", .rotation, notes: "augmentation matters (002): rotation of digits",
      .greater(than: 0), .agrees)
    claim(
      "recipe-cutout", .cutout, notes: "so does cutout (DeVries and Taylor 2017)",
      .greater(than: 0),
      .undecided)
    claim(
      "recipe-flip", .flip, notes: "augmentation matters (002): a flip helps digits, too (ours)",
      .greater(than: 0), .differs)
    let gap = findings.difference(plain, AugmentationKind.both.rawValue) { $0.training - $0.test }
    evidence.claim(
      "recipe-gap", .finding(.null("the same gap: 0")),
      notes:
        "augmentation narrows the gap between training and test (after Krizhevsky et al. 2012)",
      interval: gap, shown: gap.inPoints(" points less of a gap, shifted and turned"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    var table = Table(
      "training digits", .right("best rate"), .right("training, as they are"), .right("test"),
      .right("gap, points"))
    for kind in AugmentationKind.allCases {
      let best = findings.best(kind.rawValue)
      table.add(
        kind.words, findings.accuracies([kind.rawValue]).arms[0].bestRateText,
        Repeats(best.map(\.training)).text(.percent(1)),
        Repeats(best.map(\.test)).text(.percent(1)),
        Repeats(best.map { ($0.training - $0.test) * 100 }).text(.fixed(1)))
    }
    evidence.table("augmentation-gains", table)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: OutcomeSweep, _ conditions: RunConditions) -> Figure {
    let kinds = AugmentationKind.allCases
    let rows = kinds.indices.map { Double(kinds.count - 1 - $0) }
    func marks(_ value: (Outcome) -> Double, _ label: String, _ index: Int, _ shape: PointShape)
      -> [Mark]
    {
      let results = kinds.map { Repeats(findings.best($0.rawValue).map(value)) }
      return zip(rows, results).map { row, result in
        .line(
          x: [result.low, result.high], y: [row, row], colour: .series(index), dash: .solid)
      } + [
        .points(
          x: results.map(\.mean), y: rows, label: label, colour: .series(index), shape: shape,
          size: 1.6)
      ]
    }
    return Figure(
      name: "augmentation-gains", title: "Digits may be shifted and turned, and not mirrored",
      subtitle:
        "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps, each at its best rate; "
        + "\(repetitions) repetitions: mean, lowest to highest",
      panel: Panel(
        x: Axis("accuracy", range: 0.8...1.005, format: .percent(0)),
        y: Axis(
          "", range: -0.5...Double(kinds.count) - 0.5,
          ticks: .labelled(zip(rows, kinds).map { Axis.Tick($0, $1.rawValue) })),
        marks: marks(\.test, "test", 1, .circle)
          + marks(\.training, "training, as they are", 0, .square)
      ))
  }
}
