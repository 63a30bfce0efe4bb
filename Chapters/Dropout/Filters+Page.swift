import Experiments
import Page
import Plotting

extension Filters {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func difference(_ value: (Outcome) -> Double) -> Repeats {
      Repeats(zip(findings.with, findings.without).map { value($0) - value($1) })
    }
    let local = difference(\.concentration)
    evidence.claim(
      "drop-filters-local", .finding(.null("no dropout: 0")),
      notes: "with dropout filters are spots and strokes instead of noise (Srivastava et al. 2014, "
        + "figure 7)",
      interval: local, shown: local.inPoints(" points more of a filter in 7 × 7 of its pixels"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    let silent = difference(\.silent)
    evidence.claim(
      "drop-sparse", .finding(.null("no dropout: 0")),
      notes: "dropout makes activations sparse (Srivastava et al. 2014, figure 8)",
      interval: silent, shown: silent.inPoints(" points more of the units silent for a digit"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let alike = difference(\.correlation)
    evidence.claim(
      "drop-co-adaptation", .finding(.null("no dropout: 0")),
      notes:
        "dropout breaks up co-adaptation: units are less correlated (our reading of Hinton et al. "
        + "2012)",
      interval: alike, shown: alike.inWords(.fixed(3), " more correlation"), is: .less(than: 0),
      expecting: conditions.expecting(.agrees))
    var table = Table(
      "autoencoder", .right("best rate"), .right("error"), .right("in 7 × 7 pixels"),
      .right("units silent"), .right("never answering"), .right("mean |correlation|"))
    for (name, outcomes, rate) in [
      ("without dropout", findings.without, findings.rateWithout),
      ("with dropout", findings.with, findings.rateWith),
    ] {
      table.add(
        name, rate.settingText, Repeats(outcomes.map(\.error)).text(.percent(1)),
        Repeats(outcomes.map(\.concentration)).text(.percent(1)),
        Repeats(outcomes.map(\.silent)).text(.percent(1)),
        Repeats(outcomes.map(\.dead)).text(.percent(1)),
        Repeats(outcomes.map(\.correlation)).text(.fixed(3)))
    }
    evidence.table("filters", table)
    evidence.value("filters.null", "\(findings.null, .percent(1))")
    evidence.raster(
      images(findings), name: "filters",
      alternative: "Filters of an autoencoder without dropout and with it")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// 24 filters of each autoencoder.
  private func images(_ findings: Findings) -> Raster {
    var grid = ImageGrid(
      side: 112, colourBar: ColourBar(.diverging, range: -1...1, label: "of each filter's reach"))
    for (name, picture) in zip(["without\ndropout", "with\ndropout"], findings.pictures) {
      for row in 0..<2 {
        grid.add(
          row == 0 ? name : "",
          picture.filters[(row * 12)..<(row * 12 + 12)].map { filter in
            let reach = max(filter.map(\.magnitude).max()!, 1e-9)
            return Raster(
              width: findings.side, height: findings.side, values: filter,
              range: -reach...reach, colours: .diverging)
          })
      }
    }
    return grid.raster
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let reach = 8.0
    return Figure(
      name: "activations", title: "With dropout more units are silent, and fewer answer a little",
      subtitle: "\(conditions.dataset.rawValue), autoencoders of \(units) ReLU, p = "
        + "\(dropped.settingText), Adam \(findings.rateWithout.settingText) and "
        + "\(findings.rateWith.settingText), \("\(steps, .grouped)") steps; 200 test digits",
      grid: .multiples(
        rows: 1, columns: 2, columnTitles: ["without dropout", "with dropout"]),
      panels: zip(findings.pictures, [Colour.vermillion, .blue]).map { picture, colour in
        let silent =
          Double(picture.activations.count { $0 == 0 }) / Double(picture.activations.count)
        return Panel(
          x: Axis("activation / mean activation", range: 0...reach),
          y: Axis(
            "share of units and digits", range: 0.001...1, scale: .logarithmic, format: .percent(1)),
          marks: [
            .histogram(of: picture.activations, bins: 32, range: 0...reach, colour: colour),
            .text(
              "\("\(silent, .percent(0))") silent", x: reach * 0.5, y: 0.5, alignment: .center,
              size: 1),
          ])
      })
  }
}
