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
        way.label, accuracy[way.label].bestRateText,
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
        expecting: conditions.expecting(.differs))
    }
    // At its lowest rate max pooling has learnt no more than the blurred one at its best.
    evidence.value(
      "shifted-digits.slow-accuracy",
      "\(accuracy[Downsampling.max.label].result(at: 0).mean, .percent(1))")
    evidence.value(
      "shifted-digits.slow-flips",
      "\(flips[Downsampling.max.label].result(at: 0).mean, .percent(1))")
    evidence.value(
      "shifted-digits.blurred-accuracy",
      "\(accuracy[Downsampling.blurredMax.label].bestResult.mean, .percent(1))")
    evidence.value(
      "shifted-digits.blurred-flips",
      "\(flips[Downsampling.blurredMax.label].bestResult.mean, .percent(1))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let (accuracy, flips) = (findings.accuracy, findings.flips)
    // Rates at which a network has learnt something: one that always says the same never changes its mind.
    let steady = accuracy.arms.enumerated().flatMap { place, arm -> [Mark] in
      let colour = Colour.series(place)
      let changed = flips.arms[place]
      let learnt = arm.rates.indices.filter { arm.result(at: $0).mean > 0.7 }
        .sorted { arm.result(at: $0).mean < arm.result(at: $1).mean }
      return [
        .line(
          x: learnt.map { arm.result(at: $0).mean }, y: learnt.map { changed.result(at: $0).mean },
          colour: colour, dash: Dash.allCases[place % Dash.allCases.count], showsPoints: true),
        .points(
          x: [arm.bestResult.mean], y: [changed.bestResult.mean], colour: colour, shape: .diamond,
          size: 2.2),
      ]
    }
    return Figure(
      name: "shifted-digits",
      title: "A blur makes networks steadier when the digit moves, and here less accurate",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps of Adam: means "
        + "of \(repetitions) runs at each rate; diamonds: best rate",
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "learning rates", x: .tried("learning rate", accuracy.rates, atMost: 7),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)), marks: accuracy.means),
        Panel(
          title: "the same networks, moved by a pixel",
          x: Axis("test accuracy", range: 0.7...0.95, format: .percent(0)),
          y: Axis("get another class", range: 0...0.3, format: .percent(0)), marks: steady),
      ], size: Figure.Size(width: 1900, height: 800), seriesNames: .abovePanels)
  }
}

extension Sweep {
  /// A curve for each arm without its spread, and a diamond at its best rate: for arms that lie so close that
  /// bands would cover each other.
  var means: [Mark] {
    arms.enumerated().flatMap { place, arm -> [Mark] in
      let colour = Colour.series(place)
      return [
        .line(
          x: arm.rates, y: arm.results.map(\.mean), label: arm.label, colour: colour,
          dash: Dash.allCases[place % Dash.allCases.count], showsPoints: true),
        .points(
          x: [arm.bestRate], y: [arm.bestResult.mean], colour: colour, shape: .diamond, size: 2.2),
      ]
    }
  }
}
