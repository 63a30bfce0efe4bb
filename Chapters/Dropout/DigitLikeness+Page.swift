import Experiments
import Page
import Plotting

extension DigitLikeness {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let layers = findings.theory[0].same.count
    func errors(_ path: KeyPath<Likeness, [Double]>) -> [Double] {
      zip(findings.measured, findings.theory).flatMap { measured, theory in
        (0..<layers).map { layer in
          abs(measured.map { $0[keyPath: path][layer] }.median - theory[keyPath: path][layer])
        }
      }
    }
    evidence.claim(
      "drop-memory-theory", .finding(.theory("the recursion; the slack is for a width of 100")),
      notes: "c' = (1 - p) κ(c) (our addition)",
      measured: (errors(\.same) + errors(\.different)).max()!, format: .fixed(3),
      unit: "off at most, \(layers) layers, \(rates.count) probabilities", is: .less(than: 0.08))
    /// At the outputs, the median over the networks.
    func last(_ rate: Double, _ value: (_ same: Double, _ different: Double) -> Double) -> Double {
      guard let index = rates.firstIndex(of: rate) else { return .nan }
      return findings.measured[index].map { value($0.same.last!, $0.different.last!) }.median
    }
    evidence.claim(
      "drop-memory", .finding(.null("0 where nothing is remembered; a tenth more")),
      notes: "one p for every depth (our question)",
      measured: last(0.5, -), format: .fixed(2),
      unit: "more like itself than like another digit after six layers, p = 0.5",
      is: .greater(than: 0.1), expecting: .differs)
    evidence.value("digit-likeness.same", "\(last(0.5) { same, _ in same }, .fixed(2))")
    evidence.value("digit-likeness.different", "\(last(0.5) { $1 }, .fixed(2))")
    evidence.value("digit-likeness.contrast-less", "\(last(0.15, -), .fixed(2))")
    evidence.value("digit-likeness.contrast-none", "\(last(0, -), .fixed(2))")
    evidence.figure(figure(findings, layers))
    return evidence
  }

  private func figure(_ findings: Findings, _ layers: Int) -> Figure {
    let x = (1...layers).map(Double.init)
    func panel(_ measured: [Likeness], _ theory: Likeness) -> Panel {
      Panel(
        x: Axis("layer", range: 1...Double(layers), ticks: .at(x)),
        y: Axis("cosine of two passes", range: 0...1.05, ticks: .every(0.25)),
        marks: [Mark].spread(
          x: x, runs: measured.map(\.same), label: "the same digit, two masks", colour: .blue,
          dash: .solid)
          + .spread(
            x: x, runs: measured.map(\.different), label: "two digits", colour: .vermillion,
            dash: .dashed)
          + [
            .line(x: x, y: theory.same, label: "theory", colour: .ink, dash: .dotted),
            .line(x: x, y: theory.different, colour: .ink, dash: .dotted),
          ])
    }
    return Figure(
      name: "memory",
      title: "With p = 0.5, six layers on, a digit is no more like itself than like others",
      subtitle: """
        784-100-100-100-100-100-100-10, He weights, untrained, \(networks) seeds: median, lowest to \
        highest
        """,
      grid: .multiples(
        rows: 1, columns: rates.count,
        columnTitles: rates.map { "p = \(NumberStyle.significant(2).text($0))" }),
      panels: zip(findings.measured, findings.theory).map(panel), seriesNames: .abovePanels)
  }
}
