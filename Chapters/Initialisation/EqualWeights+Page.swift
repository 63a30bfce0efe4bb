import Experiments
import Page
import Plotting
import Training

extension EqualWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func accuracies(_ runs: [History<Look>]) -> [Double] {
      runs.map { $0.observations.last!.accuracy }
    }
    var table = Table(
      "first weights", .right("different units before"), .right("and after"),
      .right("test accuracy"))
    for (name, runs) in [
      ("all 0", findings.zero), ("all 0.01", findings.constant), ("Xavier", findings.xavier),
    ] {
      table.add(
        name, "\(runs[0].observations.first!.distinct)", "\(runs[0].observations.last!.distinct)",
        Spread(accuracies(runs)).text(.percent(1)))
    }
    evidence.table("equal-weights", table)
    func mostDistinct(_ runs: [History<Look>]) -> Int {
      runs.flatMap { $0.observations.map(\.distinct) }.max()!
    }
    evidence.claim(
      "init-symmetry-zero", .check, notes: "all-zero weights keep units identical (001)",
      measured: mostDistinct(findings.zero), unit: "different unit of \(units), at any time",
      is: .equal(to: 1))
    evidence.claim(
      "init-symmetry-constant", .check, notes: "so do constant weights (001)",
      measured: mostDistinct(findings.constant), unit: "different unit of \(units), at any time",
      is: .equal(to: 1))
    evidence.claim(
      "init-symmetry-cost",
      .finding(.spread("the best of one kind is below the worst of the other")),
      notes: "such a net cannot learn what a random one learns (001)",
      measured: (accuracies(findings.xavier).min()! - accuracies(findings.constant).max()!) * 100,
      format: .fixed(1),
      unit: "points between the best of its trainings and the worst of a random one",
      is: .greater(than: 0))
    evidence.value(
      "equal-weights.cost",
      "\((accuracies(findings.xavier).median - accuracies(findings.constant).median) * 100, .fixed(0))"
    )
    evidence.figure(figure(findings, conditions))
    evidence.raster(
      images(findings), name: "equal-units",
      alternative: "The incoming weights of units that began equal, and of units that did not")
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func curve(_ runs: [History<Look>], _ label: String, _ colour: Colour, _ dash: Dash) -> [Mark] {
      .spread(
        x: runs[0].steps.map(Double.init), runs: runs.map { $0.values(\.accuracy) }, label: label,
        colour: colour, dash: dash)
    }
    return Figure(
      name: "symmetry", title: "Thirty equal units are one unit, and learn like one",
      subtitle: """
        \(conditions.dataset.rawValue), \(findings.width * findings.height)-\(units)-\(units)-10 \
        sigmoids, SGD \(rate.settingText), batch 100, \(seeds) seeds: median, lowest to highest
        """,
      panel: Panel(
        x: Axis("training step", range: 0...Double(steps)),
        y: Axis("test accuracy", range: 0...1, format: .percent(0)),
        marks: curve(findings.zero, "all 0", .vermillion, .dashed)
          + curve(findings.constant, "all 0.01", .orange, .dotted)
          + curve(findings.xavier, "Xavier", .blue, .solid)))
  }

  /// The weights of ten units as images: those that began equal above the others.
  private func images(_ findings: Findings) -> Raster {
    var grid = ImageGrid(
      side: 112, colourBar: ColourBar(.diverging, range: -1...1, label: "of each row's reach"))
    for (name, units) in [
      ("began\nequal", findings.constantUnits), ("began at\nrandom", findings.xavierUnits),
    ] {
      let reach = units.joined().map(\.magnitude).max()! * 0.6
      grid.add(
        name,
        units.prefix(10).map {
          Raster(
            width: findings.width, height: findings.height, values: $0, range: -reach...reach,
            colours: .diverging)
        })
    }
    return grid.raster
  }
}
