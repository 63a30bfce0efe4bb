import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension BackPropagationChapter {
  /// The gradient's magnitude at each of ten hidden layers, before training.
  func depth(_ page: Notebook) throws {
    page.text(
      """
      Back-propagation multiplies by a derivative at every layer. Ten sigmoids give at most \
      $(1/4)^{10}$, about one millionth, times what the weights do. To see it, take a network of ten \
      hidden layers of 100 units before training, with weights of the variance that suits each \
      function ($1/n$ for sigmoid and tanh, $2/n$ for ReLU; the chapter on initialisation shows why), \
      let 500 digits through, and look at the gradient that arrives at each layer's output: the root \
      of its mean square, relative to the last hidden layer.
      """)
    let data = try data()
    let seeds = seeds(options.quick ? 2 : 10)
    let kinds: [Nonlinearity] = [.relu, .tanh, .sigmoid]
    let count = 10
    var table = Table(
      "activation", .right("first layer / last layer"), .right("a layer, on average"))
    var marks: [Mark] = []
    var perLayer: [Nonlinearity: Double] = [:]
    var total: [Nonlinearity: Double] = [:]
    for kind in kinds {
      let runs = seeds.map { gradientMagnitudes(kind, layers: count, seed: $0, data) }
      let ratios = runs.map { $0[0] }
      total[kind] = ratios.median
      perLayer[kind] = Double.pow(ratios.median, 1 / Double(count - 1))
      table.add(
        kind.rawValue, Spread(ratios).text(.scientific(1)),
        "× \(perLayer[kind]!, .fixed(2))")
      marks += .spread(
        x: (1...count).map(Double.init), runs: runs, label: kind.rawValue, colour: kind.colour,
        dash: kind.dash, showsPoints: true)
    }
    page.table(
      table, caption: "Gradients at the first of ten hidden layers: median, lowest, highest seed.")
    page.claim(
      Claim(
        "bp-vanishing", notes: "saturating units kill the gradient (004)",
        measured: perLayer[.sigmoid]!, format: .fixed(3),
        unit: "of it gets through a layer of sigmoids and its weights", is: .less(than: 0.25),
        remark: """
          \(NumberStyle.scientific(1).text(total[.sigmoid]!)) of it reach the first of ten layers, \
          with weights of variance 1/n and nothing saturated yet
          """))
    page.claim(
      Claim(
        "bp-passing", notes: "ReLU does not, and tanh does less (004)",
        measured: [perLayer[.relu]!, perLayer[.tanh]!], format: .fixed(2),
        unit: "of it gets through a layer of ReLU and of tanh", is: .inside(0.75...1.25)))
    try page.figure(
      Figure(
        name: "depth", title: "Ten layers of sigmoids leave next to nothing of a gradient",
        subtitle: """
          root mean square of the gradient at each hidden layer's output, relative to the last; \
          10 × 100 units, 500 digits, \(seeds.count) seeds: median, lowest to highest
          """,
        panel: Panel(
          x: Axis("hidden layer", range: 1...Double(count), ticks: .every(1)),
          y: Axis(
            "gradient, relative to layer \(count)", range: 1e-6...10, scale: .logarithmic,
            format: .scientific(0)),
          marks: marks)),
      caption: """
        The gradient goes from right to left. With sigmoids each layer takes away about \
        \(NumberStyle.percent(0).text(1 - perLayer[.sigmoid]!)) of it: the first layers hardly learn.
        """)
  }

  /// The root mean square of the loss's gradient by the output of each hidden layer, over that of
  /// the last.
  private func gradientMagnitudes(
    _ kind: Nonlinearity, layers count: Int, seed: UInt64, _ data: ExperimentData
  ) -> [Double] {
    var random = RandomSource(seed: seed)
    var model = digitNetwork(inputs: data.inputs, hidden: count, kind, using: &random)
    let batch = data.training.prefix(500)
    let logits = model.forward(batch.inputs, mode: .training)
    var gradient = SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient
    var magnitudes: [Double] = []
    for index in model.layers.indices.reversed() {
      // Activations stand at odd places; what arrives there is the gradient by their output.
      if !index.isMultiple(of: 2) {
        magnitudes.append(Double(gradient.squared().mean()).squareRoot())
      }
      gradient = model.layers[index].backward(gradient)
    }
    return magnitudes.reversed().map { $0 / magnitudes[0] }
  }
}
