import Experiments
import Page
import Plotting

extension FewDigits {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "hidden layers", .right("p"), .right("rate"), .right("\(findings.digits) digits"),
      .right("test digits"), .right("gap"))
    for group in findings.groups {
      table.add(
        group.hidden.label, group.dropped.settingText, group.rate.settingText,
        Repeats(group.atEnd(\.training)).text(.percent(1)),
        Repeats(group.atEnd(\.test)).text(.percent(1)),
        Repeats(group.atEnd { $0.gap * 100 }).text(.fixed(1)))
    }
    evidence.table("overfitting", table)
    evidence.value("few-digits.digits", "\(findings.digits)")
    gaps(findings, conditions, &evidence)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func gaps(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let without = findings[Self.deep, 0]
    let gap = Repeats(without.atEnd(\.gap))
    evidence.claim(
      "drop-overfit",
      .finding(.spread("two standard errors of an accuracy of 85% over 300 digits")),
      notes: "six layers of 100 overfit 300 digits (ours)", interval: gap.range { $0 * 100 },
      shown: gap.inPoints(" points between \(findings.digits) digits and test digits"),
      is: .greater(than: 4.1), expecting: conditions.expecting(.agrees))
    evidence.value("few-digits.deep-training", Repeats(without.atEnd(\.training)).mean.percent)
    evidence.value("few-digits.deep-test", Repeats(without.atEnd(\.test)).mean.percent)
    /// By how much narrower the gap is with dropout, repetition by repetition.
    func narrower(_ hidden: HiddenLayers, _ dropped: Double) -> Repeats {
      Repeats(
        zip(findings[hidden, 0].atEnd(\.gap), findings[hidden, dropped].atEnd(\.gap)).map {
          $0 - $1
        })
    }
    for (id, hidden, dropped, notes) in [
      (
        "drop-gap", Self.deep, 0.15,
        "dropout narrows the gap that 300 digits leave, six layers, p = 0.15 (000, 001, 002)"
      ),
      ("drop-gap-wide", Self.wide, 0.5, "and that of one layer of 400, p = 0.5"),
    ] {
      let change = narrower(hidden, dropped)
      evidence.claim(
        id, .finding(.null("no dropout: 0")), notes: notes, interval: change,
        shown: change.inPoints(" points narrower"), is: .greater(than: 0),
        expecting: conditions.expecting(.undecided))
    }
    let tooMuch = findings[Self.deep, 0.5]
    // Two standard errors of a share of a tenth.
    let chance = 0.1 + 2 * (0.09 / Double(findings.digits)).squareRoot()
    let learnt = Repeats(tooMuch.atEnd(\.training))
    evidence.claim(
      "drop-nothing-left",
      .finding(
        .null("guessing one of ten, with two standard errors over \(findings.digits) digits")),
      notes: "six layers at p = 0.5 leave nothing to learn from (our question)",
      interval: learnt.range { $0 * 100 },
      shown: learnt.inWords(.fixed(0), "% of its digits known after \(steps.settingText) steps") {
        $0 * 100
      }, is: .less(than: (chance * 1_000).rounded() / 10),
      expecting: conditions.expecting(.differs))
    evidence.value("few-digits.too-much-gap", Repeats(tooMuch.atEnd(\.gap)).inPoints(" points"))
    evidence.value("few-digits.too-much-training", Repeats(tooMuch.atEnd(\.training)).mean.percent)
    evidence.value(
      "few-digits.wide-training",
      Repeats(findings[Self.wide, 0.5].atEnd(\.training)).mean.percent)
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let end = Double(steps)
    func panel(_ group: Group) -> Panel {
      func curve(
        _ value: (DropoutRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: group.histories[0].steps.map(Double.init),
          runs: group.histories.map { $0.values(value) }, label: label, colour: colour, dash: dash)
      }
      return Panel(
        x: Axis("training step", range: 0...end, ticks: .at([0, end / 2, end])),
        y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(\.training, "\(findings.digits) digits learnt from", .vermillion, .dashed)
          + curve(\.test, "test digits", .blue, .solid))
    }
    return Figure(
      name: "overfitting",
      title: "No gap is clearly narrower with dropout, until six layers hardly learn",
      subtitle: "\(conditions.dataset.rawValue), \(findings.digits) digits, SGD, batch 30, each "
        + "network at its best rate; \(repetitions) repetitions: median, lowest to highest",
      grid: .multiples(
        rows: 2, columns: dropped.count,
        rowLabels: [Self.deep, Self.wide].map(\.label),
        columnTitles: dropped.map { "p = \($0.settingText)" }),
      panels: findings.groups.map(panel), size: .init(width: 1800, height: 1100))
  }
}

extension Double {
  /// "84%"
  var percent: String { NumberStyle.percent(0).text(self) }
}
