import Experiments
import Foundation
import Page
import Plotting

extension NormalisedDepth {
  /// √(π / (π - 1)): half of the gradient's mean square goes through a ReLU, and is divided by the variance
  /// 1/2 - 1/2π of what it gives.
  static let theory = (Double.pi / (Double.pi - 1)).squareRoot()

  /// By how much a gradient's deviation grows through all blocks with shortcuts but the first. What a block adds
  /// to the signal has the variance 1 - 1/π, so that before block l (from 0) it is v = 1 + l (1 - 1/π); BN
  /// divides by v the mean square of 1 that comes back through the block, and the shortcut adds 1.
  var shortcutTheory: Double {
    (1..<depth).map { 1 + 1 / (1 + Double($0) * (1 - 1 / Double.pi)) }.reduce(1, *).squareRoot()
  }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func factors(_ arm: Arm) -> Repeats {
      let place = Arm.allCases.firstIndex(of: arm)!
      return Repeats(findings[place].map { Double.pow($0[0], 1 / Double(depth - 1)) })
    }
    let normalised = factors(.normalised)
    evidence.claim(
      "init-bn-explodes",
      .finding(.theory("√(π / (π - 1)) = 1.211 in the limit of wide layers and large batches")),
      notes: "BN nets without shortcuts: gradients grow by 1.21 a layer (Yang et al. 2019)",
      measured: normalised.mean, format: .fixed(3), unit: "times the deviation a layer",
      is: .near(1.211, within: 0.02))
    evidence.value("normalised-depth.spread", normalised.text(.fixed(3)))
    evidence.value(
      "normalised-depth.all",
      "\(findings[1].map { $0[0] }.median, .grouped)")
    evidence.value("normalised-depth.without", factors(.without).text(.fixed(3)))
    let shortcuts = Repeats(findings[2].map { $0[0] })
    evidence.claim(
      "init-bn-shortcuts",
      .finding(.theory("block l multiplies the mean square by 1 + 1 / (1 + l (1 - 1/π)); a tenth")),
      notes: "with shortcuts around BN it grows like a power of the depth only (Yang et al. 2019)",
      measured: shortcuts.mean, format: .significant(2),
      unit: "times the deviation over \(depth) layers",
      is: .near(
        (shortcutTheory * 100).rounded() / 100, within: (shortcutTheory * 10).rounded() / 100),
      expecting: conditions.expecting(.agrees))
    evidence.value("normalised-depth.shortcuts-theory", "\(shortcutTheory, .fixed(1))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let layers = (1...depth).map(Double.init)
    let looks: [(Colour, Dash)] = [
      (.blue, .solid), (.vermillion, .dashed), (.green, .dashDotted),
    ]
    return Figure(
      name: "normalised-depth",
      title: "Batch normalisation holds the signal, and lets the gradient explode",
      subtitle: """
        \(depth) layers of \(width) ReLU, batches of \(samples) from N(0, 1), \(seeds) seeds: median, \
        lowest to highest
        """,
      panel: Panel(
        x: Axis("layer", range: 1...Double(depth)),
        y: Axis("gradient's deviation, over the last layer's", scale: .logarithmic),
        marks: zip(Arm.allCases, zip(findings, looks)).flatMap { arm, rest -> [Mark] in
          .spread(
            x: layers, runs: rest.0, label: arm.rawValue, colour: rest.1.0, dash: rest.1.1)
        } + [
          .line(
            x: layers, y: layers.map { Double.pow(Self.theory, Double(depth) - $0) },
            label: "√(π/(π-1)) a layer", colour: .ink, dash: .dotted)
        ]), seriesNames: .abovePanels)
  }
}
