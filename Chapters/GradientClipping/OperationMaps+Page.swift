import Experiments
import Page
import Plotting

extension OperationMaps {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let without = findings.global.sweep[RateAndLimit.without]
    // Every second limit: as many as the others have, as far apart.
    let global = findings.global.sweep.arms.dropLast().enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element.label)
    let best =
      findings.operations.map { Best($0.name, of: $0.labels, in: $0.maps) }
      + [Best("by global norm", of: global, in: findings.global)]

    var table = Table(
      .left("clipped"), .right("best limit"), .right("best rate"), .right("test accuracy"),
      .right("steps clipped"), .right("cosine"))
    for one in best {
      table.add(
        one.name, one.arm.label.split(separator: " ").last.map(String.init)!,
        one.arm.bestRateText,
        one.arm.bestResult.text(.percent(1)), "\(one.clipped, .percent(0))",
        "\(one.cosine, .fixed(2))")
    }
    table.add(
      "not at all", "", without.bestRate.settingText, without.bestResult.text(.percent(1)), "0%", ""
    )
    evidence.table("operations", table)

    evidence.value(
      "operations.turns",
      findings.operations.map { operation in
        let cosines = zip(operation.maps.sweep.arms, operation.maps.cosines)
          .filter { operation.labels.contains($0.0.label) }.flatMap(\.1)
        return "\(operation.name) \("\(cosines.mean, .fixed(2))")"
      }.joined(separator: ", "))
    evidence.claim(
      "clip-value-direction", .finding(.theory("1 if the direction stays")),
      notes: "by value changes the direction",
      measured: best[0].cosine, shown: "a cosine of \(NumberStyle.fixed(2).text(best[0].cosine))",
      is: .less(than: 0.95))
    evidence.claim(
      "clip-norm-whole", .finding(.theory("1 if the direction stays")),
      notes: "by norm keeps the direction of each tensor, but not that of the whole gradient",
      measured: best[1].cosine, shown: "a cosine of \(NumberStyle.fixed(2).text(best[1].cosine))",
      is: .less(than: 0.95), expecting: conditions.expecting(.agrees))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let limits = [values, norms, averageNorms]
    return Figure(
      name: "operations",
      title: "Test accuracy: each operation has its diagonals; by value and by norm there is a "
        + "seat belt above them",
      subtitle: conditions.subtitle("SGD, \(steps) steps; means of \(repetitions) trainings"),
      grid: .row(of: 3),
      panels: findings.operations.enumerated().map { place, operation in
        Panel(
          title: operation.name,
          x: Axis("learning rate", ticks: .labelled(ticks(rates.map(\.settingText)))),
          y: Axis("limit", ticks: .labelled(ticks(limits[place].reversed().map(\.settingText)))),
          marks: [
            .heatMap(
              rows: operation.labels.count, columns: rates.count,
              values: operation.labels.reversed().flatMap {
                operation.maps.sweep[$0].results.map(\.mean)
              }, range: 0...0.7, colourLabel: place == 2 ? "" : nil,
              valueFormat: .percent(0))
          ])
      }, size: .init(width: 2100, height: 700))
  }

  private func ticks(_ labels: [String]) -> [Axis.Tick] {
    labels.enumerated().map { Axis.Tick(Double($0.offset), $0.element) }
  }
}

/// The best of several arms, chosen like the rates by what is set aside for it.
struct Best {
  var name: String
  var arm: Sweep.Arm
  /// The share of the steps that are clipped there, and the mean cosine.
  var clipped, cosine: Double

  init(_ name: String, of labels: [String], in found: RowSweep) {
    self.name = name
    let arms = labels.map { found.sweep[$0] }
    func validation(_ arm: Sweep.Arm) -> Double { arm.scores[arm.best].map(\.validation).mean }
    arm = arms.max { validation($0) < validation($1) }!
    clipped = found.clipped(arm.label)
    cosine = found.cosine(arm.label)
  }
}

extension Repeats {
  /// In pairs, each arm at its best rate.
  static func difference(of arm: Sweep.Arm, to other: Sweep.Arm) -> Repeats {
    Repeats(zip(arm.bestResult.values, other.bestResult.values).map { $0 - $1 })
  }
}
