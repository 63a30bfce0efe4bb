import Experiments
import Foundation
import Page
import Plotting

extension TrainableDepth {
  /// In how many layers a gradient's variance changes by a factor of e, by theory: 1 / |ln χ|, where χ is what
  /// a layer multiplies it by once the signal's variance has settled (Schoenholz et al. 2017). On the ordered side
  /// it is the depth scale of the likeness of two inputs, too; in chaos that one is longer.
  static func depthScale(_ nonlinearity: Nonlinearity, share: Double) -> Double {
    let theory = VariancePropagation(
      nonlinearity: nonlinearity, gain: share * nonlinearity.criticalGain)
    // For ReLU the factor is the same for every variance; that of tanh has settled after 200 layers.
    let q = nonlinearity == .relu ? 1 : theory.variances(depth: 200).last!
    let factor = theory.gradientFactor(q)
    return abs(factor - 1) < 0.01 ? .infinity : 1 / abs(log(factor))
  }

  /// The test accuracy from which on a network has learnt something: guessing, and 15 points more.
  static let learnt = 0.25

  /// How many depth scales a network may be deep (Schoenholz et al. 2017: 6).
  static let multiple = 6.0

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let all = [(Nonlinearity.tanh, findings.tanh), (.relu, findings.relu)]
    let maps = all.map { ($0, $1.map { $0.map(\.mean) }) }
    var (inside, outside): ([Double], [Double]) = ([], [])
    var ofDepth: [[Double]] = depths.map { _ in [] }
    for (nonlinearity, map) in maps {
      for (row, depth) in depths.enumerated() {
        for (column, share) in shares.enumerated() {
          let scale = Self.depthScale(nonlinearity, share: share)
          ofDepth[row].append(map[row][column])
          if Double(depth) <= Self.multiple * scale {
            inside.append(map[row][column])
          } else {
            outside.append(map[row][column])
          }
        }
      }
    }
    func trained(_ cells: [Double]) -> Double {
      Double(cells.count { $0 > Self.learnt }) / Double(max(1, cells.count))
    }
    /// What the best border would separate that knows only the depth, in points.
    let depthOnly = (1..<max(2, depths.count)).map { row in
      let shallow = trained(Array(ofDepth.prefix(row).joined()))
      return (shallow - trained(Array(ofDepth.dropFirst(row).joined()))) * 100
    }.max()!.rounded()
    evidence.claim(
      "init-map", .finding(.null("the best border that knows only the depth")),
      notes: "nets train if they are no deeper than six depth scales (Schoenholz et al. 2017)",
      measured: (trained(inside) - trained(outside)) * 100, format: .fixed(0),
      unit: "points more of the cells learn inside of the border", is: .greater(than: depthOnly),
      expecting: conditions.expecting(.agrees))
    evidence.value("trainable-depth.depth-only", "\(depthOnly, .fixed(0))")
    evidence.value("trainable-depth.inside", "\(trained(inside), .percent(0))")
    evidence.value("trainable-depth.outside", "\(trained(outside), .percent(0))")
    for (nonlinearity, map) in all { critical(nonlinearity, map, conditions, &evidence) }
    evidence.figure(figure(maps, conditions))
    return evidence
  }

  /// Of the deepest networks that learn anything, those at the critical variance against the best others.
  private func critical(
    _ nonlinearity: Nonlinearity, _ map: [[Repeats]], _ conditions: RunConditions,
    _ evidence: inout Evidence
  ) {
    let id = "init-map-\(nonlinearity.rawValue.lowercased())"
    let row = map.lastIndex { $0.contains { $0.mean > Self.learnt } } ?? 0
    let others = shares.indices.filter { shares[$0] != 1 }
    guard let critical = shares.firstIndex(of: 1),
      let best = others.max(by: { map[row][$0].mean < map[row][$1].mean })
    else {
      return evidence.lacks(id, because: "The critical variance or all others are not in the grid.")
    }
    let lead = Repeats(zip(map[row][critical].values, map[row][best].values).map { $0 - $1 })
    evidence.claim(
      id, .finding(.null("no better than the best other variance of the grid: 0")),
      notes: "the deepest nets train at the critical variance (Schoenholz et al. 2017): "
        + nonlinearity.rawValue,
      interval: lead,
      shown: lead.inPoints(
        " points more than with \(shares[best].settingText) times it, \(depths[row]) layers"),
      is: .greater(than: 0), expecting: conditions.expecting(.differs))
  }

  private func figure(
    _ maps: [(Nonlinearity, [[Double]])], _ conditions: RunConditions
  ) -> Figure {
    func ticks(_ labels: [String]) -> [Axis.Tick] {
      labels.enumerated().map { Axis.Tick(Double($0.offset), $0.element) }
    }
    return Figure(
      name: "trainable-depth",
      title: "Deep nets train near the critical variance; theory draws the border",
      subtitle: """
        \(conditions.dataset.rawValue), layers of \(StartedRun.units), \(steps) steps of SGD, each cell \
        at its best of \(rates.count) rates, mean of \(seeds); line: \(Self.multiple.settingText) depth scales, by theory
        """,
      grid: .row(of: maps.count),
      panels: maps.map { nonlinearity, map in
        Panel(
          title: nonlinearity.rawValue,
          x: Axis(
            "n σ² over its critical value, \(nonlinearity.criticalGain.settingText)",
            ticks: .labelled(ticks(shares.map(\.settingText)))),
          y: Axis(
            "hidden layers", ticks: .labelled(ticks(depths.reversed().map(String.init)))),
          marks: [
            .heatMap(
              rows: depths.count, columns: shares.count, values: map.reversed().flatMap { $0 },
              range: 0...1, colourLabel: "test accuracy", valueFormat: .percent(0))
          ] + border(nonlinearity))
      }, size: .init(width: 2000, height: 800))
  }

  /// The border by theory, in steps from cell to cell: a cell below it trains.
  private func border(_ nonlinearity: Nonlinearity) -> [Mark] {
    var (x, y): ([Double], [Double]) = ([], [])
    for (column, share) in shares.enumerated() {
      let depth = Self.multiple * Self.depthScale(nonlinearity, share: share)
      let below = depths.count { Double($0) <= depth }
      let height = Double(depths.count - below) - 0.5
      x += [Double(column) - 0.5, Double(column) + 0.5]
      y += [height, height]
    }
    return [.line(x: x, y: y, colour: .vermillion, dash: .solid, width: 2.5)]
  }
}
