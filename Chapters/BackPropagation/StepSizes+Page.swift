import Experiments
import Page
import Plotting

extension StepSizes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (steps, single) = (findings.steps, findings.centralInFloat)
    /// The slope of log error against log step, by least squares.
    func slope(_ errors: [Double], _ range: ClosedRange<Double>) -> Double {
      let points = zip(steps, errors).filter { range.contains($0.0) }
        .map { (Double.log($0.0), Double.log($0.1)) }
      let (mx, my) = (points.map(\.0).mean, points.map(\.1).mean)
      return points.map { ($0.0 - mx) * ($0.1 - my) }.reduce(0, +)
        / points.map { ($0.0 - mx) * ($0.0 - mx) }.reduce(0, +)
    }
    evidence.claim(
      "bp-truncation", .finding(.theory("Taylor's remainder; the slack is for fitting a line")),
      notes: "the central difference's error falls with h^2, the one-sided one's with h (CS231n)",
      measured: [
        slope(findings.central, 1e-3...1e-1) - 2, slope(findings.oneSided, 1e-5...1e-2) - 1,
      ], format: .fixed(3), unit: "off the exponents 2 and 1", is: .near(0, within: 0.05))
    evidence.claim(
      "bp-round-off", .finding(.theory("rounding divided by h; the slack is for fitting a line")),
      notes: "with a small step rounding takes over and grows as 1/h (CS231n)",
      measured: [slope(findings.central, 1e-11...1e-7) + 1, slope(single, 1e-5...1e-3) + 1],
      format: .fixed(2), unit: "off the exponent -1, in Double and Float",
      is: .near(0, within: 0.05))
    func best(_ errors: [Double], _ name: String) -> Double {
      let index = errors.indices.min { errors[$0] < errors[$1] }!
      evidence.value("step-sizes.\(name)-error", "\(errors[index], .scientific(0))")
      evidence.value("step-sizes.\(name)-step", "\(steps[index], .scientific(0))")
      return errors[index]
    }
    let inDouble = best(findings.central, "double")
    // Where h² and ε/h meet, both are as ε^(2/3); Float's ε is 2^29 times Double's.
    let expected = Double.pow(2, 29 * 2.0 / 3)
    evidence.value("step-sizes.expected", "\(expected, .scientific(0))")
    evidence.claim(
      "bp-precision", .finding(.theory("ε to the power of 2/3, within a factor of 10")),
      notes: "check gradients in double precision (CS231n)",
      measured: best(single, "float") / inDouble, format: .scientific(0),
      unit: "times the error of Double with Float, each at its best step",
      is: .inside(7e4...7e6))
    evidence.figure(
      Figure(
        name: "step-size", title: "Too large a step bends, too small a step rounds",
        subtitle: """
          all weights of a tanh layer, 10 × 10: length of the error / length of the gradient, \
          cross-entropy of 8 samples
          """,
        panel: Panel(
          x: Axis("step h", scale: .logarithmic, format: .scientific(0)),
          y: Axis(
            "relative error", range: 1e-11...1e2, scale: .logarithmic, format: .scientific(0)),
          marks: [
            .line(x: steps, y: single, label: "central, Float", colour: .vermillion, dash: .dashed),
            .line(
              x: steps, y: findings.oneSided, label: "one-sided, Double", colour: .green,
              dash: .dotted),
            .line(
              x: steps, y: findings.central, label: "central, Double", colour: .blue, dash: .solid),
          ])))
    return evidence
  }
}
