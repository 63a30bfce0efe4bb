import Experiments
import Page
import Plotting
import Training

extension TrainedField {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let histories = findings.histories
    let before = histories.map { $0.observations.first!.map }
    let after = histories.map { $0.observations.last!.map }
    let accuracies = histories.map { $0.observations.last!.accuracy }
    let pixels = findings.first...findings.last
    evidence.value("trained-field.side", "\(28 - 2 * depth)")
    evidence.value("trained-field.field", "\(pixels.count)")
    evidence.value("trained-field.pixels", "\(findings.first) to \(findings.last)")
    evidence.value("trained-field.accuracy", Spread(accuracies).text(.percent(1)))

    var table = Table(
      "seed", .right("side before"), .right("side after"), .right("test accuracy after"))
    for index in histories.indices {
      table.add(
        "\(conditions.seed + UInt64(index))", "\(before[index].effectiveSide, .fixed(1))",
        "\(after[index].effectiveSide, .fixed(1))", "\(accuracies[index], .percent(1))")
    }
    evidence.table("trained-field", table)
    let ratios = zip(after, before).map { $0.effectiveSide / $1.effectiveSide }
    evidence.claim(
      "rf-trained-wider", .finding(.null("no training: 1")),
      notes: "training widens the effective field (Luo et al. 2016)", measured: ratios.median,
      format: .fixed(2), unit: "times its side before", is: .greater(than: 1),
      // A few steps do not show it.
      expecting: conditions.size == .quick ? nil : .agrees)
    evidence.value(
      "trained-field.ratios",
      "\(ratios.min() ?? .nan, .fixed(2)) to \(ratios.max() ?? .nan, .fixed(2))")
    let isInside = (before + after).allSatisfy { map in
      map.values.indices.allSatisfy {
        map.values[$0] == 0
          || (pixels.contains($0 / map.width) && pixels.contains($0 % map.width))
      }
    }
    evidence.claim(
      "rf-inside-box", .check, notes: "no gradient outside the receptive field",
      measured: isInside, is: .holding)
    evidence.raster(
      picture(before, after, pixels), name: "effective-trained",
      alternative: "Gradients before and after training")
    evidence.figure(
      figure(histories, pixels.count, conditions),
      alternative: "The effective field over training")
    return evidence
  }

  private func picture(
    _ before: [GradientMap], _ after: [GradientMap], _ pixels: ClosedRange<Int>
  ) -> Raster {
    let (scale, left) = (9, 170)
    let (width, height) = (before[0].width * scale, before[0].height * scale)
    let bar = GradientMap.colourBar
    let right = left + before.count * (width + 20)
    var board = Raster(width: right + bar.width(letters: 20), height: 2 * (height + 20) + 60)
    for (row, (name, maps)) in [("before", before), ("after", after)].enumerated() {
      let y = 50 + row * (height + 20)
      board.write(name, x: 24, y: y + height / 2, height: 20)
      for (column, map) in maps.enumerated() {
        board.place(
          map.raster(scale: scale, framing: pixels), x: left + column * (width + 20), y: y,
          label: row == 0 ? "seed \(column + 1)" : "")
      }
    }
    bar.draw(on: &board, x: right - 20, y: 50, height: 2 * height + 20, letters: 20)
    return board
  }

  private func figure(
    _ histories: [History<FieldRun.Look>], _ side: Int, _ conditions: RunConditions
  ) -> Figure {
    Figure(
      name: "effective-training", title: "Training narrows the view at first, then widens it",
      subtitle:
        "\(conditions.dataset.rawValue), Adam \(rate.settingText), batch 32, \(seeds) seeds",
      panel: Panel(
        x: Axis("training step", scale: .logarithmic, format: .automatic),
        y: Axis("side (pixels)", range: 0...28),
        marks: [.horizontalRule(Double(side), label: "receptive field")]
          + .spread(
            x: histories[0].steps.map { Double(max($0, 1)) },
            runs: histories.map { $0.values(\.map.effectiveSide) }, label: "effective",
            colour: .blue, dash: .solid, showsPoints: true)))
  }
}
