import Experiments
import NeuralNetworks
import Page
import Plotting

extension SoftThreshold {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "decay-soft-threshold", .check,
      notes: "the soft threshold is the cheapest weight under L1 (theory)",
      measured: findings.cheaper, format: .scientific(1),
      unit: "cheaper is the best of \(Self.grid.count) other weights", is: .less(than: 1e-12))
    evidence.figure(figure)
    return evidence
  }

  private var figure: Figure {
    let grid = Self.grid
    func line(_ y: [Double], _ label: String, _ colour: Colour, _ dash: Dash) -> Mark {
      .line(x: grid, y: y, label: label, colour: colour, dash: dash)
    }
    return Figure(
      name: "thresholds", title: "L2 makes every weight smaller, L1 makes small ones 0",
      subtitle: "the weight that costs least, where the data alone want a; price "
        + price.settingText,
      panel: Panel(
        x: Axis("a, which the data want", range: -2...2), y: Axis("weight", range: -2...2),
        marks: [
          line(grid, "no price", .muted, .dotted),
          line(grid.map { $0 / (1 + price) }, "L2", .blue, .solid),
          line(
            Tensor(grid).softThresholded(by: price).scalars, "L1", .vermillion, .dashed),
        ]), size: .init(width: 1400, height: 900))
  }
}

extension SparseWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    func zeros(_ price: Price) -> Double {
      let place = Price.allCases.firstIndex(of: price)!
      return findings.zeros[place][sweep[price.rawValue].best]
    }
    evidence.claim(
      "decay-l1-zeros", .finding(.null("L2: none")),
      notes: "L1 makes weights exactly 0 (our addition)", measured: zeros(.threshold),
      format: .percent(0), unit: "of the weights are 0 at its best strength",
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "decay-l2-zeros", .finding(.stated("“makes weights exactly 0”")),
      notes: "and so does L2 (our question)", measured: zeros(.squares), format: .percent(0),
      unit: "of the weights are 0", is: .greater(than: 0), expecting: .differs)
    evidence.claim(
      "decay-l1-gradient", .finding(.stated("“makes weights exactly 0”")),
      notes: "L1 as a gradient, λ sign(w), will do (our question)", measured: zeros(.signs),
      format: .percent(1), unit: "of the weights are 0", is: .greater(than: 0),
      expecting: .differs)
    let gain = sweep.difference(of: Price.threshold.rawValue, to: Price.squares.rawValue)
    evidence.claim(
      "decay-l1-test", .finding(.null("no difference")),
      notes: "L1 does better than L2 (our question)",
      interval: gain, shown: gain.inPoints(" points more with L1"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.table(
      "sparse-weights",
      sweep.table("price", rate: "strength", style: .percent(1), tolerance: 0.01))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let axis = Axis("strength of the price", scale: .logarithmic)
    let styles: [(Colour, Dash)] = [(.blue, .solid), (.green, .dotted), (.vermillion, .dashed)]
    let zeros = zip(zip(Price.allCases, findings.zeros), styles).map { row, style in
      Mark.line(
        x: strengths, y: row.1, label: row.0.rawValue, colour: style.0, dash: style.1,
        showsPoints: true)
    }
    let accuracy = zip(findings.sweep.arms, styles).flatMap { arm, style in
      [Mark].spread(
        x: strengths, runs: (0..<repetitions).map { run in arm.scores.map { $0[run].test } },
        label: arm.label, colour: style.0, dash: style.1, showsPoints: true)
    }
    return Figure(
      name: "sparse-weights",
      title: "A low L1 makes some weights 0 and does as well as L2; a high one costs accuracy",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, no hidden layer, \(steps) steps of SGD \
        \(rate.settingText); \(repetitions) runs: median, lowest to highest
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "weights that are exactly 0", x: axis,
          y: Axis("share", range: 0...1, format: .percent(0)), marks: zeros),
        Panel(
          title: "test accuracy", x: axis,
          y: Axis("accuracy", range: 0.5...0.9, format: .percent(0)), marks: accuracy),
      ], seriesNames: .abovePanels)
  }
}
