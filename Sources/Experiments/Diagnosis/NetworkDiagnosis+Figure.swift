import Foundation
import Page
import Plotting

extension NetworkDiagnosis {
  /// Networks in comparison, each under its name: activations, gradients, steps over weights, blocked and
  /// dead units, layer by layer.
  ///
  /// - Parameter networks: at most seven; as many layers as they have.
  public static func figure(
    name: String, title: String, subtitle: String, _ networks: [(String, NetworkDiagnosis)]
  ) -> Figure {
    let layers = networks.map { $0.1.hidden.count }.max() ?? 0
    let matrices = networks.map { $0.1.weights.count }.max() ?? 0
    func axis(_ label: String, _ count: Int) -> Axis {
      Axis(
        label, range: 0.7...Double(count) + 0.3,
        ticks: count <= 12 ? .every(1) : .automatic)
    }
    func lines(_ values: (NetworkDiagnosis) -> [Double]) -> [Mark] {
      networks.enumerated().map { place, network in
        let y = values(network.1)
        return .line(
          x: y.indices.map { Double($0 + 1) }, y: y, label: network.0,
          colour: .series(place), dash: Dash.allCases[place % Dash.allCases.count],
          showsPoints: true)
      }
    }
    let bands = networks.enumerated().map { place, network in
      let hidden = network.1.hidden
      return Mark.band(
        x: hidden.indices.map { Double($0 + 1) }, low: hidden.map { $0.mean - $0.deviation },
        high: hidden.map { $0.mean + $0.deviation }, colour: .series(place))
    }
    let hiddenAxis = axis("hidden layer", layers)
    let share = Axis("share", range: 0...1, format: .percent(0))
    return Figure(
      name: name, title: title, subtitle: "\(subtitle); \(lossText(networks))",
      grid: Grid(rows: 2, columns: 3),
      panels: [
        Panel(
          title: "activations: mean ± deviation", x: hiddenAxis, y: Axis("over units and examples"),
          marks: bands + lines { $0.hidden.map(\.mean) }),
        Panel(
          title: "signal: a unit's deviation", x: hiddenAxis,
          y: Axis("over examples", scale: .logarithmic), marks: lines { $0.hidden.map(\.signal) }),
        Panel(
          title: "gradient of a loss by activations", x: hiddenAxis,
          y: Axis("deviation", scale: .logarithmic), marks: lines { $0.hidden.map(\.gradient) }),
        Panel(
          title: "step over weights", x: axis("weight matrix", matrices),
          y: Axis("length / length", scale: .logarithmic), marks: lines { $0.weights.map(\.ratio) }),
        Panel(
          title: "blocked outputs", x: hiddenAxis, y: share,
          marks: lines { $0.hidden.map(\.blocked) }),
        Panel(
          title: "dead units", x: hiddenAxis, y: share, marks: lines { $0.hidden.map(\.dead) }),
      ], size: Figure.Size(width: 1800, height: 1050), seriesNames: .abovePanels)
  }

  /// "loss 2.31 (A), 2.35 (B); ln 10 = 2.30"
  private static func lossText(_ networks: [(String, NetworkDiagnosis)]) -> String {
    let losses = networks.map { "\(NumberStyle.fixed(2).text($0.1.loss)) (\($0.0))" }
    guard let first = networks.first?.1 else { return "" }
    return "loss \(losses.joined(separator: ", ")); "
      + "ln \(first.classes) = \(NumberStyle.fixed(2).text(first.guessing))"
  }

  /// A row for each hidden layer.
  public var table: Table {
    var table = Table(
      "layer", .right("mean"), .right("deviation"), .right("signal"), .right("gradient"),
      .right("blocked"),
      .right("dead"))
    for layer in hidden {
      table.add(
        layer.name, NumberStyle.significant(2).text(layer.mean),
        NumberStyle.significant(2).text(layer.deviation),
        NumberStyle.significant(2).text(layer.signal),
        NumberStyle.significant(2).text(layer.gradient), NumberStyle.percent(0).text(layer.blocked),
        NumberStyle.percent(0).text(layer.dead))
    }
    return table
  }
}
