import Experiments
import Page
import Plotting

extension LayerOutputs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let one = findings.sigmoid[.one]
    let hundredth = findings.sigmoid[.hundredth]
    let xavier = findings.sigmoid[.xavier]
    var table = Table(
      "layer", .right("N(0, 1): below 0.05"), .right("above 0.95"),
      .right("N(0, 0.01²): 0.4 to 0.6"), .right("Xavier: 0.4 to 0.6"))
    for layer in one.indices {
      table.add(
        "\(layer + 1)", "\(one[layer].low, .percent(1))", "\(one[layer].high, .percent(1))",
        "\(hundredth[layer].middle, .percent(1))", "\(xavier[layer].middle, .percent(1))")
    }
    evidence.table("sigmoid-outputs", table)
    let ends = one.map { $0.low + $0.high }
    evidence.claim(
      "init-sigmoid-ends", .finding(.chosen("more than half")),
      notes: "N(0, 1) piles sigmoids up at 0 and 1 (001, 004)",
      measured: ends.min()!, format: .percent(1),
      unit: "of the outputs, or more, below 0.05 or above 0.95", is: .greater(than: 0.5))
    evidence.claim(
      "init-sigmoid-gradient", .finding(.chosen("two fifths of the best")),
      notes: "where a sigmoid has little slope left (001, 004)",
      measured: one.map(\.slope).max()! / 0.25, format: .percent(0),
      unit: "of a sigmoid's best slope, on average", is: .less(than: 0.4))
    evidence.claim(
      "init-sigmoid-half", .finding(.chosen("all but a hundredth")),
      notes: "N(0, 0.01²) piles them up at 0.5 (001)",
      measured: hundredth.map(\.middle).min()!, format: .percent(1),
      unit: "between 0.4 and 0.6", is: .greater(than: 0.99))
    evidence.claim(
      "init-xavier-sigmoid", .finding(.chosen("five times")), notes: "Xavier spreads them (001)",
      measured: xavier[depth - 1].deviation / hundredth[depth - 1].deviation, format: .fixed(1),
      unit: "times the spread of N(0, 0.01²) in layer \(depth)", is: .greater(than: 5))
    evidence.value("sigmoid-outputs.first-ends", "\(ends[0], .percent(1))")
    evidence.value("sigmoid-outputs.xavier", "\(xavier[depth - 1].deviation, .fixed(3))")
    evidence.value(
      "sigmoid-outputs.narrowest", "\(xavier.map(\.deviation).min()!, .fixed(3))")
    evidence.figure(
      findings.histograms(
        .sigmoid, findings.sigmoid,
        title: "Sigmoids: N(0, 1) piles them at 0 and 1, N(0, 0.01²) at 0.5, Xavier spreads them"))
    return evidence
  }
}

extension LayerByLayer {
  func evidence(
    from findings: LayerOutputs.Findings, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    let depth = findings.tanh[.one].count
    evidence.claim(
      "init-tanh-ends", .finding(.chosen("more than half")),
      notes: "N(0, 1) saturates tanh, too (004)",
      measured: findings.tanh[.one].map { $0.low + $0.high }.min()!, format: .percent(1),
      unit: "beyond ±0.95", is: .greater(than: 0.5))
    let vanishing = findings.tanh[.hundredth].map(\.deviation)
    evidence.claim(
      "init-tanh-vanish", .finding(.theory("√100 · 0.01 = 1/10 a layer, within a tenth of it")),
      notes: "N(0, 0.01²): the weights of deep layers become zero (004): their outputs do",
      measured: zip(vanishing.dropFirst(), vanishing).map { $0 / $1 }, format: .fixed(3),
      unit: "of the deviation from layer to layer", is: .near(0.1, within: 0.01))
    evidence.claim(
      "init-xavier-tanh", .finding(.chosen("neither vanished nor saturated")),
      notes: "Xavier is good for tanh (001, 004)",
      measured: findings.tanh[.xavier][depth - 1].deviation, format: .fixed(2),
      unit: "standard deviation in layer \(depth)", is: .inside(0.25...0.7))
    evidence.value("tanh-outputs.first", "\(findings.tanh[.xavier][0].deviation, .fixed(2))")
    evidence.figure(
      findings.histograms(
        .tanh, findings.tanh,
        title: "Tanh: saturated with N(0, 1), gone with N(0, 0.01²), alive with Xavier"))
    /// What is left of the mean square, from layer to layer.
    func factor(_ layers: [LayerOutputs.Layer]) -> Double {
      Double.pow(layers[depth - 1].meanSquare / layers[0].meanSquare, 1 / Double(depth - 1))
    }
    evidence.claim(
      "init-xavier-relu",
      .finding(.theory("a ReLU passes half of the mean square; the slack is for width 100")),
      notes: "Xavier breaks with ReLU (001, 004): it shrinks",
      measured: factor(findings.relu[.xavier]), format: .fixed(2),
      unit: "of the mean square from layer to layer", is: .near(0.5, within: 0.1))
    evidence.claim(
      "init-he-relu",
      .finding(.theory("He: each layer keeps the mean square; the slack is for width 100")),
      notes: "He holds it (001, 004)",
      measured: factor(findings.relu[.he]), format: .fixed(2),
      unit: "of the mean square from layer to layer", is: .near(1, within: 0.2))
    evidence.figure(
      findings.histograms(
        .relu, findings.relu,
        title: "ReLU: Xavier's layers shrink towards 0, He's stay as they are"))
    return evidence
  }
}

extension LayerOutputs.Findings {
  /// A panel for each layer, from above, and each start.
  fileprivate func histograms(
    _ nonlinearity: Nonlinearity, _ layers: ByStart<[LayerOutputs.Layer]>, title: String
  ) -> Figure {
    let depth = layers.values[0].count
    return Figure(
      name: "\(nonlinearity.rawValue.lowercased())-histograms", title: title,
      subtitle: """
        \("\(samples, .grouped)") samples of \(width) numbers from N(0, 1), \
        \(depth) layers of \(width), 30 bins
        """,
      grid: Grid(
        rows: depth, columns: layers.starts.count, rowLabels: (1...depth).map { "layer \($0)" },
        columnTitles: layers.starts.map(\.name), sharesX: true),
      panels: (0..<depth).flatMap { layer in
        layers.starts.map { panel(layers[$0][layer], nonlinearity, $0.colour) }
      })
  }

  private func panel(
    _ layer: LayerOutputs.Layer, _ nonlinearity: Nonlinearity, _ colour: Colour
  ) -> Panel {
    let range = nonlinearity.range
    // ReLU's zeros would dwarf all else: their bar is cut off, and its share written beside it.
    let hasZeros = nonlinearity == .relu
    let top = max(layer.bins.dropFirst(hasZeros ? 1 : 0).max()!, 1e-3) * (hasZeros ? 2 : 1.35)
    let deviation = "σ = \(NumberStyle.significant(2).text(layer.deviation))"
    let zeros = "\(NumberStyle.percent(0).text(layer.zeros)) zeros"
    let beyond = "\(NumberStyle.percent(0).text(layer.beyond)) beyond →"
    // What lies to the right of the axis is said where it is worth a word.
    let words = [deviation] + (hasZeros ? [zeros] : []) + (layer.beyond > 0.005 ? [beyond] : [])
    return Panel(
      x: Axis(
        "output", range: range,
        ticks: .at([
          range.lowerBound, (range.lowerBound + range.upperBound) / 2, range.upperBound,
        ])),
      y: Axis(range: 0...top, ticks: .none),
      marks: [
        .histogram(shares: layer.bins, over: range, colour: colour),
        .text(
          words.joined(separator: "\n"),
          x: range.lowerBound + 0.97 * (range.upperBound - range.lowerBound),
          y: top * (0.96 - 0.08 * Double(words.count)), alignment: .right, size: 0.8),
      ])
  }
}

extension Mark {
  /// Equal bins over a range.
  static func histogram(
    shares: [Double], over range: ClosedRange<Double>, colour: Colour
  ) -> Mark {
    let width = (range.upperBound - range.lowerBound) / Double(shares.count)
    return .histogram(
      edges: (0...shares.count).map { range.lowerBound + Double($0) * width }, counts: shares,
      colour: colour)
  }
}
