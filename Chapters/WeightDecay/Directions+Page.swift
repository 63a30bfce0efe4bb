import Experiments
import Page
import Plotting

extension Directions {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func largest(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { abs($0 - $1) }.max()! }
    evidence.claim(
      "decay-ridge", .check, notes: "decay keeps s²/(s² + λ) of each direction (theory)",
      measured: largest(findings.decayed, findings.decayedFormula), format: .scientific(1),
      unit: "off at most, of \(findings.singularValues.count) directions",
      is: .less(than: 1e-6))
    evidence.claim(
      "decay-stopped", .check, notes: "t steps reach 1 - (1 - ηs²/n)^t of each (theory)",
      measured: largest(findings.stopped, findings.stoppedFormula), format: .scientific(1),
      unit: "off at most", is: .less(than: 1e-6))
    let apart = largest(findings.decayed, findings.stopped)
    evidence.claim(
      "decay-stopped-same",
      .finding(.theory("u/(1 + u) and 1 - exp(-u), with u = s²/λ, are 0.204 apart at most")),
      notes: "stopping after n/ηλ steps keeps nearly the same (theory)",
      measured: apart, format: .fixed(3), unit: "of a weight between the two, at most",
      is: .less(than: 0.21))
    evidence.value("directions.first", "\(findings.decayed.first!, .percent(1))")
    evidence.value("directions.last", "\(findings.decayed.last!, .percent(1))")
    evidence.value("directions.count", "\(findings.singularValues.count)")
    evidence.value("directions.freedom", "\(findings.freedom, .fixed(0))")
    evidence.value("directions.few", "\(findings.fewSteps)")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let s = findings.singularValues
    let picks = s.indices.filter { $0 % 4 == 0 }
    func points(_ y: [Double], _ label: String, _ colour: Colour, _ shape: PointShape) -> Mark {
      .points(
        x: picks.map { s[$0] }, y: picks.map { y[$0] }, label: label, colour: colour, shape: shape,
        size: 1.3)
    }
    return Figure(
      name: "directions",
      title: "Decay spares the directions in which the data vary; so does stopping early",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits of 14 × 14 pixels, linear, λ = \
        \(lambda.settingText); every fourth direction, lines: formulas
        """,
      panel: Panel(
        x: Axis("singular value s of the data", scale: .logarithmic),
        y: Axis("kept of the least-squares weights", range: 0...1, format: .percent(0)),
        marks: [
          .verticalRule(lambda.squareRoot(), label: "s² = λ", colour: .muted, dash: .dotted),
          .line(x: s, y: findings.decayedFormula, colour: .blue, dash: .solid),
          .line(x: s, y: findings.stoppedFormula, colour: .vermillion, dash: .dashed),
          points(findings.decayed, "weight decay", .blue, .circle),
          points(
            findings.stopped, "no decay, stopped after \(findings.fewSteps) steps", .vermillion,
            .openSquare),
        ]), seriesNames: .abovePanels)
  }
}

extension LinearDecay {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let gain = sweep.difference(of: Self.decay, to: Self.none)
    evidence.claim(
      "decay-linear", .finding(.null("no decay: 0")),
      notes: "decay improves a linear network of \(digits) digits (our question)",
      interval: gain, shown: gain.inPoints(" points more of the test digits"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let stopping = sweep.difference(of: Self.stopping, to: Self.decay)
    evidence.claim(
      "decay-stopping", .finding(.chosen("a point")),
      notes: "early stopping does as much as decay (our question)",
      interval: stopping.range { $0 * 100 },
      shown: stopping.inPoints(" points more with early stopping"),
      is: .inside(-1...1), expecting: conditions.expecting(.agrees))
    for (label, name) in [(Self.decay, "decay"), (Self.stopping, "stopping"), (Self.none, "none")] {
      evidence.value("linear-decay.\(name)", sweep[label].bestResult.text(.percent(1)))
    }
    evidence.figure(
      sweep.figure(
        name: "linear-decay", title: "Stopping after n/ηλ steps is worth a decay of λ",
        subtitle: "\(conditions.dataset.rawValue), \(digits) digits of 14 × 14 pixels, linear",
        rate: "λ, or n/ηt after t steps",
        score: Axis("test accuracy", range: 0.2...0.8, format: .percent(0))))
    return evidence
  }
}
