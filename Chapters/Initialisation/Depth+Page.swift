import Experiments
import Page
import Plotting

extension Depth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("depth", table(findings))
    let all = [findings.sigmoid, findings.tanh, findings.relu].flatMap(\.values)
    // The first ten layers, where what a finite width adds is still small.
    let errors = all.flatMap { signals in
      (1...10).map { abs(signals.output($0) / (signals.theory.outputs[$0 - 1] ?? .nan) - 1) }
    }
    evidence.claim(
      "init-theory", .finding(.theory("the derivation; the slack is for width 100")),
      notes: "variances multiply as the derivation says (001, 004)",
      measured: errors.max()!, format: .percent(0),
      unit: "off at most, in the first 10 layers of \(all.count) settings",
      is: .less(than: 0.3))
    evidence.claim(
      "init-xavier-relu-deep", .finding(.theory("2^-25 = 3e-8, and a factor for width 100")),
      notes: "Xavier breaks with ReLU (001, 004)",
      measured: findings.relu[.xavier].output(depth), format: .scientific(0),
      unit: "left after \(depth) layers", is: .less(than: 1e-6))
    evidence.value(
      "depth.xavier-relu-theory",
      "\(findings.relu[.xavier].theory.outputs[depth - 1] ?? .nan, .scientific(0))")
    evidence.claim(
      "init-xavier-tanh-deep", .finding(.chosen("a twentieth")),
      notes: "and is good for tanh (001, 004)",
      measured: findings.tanh[.xavier].output(depth), format: .significant(2),
      unit: "after \(depth) layers", is: .greater(than: 0.05))
    evidence.claim(
      "init-one-gradient", .finding(.chosen("a thousandth")),
      notes: "N(0, 1) with sigmoids: the gradients vanish (001)",
      measured: findings.sigmoid[.one].firstGradient, format: .fixed(2),
      unit: "of the gradient's σ reaches the first of \(depth) layers", is: .less(than: 1e-3),
      expecting: .differs)
    let xavier = findings.sigmoid[.xavier]
    // From the last layer to the tenth: the first ones are still settling.
    let factors = Repeats(
      xavier.measured.map { profile in
        Double.pow(
          (profile.gradients[9] ?? .nan) / (profile.gradients[depth - 1] ?? .nan),
          1 / Double(depth - 10))
      })
    let settled = Double.pow(
      (xavier.theory.gradients[9] ?? .nan) / (xavier.theory.gradients[depth - 1] ?? .nan),
      1 / Double(depth - 10))
    evidence.claim(
      "init-sigmoid-slope", .finding(.theory("√(n σ² E[f′²]), within three hundredths of it")),
      notes:
        "sigmoids with Xavier's weights keep \(NumberStyle.fixed(3).text(settled)) of a gradient "
        + "a layer (its slope is at most 1/4)",
      measured: factors.mean / settled, format: .fixed(3), unit: "times what theory says",
      is: .near(1, within: 0.03))
    evidence.value("depth.sigmoid-factor", factors.text(.fixed(3)))
    evidence.value("depth.sigmoid-theory", "\(settled, .fixed(3))")
    evidence.value("depth.saturated-factor", "\(findings.saturatedFactor, .fixed(2))")
    evidence.claim(
      "init-xavier-sigmoid-deep", .finding(.chosen("a millionth")),
      notes: "Xavier is best for sigmoids, too (001)",
      measured: findings.sigmoid[.xavier].firstGradient, format: .scientific(0),
      unit: "of the gradient reaches the first of \(depth) layers", is: .greater(than: 1e-6),
      expecting: .differs)
    evidence.value("depth.overflow", "\(findings.relu[.one].layersWithOutputs + 1)")
    evidence.value("depth.zeros", "\(findings.relu[.hundredth].layersWithOutputs + 1)")
    evidence.figure(figure(findings))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    let layers = [1, 5, 10, 20].filter { $0 < depth } + [depth]
    var table = Table(columns: ["", ""] + layers.map { .right("layer \($0)") })
    for (name, signals) in [
      ("sigmoid, N(0, 1)", findings.sigmoid[.one]), ("sigmoid, Xavier", findings.sigmoid[.xavier]),
      ("tanh, Xavier", findings.tanh[.xavier]), ("ReLU, Xavier", findings.relu[.xavier]),
      ("ReLU, He", findings.relu[.he]),
    ] {
      table.add(
        [name, "measured"] + layers.map { "\(signals.output($0), .significant(3))" })
      table.add(
        ["", "theory"]
          + layers.map { "\(signals.theory.outputs[$0 - 1] ?? .nan, .significant(3))" })
    }
    return table
  }

  private func figure(_ findings: Findings) -> Figure {
    let layers = (1...depth).map(Double.init)
    let columns = [findings.sigmoid, findings.tanh, findings.relu]
    func panel(_ signals: ByStart<Signals>, _ path: KeyPath<Profile, [Double?]>) -> Panel {
      func curve(_ profile: Profile) -> [Double] { profile[keyPath: path].map { $0 ?? .nan } }
      return Panel(
        x: Axis(
          "layer", range: 1...Double(depth),
          ticks: .at([1] + stride(from: 10, through: Double(depth), by: 10))),
        y: Axis(
          "standard deviation", range: 1e-16...1e8, scale: .logarithmic,
          ticks: .at([1e-12, 1e-8, 1e-4, 1, 1e4]), format: .scientific(0)),
        marks: signals.starts.flatMap { start -> [Mark] in
          .spread(
            x: layers, runs: signals[start].measured.map(curve), label: start.name,
            colour: start.colour, dash: start.dash)
        }
          + signals.starts.enumerated().map { index, start in
            .line(
              x: layers, y: curve(signals[start].theory), label: index == 0 ? "theory" : nil,
              colour: .ink, dash: .dotted, width: 0.6)
          })
    }
    return Figure(
      name: "depth",
      title:
        "Through \(depth) layers only He's weights carry ReLU both ways, Xavier's carry tanh",
      subtitle: """
        \(samples) samples from N(0, 1), layers of \(width), \(seeds) seeds: median, lowest to \
        highest; LeCun is Xavier here, where layers are square
        """,
      grid: Grid(
        rows: 2, columns: 3, rowLabels: ["outputs", "gradients"],
        columnTitles: Nonlinearity.ofTheNotes.map(\.rawValue), sharesX: true, sharesY: true),
      panels: columns.map { panel($0, \.outputs) } + columns.map { panel($0, \.gradients) },
      size: .init(width: 1800, height: 1100))
  }
}

extension Depth.Signals {
  /// The deviation of a layer's outputs, from 1, in the median of the seeds.
  fileprivate func output(_ layer: Int) -> Double {
    measured.map { $0.outputs[layer - 1] ?? .nan }.median
  }

  /// That of the gradient by the first layer's outputs.
  fileprivate var firstGradient: Double { measured.map { $0.gradients[0] ?? .nan }.median }

  /// How many layers have a deviation in every network.
  fileprivate var layersWithOutputs: Int {
    measured.map { $0.outputs.firstIndex(of: nil) ?? $0.outputs.count }.min()!
  }
}
