import Experiments
import Foundation
import Page
import Plotting

extension CurveGallery {
  /// The loss of guessing one of ten classes, in nats.
  static let guessing = log(10.0)

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let agrees = conditions.expecting(.agrees)
    // The last look is above the lowest one by noise alone: so against the healthy training's.
    func rise(_ curve: Curve) -> Double {
      log(curve.looks.last!.validationLoss / curve.looks.map(\.validationLoss).min()!)
    }
    let risen = Repeats(
      zip(findings[.overfitting], findings[.healthy]).map { rise($0) - rise($1) })
    evidence.claimFactor(
      "recipe-overfit", .finding(.null("it ends as far above its lowest as the healthy one: 1")),
      notes: "few examples, many steps: the validation loss falls, and then rises (ours)",
      logs: risen, unit: " times its lowest, by the healthy training's", style: .significant(3),
      is: .greater(than: 1), expecting: agrees)
    let gained = Repeats(
      findings[.overfitting].map { curve in
        let lowest = curve.looks.indices.min {
          curve.looks[$0].validationLoss < curve.looks[$1].validationLoss
        }!
        return curve.looks.last!.validationAccuracy - curve.looks[lowest].validationAccuracy
      })
    evidence.claim(
      "recipe-loss-not-accuracy", .finding(.null("the same accuracy: 0")),
      notes: "while the validation loss rises, the accuracy falls as well (a common belief; ours)",
      interval: gained, shown: gained.inPoints(" points more at the end"), is: .less(than: 0),
      expecting: conditions.expecting(.differs))
    let penalty = Repeats(
      findings[.penalty].map { $0.looks.last!.loss - $0.looks.last!.validationLoss })
    let without = Repeats(
      findings[.penalty].map { $0.looks.last!.dataLoss - $0.looks.last!.validationLoss })
    evidence.claim(
      "recipe-penalty", .finding(.null("equal losses: 0")),
      notes: "with a penalty in it, the training loss lies above the validation loss (ours)",
      interval: penalty, shown: penalty.inWords(.fixed(2), " nats above"), is: .greater(than: 0),
      expecting: agrees)
    evidence.value("curve-gallery.without-penalty", without.inWords(.fixed(2), " nats"))
    let wrong = Repeats(findings[.wrongLabels].map { $0.looks.last!.validationLoss })
    evidence.claim(
      "recipe-wrong-labels", .finding(.null("guessing: ln 10 = 2.30")),
      notes:
        "labels that mean nothing are learnt by heart: the validation loss is worse than guessing "
        + "(after Zhang et al. 2017)",
      interval: wrong, shown: wrong.inWords(.fixed(2), " nats at the end"),
      is: .greater(than: 2.3), expecting: agrees)
    let plateau = findings[.plateau].map { curve in
      curve.looks.lastIndex { $0.loss > Self.guessing - 0.1 }.map { curve.steps[$0] } ?? 0
    }
    evidence.value("curve-gallery.plateau", "\(Spread(plateau.map(Double.init)).median, .grouped)")
    evidence.table("curve-gallery-ends", table(findings))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "panel", "what it is", .right("training loss"), .right("validation loss"),
      .right("training accuracy"), .right("validation accuracy"))
    for kind in Case.allCases {
      func end(_ part: (Look) -> Double, _ style: NumberStyle) -> String {
        Repeats(findings[kind].map { part($0.looks.last!) }).text(style)
      }
      table.add(
        kind.letter, kind.rawValue, end(\.loss, .fixed(2)), end(\.validationLoss, .fixed(2)),
        end(\.accuracy, .percent(0)), end(\.validationAccuracy, .percent(0)))
    }
    return table
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let panels = Case.allCases.map { kind -> Panel in
      let curve = findings[kind][0]
      let x = curve.steps.map(Double.init)
      return Panel(
        title: kind.letter,
        x: Axis("step", range: 0...Double(steps), ticks: .every(Double(steps) / 2)),
        y: Axis("loss", range: 0...3.2, ticks: .every(1)),
        marks: [
          .horizontalRule(Self.guessing, colour: .muted, dash: .dotted),
          .line(
            x: x, y: curve.looks.map(\.loss), label: "training", colour: .blue,
            dash: .solid),
          .line(
            x: x, y: curve.looks.map(\.validationLoss), label: "validation",
            colour: .vermillion, dash: .dashed),
        ])
    }
    return Figure(
      name: "curve-gallery", title: "Nine trainings: which of them are sick, and of what?",
      subtitle:
        "\(conditions.dataset.rawValue), \(steps.settingText) steps, one seed of each; dotted: guessing",
      grid: .multiples(rows: 3, columns: 3), panels: panels, seriesNames: .abovePanels)
  }
}
