import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  /// The notes' experiment (001): 1,000 samples of 100 numbers from N(0, 1), five layers of 100.
  private func passes(_ nonlinearity: Nonlinearity) throws -> [Stack.Pass<Float>] {
    let seed = options.seed
    return try concurrentRuns(Start.all) {
      Stack(nonlinearity: nonlinearity, weights: $0.weights, depth: 5).run(seed: seed)
    }
  }

  // MARK: Sigmoid

  func sigmoidHistograms(_ page: Notebook) throws {
    page.text(
      """
      So weights must differ: draw them at random. How large? The experiment of the notes: 1,000 \
      samples of 100 numbers from $N(0, 1)$ go through five layers of 100 sigmoids, and we look at \
      what each layer gives out, for five ways to draw the weights.
      """)
    let passes = try passes(.sigmoid)
    let (one, hundredth, xavier) = (passes[0].outputs, passes[1].outputs, passes[3].outputs)
    var table = Table(
      "layer", .right("N(0, 1): below 0.05"), .right("above 0.95"),
      .right("N(0, 0.01²): 0.4 to 0.6"), .right("Xavier: 0.4 to 0.6"))
    func middle(_ x: Tensor<Float>) -> Double { x.share { $0 > 0.4 && $0 < 0.6 } }
    for layer in 0..<5 {
      table.add(
        "\(layer + 1)", "\(one[layer].share { $0 < 0.05 }, .percent(1))",
        "\(one[layer].share { $0 > 0.95 }, .percent(1))",
        "\(middle(hundredth[layer]), .percent(1))", "\(middle(xavier[layer]), .percent(1))")
    }
    page.table(table, caption: "Where the outputs of the sigmoids lie.")
    let ends = one.map { x in x.share { $0 < 0.05 || $0 > 0.95 } }
    page.claim(
      Claim(
        "init-sigmoid-ends", notes: "N(0, 1) piles sigmoids up at 0 and 1 (001, 004)",
        measured: ends.min()!, format: .percent(1),
        unit: "of the outputs, or more, below 0.05 or above 0.95", is: .greater(than: 0.5),
        remark: "the least of the five layers; in the first \(NumberStyle.percent(1).text(ends[0]))"
      ))
    let slopes = one.map { x in Double((x * (1 - x)).mean()) }
    page.claim(
      Claim(
        "init-sigmoid-gradient", notes: "where a sigmoid has hardly any slope (001, 004)",
        measured: slopes.max()! / 0.25, format: .percent(0),
        unit: "of a sigmoid's best slope, on average", is: .less(than: 0.4),
        remark: "whether the gradient vanishes is another question: see the fifty layers below"))
    page.claim(
      Claim(
        "init-sigmoid-half", notes: "N(0, 0.01²) piles them up at 0.5 (001)",
        measured: hundredth.map(middle).min()!, format: .percent(1),
        unit: "between 0.4 and 0.6", is: .greater(than: 0.99),
        remark: "in every layer, the first too"
      ))
    let deviations = xavier.map(\.deviation)
    let small = hundredth.map(\.deviation)
    page.claim(
      Claim(
        "init-xavier-sigmoid", notes: "Xavier spreads them (001)",
        measured: deviations[4] / small[4], format: .fixed(1),
        unit: "times the spread of N(0, 0.01²) in layer 5", is: .greater(than: 5),
        remark: """
          standard deviation \(NumberStyle.fixed(3).text(deviations[4])) around 0.5, no layer \
          narrower than \(NumberStyle.fixed(3).text(deviations.min()!))
          """))
    try page.figure(
      grid(
        .sigmoid, passes, range: 0...1,
        title: "Sigmoids: N(0, 1) piles them at 0 and 1, N(0, 0.01²) at 0.5, Xavier spreads them"),
      caption: gridCaption)
  }

  // MARK: Tanh and ReLU

  func otherHistograms(_ page: Notebook) throws {
    page.text(
      """
      With that the histograms of the other two nonlinearities can be read. Tanh is steep where it \
      crosses 0, so a gain of 1 keeps its layers alive: they narrow, but slowly. ReLU throws half of \
      each layer's mean square away, so it takes a gain of 2.
      """)
    let tanh = try passes(.tanh)
    let ends = tanh[0].outputs.map { x in x.share { $0.magnitude > 0.95 } }
    let tanhDeviations = tanh.map { $0.outputs.map(\.deviation) }
    page.claim(
      Claim(
        "init-tanh-ends", notes: "N(0, 1) saturates tanh, too (004)",
        measured: ends.min()!, format: .percent(1), unit: "beyond ±0.95", is: .greater(than: 0.5)))
    page.claim(
      Claim(
        "init-tanh-vanish",
        notes: "N(0, 0.01²): the deeper layers' outputs become zero (004)",
        measured: tanhDeviations[1], format: .scientific(0), unit: "in layers 1 to 5",
        shown: tanhDeviations[1].map { NumberStyle.scientific(0).text($0) }.joined(separator: ", "),
        is: .less(than: 0.11), remark: "standard deviation; a tenth from layer to layer"))
    page.claim(
      Claim(
        "init-xavier-tanh", notes: "Xavier is good for tanh (001, 004)",
        measured: tanhDeviations[3][4], format: .fixed(2), unit: "standard deviation in layer 5",
        is: .inside(0.25...0.7)))
    try page.figure(
      grid(
        .tanh, tanh, range: -1...1,
        title: "Tanh: saturated with N(0, 1), gone with N(0, 0.01²), alive with Xavier"),
      caption: gridCaption)

    let relu = try passes(.relu)
    let meanSquares = relu.map { pass in
      pass.outputs.map { x in Double(x.squared().mean()) }
    }
    func factor(_ start: Int) -> Double {
      Double.pow(meanSquares[start][4] / meanSquares[start][0], 1 / 4.0)
    }
    page.claim(
      Claim(
        "init-xavier-relu", notes: "Xavier breaks with ReLU (001, 004): it shrinks",
        measured: factor(3), format: .fixed(2), unit: "of the mean square from layer to layer",
        is: .near(0.5, within: 0.1)))
    page.claim(
      Claim(
        "init-he-relu", notes: "He holds it (001, 004)",
        measured: factor(4), format: .fixed(2), unit: "of the mean square from layer to layer",
        is: .near(1, within: 0.2)))
    try page.figure(
      grid(
        .relu, relu, range: 0...2,
        title: "ReLU: Xavier's layers shrink towards 0, He's stay as they are"),
      caption: """
        \(gridCaption) The bar at 0 is cut off; with $N(0, 1)$ most outputs lie beyond the right end.
        """)
  }

  // MARK: The grid

  private var gridCaption: String {
    """
    Rows: layers 1 to 5. Columns: how the weights were drawn. LeCun and Xavier have the same variance \
    here, where all layers are square; Xavier's weights are uniform. Up: the share of the outputs, in \
    each panel on its own scale; σ is their standard deviation.
    """
  }

  private func grid(
    _ nonlinearity: Nonlinearity, _ passes: [Stack.Pass<Float>], range: ClosedRange<Double>,
    title: String
  ) -> Figure {
    let panels = (0..<5).flatMap { layer in
      passes.indices.map { index -> Panel in
        let outputs = passes[index].outputs[layer]
        let histogram = Histogram(
          of: outputs.scalars.map { Double($0) }, bins: 30, range: range,
          colour: Start.all[index].colour)
        // ReLU's zeros would dwarf all else: their bar is cut off, and its share written beside it.
        let bars = nonlinearity == .relu ? histogram.counts.dropFirst() : histogram.counts[...]
        let top = max(bars.max()!, 1e-3) * (nonlinearity == .relu ? 2 : 1.35)
        let deviation = "σ = \(NumberStyle.significant(2).text(outputs.deviation))"
        let zeros = "\(NumberStyle.percent(0).text(outputs.share { $0 == 0 })) zeros"
        return Panel(
          x: Axis(
            "output", range: range,
            ticks: .at([
              range.lowerBound, (range.lowerBound + range.upperBound) / 2, range.upperBound,
            ])),
          y: Axis(range: 0...top, ticks: .none),
          marks: [
            .histogram(histogram),
            .text(
              nonlinearity == .relu ? "\(deviation)\n\(zeros)" : deviation,
              x: range.lowerBound + 0.97 * (range.upperBound - range.lowerBound),
              y: top * (nonlinearity == .relu ? 0.8 : 0.88),
              alignment: .right, size: 0.8),
          ])
      }
    }
    return Figure(
      name: "\(nonlinearity.rawValue.lowercased())-histograms", title: title,
      subtitle: "1,000 samples of 100 numbers from N(0, 1), five layers of 100, 30 bins",
      grid: Grid(
        rows: 5, columns: 5, rowLabels: (1...5).map { "layer \($0)" },
        columnTitles: Start.all.map { "\($0.name)" }, sharesX: true),
      panels: panels)
  }
}
