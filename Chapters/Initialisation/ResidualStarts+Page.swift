import Experiments
import Foundation
import Page
import Plotting

extension ResidualStarts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    evidence.table(
      "residual-starts", sweep.table("start", style: .percent(1), tolerance: 0.05, learnt: 0.25))
    /// What a block does to the mean square, for each network.
    func factors(_ start: ResidualStart) -> Repeats {
      Repeats(
        signals(findings, start).map { Double.pow($0[blocks] / $0[0], 2 / Double(blocks)) })
    }
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    let (he, shrunk) = (factors(.he), factors(.shrunk))
    evidence.claim(
      "init-residual-doubles",
      .finding(.theory("x and F(x) have one mean square; a twentieth for width \(units)")),
      notes: "a residual block with He's weights doubles the mean square (Zhang et al. 2019)",
      interval: he, shown: he.inWords(.fixed(3), " of the mean square from block to block"),
      is: .near(2, within: 0.1), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "init-residual-shrunk",
      .finding(.theory("1 + 1/L, within a third of 1/L")),
      notes: "F over √L adds 1/L of it (theory)",
      interval: shrunk,
      shown: shrunk.inWords(.fixed(3), " of the mean square from block to block"),
      is: .near(rounded(1 + 1 / Double(blocks)), within: rounded(1 / Double(3 * blocks))),
      expecting: conditions.expecting(.agrees))
    evidence.claim(
      "init-residual-zero", .check, notes: "a block whose F begins at 0 passes on its input",
      measured: factors(.zero).mean, format: .fixed(3),
      unit: "of the mean square from block to block", is: .equal(to: 1))
    evidence.claim(
      "init-residual-train",
      "a deep residual net trains better if F begins at 0 (Goyal et al. 2017)",
      ResidualStart.zero.name, beats: ResidualStart.he.name, in: sweep,
      expecting: conditions.expecting(.agrees))
    let lead = sweep.difference(of: ResidualStart.normalised.name, to: ResidualStart.fixup.name)
    evidence.claim(
      "init-residual-fixup",
      .finding(.chosen("five points either way, the slack of the tables")),
      notes: "so begun it does as well without BN as with it (Zhang et al. 2019)",
      interval: lead.range { $0 * 100 }, shown: lead.inPoints, is: .inside(-5...5),
      expecting: conditions.expecting(.agrees))
    for start in ResidualStart.allCases {
      evidence.value(
        "residual-starts.\(start.rawValue)", sweep[start.name].bestResult.text(.percent(0)))
    }
    evidence.value(
      "residual-starts.growth",
      "\(signals(findings, .he).map { $0[blocks] / $0[0] }.median, .grouped)")
    evidence.figure(figure(findings))
    var rates = sweep.figure(
      name: "residual-rates", title: "Residual nets without BN train if their blocks begin small",
      subtitle: conditions.dataset.rawValue
        + ", \(blocks) blocks of two layers of \(units), batch 50, \(steps) steps of SGD",
      score: Axis("test accuracy", range: 0...1, format: .percent(0)))
    rates.seriesNames = .abovePanels
    evidence.figure(rates)
    return evidence
  }

  private func signals(_ findings: Findings, _ start: ResidualStart) -> [[Double]] {
    findings.signals[ResidualStart.allCases.firstIndex(of: start)!]
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = (0...blocks).map(Double.init)
    return Figure(
      name: "residual-signal",
      title: "With He's weights every block doubles the mean square",
      subtitle:
        "\(blocks) blocks of two layers of \(units), \(networks) nets: median, lowest to highest",
      panel: Panel(
        x: Axis("block", range: 0...Double(blocks)),
        y: Axis("root mean square, over that before the first block", scale: .logarithmic),
        marks: ResidualStart.allCases.filter { $0 != .fixup }.enumerated().flatMap {
          place, start -> [Mark] in
          .spread(
            x: x, runs: signals(findings, start).map { run in run.map { $0 / run[0] } },
            label: start == .zero ? "F begins at 0, Fixup" : start.name, colour: .series(place),
            dash: Dash.allCases[place])
        } + [
          .line(
            x: x, y: x.map { Double.pow(2, $0 / 2) }, label: "√2 a block", colour: .ink,
            dash: .dotted, width: 0.8)
        ]))
  }
}
