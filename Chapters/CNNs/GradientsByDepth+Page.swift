import Experiments
import Foundation
import Page
import Plotting

extension GradientsByDepth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    // He et al. 2015: a layer whose weights have the variance 1/n keeps half of the gradient's mean square
    // behind a ReLU; of a block, two layers, that is a factor of 1/2 in the root.
    let blocks = Double(DeepNet(depth: depth, hasShortcuts: false).blocks)
    let theory = -blocks * log10(2)
    let plain = findings(false, false)
    evidence.claim(
      "vanishing-plain",
      .finding(.theory("each layer passes half of the mean square; half of that in powers of ten")),
      notes: "in a deep plain net the gradient vanishes (002)", interval: plain.decades,
      shown: "\(plain.decades.inWords(.fixed(1))) powers of ten through \(Int(blocks)) blocks, "
        + "by theory \("\(theory, .fixed(1))")", is: .less(than: (theory * 5).rounded() / 10),
      expecting: conditions.expecting(.agrees))
    let normalised = findings(false, true)
    evidence.claim(
      "vanishing-bn", .finding(.null("no change: 0 powers of ten")),
      notes: "ResNet mainly cures vanishing gradients (002): so they vanish with BN, too",
      interval: normalised.decades, shown: "\(normalised.decades.inWords(.fixed(1))) powers of ten",
      is: .less(than: 0), expecting: conditions.expecting(.differs))
    let residual = findings(true, true)
    let spared = Repeats(
      zip(normalised.decades.values, residual.decades.values).map { abs($0) - abs($1) })
    evidence.claim(
      "vanishing-residual", .finding(.null("no difference: 0")),
      notes: "with shortcuts the gradient stays nearer to what it was (002)", interval: spared,
      shown: "\(spared.inWords(.fixed(1))) powers of ten nearer than without, with BN in both",
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    for (name, profile) in [
      ("plain-he", findings(false, false, isHe: true)), ("plain-bn", normalised),
      ("residual", findings(true, false)), ("residual-bn", residual),
      ("residual-he", findings(true, false, isHe: true)),
    ] {
      evidence.value("gradients.\(name)", profile.decades.inWords(.fixed(1)))
    }
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let looks: [(Bool, Bool, String, Colour, Dash)] = [
      (false, false, "plain", .vermillion, .dashed), (false, true, "plain, BN", .orange, .dotted),
      (true, false, "residual", .green, .dashDotted), (true, true, "residual, BN", .blue, .solid),
    ]
    let panels = [(false, "Glorot's rule, as in Keras"), (true, "He's rule")].map { isHe, title in
      Panel(
        title: title,
        x: Axis("block, from the input to the output"),
        y: Axis(
          "gradient / that of the last block", range: 1e-10...1e6, scale: .logarithmic,
          ticks: .at([1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1, 1e2, 1e4, 1e6])),
        marks: looks.flatMap { hasShortcuts, hasBatchNorm, label, colour, dash in
          let runs = findings(hasShortcuts, hasBatchNorm, isHe: isHe).gradients
          return [Mark].spread(
            x: runs[0].indices.map(Double.init),
            runs: runs.map { run in run.map { $0 / run.last! } },
            label: label, colour: colour, dash: dash)
        })
    }
    return Figure(
      name: "gradients-by-depth",
      title: "Depth, weights and normalisation decide what is left of a gradient",
      subtitle: "\(depth) layers before training, \(conditions.dataset.rawValue), "
        + "\(seeds) seeds: median, lowest to highest",
      grid: Grid(rows: 1, columns: 2, sharesY: true), panels: panels,
      size: Figure.Size(width: 1900, height: 900))
  }
}
