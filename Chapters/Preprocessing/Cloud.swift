import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

/// Samples of two normal features, both positive.
struct Cloud {
  var mean: (Double, Double)
  var deviations: (Double, Double)
  var correlation: Double

  /// Far from the origin, unequally wide, and correlated.
  static let tilted = Cloud(mean: (4, 3), deviations: (1.1, 0.5), correlation: 0.8)
  /// As wide in all directions.
  static let round = Cloud(mean: (1.5, 1.5), deviations: (0.5, 0.5), correlation: 0)

  /// [count, 2]; what is not positive is drawn again.
  func samples(_ count: Int, using random: inout RandomSource) -> Tensor<Double> {
    var values: [Double] = []
    while values.count < 2 * count {
      let (u, v) = (random.normal(), random.normal())
      let x = mean.0 + deviations.0 * u
      let across = (1 - correlation * correlation).squareRoot()
      let y = mean.1 + deviations.1 * (correlation * u + across * v)
      if x > 0 && y > 0 { values += [x, y] }
    }
    return Tensor([count, 2], values)
  }
}

extension PreprocessingChapter {
  /// One cloud of points raw, centred, standardised, decorrelated, whitened (004).
  func cloud(_ page: Notebook) throws {
    page.text(
      """
      Two features can be drawn, so here is a cloud of 400 samples in the five states of this chapter. \
      Centring moves it to the origin. Standardising also divides each axis by its standard deviation; \
      the cloud stays tilted, since the two features still tell about each other. Decorrelating turns \
      the centred cloud until its long side lies along the first axis. Whitening divides each of the \
      new axes by its standard deviation, and what is left is round.
      """)
    page.formula(
      #"""
      \begin{aligned}
      \text{centred} &: x - \mu \\
      \text{standardised} &: (x - \mu) / \sigma \\
      \text{decorrelated} &: (x - \mu) V, \quad \Sigma = V \Lambda V^\top \\
      \text{whitened} &: (x - \mu) V \Lambda^{-1/2}
      \end{aligned}
      """#)
    page.code(Snippet("states"))
    var random = random(2)
    let x = Cloud.tilted.samples(400, using: &random)
    // snippet: states
    let states: [(name: String, x: Tensor<Double>)] = [
      ("raw", x),
      ("zero-centred", MeanImage(fittedTo: x).applied(to: x)),
      ("standardised", Standardisation(fittedTo: x).applied(to: x)),
      ("decorrelated", Decorrelation(fittedTo: x).applied(to: x)),
      ("whitened", Whitening(fittedTo: x).applied(to: x)),
    ]
    // end snippet
    var table = Table(
      "state", .right("means"), .right("standard deviations"), .right("correlation"))
    let moments = states.map { CloudMoments($0.x) }
    let style = NumberStyle.fixed(2)
    for (state, moments) in zip(states, moments) {
      table.add(
        state.name, moments.means.map(style.text).joined(separator: ", "),
        moments.deviations.map(style.text).joined(separator: ", "),
        style.text(moments.correlation))
    }
    page.table(table, caption: "What each state has done to the numbers.")
    page.claim(
      Claim(
        "prep-cloud-centred", notes: "centring: subtract the mean (004)",
        measured: moments[1].means.map(abs), format: .scientific(0), unit: "left of the means",
        is: .less(than: 1e-12)))
    page.claim(
      Claim(
        "prep-cloud-standard", notes: "standardised features still correlate (our addition)",
        measured: abs(moments[2].correlation - moments[0].correlation), format: .scientific(0),
        unit: "change of the correlation", is: .less(than: 1e-12)))
    page.claim(
      Claim(
        "prep-cloud-decorrelated", notes: "decorrelating: no correlation is left",
        measured: abs(moments[3].correlation), format: .scientific(0), is: .less(than: 1e-12)))
    let covariance = states[4].x.covariance()
    page.claim(
      Claim(
        "prep-whiten", notes: "whitening gives identity covariance",
        measured: Double((covariance - .identity(2)).largestMagnitude), format: .scientific(0),
        unit: "from the unit matrix", is: .less(than: 1e-12)))
    try cloudFigure(page, states)
  }

  private func cloudFigure(
    _ page: Notebook, _ states: [(name: String, x: Tensor<Double>)]
  ) throws {
    // The same samples keep their colour: those on either side of the long axis' middle.
    let along = states[3].x
    func half(_ x: Tensor<Double>, _ isUpper: Bool) -> (x: [Double], y: [Double]) {
      let rows = (0..<x.shape[0]).filter { (along[$0, 0] > 0) == isUpper }
      return (rows.map { x[$0, 0] }, rows.map { x[$0, 1] })
    }
    let panels = states.map { state -> Panel in
      let (upper, lower) = (half(state.x, true), half(state.x, false))
      return Panel(
        title: state.name, x: Axis(range: -4...8, ticks: .every(4)),
        y: Axis(range: -4...6, ticks: .every(2)),
        marks: [
          .horizontalRule(0, colour: .muted, dash: .solid),
          .verticalRule(0, colour: .muted, dash: .solid),
          .points(x: lower.x, y: lower.y, colour: .blue, shape: .circle, size: 0.45),
          .points(x: upper.x, y: upper.y, colour: .orange, shape: .openSquare, size: 0.45),
        ], hasEqualUnits: true)
    }
    try page.figure(
      Figure(
        name: "cloud", title: "From a tilted cloud far from the origin to a round one around it",
        subtitle: """
          400 samples of two features; the same scale in all panels; colour: which half of the long \
          axis a sample lies in
          """,
        grid: Grid(rows: 1, columns: 5, sharesY: true), panels: panels,
        size: .init(width: 2000, height: 560)),
      caption: """
        The same samples raw, zero-centred, standardised, decorrelated and whitened. Decorrelating is a \
        rotation: no distance changes. Whitening changes distances, those of the short axis most.
        """)
  }
}

/// Means, standard deviations and correlation of two features.
struct CloudMoments {
  let means: [Double]
  let deviations: [Double]
  let correlation: Double

  init(_ x: Tensor<Double>) {
    means = x.columnMeans().scalars
    let covariance = x.covariance()
    deviations = [covariance[0, 0].squareRoot(), covariance[1, 1].squareRoot()]
    correlation = covariance[0, 1] / (deviations[0] * deviations[1])
  }
}
