import Experiments
import Page
import Plotting

extension ShiftedDigits {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (accuracy, flips, change) = (findings.accuracy, findings.flips, findings.change)
    var table = Table(
      "halved by", .right("best rate"), .right("test accuracy"), .right("other class when moved"),
      .right("features change by"))
    for way in Downsampling.allCases {
      table.add(
        way.label, accuracy[way.label].bestRate.settingText,
        accuracy[way.label].bestResult.text(.percent(1)),
        flips[way.label].bestResult.text(.percent(1)),
        change[way.label].bestResult.text(.percent(1)))
    }
    evidence.table("shifted-digits", table)
    func difference(_ sweep: Sweep, _ way: Downsampling, _ other: Downsampling) -> Repeats {
      sweep.difference(of: way.label, to: other.label)
    }
    for (id, words, blurred, sharp) in [
      ("max", "max pooling", Downsampling.blurredMax, Downsampling.max),
      ("stride", "convolutions of stride 2", .blurredStride, .stride),
    ] {
      let changed = difference(change, blurred, sharp)
      evidence.claim(
        "rf-blur-\(id)-features", .finding(.null("no blur")),
        notes: "a blur before subsampling steadies \(words): the features (Zhang 2019)",
        interval: changed, shown: changed.inPoints(" points of change"), is: .less(than: 0),
        expecting: conditions.expecting(.agrees))
      let flipped = difference(flips, blurred, sharp)
      evidence.claim(
        "rf-blur-\(id)", .finding(.null("no blur")),
        notes: "a blur before subsampling steadies \(words): fewer other classes (Zhang 2019)",
        interval: flipped, shown: flipped.inPoints(" points of the digits"), is: .less(than: 0),
        expecting: conditions.expecting(.agrees))
      let gained = difference(accuracy, blurred, sharp)
      evidence.claim(
        "rf-blur-\(id)-accuracy", .finding(.null("no blur")),
        notes: "a blur makes networks with \(words) more accurate (Zhang 2019)",
        interval: gained, shown: gained.inPoints(" points more"), is: .greater(than: 0),
        expecting: conditions.expecting(.agrees))
    }
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func panel(_ title: String, _ sweep: Sweep, _ axis: Axis) -> Panel {
      Panel(
        title: title, x: Axis("learning rate", scale: .logarithmic), y: axis, marks: sweep.curves)
    }
    return Figure(
      name: "shifted-digits",
      title: "What is blurred before it is thinned out changes less when the digit moves",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps of Adam, "
        + "\(repetitions) runs each: mean, lowest to highest; diamonds: best rate",
      grid: .row(of: 2),
      panels: [
        panel(
          "accuracy", findings.accuracy,
          Axis("test accuracy", range: 0.6...1, format: .percent(0))),
        panel(
          "moved by a pixel", findings.flips,
          Axis("get another class", range: 0...0.2, format: .percent(0))),
      ], size: Figure.Size(width: 1900, height: 800), seriesNames: .abovePanels)
  }
}
