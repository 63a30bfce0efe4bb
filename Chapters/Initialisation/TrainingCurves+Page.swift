import Experiments
import Page
import Plotting

extension TrainingCurves {
  func evidence(from curves: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.figure(
      Figure(
        name: "training", title: "How a net begins decides whether it learns",
        subtitle: """
          \(conditions.dataset.rawValue), 5 hidden layers of 100, batch 50, SGD, each start at its \
          best rate; \(seeds) seeds: median, lowest to highest
          """,
        grid: .multiples(rows: 1, columns: 3),
        panels: Nonlinearity.ofTheNotes.map { nonlinearity in
          let own = curves.filter { $0.nonlinearity == nonlinearity }
          return Panel(
            title: nonlinearity.rawValue,
            x: Axis("training step"),
            y: Axis("test accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
            marks: own.flatMap { curve -> [Mark] in
              let looks = curve.accuracies.map(\.count).max() ?? 0
              return .spread(
                x: (0..<looks).map { Double($0 * interval) }, runs: curve.accuracies,
                label: curve.weights.name, colour: curve.weights.colour, dash: curve.weights.dash)
            })
        }, size: .init(width: 1800, height: 700), seriesNames: .abovePanels))
    return evidence
  }
}

extension InitialWeights {
  fileprivate var colour: Colour {
    switch self {
    case .one: .vermillion
    case .hundredth: .orange
    case .xavier: .blue
    case .fourfold: .green
    default: .pink
    }
  }

  fileprivate var dash: Dash {
    switch self {
    case .one: .dashed
    case .hundredth: .dotted
    case .xavier: .solid
    case .fourfold: .dashDotted
    default: .longDashed
    }
  }
}
