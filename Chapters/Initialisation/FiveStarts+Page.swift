import Experiments
import Page
import Plotting
import Training

extension FiveStarts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let columns: [(title: String, runs: ByStart<[History<Double>]>)] = [
      ("sigmoid, SGD", findings.sigmoid), ("sigmoid, Adam", findings.sigmoidAdam),
      ("tanh, SGD", findings.tanh), ("ReLU, SGD", findings.relu),
    ]
    var table = Table(columns: ["first weights"] + columns.map { .right($0.title) })
    for start in Start.allCases {
      table.add(
        [start.name] + columns.map { Spread($0.runs.last(start)).text(.percent(0)) })
    }
    evidence.table("training", table)
    claims(findings, columns.map(\.runs), &evidence)
    evidence.figure(
      Figure(
        name: "training", title: "How a net begins decides whether it learns",
        subtitle: """
          \(conditions.dataset.rawValue), \(depth) hidden layers of 100, batch 50, \
          SGD \(rate.settingText) or Adam \(adamRate.settingText), \(seeds) seeds: median, lowest \
          to highest
          """,
        grid: .multiples(rows: 2, columns: 2),
        panels: columns.map { accuracyPanel($0.title, $0.runs, steps: steps) },
        size: .init(width: 1800, height: 1200)))
    return evidence
  }

  private func claims(
    _ findings: Findings, _ all: [ByStart<[History<Double>]>], _ evidence: inout Evidence
  ) {
    /// How far Xavier is behind the best of the other starts, in points.
    func lag(_ runs: ByStart<[History<Double>]>) -> Double {
      let others = Start.allCases.filter { $0 != .xavier }.map { runs.last($0).median }
      return (others.max()! - runs.last(.xavier).median) * 100
    }
    evidence.claim(
      "init-train-sigmoid", .finding(.stated("“best”")), notes: "Xavier is best for sigmoids (001)",
      measured: lag(findings.sigmoid), format: .fixed(0),
      unit: "points behind the best other start (SGD)", is: .atMost(0), expecting: .differs)
    evidence.claim(
      "init-train-tanh", .finding(.chosen("five points")),
      notes: "Xavier is good for tanh (001, 004)",
      measured: lag(findings.tanh), format: .fixed(1),
      unit: "points behind the best other start", is: .atMost(5))
    evidence.claim(
      "init-train-small", .finding(.null("guessing: 10%; 15 points more")),
      notes: "N(0, 0.01²): nothing is learnt (001, 004)",
      measured: all.map { $0.last(.hundredth).median }, format: .percent(0),
      unit: "test accuracy", is: .less(than: 0.25))
    evidence.claim(
      "init-train-xavier-relu", .finding(.chosen("half")),
      notes: "Xavier breaks with ReLU (001, 004)",
      measured: findings.relu.last(.xavier).median, format: .percent(0),
      unit: "test accuracy with \(depth) layers", is: .less(than: 0.5), expecting: .differs)
    let early = 60
    evidence.claim(
      "init-train-he-relu", .finding(.chosen("two points")),
      notes: "He is best for ReLU (001, 004)",
      measured: (findings.relu.accuracy(.he, after: early)
        - findings.relu.accuracy(.xavier, after: early)) * 100,
      format: .fixed(0), unit: "points ahead of Xavier after \(early) steps",
      is: .greater(than: 2))
    // A sigmoid's slope with Xavier's weights, layer by layer.
    let slope = VariancePropagation(nonlinearity: .sigmoid, gain: 1).gradientFactor(0.25)
    evidence.value(
      "training.sigmoid-loss", "\(Double.pow(slope.squareRoot(), -Double(depth)), .grouped)")
  }
}

/// Test accuracies over training from some starts, each in a band from the lowest to the highest seed.
func accuracyPanel(_ title: String, _ runs: ByStart<[History<Double>]>, steps: Int) -> Panel {
  Panel(
    title: title, x: Axis("training step", range: 0...Double(steps)),
    y: Axis("test accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
    marks: runs.starts.flatMap { start -> [Mark] in
      .spread(
        x: runs.values.joined().map(\.steps).max { $0.count < $1.count }!.map(Double.init),
        runs: runs[start].map(\.observations), label: start.name, colour: start.colour,
        dash: start.dash)
    })
}
