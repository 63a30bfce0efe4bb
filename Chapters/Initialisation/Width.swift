import NotebookExperiments
import Foundation
import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  /// He's weights through 50 ReLU layers: the theory of wide nets, and what a width of 100 adds.
  func width(_ page: Notebook) throws {
    page.text(
      """
      Look closer at He's line. The theory says that it stays level for ever: on average over all \
      weights the mean square does. But each layer of $n$ units multiplies it by a random number of \
      mean 1 and variance $5/n$ (for $Z$ from $N(0, 1)$, $2 \\max(0, Z)^2$ has the mean 1 and the \
      variance 5). Of a product of random numbers the *mean* is 1, but the *median* falls: the \
      logarithm of each factor has a mean of about $-5/2n$. So the deviation of a typical net falls \
      by $e^{-5/4n}$ a layer, and nets differ from each other, the more the deeper they are.
      """)
    page.formula(#"\sigma_l \approx \sigma_1 e^{-5 (l - 1) / 4n}"#)
    let depth = 50
    let count = options.quick ? 10 : 40
    let seeds = seeds(count)
    let widths = [100, 400]
    struct Run { let width: Int, seed: UInt64, steps = 1 }
    let runs = widths.flatMap { width in
      seeds.prefix(width > 100 ? count / 4 : count).map { Run(width: width, seed: $0) }
    }
    let all = try trainSideBySide(
      runs, steps: \.steps, page, "He through 50 layers"
    ) { run, progress in
      let stack = Stack(
        nonlinearity: .relu, weights: .heNormal, depth: depth, width: run.width,
        samples: run.width > 100 ? 20 : 50)
      let outputs = stack.run(seed: run.seed).outputs
      progress.advance()
      return outputs.map { Double($0.squared().mean()).squareRoot() }
    }
    let groups = widths.map { width in
      zip(runs, all).filter { $0.0.width == width }.map(\.1)
    }
    let medians = groups.map { group in (0..<depth).map { layer in group.map { $0[layer] }.median }
    }
    func typical(_ width: Int) -> [Double] {
      (0..<depth).map { exp(-1.25 * Double($0) / Double(width)) }
    }
    let steadiest = medians[1].map { abs($0 - 1) }.max()!
    page.claim(
      Claim(
        "init-he-steady", notes: "He's variance holds ReLU through deep nets (001, 004)",
        measured: medians[0][49], format: .fixed(2),
        unit: "of the first layer's root mean square after 50 layers", is: .inside(0.3...1.1),
        remark: """
          median of \(groups[0].count) nets of width 100; theory of this width \
          \(NumberStyle.fixed(2).text(typical(100)[49])), of infinite width 1. At width 400 no layer \
          is farther than \(NumberStyle.fixed(2).text(steadiest)) from 1
          """))
    let logarithms = groups[0].map { log($0[49]) }
    page.claim(
      Claim(
        "init-he-spread", notes: "nets of finite width differ by sqrt(5 l / 4n) (our addition)",
        measured: logarithms.standardDeviation, format: .fixed(2),
        unit: "standard deviation of ln σ after 50 layers of 100",
        is: .near(0.78, within: 0.3),
        remark: """
          from \(NumberStyle.fixed(2).text(groups[0].map { $0[49] }.min()!)) to \
          \(NumberStyle.fixed(2).text(groups[0].map { $0[49] }.max()!)) of what went in
          """))
    let layers = (1...depth).map(Double.init)
    func panel(_ index: Int) -> Panel {
      Panel(
        title: "\(widths[index]) units a layer, \(groups[index].count) nets",
        x: Axis("layer", range: 1...50, ticks: .at([1, 10, 20, 30, 40, 50])),
        y: Axis(
          "root mean square of outputs", range: 0.05...8, scale: .logarithmic,
          ticks: .at([0.1, 0.2, 0.5, 1, 2, 5])),
        marks: groups[index].map {
          .line(x: layers, y: $0, colour: .faint, dash: .solid, width: 0.5)
        } + [
          .line(
            x: layers, y: medians[index], label: "median", colour: .vermillion, dash: .solid),
          .line(
            x: layers, y: typical(widths[index]), label: "theory, this width", colour: .ink,
            dash: .dashed, width: 0.8),
          .line(
            x: layers, y: layers.map { _ in 1 }, label: "theory, infinite width",
            colour: .muted, dash: .dotted, width: 0.8),
        ])
    }
    try page.figure(
      Figure(
        name: "he-width",
        title: "He holds fifty layers of ReLU level, the better the wider they are",
        subtitle: "samples from N(0, 1), one grey line a net",
        grid: Grid(rows: 1, columns: 2, sharesX: true, sharesY: true),
        panels: [panel(0), panel(1)], seriesNames: .abovePanels),
      caption: "The root mean square of each layer's outputs, for many draws of the weights.")
  }
}
