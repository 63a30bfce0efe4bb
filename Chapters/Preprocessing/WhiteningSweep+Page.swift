import Experiments
import Foundation
import Page
import Plotting

extension WhiteningSweep {
  /// A rate and a stop, chosen by the images that are set aside.
  struct Choice {
    var rate, stop: Int
    /// The test accuracy of each training set there.
    var test: Repeats
  }

  func choice(_ outcomes: [[Outcome]], among allowed: Range<Int>) -> Choice {
    let pairs = rates.indices.flatMap { rate in allowed.map { (rate, $0) } }
    let best = pairs.max { a, b in
      outcomes[a.0].map { $0.validation[a.1] }.mean < outcomes[b.0].map { $0.validation[b.1] }.mean
    }!
    return Choice(
      rate: best.0, stop: best.1, test: Repeats(outcomes[best.0].map { $0.test[best.1] }))
  }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let all = findings.outcomes.map { choice($0, among: stops.indices) }
    let last = stops.count - 1
    let atEnd = findings.outcomes.map { choice($0, among: last..<stops.count) }
    func place(_ label: String) -> Int { findings.labels.firstIndex(of: label)! }
    let centred = place(Self.centred)
    func difference(_ a: Repeats, _ b: Repeats) -> Repeats {
      Repeats(zip(a.values, b.values).map { $0 - $1 })
    }
    evidence.table("whitening-sweep", table(findings, all, atEnd))
    let usual = place(Self.label(usualEpsilon))
    let atUsual = difference(all[usual].test, all[centred].test)
    evidence.claim(
      "prep-whiten-loses", .finding(.null("centring: 0")),
      notes: "whitening costs test accuracy, each at its best rate and stop (Wadia et al. 2021)",
      interval: difference(all[0].test, all[centred].test),
      shown: difference(all[0].test, all[centred].test).inPoints(" points with ε = 0"),
      is: .less(than: 0),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.agrees))
    let stopped = difference(all[usual].test, atEnd[usual].test)
    let cost = difference(all[centred].test, atEnd[usual].test)
    let most = Repeats(zip(stopped.values, cost.values).map { $0 - $1 / 2 })
    evidence.claim(
      "prep-whiten-stop", .finding(.chosen("most of it: more than half")),
      notes: "what it costs comes mostly from training for too long (our question)",
      interval: most,
      shown: stopped.inPoints(" points gained by the best stop, ε = \(usualEpsilon.settingText)")
        + ", of \(cost.inPoints) that whitening costs",
      is: .greater(than: 0),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.differs))
    let others = all.indices.filter { $0 != centred }
    let best = others.max { a, b in
      func chosen(_ arm: Int) -> Double {
        findings.outcomes[arm][all[arm].rate].map { $0.validation[all[arm].stop] }.mean
      }
      return chosen(a) < chosen(b)
    }!
    let lead = difference(all[best].test, all[centred].test)
    evidence.claim(
      "prep-whiten-best", .finding(.null("centring: 0")),
      notes: "with the best epsilon it does better on test images than centring (our question)",
      interval: lead,
      shown: lead.inPoints(" points with \(findings.labels[best])"), is: .greater(than: 0),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.undecided))
    evidence.value("whitening-sweep.usual", atUsual.inPoints)
    func loss(_ arm: Int, _ stop: Int) -> Double { lowestLoss(findings.outcomes[arm], at: stop) }
    let ahead = stops.indices.reversed().prefix { loss(centred, $0) < loss(usual, $0) }
    evidence.value(
      "whitening-sweep.ahead",
      ahead.last.map { "from \(stops[$0].formatted()) steps on" } ?? "not at the end")
    func leads(_ arm: Int) -> [Int] { stops.indices.filter { loss(arm, $0) < loss(centred, $0) } }
    let steady = others.filter { leads($0).count == stops.count }.map { findings.labels[$0] }
    evidence.value(
      "whitening-sweep.steady", steady.isEmpty ? "none" : steady.formatted(.list(type: .and)))
    if let tenth = findings.labels.firstIndex(of: Self.label(0.1)) {
      let first = stops.indices.prefix { leads(tenth).contains($0) }
      evidence.value(
        "whitening-sweep.tenth", first.last.map { "up to \(stops[$0]) steps" } ?? "at no stop")
    } else {
      evidence.lacks("whitening-sweep.tenth", because: "ε = 0.1 is not among those that are tried.")
    }
    evidence.value(
      "whitening-sweep.losses",
      "10^\(loss(centred, last), .fixed(1)) against 10^\(loss(usual, last), .fixed(1))")
    evidence.figure(figure(findings, all, conditions))
    return evidence
  }

  private func table(_ findings: Findings, _ all: [Choice], _ atEnd: [Choice]) -> Table {
    var table = Table(
      "inputs", .right("best rate"), .right("best stop"), .right("test accuracy there"),
      .right("rate, stopping at \(stops.last!)"), .right("test accuracy there"))
    for place in findings.labels.indices {
      let (best, end) = (all[place], atEnd[place])
      table.add(
        findings.labels[place], rates[best.rate].settingText, "\(stops[best.stop])",
        best.test.text(.percent(1)), rates[end.rate].settingText, end.test.text(.percent(1)))
    }
    return table
  }

  /// The power of ten of the training loss at a stop, at the rate at which that is lowest: the mean of an
  /// arm's training sets.
  private func lowestLoss(_ outcomes: [[Outcome]], at stop: Int) -> Double {
    outcomes.map { $0.map { log10($0.losses[stop]) }.mean }.min()!
  }

  private func figure(
    _ findings: Findings, _ all: [Choice], _ conditions: RunConditions
  ) -> Figure {
    func map(
      _ title: String, _ format: NumberFormat, _ range: ClosedRange<Double>,
      _ value: ([[Outcome]], Int) -> Double
    ) -> Panel {
      let values = findings.outcomes.flatMap { outcomes in
        stops.indices.map { value(outcomes, $0) }
      }
      return Panel(
        title: title,
        x: Axis("training stops after", ticks: .labelled(ticks(stops.map { "\($0)" }))),
        y: Axis("", ticks: .labelled(ticks(findings.labels))),
        marks: [
          .heatMap(
            rows: findings.labels.count, columns: stops.count, values: values, range: range,
            colourLabel: "", valueFormat: format)
        ]
          + all.enumerated().map { row, choice in
            .box(
              x: Double(choice.stop), y: Double(row), width: 0.96, height: 0.92, fill: nil,
              stroke: .vermillion, isRounded: false)
          })
    }
    return Figure(
      name: "epsilon", title: "Little epsilon costs test accuracy, whenever training stops",
      subtitle: conditions.subtitle(
        "pooled, 100 ReLUs; at each cell's best rate, means of \(samples) training sets; "
          + "framed: the best stop"),
      grid: .row(of: 2),
      panels: [
        map("test accuracy", .percent(1), 0.85...0.95) { outcomes, stop in
          choice(outcomes, among: stop..<stop + 1).test.mean
        },
        map("training loss, power of ten, at the rate best for it", .fixed(1), -3...0) {
          lowestLoss($0, at: $1)
        },
      ], size: .init(width: 2100, height: 900))
  }

  private func ticks(_ labels: [String]) -> [Axis.Tick] {
    labels.enumerated().map { Axis.Tick(Double($0.offset), $0.element) }
  }
}
