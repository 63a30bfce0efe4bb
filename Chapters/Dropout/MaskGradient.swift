import GradientChecking
import NeuralNetworks
import Notebook
import Plotting

extension DropoutChapter {
  /// The backward pass multiplies by the mask of the forward pass (000, 002).
  func maskGradient(_ page: Notebook) throws {
    page.text(
      """
      The output is $y = m x$ with a mask that is fixed once drawn, so $dx = m \\, dy$ with the same \
      mask. Can a numeric gradient check it? It evaluates the network again and again, and each time \
      another mask would be drawn. But the generator is a value inside the layer: a copy of the \
      network draws the same mask again. That holds it still.
      """)
    var random = random(5)
    let network: Sequential<Double> = droppingNetwork(
      [6, 10, 10, 3], rate: 0.5, activation: { Tanh() }, using: &random)
    let x = Tensor<Double>.normal([5, 6], using: &random)
    // snippet: check
    let report = checkGradients(of: network, input: x, using: &random)
    // end snippet
    page.code(Snippet("check"))
    page.claim(
      Claim(
        "drop-gradient", notes: "the gradient goes through the same mask (000, 002)",
        measured: report.relativeError, format: .scientific(1), is: .less(than: 1e-7),
        remark: "numeric check with the mask held; input, 3 weights, 3 biases"))

    var layer = Dropout<Double>(0.5, using: &random)
    var other = Dropout<Double>(0.5, using: &random)
    let input = Tensor<Double>.normal([4, 12], using: &random)
    let dy = Tensor<Double>.normal([4, 12], using: &random)
    let held = layer
    _ = layer.forward(input, mode: .training)
    let mask = layer.mask!
    _ = other.forward(input, mode: .training)
    let right = layer.backward(dy)
    let wrong: [(name: String, dx: Tensor<Double>)] = [
      ("another mask", dy * other.mask!), ("no mask", dy),
      ("mask without 1/(1 - p)", dy * mask * 0.5),
    ]
    let candidates = [(name: "the same mask", dx: right)] + wrong
    let checks = candidates.map { candidate in
      checkGradient(candidate.name, at: input, analytic: candidate.dx, weights: dy) { moved in
        var copy = held
        return copy.forward(moved, mode: .training)
      }
    }
    var table = Table("backward pass", .right("relative error"), "verdict")
    for (candidate, check) in zip(candidates, checks) {
      table.add(
        candidate.name, "\(check.relativeError, .scientific(1))", check.passes ? "right" : "wrong")
    }
    page.table(
      table, caption: "Four ways to go back through one dropout layer, checked numerically.")
    page.claim(
      Claim(
        "drop-gradient-fails", notes: "no other will do (our addition)",
        measured: checks.dropFirst().map(\.relativeError).min()!, format: .fixed(2),
        unit: "relative error of the best of three wrong ones", is: .greater(than: 0.1)))
    try restingWeights(page)
    try page.figure(
      figure(mask, dy, right),
      caption: """
        A batch of 4 samples and 12 units: what arrives from above, the mask that the forward pass \
        drew, and what goes on. Where the mask is 0 nothing does; elsewhere it is doubled.
        """)
  }

  /// What a single sample does not train.
  private func restingWeights(_ page: Notebook) throws {
    var random = random(6)
    var network: Sequential<Double> = droppingNetwork(
      [50, 200, 200, 10], rate: 0.5, activation: { Tanh() }, using: &random)
    let y = network.forward(.normal([1, 50], using: &random), mode: .training)
    network.backwardToParameters(Tensor.normal(y.shape, using: &random))
    let gradient = network.parameters[2].gradient
    let resting = Double(gradient.scalars.count { $0 == 0 }) / Double(gradient.count)
    page.text(
      """
      A weight between two hidden units gets a gradient only if both are there, so with one sample \
      and $p = 0.5$ three quarters of them rest:
      """)
    page.claim(
      Claim(
        "drop-resting", notes: "a dropped unit's weights are not trained in that step (000, 002)",
        measured: resting, format: .percent(1), unit: "of a hidden layer's weights get no gradient",
        is: .near(0.75, within: 0.06),
        remark: "1 - (1 - p)² = 75%, for one sample of 200 and 200 units"))
  }

  private func figure(
    _ mask: Tensor<Double>, _ dy: Tensor<Double>, _ dx: Tensor<Double>
  ) -> Figure {
    func panel(
      _ title: String, _ values: Tensor<Double>, _ range: ClosedRange<Double>,
      _ format: NumberFormat = .fixed(2)
    ) -> Panel {
      Panel(
        title: title, x: Axis("unit", ticks: .none),
        y: Axis("sample", ticks: .none, isReversed: true),
        marks: [
          .heatMap(
            rows: 4, columns: 12, values: values.scalars.map { $0 == 0 ? 0 : $0 },
            colours: .diverging, range: range,
            colourLabel: nil, valueFormat: format)
        ])
    }
    let reach = dx.largestMagnitude
    return Figure(
      name: "gradient-mask", title: "The gradient comes back through the holes of the forward pass",
      subtitle: "one dropout layer, p = 0.5, 4 samples, 12 units",
      grid: Grid(rows: 3, columns: 1),
      panels: [
        panel("dy, from above", dy, -reach...reach),
        panel("mask of the forward pass", mask, -2...2, .fixed(0)),
        panel("dx = mask · dy", dx, -reach...reach),
      ], size: .init(width: 1500, height: 1300))
  }
}
