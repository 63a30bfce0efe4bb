import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  /// sqrt(1/n_in) and sqrt(2/(n_in + n_out)): both are called Xavier (001, 004).
  func formulas(_ page: Notebook) throws {
    page.text(
      """
      The notes call $\\sqrt{1 / n_{in}}$ Xavier's deviation; so do many courses. The paper (Glorot \
      and Bengio 2010, equation 12) has $\\sqrt{2 / (n_{in} + n_{out})}$, and so has Keras. \
      $\\sqrt{1 / n_{in}}$ is twelve years older: LeCun and others (1998). On square layers both are \
      the same number, which is why the mix-up does no harm in the notes' experiment. On the first \
      layer of a digit reader it does:
      """)
    let shape: Shape = [784, 100]
    let notes = (1 / 784.0).squareRoot()
    let paper = Initializer.glorotNormal.standardDeviation(for: shape)
    page.claim(
      Claim(
        "init-xavier-formula", notes: "Xavier's deviation is sqrt(1/n_in) (001, 004)",
        measured: paper / notes, format: .fixed(2),
        unit: "times as large in the paper as in the notes, for 784 inputs and 100 outputs",
        is: .near(1, within: 0.01), expecting: .differs,
        because: """
          the paper has sqrt(2 / (n_in + n_out)) = \(NumberStyle.fixed(4).text(paper)), the notes \
          \(NumberStyle.fixed(4).text(notes)). The notes' own line on Keras has the paper's formula.
          """))
    page.text(
      """
      Which is better? The paper's is a compromise: $1/n_{in}$ keeps the variance going forward, \
      $1/n_{out}$ going back, and $2 / (n_{in} + n_{out})$ is wrong both ways, but less. Yet the \
      errors of $1/n_{in}$ on the way back cancel: a layer from 400 to 100 multiplies the gradient's \
      variance by $100/400$, the next one from 100 to 400 by $400/100$. Those of the compromise do \
      not: $1.6$ and $0.4$, together $0.64$, in both directions. (He et al. 2015, section 2.2, argue \
      so for their own rule.) Forty linear layers, by turns of 100 and 400 units:
      """)
    let depth = 40
    let starts: [(name: String, weights: Initializer, colour: Colour, dash: Dash)] = [
      ("1/fan-in", .leCunNormal, .green, .dashDotted),
      ("2/(fan-in + fan-out)", .glorotNormal, .blue, .solid),
      ("1/fan-out", .scaled(gain: 1, fan: .out, .normal), .vermillion, .dashed),
    ]
    let seeds = fewSeeds
    let runs = starts.indices.flatMap { start in seeds.map { (start: start, seed: $0) } }
    let profiles = try concurrentRuns(runs) { run in
      Self.alternating(starts[run.start].weights, depth: depth, seed: run.seed)
    }
    func group(_ start: Int) -> [Profile] {
      zip(runs, profiles).filter { $0.0.start == start }.map(\.1)
    }
    let expected = Double.pow(0.64, Double(depth) / 4)
    let forward = group(1).map { $0.outputs[depth - 1] }.median
    let backward = group(1).map { $0.gradients[0] / $0.gradients[depth] }.median
    page.claim(
      Claim(
        "init-xavier-alternating", notes: "Xavier keeps the variance both ways (001)",
        measured: [forward, backward], format: .significant(2),
        unit: "left after 40 layers of 100 and 400, forward and back", is: .greater(than: 0.5),
        expecting: .differs,
        because: """
          theory: 0.64 of the variance for each pair of layers, \(NumberStyle.significant(2).text(expected)) \
          of the deviation after 20 pairs. On layers that are almost square it does keep it.
          """))
    let lecun = group(0)
    page.claim(
      Claim(
        "init-fan-in-alternating",
        notes: "1/fan-in keeps it forward (001), and back but for one ratio",
        measured: [
          lecun.map { $0.outputs[depth - 1] }.median,
          lecun.map { $0.gradients[0] / $0.gradients[depth] }.median,
        ], format: .significant(2), unit: "left after 40 layers", is: .inside(0.5...1.6)))
    let layers = (0...depth).map(Double.init)
    func panel(_ title: String, _ values: @escaping (Profile) -> [Double]) -> Panel {
      Panel(
        title: title, x: Axis("layer", range: 0...Double(depth)),
        y: Axis("standard deviation", range: 1e-3...5, scale: .logarithmic),
        marks: starts.indices.flatMap { index -> [Mark] in
          .spread(
            x: layers, runs: group(index).map(values), label: starts[index].name,
            colour: starts[index].colour, dash: starts[index].dash)
        })
    }
    try page.figure(
      Figure(
        name: "two-formulas", title: "Where widths alternate, Xavier's compromise loses both ways",
        subtitle: """
          40 linear layers of 100 and 400 units by turns, \(seeds.count) seeds: median, lowest to \
          highest
          """,
        grid: Grid(rows: 1, columns: 2, sharesX: true, sharesY: true),
        panels: [
          panel("outputs, from the left") { [1] + $0.outputs },
          panel("gradients, from the right") { $0.gradients },
        ], seriesNames: .abovePanels),
      caption:
        "The standard deviation of outputs and gradients, for three variances of the weights.")
  }

  /// Standard deviations through linear layers of 100 and 400 units by turns; the gradients begin
  /// with that by the input.
  private static func alternating(_ weights: Initializer, depth: Int, seed: UInt64) -> Profile {
    var random = RandomSource(seed: seed)
    func width(_ layer: Int) -> Int { layer.isMultiple(of: 2) ? 100 : 400 }
    var x = Tensor<Float>.normal([100, width(0)], using: &random)
    var profile = Profile(outputs: [], gradients: [])
    var layers: [Dense<Float>] = []
    for layer in 0..<depth {
      layers.append(
        Dense(width(layer), width(layer + 1), weights: weights, bias: nil, using: &random))
      x = layers[layer].forward(x, mode: .training)
      profile.outputs.append(x.deviation)
    }
    var gradient = Tensor<Float>.normal(x.shape, using: &random)
    profile.gradients = [gradient.deviation]
    for layer in layers.indices.reversed() {
      gradient = layers[layer].backward(gradient)
      profile.gradients.insert(gradient.deviation, at: 0)
    }
    return profile
  }
}
