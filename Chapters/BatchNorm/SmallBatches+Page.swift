import Experiments
import Page
import Plotting

extension SmallBatches {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func arm(_ kind: NormKind, _ size: Int) -> Sweep.Arm { sweep[Self.label(kind, size)] }
    func gain(_ size: Int) -> Repeats {
      sweep.difference(of: Self.label(.batch, size), to: Self.label(.group, size))
    }
    let small = gain(sizes[0])
    let large = sizes.filter { $0 >= 16 || $0 == sizes.last }.map(gain)
    let inLarge = Repeats(small.values.indices.map { run in large.map { $0.values[run] }.mean })
    evidence.claim(
      "bn-small-batch", .finding(.null("group normalisation: 0")),
      notes: "in batches of 2, group normalisation is ahead of BN (Wu and He 2018)",
      interval: small,
      shown: "\(small.inPoints) more with BN", is: .less(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.claim(
      "bn-large-batch", .finding(.null("group normalisation: 0")),
      notes: "in batches of 16 and more BN is ahead of group normalisation (Wu and He 2018)",
      interval: inLarge,
      shown: "\(inLarge.inPoints) more with BN", is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    var table = Table(
      "batch", .right("none"), .right("batch"), .right("layer"), .right("group"),
      .right("instance"))
    for size in sizes {
      let texts = Self.kinds.map { kind in
        let arm = arm(kind, size)
        return "\(arm.bestResult.text(.percent(1))) at \(arm.bestRateText)"
      }
      table.add("\(size)", texts[0], texts[1], texts[2], texts[3], texts[4])
    }
    evidence.table("small-batches", table)
    evidence.figure(figure(sweep, conditions))
    return evidence
  }

  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    let x = sizes.map(Double.init)
    return Figure(
      name: "small-batches", title: "Batch normalisation and its relatives, by the size of a batch",
      subtitle:
        "\("\(digits, .grouped)") digits of \(conditions.dataset.rawValue), \(epochs) epochs, "
        + "three convolutions; each at its best rate; \(seeds) runs: mean, lowest to highest",
      panel: Panel(
        x: Axis("batch size", scale: .logarithmic, ticks: .at(x)),
        y: Axis("test accuracy", format: .percent(0)),
        marks: Self.kinds.enumerated().flatMap { place, kind -> [Mark] in
          let results = sizes.map { sweep[Self.label(kind, $0)].bestResult }
          let colour = Colour.series(place)
          return [
            .band(
              x: x, low: results.map(\.low), high: results.map(\.high), colour: colour,
              opacity: 0.1),
            .line(
              x: x, y: results.map(\.mean), label: kind.rawValue, colour: colour,
              dash: Dash.allCases[place % Dash.allCases.count], showsPoints: true),
          ]
        }))
  }
}
