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
      unit: "off at most, \(layers) layers, \(dropped.count) probabilities", is: .less(than: 0.05),
      expecting: conditions.expecting(.agrees))
    /// At the outputs, one of each network.
    func atOutputs(_ p: Double, _ value: (_ same: Double, _ different: Double) -> Double) -> Repeats
    {
      Repeats(
        findings.measured[dropped.firstIndex(of: p)!].map {
          value($0.same.last!, $0.different.last!)
        })
    }
    let none = atOutputs(0, -).mean
    let memory = atOutputs(0.5, -)
    evidence.claim(
      "drop-memory",
      .finding(
        .null("half of the difference that is there without dropout, \("\(none / 2, .fixed(2))")")),
      notes: "a digit is as much more like itself for every p (our question)", interval: memory,
      shown: memory.inWords(
        .fixed(3), " more like itself than like another after six layers, p = 0.5"),
      is: .greater(than: (none / 2 * 100).rounded() / 100), expecting: .differs)
    evidence.value("digit-likeness.same", "\(atOutputs(0.5) { same, _ in same }.mean, .fixed(2))")
    evidence.value("digit-likeness.different", "\(atOutputs(0.5) { $1 }.mean, .fixed(2))")
    evidence.value("digit-likeness.contrast-less", "\(atOutputs(0.15, -).mean, .fixed(2))")
    evidence.value("digit-likeness.contrast-none", "\(none, .fixed(2))")
    let last = findings.theory.last!
    evidence.value(
      "digit-likeness.theory", "\(last.same.last! - last.different.last!, .scientific(0))")
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
      title: "With p = 0.5, six layers on, a digit is hardly more like itself than like others",
      subtitle: """
        784-100-100-100-100-100-100-10, He weights, untrained, \(networks) seeds: median, lowest to \
        highest
        """,
      grid: .multiples(
        rows: 1, columns: dropped.count, columnTitles: dropped.map { "p = \($0.settingText)" }),
      panels: zip(findings.measured, findings.theory).map(panel), seriesNames: .abovePanels)
  }
}
