import Experiments
import Page
import Plotting

extension StreamStatistics {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "prep-join", .check,
      notes: "joined halves have the whole's mean and variance (Chan et al. 1979)",
      measured: findings.joinedDifference, format: .scientific(0), unit: "off, relatively",
      is: .less(than: 1e-11))
    let place = means.firstIndex(of: 1_000)!
    let (squares, welford) = (findings.squares[place].median, findings.welford[place].median)
    evidence.claim(
      "prep-squares",
      .finding(.theory("a rounding of 2⁻²⁴ of the mean square, a million variances, is 6%")),
      notes: "mean of squares minus square of the mean gives the variance (our question)",
      measured: squares, format: .percent(0),
      unit: "wrong, for a mean of 1,000 deviations in Float", is: .less(than: 0.06),
      expecting: .differs)
    evidence.claim(
      "prep-welford", .finding(.null("the mean of squares on the same streams")),
      notes: "Welford's one pass is more exact (our addition)",
      measured: welford / squares,
      shown: "\(NumberStyle.scientific(0).text(welford)) off on the same streams: "
        + "\(NumberStyle.scientific(0).text(welford / squares)) times as much",
      is: .less(than: 0.1))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let places = means.indices.filter { means[$0] > 0 }
    func curve(
      _ errors: [[Double]], _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      .spread(
        x: places.map { means[$0] },
        runs: (0..<seeds).map { seed in places.map { max(errors[$0][seed], 1e-9) } }, label: label,
        colour: colour, dash: dash, showsPoints: true)
    }
    let x = places.map { means[$0] }
    return Figure(
      name: "stream", title: "Squares lose the variance where the mean is large",
      subtitle: "\(values.settingText) Floats; \(seeds) streams: median, lowest to highest",
      panel: Panel(
        x: Axis("mean, in standard deviations", scale: .logarithmic),
        y: Axis("relative error of the variance", range: 1e-8...100, scale: .logarithmic),
        marks: [
          .line(
            x: x, y: x.map { $0 * $0 / 16_777_216 }, label: "2⁻²⁴ mean²", colour: .ink,
            dash: .dotted)
        ] + curve(findings.squares, "squares", .vermillion, .dashed)
          + curve(findings.welford, "Welford", .blue, .solid)
          + curve(findings.joined, "joined halves", .green, .dashDotted)),
      seriesNames: .abovePanels)
  }
}
