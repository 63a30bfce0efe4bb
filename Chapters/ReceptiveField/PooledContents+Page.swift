import Experiments
import Page
import Plotting

extension PooledContents {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "texture", "pooled by", .right("tells of the ground"), .right("tells of the texture"))
    for texture in Texture.allCases {
      for pooling in Pooling.allCases {
        let kept = findings[texture, pooling]
        table.add(
          texture.label, pooling.label, "\(kept.ground.mean, .percent(0))",
          "\(kept.contrast.mean, .percent(0))")
      }
    }
    evidence.table("pooled-contents", table)
    let shuffled = findings.kept.map { $0.shuffled.mean }.max()!
    evidence.value("pooled-contents.shuffled", "\(shuffled, .percent(1))")
    claims(findings, conditions, &evidence)
    evidence.figure(figure(findings))
    return evidence
  }

  /// Repetition by repetition, one share less another.
  private func difference(_ a: Repeats, _ b: Repeats) -> Repeats {
    Repeats(zip(a.values, b.values).map(-))
  }

  private func claims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let (mean, max) = (findings[.noise, .mean], findings[.noise, .max])
    // Theory: the mean of n pixels is the ground and noise of variance E[contrast^2] / n.
    let noise = 4.0 / 3 / Double(side * side)
    evidence.claim(
      "rf-mean-ground", .finding(.theory("ground + noise of variance E[contrast²] / n; 3 points")),
      notes: "mean pooling keeps the background (002)",
      measured: mean.ground.mean * 100, format: .fixed(1), unit: "% of the ground's variance",
      is: .near((1000 / (1 + noise)).rounded() / 10, within: 3))
    let texture = difference(max.contrast, mean.contrast)
    evidence.claim(
      "rf-max-texture", .finding(.null("mean pooling, which tells nothing of it")),
      notes: "max pooling keeps texture and edges (002): more of it than the mean, in noise",
      interval: texture, shown: texture.inPoints(" points more"), is: .greater(than: 0))
    let ground = difference(mean.ground, max.ground)
    evidence.claim(
      "rf-max-ground", .finding(.null("no difference")),
      notes: "max pooling keeps less of the background than the mean does (002)",
      interval: ground, shown: ground.inPoints(" points less"), is: .greater(than: 0))
    let dark = difference(
      findings[.darkSpecks, .max].contrast, findings[.brightSpecks, .max].contrast)
    evidence.claim(
      "rf-max-dark", .finding(.null("no difference")),
      notes: "max pooling keeps dark specks as well as bright ones (002 makes no difference)",
      interval: dark, shown: dark.inPoints(" points more"), is: .atLeast(0), expecting: .differs)
    let edges = findings[.noise, .edgeMean]
    evidence.claim(
      "rf-mean-edges", .finding(.null("strengths of other windows: below 1%")),
      notes: "behind an edge filter, too, mean pooling keeps the background (002, taken widely)",
      interval: edges.ground.range { $0 * 100 },
      shown: edges.ground.inWords(.percent(1), " of the ground's variance"),
      is: .greater(than: 1), expecting: conditions.expecting(.differs))
    let filtered = difference(edges.contrast, max.contrast)
    evidence.claim(
      "rf-mean-edges-texture", .finding(.null("no difference")),
      notes: "of noise the mean behind an edge filter tells more than the pixels' maximum (ours)",
      interval: filtered, shown: filtered.inPoints(" points more"), is: .greater(than: 0))
    func maximum(_ texture: Texture) -> Repeats {
      difference(findings[texture, .edgeMax].contrast, findings[texture, .edgeMean].contrast)
    }
    let sparse = difference(maximum(.brightSpecks), maximum(.noise))
    evidence.claim(
      "rf-sparse-max", .finding(.null("no difference between textures")),
      notes: "maxima suit features that are rarely active (Boureau, Ponce and LeCun 2010)",
      interval: sparse, shown: sparse.inPoints(" points more for specks than for noise"),
      is: .greater(than: 0))
  }

  private func figure(_ findings: Findings) -> Figure {
    let poolings = Pooling.allCases
    func panel(_ title: String, _ value: (Kept) -> Double) -> Panel {
      Panel(
        title: title, x: Axis(""),
        y: Axis("share of the variance told", range: 0...1.1, format: .percent(0)),
        marks: [
          .bars(
            Texture.allCases.map(\.label),
            poolings.map { pooling in
              Bars.Group(pooling.label, Texture.allCases.map { value(findings[$0, pooling]) })
            }, valueFormat: .percent(0))
        ])
    }
    return Figure(
      name: "pooled-contents",
      title: "The mean keeps the ground; a filter keeps texture, a maximum bright texture only",
      subtitle: "windows of \(side)x\(side) pixels: ground + contrast x texture; squared "
        + "correlation with the pooled number",
      grid: .row(of: 2),
      panels: [
        panel("of the ground", { $0.ground.mean }), panel("of the texture", { $0.contrast.mean }),
      ], size: Figure.Size(width: 1900, height: 800))
  }
}
