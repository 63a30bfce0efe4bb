import Experiments
import Page
import Plotting

extension VanishingGradients {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      .left("activation"), .right("first layer / last layer"), .right("a layer, on average"))
    /// What gets through a layer, on geometric average, of each seed.
    var perLayer: [String: Spread] = [:]
    for curves in findings.curves {
      let ratio = Spread(curves.runs.map { $0[0] })
      let average = Spread(curves.runs.map { Double.pow($0[0], 1 / Double(layers - 1)) })
      perLayer[curves.arm.label] = average
      table.add(
        curves.arm.label, ratio.text(.scientific(1)), "× \(average.median, .fixed(2))")
    }
    evidence.table("vanishing", table)
    let plain = findings.curves.last!
    evidence.value("vanishing.sigmoid", "\(plain.runs.map { $0[0] }.median, .scientific(1))")
    evidence.value("vanishing.plain", "\(perLayer[plain.arm.label]!.median, .fixed(2))")

    let (sigmoid, tanh, relu) = (perLayer["sigmoid"]!, perLayer["tanh"]!, perLayer["ReLU"]!)
    let share = sigmoid.high / min(tanh.low, relu.low)
    evidence.claim(
      "bp-vanishing", .finding(.null("as much as through the least of tanh and ReLU: 1")),
      notes: "saturating units kill the gradient (004): sigmoids, from their own start",
      measured: share,
      shown:
        "\(share, .fixed(2)) times what gets through tanh or ReLU, at most "
        + "(\(sigmoid.text(.fixed(2))) a layer)",
      is: .less(than: 1), expecting: conditions.expecting(.agrees))
    let gap = relu.low / tanh.high
    evidence.claim(
      "bp-passing", .finding(.spread("the lowest of ReLU’s networks over the highest of tanh’s")),
      notes:
        "from its usual start more gets through ReLU than through tanh (004: ReLU does not kill the "
        + "gradient, tanh does)",
      measured: gap,
      shown:
        "\(gap, .fixed(2)) times as much, at least (a layer of ReLU: \(relu.text(.fixed(2))), of tanh: "
        + "\(tanh.text(.fixed(2))))",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))

    let worst = findings.gains.map { abs(Repeats($0.measured).mean / $0.theory - 1) }.max()!
    evidence.claim(
      "bp-gain-theory",
      .finding(.theory("mean field, for endless width; a tenth for 100 units and a batch")),
      notes: "g² E[f′(x)²] of the squared gradient gets through (Schoenholz et al. 2017)",
      measured: worst, format: .percent(0), unit: "off at most, of \(findings.gains.count) cases",
      is: .less(than: 0.1), expecting: conditions.expecting(.agrees))
    func distance(_ gain: Findings.Gain) -> Double {
      abs(Double.log(Repeats(gain.measured).mean))
    }
    let best = findings.gains.filter { $0.kind == .sigmoid }.min { distance($0) < distance($1) }!
    evidence.claim(
      "bp-sigmoid-passes", .finding(.stated("“kill”: some weights let all through")),
      notes: "sigmoids kill the gradient (004), whatever the weights",
      measured: Repeats(best.measured).mean, format: .fixed(2),
      unit: "of it gets through a layer of weights with g = \(best.gain.settingText)",
      is: .less(than: 0.9), expecting: conditions.expecting(.differs))
    evidence.value("vanishing.best-blocked", "\(best.blocked, .percent(0))")
    evidence.figure(depth(findings))
    evidence.figure(gains(findings))
    return evidence
  }

  private func depth(_ findings: Findings) -> Figure {
    Figure(
      name: "depth", title: "Ten layers of sigmoids leave little of a gradient",
      subtitle: """
        root mean square of the gradient at each hidden layer's output, relative to the last; \
        \(layers) × 100 units, \(digits) digits, \(seeds) seeds: median, lowest to highest
        """,
      panel: Panel(
        x: Axis("hidden layer", range: 1...Double(layers), ticks: .every(1)),
        y: Axis(
          "gradient, relative to layer \(layers)", range: 1e-6...10, scale: .logarithmic,
          format: .scientific(0)),
        marks: findings.curves.flatMap { curves in
          [Mark].spread(
            x: (1...layers).map(Double.init), runs: curves.runs, label: curves.arm.label,
            colour: curves.arm.colour, dash: curves.arm.dash, showsPoints: true)
        }))
  }

  private func gains(_ findings: Findings) -> Figure {
    Figure(
      name: "gains", title: "How much gets through is a matter of weights as much as of slopes",
      subtitle: """
        geometric average over \(layers) layers of 100 units; points: \(seeds) networks, mean; \
        lines: g² E[f′(x)²], its root
        """,
      panel: Panel(
        x: Axis(
          "g, the weights' deviation × √n", scale: .logarithmic,
          ticks: .at([0.5, 1, 2, 4, 8, 14])),
        y: Axis(
          "share of the gradient that gets through a layer", range: 0.1...10, scale: .logarithmic),
        marks: [.horizontalRule(1, label: "all of it passes")]
          + Self.kinds.flatMap { kind -> [Mark] in
            let mine = findings.gains.filter { $0.kind == kind }
            let x = mine.map(\.gain)
            return [
              .line(
                x: x, y: mine.map(\.theory), label: kind.rawValue, colour: kind.colour,
                dash: kind.dash),
              .points(x: x, y: mine.map { Repeats($0.measured).mean }, colour: kind.colour),
            ]
          }))
  }
}
