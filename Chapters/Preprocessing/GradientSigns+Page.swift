import Experiments
import Page
import Plotting

extension GradientSigns {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func signs(_ all: [[Signs]], _ size: Int) -> [Signs] {
      all[sizes.firstIndex(of: size)!]
    }
    let (single, singleCentred) = (signs(findings.raw, 1), signs(findings.centred, 1))
    let (batch, batchCentred) = (signs(findings.raw, 100), signs(findings.centred, 100))
    evidence.claim(
      "prep-sign", .check,
      notes: "inputs that are not zero-centred (004) make a unit's gradients share a sign (CS231n)",
      measured: single.map(\.sharing).mean, format: .percent(0),
      unit: "of units, for single images", is: .equal(to: 1))
    evidence.claim(
      "prep-sign-centred", .finding(.chosen("hardly any")),
      notes: "with the mean image subtracted they do not (CS231n)",
      measured: singleCentred.map(\.sharing).mean, format: .percent(0), unit: "of units",
      is: .less(than: 0.05))
    evidence.claim(
      "prep-sign-batch", .finding(.chosen("more than half")),
      notes: "and so does a batch (our question)",
      measured: batch.map(\.sharing).mean, format: .percent(0),
      unit: "of units, for a batch of 100", is: .greater(than: 0.5), expecting: .differs)
    let (lean, leanCentred) = (Repeats(batch.map(\.lean)), Repeats(batchCentred.map(\.lean)))
    let more = Repeats(zip(batch, batchCentred).map { $0.lean - $1.lean })
    evidence.claim(
      "prep-sign-lean", .finding(.null("no more than with the mean image subtracted: 0")),
      notes: "in a batch they still lean to one side (our question)",
      interval: more,
      shown: more.inPoints(" points more of the gradients' magnitude than when centred"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.value("gradient-signs.lean", "\(lean.mean, .percent(0))")
    evidence.value("gradient-signs.lean-centred", "\(leanCentred.mean, .percent(0))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = sizes.map(Double.init)
    func panel(_ title: String, _ y: String, _ part: KeyPath<Signs, Double>) -> Panel {
      func curve(
        _ all: [[Signs]], _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: x, runs: (0..<networks).map { network in all.map { $0[network][keyPath: part] } },
          label: label, colour: colour, dash: dash, showsPoints: true)
      }
      return Panel(
        title: title,
        x: Axis("images of the batch", range: 1...x.last!, scale: .logarithmic),
        y: Axis(y, range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(findings.raw, "0 to 1", .vermillion, .dashed)
          + curve(findings.centred, "minus mean image", .blue, .solid))
    }
    return Figure(
      name: "signs", title: "In a batch the common sign goes, but the gradients lean on",
      subtitle: conditions.subtitle(
        "first layer of 100 ReLUs; \(networks) networks: median, lowest to highest"),
      grid: .row(of: 2),
      panels: [
        panel("units whose gradients have one sign", "share of units", \.sharing),
        panel("|sum of gradients| / sum of |gradients|", "lean", \.lean),
      ], size: .init(width: 1700, height: 760), seriesNames: .abovePanels)
  }
}
