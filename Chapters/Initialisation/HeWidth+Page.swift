import Experiments
import Foundation
import Page
import Plotting

extension HeWidth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (narrow, wide) = (findings.narrow, findings.wide)
    let last = narrow.networks.map { $0[depth - 1] }
    // ln σ is a sum of independent terms, nearly normal: what its median and its deviation are off by chance.
    let layers = Double(depth - 1)
    let spread = (1.25 * layers / Double(narrow.width)).squareRoot()
    let count = Double(last.count)
    evidence.claim(
      "init-he-steady", .finding(.theory("-5 (l - 1) / 4n, within three standard errors")),
      notes: "He's variance holds ReLU through deep nets (001, 004), but for -5 l / 4n (ours)",
      measured: log(last.median), format: .fixed(2),
      unit: "is ln σ after \(depth) layers, in the median of \(last.count) nets",
      is: .near(
        log(narrow.theory[depth - 1]).rounded(toDigits: 2),
        within: (3 * 1.253 * spread / count.squareRoot()).rounded(toDigits: 2)))
    evidence.value("he-width.median", "\(last.median, .fixed(2))")
    evidence.value("he-width.theory", "\(narrow.theory[depth - 1], .fixed(2))")
    evidence.value("he-width.wide", "\(wide.networks.map { $0[depth - 1] }.median, .fixed(2))")
    evidence.value("he-width.wide-theory", "\(wide.theory[depth - 1], .fixed(2))")
    evidence.claim(
      "init-he-spread", .finding(.theory("√(5 (l - 1) / 4n), within three standard errors")),
      notes: "nets of finite width differ by sqrt(5 l / 4n) (our addition)",
      measured: last.map { log($0) }.standardDeviation, format: .fixed(2),
      unit: "standard deviation of ln σ after \(depth) layers of \(narrow.width)",
      is: .near(
        spread.rounded(toDigits: 2),
        within: (3 * spread / (2 * count).squareRoot()).rounded(toDigits: 2)))
    evidence.value("he-width.lowest", "\(last.min()!, .fixed(2))")
    evidence.value("he-width.highest", "\(last.max()!, .fixed(2))")
    evidence.figure(
      Figure(
        name: "he-width",
        title: "He holds fifty layers of ReLU level, the better the wider they are",
        subtitle:
          "one sample from N(0, 1) through each net: a grey line; relative to the first layer",
        grid: Grid(rows: 1, columns: 2, sharesX: true, sharesY: true),
        panels: [panel(narrow), panel(wide)], seriesNames: .abovePanels))
    return evidence
  }

  private func panel(_ group: Group) -> Panel {
    let layers = (1...depth).map(Double.init)
    return Panel(
      title: "\(group.width) units a layer, \(group.networks.count) nets",
      x: Axis(
        "layer", range: 1...Double(depth),
        ticks: .at([1] + stride(from: 10, through: Double(depth), by: 10))),
      y: Axis(
        "root mean square of outputs", range: 0.03...10, scale: .logarithmic,
        ticks: .at([0.1, 0.2, 0.5, 1, 2, 5])),
      marks: group.networks.map {
        .line(x: layers, y: $0, colour: .faint, dash: .solid, width: 0.5)
      } + [
        .line(x: layers, y: group.medians, label: "median", colour: .vermillion, dash: .solid),
        .line(
          x: layers, y: group.theory, label: "theory, this width", colour: .ink, dash: .dashed,
          width: 0.8),
        .line(
          x: layers, y: layers.map { _ in 1 }, label: "theory, infinite width", colour: .muted,
          dash: .dotted, width: 0.8),
      ])
  }
}

extension HeWidth.Group {
  /// The median over the networks, layer by layer.
  fileprivate var medians: [Double] {
    theory.indices.map { layer in networks.map { $0[layer] }.median }
  }
}

extension Double {
  fileprivate func rounded(toDigits digits: Int) -> Double {
    let unit = Double.pow(10, Double(digits))
    return (self * unit).rounded() / unit
  }
}
