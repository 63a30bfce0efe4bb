import Experiments
import Foundation
import Page
import Plotting

extension LongTraining {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    memory(findings, conditions, &evidence)
    let none = decays.firstIndex(of: 0)!
    func best(_ look: Int) -> Int {
      decays.indices.max { mean(findings, $0, look, \.test) < mean(findings, $1, look, \.test) }!
    }
    let last = findings.looks.count - 1
    let early = findings.looks.lastIndex { $0 <= min(600, steps / 2) }!
    let strongest = decays.count - 1
    let fall = Repeats(
      findings.whole[strongest].map { runs in
        runs[...early].map(\.test).max()! - runs[last].test
      })
    evidence.claim(
      "decay-too-much", .finding(.chosen("a point; at the balance as on the way: 0")),
      notes: "what a strong decay costs shows in a short run (our question)",
      interval: fall.range { $0 * 100 },
      shown: fall.inPoints(
        " points of the test digits are lost between the best of the first \(findings.looks[early]) "
          + "steps and the last (λ/n = \(decays[strongest].settingText))"),
      is: .atMost(1), expecting: nil)
    evidence.value("long-training.best-early", decays[best(early)].settingText)
    evidence.value("long-training.best-late", decays[best(last)].settingText)
    evidence.value("long-training.early", "\(findings.looks[early])")
    let gain = Repeats(
      zip(findings.whole[best(last)], findings.whole[none]).map { $0[last].test - $1[last].test })
    evidence.value("long-training.gain", gain.inPoints(" points"))
    evidence.table("long-training", table(findings))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func mean(
    _ findings: Findings, _ decay: Int, _ look: Int, _ value: (Look) -> Double
  ) -> Double {
    findings.whole[decay].map { value($0[look]) }.mean
  }

  /// The smaller start's weights over the other's, as logarithms.
  private func ratio(_ findings: Findings, _ decay: Int, _ look: Int) -> Repeats {
    Repeats(
      zip(findings.smaller[decay], findings.whole[decay]).map {
        log(max($0[look].size, 1e-9) / max($1[look].size, 1e-9))
      })
  }

  /// Whether the weights still know where they began.
  private func memory(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let middle = decays.firstIndex(of: 0.03) ?? decays.count - 1
    let last = findings.looks.count - 1
    let short = findings.looks.lastIndex { Double($0) <= 0.6 * timeConstant(decays[middle]) } ?? 0
    let constants = { (look: Int) in Double(findings.looks[look]) / timeConstant(decays[middle]) }
    for (id, look, verdict) in [
      ("decay-transient", short, Verdict.differs), ("decay-equilibrium", last, .agrees),
    ] {
      let ratio = ratio(findings, middle, look)
      let size = Repeats(ratio.values.map(exp))
      evidence.claim(
        id, .finding(.theory("at the balance the start is forgotten: 1, here within 5%")),
        notes:
          "after \("\(constants(look), .fixed(1))") time constants n/ηλ the weights have forgotten "
          + "their start (our question)",
        interval: size,
        shown: size.inWords(.fixed(2), " times the size of those with a larger start"),
        is: .inside(0.95...1.05), expecting: conditions.expecting(verdict))
    }
    evidence.value("long-training.constant", "\(timeConstant(decays[middle]), .grouped)")
    evidence.value("long-training.decay", decays[middle].settingText)
    let none = ratio(findings, decays.firstIndex(of: 0)!, last)
    evidence.value("long-training.free", none.inWords(.fixed(2), " times") { exp($0) })
  }

  private func table(_ findings: Findings) -> Table {
    let last = findings.looks.count - 1
    let early = findings.looks.lastIndex { $0 <= min(600, steps / 2) }!
    var table = Table(
      "λ/n", .right("n/ηλ in steps"), .right("after \(findings.looks[early]): own digits"),
      .right("test"), .right("after \(findings.looks[last]): own digits"), .right("test"),
      .right("start × \(start.settingText): size"))
    for (place, decay) in decays.enumerated() {
      func text(_ look: Int, _ value: (Look) -> Double) -> String {
        Repeats(findings.whole[place].map { value($0[look]) }).text(.percent(1))
      }
      table.add(
        decay.settingText, decay == 0 ? "–" : "\(timeConstant(decay), .grouped)",
        text(early, \.training), text(early, \.test), text(last, \.training), text(last, \.test),
        ratio(findings, place, last).inWords(.fixed(2), " times") { exp($0) })
    }
    return table
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = findings.looks.map(Double.init)
    let axis = Axis("training step", scale: .logarithmic)
    let styles: [(Colour, Dash)] = [
      (.ink, .dotted), (.green, .dashDotted), (.blue, .solid), (.orange, .longDashed),
      (.vermillion, .dashed),
    ]
    func curves(_ value: @escaping (Int, Int) -> Double) -> [Mark] {
      zip(decays.indices, styles).map { decay, style in
        .line(
          x: x, y: findings.looks.indices.map { value(decay, $0) },
          label: "λ/n = \(decays[decay].settingText)", colour: style.0, dash: style.1,
          showsPoints: true)
      }
    }
    return Figure(
      name: "long-training",
      title:
        "With one hidden layer decay takes a few times n/ηλ steps; shorter runs show the start",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, 784-100-10, batch 100, SGD \
        \(rate.settingText); mean of \(repetitions) runs
        """,
      grid: .row(of: 3),
      panels: [
        Panel(
          title: "size of the weights", x: axis,
          y: Axis("root mean square", range: 0.005...0.1, scale: .logarithmic),
          marks: curves { mean(findings, $0, $1, \.size) }),
        Panel(
          title: "start × \(start.settingText), by the whole start", x: axis,
          y: Axis("size of the weights, ratio", range: 0.5...1.1),
          marks: [.horizontalRule(1, label: "forgotten", colour: .ink, dash: .dotted)]
            + curves { min(max(exp(ratio(findings, $0, $1).mean), 0.4), 1.3) }),
        Panel(
          title: "test accuracy", x: axis,
          y: Axis("accuracy", range: 0.5...0.9, format: .percent(0)),
          marks: curves { mean(findings, $0, $1, \.test) }),
      ], size: .init(width: 2200, height: 850), seriesNames: .abovePanels)
  }
}
