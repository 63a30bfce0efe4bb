import Experiments
import Page
import Plotting

extension Gains {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "nonlinearity", "rule", .right("n σ²"), .right("signal: theory"), .right("measured"),
      .right("gradient: theory"), .right("measured"))
    for factors in findings.factors {
      table.add(
        factors.one.nonlinearity.rawValue, factors.one.rule, "\(factors.one.gain, .significant(3))",
        "\(factors.theory, .fixed(3))", Repeats(factors.measured).text(.fixed(3)),
        "\(factors.gradientTheory, .fixed(3))", Repeats(factors.gradients).text(.fixed(3)))
    }
    evidence.table("gains", table)
    let errors = findings.factors.map {
      abs($0.measured.mean / $0.theory - 1)
    }
    evidence.claim(
      "init-gains", .finding(.theory("E[f²] by integration; the slack is for width \(width)")),
      notes: "a gain is 1 over the mean square that the nonlinearity leaves (He et al. 2015; ours)",
      measured: errors.max()!, format: .percent(1),
      unit: "off at most a layer, of \(errors.count) rules", is: .less(than: 0.02))
    let leaky = findings.factors[3]
    evidence.claim(
      "init-leaky-gain",
      .finding(.theory("2 / (1 + slope²) keeps the mean square; the slack is for width \(width)")),
      notes: "a leaky ReLU takes n σ² = 2 / (1 + slope²) (He et al. 2015, equation 15)",
      interval: Repeats(leaky.measured),
      shown: Repeats(leaky.measured).inWords(
        .fixed(3),
        " of the root mean square from layer to layer, slope \(Nonlinearity.leak.settingText)"),
      is: .near(1, within: 0.02),
      expecting: conditions.expecting(.agrees))
    let byDefault = findings.factors[1]
    evidence.claim(
      "init-pytorch",
      .finding(.theory("√(1/6): a third of LeCun's variance, and half of the rest")),
      notes: "PyTorch's default, U(±1/√n), has a sixth of He's variance (PyTorch's source)",
      measured: byDefault.measured.mean, format: .fixed(2),
      unit: "of the root mean square from layer to layer, without biases",
      is: .near(0.408, within: 0.01))
    let last = depth - 1
    evidence.value("gains.size", "\(findings.sizes.map { $0[last] }.median, .significant(2))")
    evidence.value("gains.signal", "\(findings.signals.map { $0[last] }.median, .scientific(0))")
    evidence.value("gains.layers", "\(depth)")
    evidence.value("gains.leak", Nonlinearity.leak.settingText)
    evidence.value(
      "gains.leaky-fifty", "\(Double.pow(findings.factors[2].theory, 50), .significant(2))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let layers = (1...depth).map(Double.init)
    return Figure(
      name: "pytorch-default",
      title: "PyTorch's default: biases keep a size, what differs between samples dies out",
      subtitle: """
        U(±1/√n) for weights and biases, \(depth) layers of \(width) ReLU, \(samples) samples, \
        \(seeds) seeds: median and range
        """,
      panel: Panel(
        x: Axis("layer", range: 1...Double(depth)),
        y: Axis("outputs", scale: .logarithmic, format: .scientific(0)),
        marks: [Mark].spread(
          x: layers, runs: findings.sizes, label: "root mean square", colour: .blue, dash: .solid)
          + [Mark].spread(
            x: layers, runs: findings.signals, label: "deviation over samples",
            colour: .vermillion, dash: .dashed)
          + [
            .line(
              x: layers,
              y: layers.map { findings.signals[0][0] * Double.pow(6, -($0 - 1) / 2) },
              label: "1/√6 a layer", colour: .ink, dash: .dotted)
          ]))
  }
}
