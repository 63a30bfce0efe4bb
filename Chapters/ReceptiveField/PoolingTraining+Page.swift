import Experiments
import Page
import Plotting

extension PoolingTraining {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "pooling-training", sweep.table("pooling", style: .percent(1), tolerance: 0.02))
    /// Max pooling less mean pooling.
    func gain(isDark: Bool, isBehind: Bool) -> Repeats {
      let (max, mean) = (
        Arm(isMax: true, isDark: isDark, isBehind: isBehind),
        Arm(isMax: false, isDark: isDark, isBehind: isBehind)
      )
      return sweep.difference(of: max.label, to: mean.label)
    }
    let (bright, dark) = (
      gain(isDark: false, isBehind: false), gain(isDark: true, isBehind: false)
    )
    evidence.claim(
      "rf-pool-dark", .finding(.null("no difference")),
      notes: "max pooling keeps edges, dark ones on bright ground, too (002): better than the mean",
      interval: dark, shown: dark.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    let turned = Repeats(zip(bright.values, dark.values).map(-))
    evidence.claim(
      "rf-pool-sign", .finding(.null("no difference")),
      notes: "of pixels, what max pooling is worth depends on the sign of the strokes (ours)",
      interval: turned, shown: turned.inPoints(" points more for bright strokes"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let behind = Repeats(
      zip(gain(isDark: false, isBehind: true).values, gain(isDark: true, isBehind: true).values)
        .map(-))
    evidence.claim(
      "rf-pool-behind", .finding(.chosen("half of the effect on pixels")),
      notes: "behind a convolution the sign matters less than half as much, either way (ours)",
      interval: behind.range { $0 * 100 },
      shown: behind.inPoints(" points more for bright strokes"),
      is: .near(0, within: abs((turned.mean * 500).rounded() / 10)),
      expecting: conditions.expecting(.agrees))
    for (name, repeats) in [
      ("bright", bright), ("dark", dark), ("behind-bright", gain(isDark: false, isBehind: true)),
      ("behind-dark", gain(isDark: true, isBehind: true)),
    ] {
      evidence.value("pooling-training.\(name)", repeats.inPoints)
    }
    evidence.figure(figure(sweep, conditions))
    return evidence
  }

  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    Figure(
      name: "pooling-training",
      title: "On pixels the maximum loses dark strokes; behind a convolution it loses neither",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, windows of 4x4, \(steps) steps "
        + "of Adam, \(repetitions) runs each: mean, lowest to highest",
      grid: Grid.multiples(
        rows: 1, columns: 4,
        columnTitles: [
          "pixels, bright strokes", "pixels, dark", "convolution, bright", "convolution, dark",
        ]),
      panels: [(false, false), (true, false), (false, true), (true, true)].map {
        isDark, isBehind in
        let arms = [true, false].map {
          Arm(isMax: $0, isDark: isDark, isBehind: isBehind).label
        }
        let marks = zip(arms, [("max", Colour.vermillion, Dash.dashed), ("mean", .blue, .solid)])
          .flatMap { arm, style -> [Mark] in
            let arm = sweep[arm]
            return [
              .band(
                x: arm.rates, low: arm.results.map(\.low), high: arm.results.map(\.high),
                colour: style.1),
              .line(
                x: arm.rates, y: arm.results.map(\.mean), label: style.0, colour: style.1,
                dash: style.2, showsPoints: true),
            ]
          }
        return Panel(
          x: .tried("learning rate", sweep.rates, atMost: 4),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)), marks: marks)
      }, size: Figure.Size(width: 2000, height: 700), seriesNames: .abovePanels)
  }
}
