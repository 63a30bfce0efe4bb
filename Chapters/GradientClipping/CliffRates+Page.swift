import Experiments
import Page
import Plotting

extension CliffRates {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let clipped = Self.label(limits.last!)
    let (with, without) = (
      sweep.working(clipped, within: 0, of: 0), sweep.working(Self.without, within: 0, of: 0)
    )
    func stranded(_ label: String) -> String {
      "\(Int(sweep[label].bestResult.values.reduce(0, +))) of \(starts)"
    }
    evidence.claim(
      "clip-cliff-rates",
      .finding(.chosen("half a power of ten more than the same descents without")),
      notes: "a gradient that is too large spoils the descent, and clipping prevents it (000)",
      measured: with.decades - without.decades, format: .fixed(1),
      unit: "more powers of ten of rates at which no descent is thrown out",
      is: .greater(than: 0.5), expecting: conditions.expecting(.agrees))
    evidence.value("cliff-rates.best-rate", sweep[Self.without].bestRate.settingText)
    evidence.value("cliff-rates.best-without", stranded(Self.without))
    evidence.value("cliff-rates.with", with.text + (with.reachesEdge ? " and perhaps beyond" : ""))
    let loose = sweep.working(Self.label(limits[0]), within: 0, of: 0)
    evidence.value("cliff-rates.loose", loose.text)
    evidence.figure(
      Figure(
        name: "cliff-rates",
        title: "No rate is safe beside the wall; with clipping most are",
        subtitle: "\(starts) starts beside the wall, \(steps) steps of gradient descent each",
        panel: Panel(
          x: Axis("learning rate", scale: .logarithmic, ticks: .at(rates)),
          y: Axis("descents that end above the valley", range: 0...1, format: .percent(0)),
          marks: sweep.arms.enumerated().map { place, arm in
            .line(
              x: arm.rates, y: arm.results.map(\.mean), label: arm.label,
              colour: [Colour.vermillion, .orange, .blue][place % 3],
              dash: [Dash.dashed, .dotted, .solid][place % 3], showsPoints: true)
          })))
    return evidence
  }
}
