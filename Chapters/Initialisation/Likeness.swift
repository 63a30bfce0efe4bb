import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  /// What N(0, 0.01^2) does to sigmoids: not the units become alike, the samples do.
  func likeness(_ page: Notebook) throws {
    page.text(
      """
      The notes explain the pile at 0.5 so: all units give out nearly the same, as if there were \
      only one. That can be measured. Take the 1,000 x 100 outputs of a layer. How much does a unit's \
      average differ from unit to unit, and how much does one unit's output differ from sample to \
      sample?
      """)
    page.code(Snippet("spreads"))
    let seed = options.seed
    let starts = [Start.one, .hundredth, .xavier]
    let depth = 8
    let spreads = try concurrentRuns(starts) { start in
      Stack(nonlinearity: .sigmoid, weights: start.weights, depth: depth)
        .run(seed: seed, as: Double.self).outputs.map(\.spreads)
    }
    let theory = starts.map { start in
      VariancePropagation(nonlinearity: .sigmoid, gain: start.gain(width: 100))
        .sampleDeviations(depth: depth)
    }
    var table = Table(
      "layer", .right("between units"), .right("between samples"), .right("theory"))
    for layer in [0, 1, 2, 4, 7] {
      table.add(
        "\(layer + 1)", "\(spreads[1][layer].units, .scientific(1))",
        "\(spreads[1][layer].samples, .scientific(1))", "\(theory[1][layer], .scientific(1))")
    }
    page.table(
      table,
      caption: """
        Standard deviations of sigmoids with weights from N(0, 0.01²), computed in `Double`. The \
        `Float` that trains has steps of 6e-8 at 0.5: from layer 5 on it hardly tells samples apart.
        """)
    let fifth = spreads[1][4]
    page.claim(
      Claim(
        "init-alike", notes: "N(0, 0.01²): all units alike, as if there were one (001)",
        measured: fifth.units / fifth.samples, format: .scientific(1),
        unit: "times more spread between units than between samples, layer 5", is: .less(than: 1),
        expecting: .differs,
        because: """
          the units keep their differences (\(NumberStyle.scientific(1).text(fifth.units)) in every \
          layer); it is the samples that become alike, 40 times more with each layer. What the last \
          layer gets no longer says which sample it was.
          """))
    let error = zip(spreads[1].dropFirst(), theory[1].dropFirst())
      .map { abs($0.samples / $1 - 1) }.max()!
    page.claim(
      Claim(
        "init-alike-theory", notes: "a layer keeps sqrt(n) · 0.01 · 1/4 of it: 1/40 (our addition)",
        measured: spreads[1][4].samples / spreads[1][3].samples, format: .fixed(4),
        is: .near(0.025, within: 0.0025),
        remark: """
          layers 2 to 8 agree with the theory of wide nets to \
          \(NumberStyle.percent(0).text(error))
          """))
    let layers = (1...depth).map(Double.init)
    try page.figure(
      Figure(
        name: "likeness", title: "With small weights not the units become alike, the samples do",
        subtitle: "1,000 samples from N(0, 1), eight layers of 100 sigmoids",
        grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true),
        panels: starts.indices.map { index in
          Panel(
            title: starts[index].name,
            x: Axis("layer", range: 1...Double(depth), ticks: .at([1, 4, 8])),
            y: Axis(
              "standard deviation", range: 1e-15...10, scale: .logarithmic,
              ticks: .at([1, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15]), format: .scientific(0)),
            marks: [
              .line(
                x: layers, y: spreads[index].map(\.units), label: "between units",
                colour: .blue, dash: .solid),
              .line(
                x: layers, y: spreads[index].map(\.samples), label: "between samples",
                colour: .vermillion, dash: .dashed),
              .line(x: layers, y: theory[index], label: "theory", colour: .ink, dash: .dotted),
            ])
        }, seriesNames: .abovePanels),
      caption: """
        How much a layer's outputs differ between units (of their averages over samples) and between \
        samples (of one unit). With $N(0, 1)$ samples stay apart; with Xavier, too, a sigmoid loses \
        most of the difference with each layer.
        """)
  }
}

extension Start {
  /// n s^2 on square layers of this width.
  func gain(width: Int) -> Double {
    let deviation = weights.standardDeviation(for: [width, width])
    return Double(width) * deviation * deviation
  }
}

extension Tensor<Double> {
  /// The spread over samples (rows) of a typical unit, and the spread over units of what they give
  /// on average.
  var spreads: (samples: Double, units: Double) {
    // snippet: spreads
    let means = columnMeans()
    return (
      columnVariances().mean().squareRoot(),
      (means - means.mean()).squared().mean().squareRoot()
    )
    // end snippet
  }
}
