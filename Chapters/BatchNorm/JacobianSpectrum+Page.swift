import Experiments
import Page
import Plotting

extension JacobianSpectrum {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    /// The share of singular values between a half and two.
    func near(_ values: [Double]) -> Double {
      Double(values.count { (0.5...2).contains($0) }) / Double(values.count)
    }
    /// How far they are from 1 on average, as powers of e.
    func distance(_ values: [Double]) -> Double {
      values.map { abs(Double.log(max($0, 1e-12))) }.mean
    }
    func difference(_ value: (Spectra) -> Double) -> Repeats {
      Repeats(zip(findings.with, findings.without).map { value($0) - value($1) })
    }
    let further = difference { distance($0.trained) }
    evidence.claim(
      "bn-jacobian", .finding(.null("as far from 1 as without normalisation: 0")),
      notes: "BN brings the singular values of a layer's Jacobian near 1 (003)",
      interval: further,
      shown: further.inWords(.fixed(2), " is what the mean of |ln s| changes by, of those trained"),
      is: .less(than: 0), expecting: conditions.expecting(.undecided))
    evidence.value("jacobian.gain", difference { near($0.trained) }.inPoints)
    let atFirst = difference { distance($0.start) }
    evidence.value("jacobian.start", atFirst.inWords(.fixed(2), ""))
    func spread(_ spectra: [Spectra]) -> String {
      let shares = spectra.flatMap(\.trained).percentiles([0.9, 0.1])
      return "\(shares[0] / shares[1], .significant(2))"
    }
    evidence.value("jacobian.spread-with", spread(findings.with))
    evidence.value("jacobian.spread-without", spread(findings.without))
    var table = Table(
      "network", .right("largest"), .right("90%"), .right("median"), .right("10%"),
      .right("between 0.5 and 2"))
    func row(_ name: String, _ values: [Double]) {
      let shares = values.percentiles([0.9, 0.5, 0.1])
      table.add(
        name, "\(values.max()!, .fixed(2))", "\(shares[0], .fixed(2))", "\(shares[1], .fixed(2))",
        "\(shares[2], .fixed(2))", "\(near(values), .percent(0))")
    }
    row("without BN, at first", findings.without.flatMap(\.start))
    row("without BN, trained", findings.without.flatMap(\.trained))
    row("with BN, at first", findings.with.flatMap(\.start))
    row("with BN, trained", findings.with.flatMap(\.trained))
    evidence.table("jacobian", table)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func curves(_ part: KeyPath<Spectra, [Double]>) -> [Mark] {
      [
        (findings.without, "without", Colour.vermillion, Dash.dashed),
        (findings.with, "with BN", .blue, .solid),
      ]
      .map { spectra, label, colour, dash in
        let sorted = spectra.flatMap { $0[keyPath: part] }.sorted(by: >)
        let x = sorted.indices.map { Double($0) / Double(sorted.count - 1) }
        let shown = sorted.indices.filter { $0.isMultiple(of: max(1, sorted.count / 200)) }
        return .line(
          x: shown.map { x[$0] }, y: shown.map { max(sorted[$0], 1e-3) }, label: label,
          colour: colour, dash: dash)
      }
    }
    func panel(_ title: String, _ part: KeyPath<Spectra, [Double]>) -> Panel {
      Panel(
        title: title, x: Axis("share of the singular values", format: .percent(0)),
        y: Axis("singular value", range: 0.01...10, scale: .logarithmic),
        marks: [.horizontalRule(1, label: "1", colour: .ink, dash: .dotted)] + curves(part))
    }
    return Figure(
      name: "jacobian",
      title: "With BN a layer's singular values begin larger, and end further apart",
      subtitle: "\(conditions.dataset.rawValue): from the second layer's inputs to the third's, "
        + "\(digits) digits, \(seeds) seeds, each at its best rate",
      grid: .multiples(rows: 1, columns: 2),
      panels: [
        panel("before the first step", \.start), panel("after \(steps) steps", \.trained),
      ])
  }
}
