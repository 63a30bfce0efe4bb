import Experiments
import Page
import Plotting

extension StartComparison {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = found.sweep
    func arm(_ one: Case, isClipped: Bool) -> Sweep.Arm { sweep[one.label(isClipped: isClipped)] }
    func gain(_ one: Case) -> Repeats {
      .difference(of: arm(one, isClipped: true), to: arm(one, isClipped: false))
    }
    var table = Table(
      .left("units and start"), .right("not clipped"), .right("at rate"), .right("clipped"),
      .right("at rate"), .right("gain in points (interval)"))
    for one in Self.cases {
      let (without, with) = (arm(one, isClipped: false), arm(one, isClipped: true))
      table.add(
        one.name, without.bestResult.text(.percent(1)), without.bestRateText,
        with.bestResult.text(.percent(1)), with.bestRateText,
        gain(one).inPoints(""))
    }
    evidence.table("starts", table)

    let orthogonal = gain(Self.cases[2])
    evidence.claim(
      "clip-good-start", .finding(.null("no clipping")),
      notes: "clipping helps (000), also tanh units that start well",
      interval: orthogonal, shown: orthogonal.inPoints,
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    let instead = Repeats.difference(
      of: arm(Self.cases[2], isClipped: false), to: arm(Self.cases[0], isClipped: true))
    evidence.claim(
      "clip-start-instead", .finding(.null("no difference")),
      notes: "a good start without clipping is worth more than a bad one with it",
      interval: instead, shown: instead.inPoints,
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    // Of each repetition the mean over the starts: these have seed and training set in common.
    let gains = Self.cases.filter { $0.activation == .relu }.map { gain($0).values }
    let relu = Repeats(gains[0].indices.map { run in gains.map { $0[run] }.mean })
    evidence.claim(
      "clip-relu-starts", .finding(.null("no clipping")),
      notes: "ReLU units gain by clipping, in the mean of the three starts",
      interval: relu, shown: relu.inPoints,
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let clipped = sweep.working(Self.cases[2].label(isClipped: true), within: 0.1)
    let free = sweep.working(Self.cases[2].label(isClipped: false), within: 0.1)
    evidence.value("starts.rates-clipped", clipped.text)
    evidence.value("starts.rates-without", free.text)
    evidence.figure(figure(sweep, conditions))
    return evidence
  }

  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    Figure(
      name: "starts",
      title:
        "With a good start tanh shows no clear gain from clipping; ReLU still does",
      subtitle: conditions.subtitle(
        "SGD, \(steps) steps, limit \(limit.settingText), \(repetitions) trainings"),
      grid: .multiples(rows: 2, columns: 3),
      panels: Self.cases.map { one in
        Panel(
          title: one.name,
          x: .tried("learning rate", sweep.rates, atMost: 5),
          y: Axis("test accuracy", range: 0...0.9, format: .percent(0)),
          marks: [false, true].flatMap { isClipped -> [Mark] in
            let arm = sweep[one.label(isClipped: isClipped)]
            let colour: Colour = isClipped ? .blue : .vermillion
            return [
              .band(
                x: arm.rates, low: arm.results.map(\.low), high: arm.results.map(\.high),
                colour: colour),
              .line(
                x: arm.rates, y: arm.results.map(\.mean),
                label: isClipped ? "clipped" : "not clipped", colour: colour,
                dash: isClipped ? .solid : .dashed, showsPoints: true),
            ]
          })
      }, seriesNames: .abovePanels)
  }
}
