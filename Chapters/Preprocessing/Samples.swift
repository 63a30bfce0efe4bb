import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension PreprocessingChapter {
  /// The same images before and after each preprocessing.
  func samples(_ page: Notebook) throws {
    page.text(
      """
      What does the network see? Ten training images after each preprocessing. Where values may be \
      negative, middle grey is 0. Whitened images are shown turned back to pixels (ZCA: multiplied by \
      $V (\\Lambda + \\epsilon)^{-1/2} V^\\top$), as the order of the axes is no image.
      """)
    page.code(Snippet("kinds"))
    let images = try images()
    let training = images.pooled(images.training)
    let x = training.inputs
    let shape = images.pooledShape
    // snippet: kinds
    let axes = Decorrelation(fittedTo: x)
    let kinds: [(name: String, images: Tensor<Float>, isSigned: Bool)] = [
      ("as they are", x, false),
      ("min-max", MinMaxScaling(fittedTo: x).applied(to: x), false),
      (
        "minus channel\nmean",
        RowsOfPixels.channelMean(of: x, channels: shape[2]).applied(to: x), true
      ),
      ("minus mean\nimage", MeanImage(fittedTo: x).applied(to: x), true),
      ("standardised", Standardisation(fittedTo: x).applied(to: x), true),
      (
        "whitened,\neps = \(NumberStyle.significant(1).text(Self.epsilon))",
        Whitening(axes, epsilon: Self.epsilon, form: .zeroPhase).applied(to: x), true
      ),
      ("whitened,\neps = 0", Whitening(axes, form: .zeroPhase).applied(to: x), true),
    ]
    // end snippet
    // The first image of each class.
    let shown = (0..<training.classCount).compactMap { training.labels.firstIndex(of: $0) }
    var grid = ImageGrid(side: 112, margin: 200)
    for kind in kinds {
      let limit =
        kind.isSigned
        ? shown.flatMap { kind.images.row($0).map { Double(abs($0)) } }.percentiles([0.99])[0] : 1
      let range = kind.isSigned ? -limit...limit : 0...1
      grid.add(kind.name, shown.map { Raster(kind.images.row($0), shape, range: range) })
    }
    try page.raster(
      grid.raster, name: "samples",
      caption: """
        \(dataName): one training image of each class, pooled, after each preprocessing; a row \
        has one scale. \(isPhotographs ? "" : "Subtracting the mean image leaves its shadow where an image has no ink. ")\
        Whitening keeps outlines, and with $\\epsilon = 0$ noise.
        """)
    let (before, after) = (
      neighbourCorrelation(x, shape), neighbourCorrelation(kinds[5].images, shape)
    )
    page.claim(
      Claim(
        "prep-neighbours",
        notes: "whitening takes out what neighbours have in common (our addition)",
        measured: abs(after) / before, format: .percent(0),
        unit: "of the correlation of neighbouring pixels is left", is: .less(than: 0.5),
        remark: """
          \(NumberStyle.fixed(2).text(before)) before, \(NumberStyle.fixed(2).text(after)) with \
          ε = \(NumberStyle.significant(1).text(Self.epsilon))
          """))
  }

  /// The mean correlation of pixels with their right neighbours, of those pairs that both change.
  private func neighbourCorrelation(_ x: Tensor<Float>, _ shape: Shape) -> Double {
    let covariance = x.covariance()
    var correlations: [Double] = []
    for row in 0..<shape[0] {
      for column in 0..<(shape[1] - 1) {
        let i = (row * shape[1] + column) * shape[2]
        let j = i + shape[2]
        let product = covariance[i, i] * covariance[j, j]
        // Pixels at a dark rim hardly change, and say nothing.
        if product > 1e-6 { correlations.append(covariance[i, j] / product.squareRoot()) }
      }
    }
    return correlations.mean
  }
}
