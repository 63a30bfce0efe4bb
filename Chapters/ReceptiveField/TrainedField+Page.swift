import Experiments
import Page
import Plotting
import Training

extension TrainedField {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (labelled, shuffled) = (findings.labelled, findings.shuffled)
    let pixels = findings.first...findings.last
    evidence.value("trained-field.side", "\(28 - 2 * depth)")
    evidence.value("trained-field.field", "\(pixels.count)")
    evidence.value("trained-field.pixels", "\(findings.first) to \(findings.last)")
    var table = Table(
      "labels", .right("side before"), .right("side after"), .right("test accuracy after"))
    for (name, runs) in [("right", labelled), ("shuffled", shuffled)] {
      table.add(
        name, Repeats(runs.map { $0.sides.first! }).text(.fixed(1)),
        Repeats(runs.map { $0.sides.last! }).text(.fixed(1)),
        Repeats(runs.map(\.accuracy)).text(.percent(1)))
    }
    evidence.table("trained-field", table)
    func growth(_ runs: [FieldRun.Outcome]) -> Repeats {
      Repeats(runs.map { $0.sides.last! / $0.sides.first! })
    }
    let (grown, control) = (growth(labelled), growth(shuffled))
    evidence.claim(
      "rf-trained-wider", .finding(.null("no training: 1")),
      notes: "training widens the effective field (Luo et al. 2016)", interval: grown,
      shown: grown.inWords(.fixed(2), " times its side before"), is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    let difference = Repeats(zip(grown.values, control.values).map { $0 - $1 })
    evidence.claim(
      "rf-trained-labels", .finding(.null("shuffled labels")),
      notes: "it is recognising digits that widens it: more than with shuffled labels (ours)",
      interval: difference,
      shown: difference.inWords(.fixed(2), " of the side before more"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    evidence.value(
      "trained-field.shuffled", control.inWords(.fixed(2), " times its side before"))
    evidence.claim(
      "rf-inside-box", .check, notes: "no gradient outside the receptive field",
      measured: (labelled + shuffled).allSatisfy(\.isInside), is: .holding)
    evidence.raster(
      picture(labelled, pixels), name: "effective-trained",
      alternative: "Gradients before and after training")
    evidence.figure(
      figure(findings, pixels.count, conditions), alternative: "The effective field over training")
    return evidence
  }

  private func picture(_ runs: [FieldRun.Outcome], _ pixels: ClosedRange<Int>) -> Raster {
    let scale = 9
    var grid = ImageGrid(
      side: 28 * scale, letters: 20, columnNames: runs.indices.map { "network \($0 + 1)" },
      colourBar: GradientMap.colourBar)
    for (name, pictures) in [("before", runs.map(\.before)), ("after", runs.map(\.after))] {
      grid.add(name, pictures.map { $0.map.raster(scale: scale, framing: pixels) })
    }
    return grid.raster
  }

  private func figure(
    _ findings: Findings, _ side: Int, _ conditions: RunConditions
  ) -> Figure {
    func curve(
      _ runs: [FieldRun.Outcome], _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      .spread(
        x: runs[0].steps.map { Double(max($0, 1)) }, runs: runs.map(\.sides), label: label,
        colour: colour, dash: dash, showsPoints: true)
    }
    return Figure(
      name: "effective-training",
      title: "Learning to read widens the view in the end; shuffled labels only narrow it",
      subtitle: "\(conditions.dataset.rawValue), \(training) digits, Adam \(rate.settingText), "
        + "batch 32, \(repetitions) networks each: median, lowest to highest; step 0 at 1",
      panel: Panel(
        x: Axis("training step", scale: .logarithmic, format: .automatic),
        y: Axis("side (pixels)", range: 10...26),
        marks: [.horizontalRule(Double(side), label: "receptive field")]
          + curve(findings.labelled, "right labels", .blue, .solid)
          + curve(findings.shuffled, "shuffled labels", .vermillion, .dashed)))
  }
}
