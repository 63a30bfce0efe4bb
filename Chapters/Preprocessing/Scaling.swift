import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension PreprocessingChapter {
  /// Standardisation and min-max scaling (001), constant features, outliers and rare pixels.
  func scaling(_ page: Notebook) throws {
    page.text(
      """
      Features that are measured in different units have to be brought to one size, or the largest \
      unit decides. The notes give two ways:
      """)
    page.formula(
      #"""
      \begin{aligned}
      \text{standardised} &: \frac{x - \mu}{\sigma} \\
      \text{min-max} &: \frac{x - \min x}{\max x - \min x}
      \end{aligned}
      """#)
    page.code(Snippet("scaling"))
    let images = try images()
    let x = images.flat(images.training).inputs
    // snippet: scaling
    let standardise = Standardisation(fittedTo: x)
    let minMax = MinMaxScaling(fittedTo: x)
    let standard = standardise.applied(to: x)  // [m, pixels]
    let scaled = minMax.applied(to: x)
    // end snippet
    let varying = standardise.deviation.scalars.map { $0 > 0 }
    let columns = varying.indices.filter { varying[$0] }
    let exact = Tensor<Double>(standard)
    let (means, variances) = (exact.columnMeans(), exact.columnVariances())
    page.claim(
      Claim(
        "prep-standard-mean", notes: "standardisation gives mean 0 (001)",
        measured: means.largestMagnitude, format: .scientific(0), unit: "at most",
        is: .less(than: 1e-4)))
    page.claim(
      Claim(
        "prep-standard-variance", notes: "and variance 1 (001)",
        measured: columns.map { abs(variances[$0] - 1) }.max()!, format: .scientific(0),
        unit: "from 1 at most, for pixels that change", is: .less(than: 1e-4)))
    let (lowest, highest) = scaled.columnExtremes()
    page.claim(
      Claim(
        "prep-min-max", notes: "min-max gives [0, 1] (001)",
        measured: lowest.largestMagnitude == 0
          && columns.allSatisfy { abs(highest[$0] - 1) < 1e-6 },
        shown: "from 0 to 1 for every pixel that changes", is: .holding))
    let constant = varying.count - columns.count
    page.claim(
      Claim(
        "prep-constant", notes: "every feature can be standardised (our question)",
        measured: constant, unit: "pixels of \(varying.count) never change",
        is: .equal(to: 0), expecting: isPhotographs ? .agrees : .differs,
        because: """
          their deviation is 0, and 0 / 0 is not a number. `Standardisation` leaves them at 0, in test \
          images as well: the network has learnt nothing about them.
          """))
    try outliers(page)
    try rarePixels(page, x, standard)
  }

  /// One value far away, and what it does to the others.
  private func outliers(_ page: Notebook) throws {
    page.text(
      """
      Min-max scaling looks at two samples only, the smallest and the largest. Let one of 1,000 be a \
      mistake, 50 standard deviations away:
      """)
    var random = random(3)
    let clean = Tensor<Double>.normal([1000, 1], using: &random)
    let spoilt = clean.rows(0..<999).appendingRows(of: Tensor([1, 1], [50]))
    /// How wide the middle 90% of the first 999 values are.
    func width(_ x: Tensor<Double>) -> Double {
      let ends = Array(x.scalars.prefix(999)).percentiles([0.05, 0.95])
      return ends[1] - ends[0]
    }
    let names = ["min-max", "standardised"]
    let scaled = [clean, spoilt].map { x in
      [MinMaxScaling(fittedTo: x).applied(to: x), Standardisation(fittedTo: x).applied(to: x)]
    }
    let shrink = names.indices.map { width(scaled[0][$0]) / width(scaled[1][$0]) }
    page.claim(
      Claim(
        "prep-outlier-min-max", notes: "min-max suffers from outliers (our addition)",
        measured: shrink[0], format: .fixed(1), unit: "times narrower", is: .greater(than: 5),
        remark: "the middle 90% of the other values, because of one of 1,000"))
    page.claim(
      Claim(
        "prep-outlier-standard", notes: "standardisation suffers less (our addition)",
        measured: shrink[1], format: .fixed(1), unit: "times narrower",
        is: .less(than: 3)))
    func panel(_ row: Int, _ column: Int) -> Panel {
      let values = scaled[row][column].scalars
      let range = column == 0 ? 0.0...1.0 : -4.0...4.0
      return Panel(
        x: Axis(
          row == 1 ? (column == 0 ? "scaled value" : "standardised value") : "", range: range),
        y: Axis(column == 0 ? "share of values" : ""),
        marks: [
          .histogram(
            of: values, bins: 40, range: range, colour: column == 0 ? .vermillion : .blue)
        ])
    }
    try page.figure(
      Figure(
        name: "outlier", title: "One outlier of 1,000 leaves min-max scaling a tenth of its range",
        subtitle: """
          1,000 normal values; below, the last of them is 50 standard deviations away (beyond the axis \
          on the right)
          """,
        grid: Grid(
          rows: 2, columns: 2, rowLabels: ["without outlier", "with outlier"], columnTitles: names),
        panels: [panel(0, 0), panel(0, 1), panel(1, 0), panel(1, 1)],
        size: .init(width: 1600, height: 900)),
      caption: """
        The same values scaled both ways, without and with one outlier. Standardised values are \
        squeezed as well, but by less, as one sample of 1,000 has a small part in the variance.
        """)
  }

  /// What standardisation does to pixels that are hardly ever lit.
  private func rarePixels(
    _ page: Notebook, _ x: Tensor<Float>, _ standard: Tensor<Float>
  ) throws {
    page.text(
      """
      Standardisation has a weakness of its own. A pixel that is lit in $k$ of $m$ images, always \
      equally, has the mean $k/m$ and the variance $(k/m)(1 - k/m)$, so that lit it becomes \
      $\\sqrt{(m - k)/k}$. Photographs have no such pixels; digits have some at the rim.
      """)
    let m = x.shape[0]
    let lit = x.map { $0 > 0 ? 1 : 0 }.columnSums().scalars.map(Double.init)
    let largest = standard.columnExtremes().highest.scalars.map(Double.init)
    let shown = lit.indices.filter { lit[$0] > 0 && lit[$0] < Double(m) }
    page.claim(
      Claim(
        "prep-rare-pixel", notes: "standardised pixels are of the order of 1 (our question)",
        measured: largest.max()!, format: .fixed(0), unit: "is the largest", is: .less(than: 5),
        expecting: isPhotographs ? .agrees : .differs,
        because: """
          a pixel that is lit in one image of \(NumberStyle.grouped.text(Double(m))) becomes \
          √\(m - 1) = \(NumberStyle.fixed(0).text(Double(m - 1).squareRoot())) there. Pixels are all in \
          one unit, so many divide by one deviation for all of them instead.
          """))
    // Pixels of photographs are lit in nearly all of them: there is nothing to draw.
    if isPhotographs { return }
    let counts = (0...60).map { Double.pow(0.75 * Double(m), Double($0) / 60) }
    try page.figure(
      Figure(
        name: "rare-pixels", title: "The rarer a pixel is lit, the larger standardisation makes it",
        subtitle: settings(
          "\(NumberStyle.grouped.text(Double(m))) training images, one point a pixel"),
        panel: Panel(
          x: Axis(
            "training images in which the pixel is lit", range: 1...Double(m), scale: .logarithmic),
          y: Axis("largest standardised value", range: 0.5...100, scale: .logarithmic),
          marks: [
            .points(
              x: shown.map { lit[$0] }, y: shown.map { largest[$0] }, colour: .blue,
              shape: .circle, size: 0.6),
            .line(
              x: counts, y: counts.map { ((Double(m) - $0) / $0).squareRoot() },
              label: "always equally lit", colour: .ink, dash: .dashed),
          ])),
      caption: """
        Each pixel's largest value after standardisation, against the number of images that light it. \
        The line is $\\sqrt{(m - k)/k}$; where a pixel is lit unequally, its brightest image is above it.
        """)
  }
}
