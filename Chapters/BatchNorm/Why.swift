import Experiments
import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  func why(_ page: Notebook) throws {
    page.text(
      """
      A sigmoid learns where its slope is. Its derivative is $1/4$ at 0 and below 0.05 beyond \
      $\\pm 3$: a unit whose inputs lie out there hardly changes its weights, and passes hardly any \
      gradient to the layers below. Where its inputs lie is up to all layers before it, and they \
      keep changing while the network trains.

      The paper (Ioffe and Szegedy 2015; notes 003) calls that *internal covariate shift* and \
      proposes to fix the mean and variance of every unit's input, batch by batch. Later work \
      doubts the name, not the effect: Santurkar et al. (2018) find the shift neither reduced nor \
      to blame, and a smoother loss instead. We test that below.
      """)

    let digits = try data()
    try showDigits(page, digits)

    // What the sigmoids of the last hidden layer get, for weights that are far too large.
    var random = random(1)
    var plain = digitNetwork(
      inputs: digits.inputs, placement: .none, weights: .normal(standardDeviation: 1),
      using: &random)
    let batch = digits.training.prefix(1000).inputs
    let before = plain.outputs(batch, mode: .training)[4]
    var layer = BatchNorm<Float>(100)
    let after = layer.forward(before, mode: .training)
    layer = BatchNorm(
      scale: Tensor([100], repeating: 2), offset: Tensor([100], repeating: 1.5))
    let moved = layer.forward(before, mode: .training)

    page.text(
      """
      Draw the weights of a 784-100-100-100-10 network from $N(0, 1)$ and show it 1,000 digits: \
      the inputs of its third layer of sigmoids lie far out on both sides. Normalised, they lie in \
      the middle, where a sigmoid is close to a straight line. So that the network may still use \
      the bend, the layer ends with a scale $\\gamma$ and a shift $\\beta$ which it learns.
      """)
    let shares = (saturatedShare(before), saturatedShare(after))
    page.claim(
      Claim(
        "bn-tails", notes: "before BN a sigmoid's inputs lie in its flat tails (002, fig. 5-10)",
        measured: shares.0, format: .percent(1), is: .greater(than: 0.5)))
    page.claim(
      Claim(
        "bn-linear-part",
        notes: "after BN they lie in its nearly linear middle (002, fig. 5-11)",
        measured: shares.1, format: .percent(1), is: .less(than: 0.01)))
    try page.figure(
      tails(before: before, after: after, moved: moved, shares: shares),
      caption: """
        What 100 sigmoids get from 1,000 digits, with the slope that a sigmoid has there. Left: \
        without normalisation. Middle: with. Right: with $\\gamma = 2$ and $\\beta = 1.5$ (002, \
        fig. 5-10 to 5-12).
        """)
  }

  /// The share of inputs at which a sigmoid's slope is below 0.05, a fifth of the steepest.
  private func saturatedShare(_ inputs: Tensor<Float>) -> Double {
    let slopes = inputs.applying(.sigmoid).scalars.map { $0 * (1 - $0) }
    return Double(slopes.count { $0 < 0.05 }) / Double(slopes.count)
  }

  private func showDigits(_ page: Notebook, _ digits: ExperimentData) throws {
    let images = digits.images.training
    let perClass = images.classNames.indices.flatMap { label in
      images.labels.indices.lazy.filter { Int(images.labels[$0]) == label }.prefix(16)
    }
    let tiles = perClass.map { index in
      Raster(
        width: images.width, height: images.height, channels: .grey,
        samples: Array(images.pixels(ofImage: index)))
    }
    try page.raster(
      Raster.tiled(tiles, columns: 16, gap: 2).scaled(by: 3), name: "digits",
      caption: "What the networks of this chapter read: 16 of each class, 28 by 28 pixels.")
  }

  private func tails(
    before: Tensor<Float>, after: Tensor<Float>, moved: Tensor<Float>, shares: (Double, Double)
  ) -> Figure {
    let grid = stride(from: -12.0, through: 12, by: 0.1).map { $0 }
    let slope = grid.map { x in
      let y = 1 / (1 + Double.exp(-x))
      return y * (1 - y)
    }
    func panel(_ title: String, _ inputs: Tensor<Float>) -> Panel {
      Panel(
        title: title, x: Axis("input of the sigmoid", range: -12...12, ticks: .every(4)),
        y: Axis(
          "share of inputs; slope", range: 0...0.3, ticks: .every(0.1), format: .fixed(1)),
        marks: [
          .histogram(of: inputs.scalars.map { Double($0) }, bins: 48, range: -12...12),
          .line(x: grid, y: slope, label: "slope", colour: .vermillion, dash: .dashed),
        ])
    }
    return Figure(
      name: "sigmoid-tails",
      title: "Normalisation brings the inputs back to where the sigmoid has a slope",
      subtitle: """
        third hidden layer, weights N(0, 1), 1,000 digits; slope below 0.05: \
        \(NumberStyle.percent(0).text(shares.0)) of the inputs without, \
        \(NumberStyle.percent(1).text(shares.1)) with
        """,
      grid: .multiples(rows: 1, columns: 3),
      panels: [
        panel("without", before), panel("normalised", after),
        panel("then times γ = 2, plus β = 1.5", moved),
      ])
  }
}
