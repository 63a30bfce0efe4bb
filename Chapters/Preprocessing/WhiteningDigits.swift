import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension PreprocessingChapter {
  /// What is added to the variances where the chapter whitens for a network, in squares of the pixels'
  /// range.
  static let epsilon = 0.01

  /// Whitened digits: their covariance, their spectrum, epsilon, noise, and the test set's variances.
  func whitening(_ page: Notebook) throws {
    let images = try images()
    let shape = images.pooledShape
    page.text(
      """
      Standardising treats each feature alone. Neighbouring pixels are alike, though, so most of what \
      two of them say is said twice. Whitening takes that out: it leaves features without correlation, \
      all with variance 1. It needs the eigenvectors of the covariance of all pairs of pixels, which we \
      get by Jacobi's rotations (Golub and Van Loan, section 8.5): each turns two axes until one pair is \
      uncorrelated, again and again. To keep that matrix small, images are pooled to \
      \(shape.count) values.
      """)
    page.code(Snippet("whitening"))
    let pooled = images.pooled(images.training)
    let training = Tensor<Double>(pooled.inputs)
    let test = Tensor<Double>(images.pooled(images.test).inputs)
    let axes = page.timing("covariance and eigenvectors") { Decorrelation(fittedTo: training) }
    // snippet: whitening
    let white = Whitening(axes).applied(to: training)
    let covariance = white.covariance()
    // end snippet
    let rank = axes.rank
    let n = training.shape[1]
    var wanted = Tensor<Double>.zeros([n, n])
    for axis in 0..<rank { wanted[axis, axis] = 1 }
    page.claim(
      Claim(
        "prep-whiten-digits", notes: "whitening gives identity covariance",
        measured: Double((covariance - wanted).largestMagnitude), format: .scientific(0),
        unit: "from the unit matrix on \(rank) axes of \(n)", is: .less(than: 1e-6),
        remark: rank < n
          ? "the other \(n - rank) have no variance in training and stay 0" : nil))
    try spectrum(page, axes, images)
    try smallVariances(page, axes, training, test)
  }

  /// The eigenvalues, and the eigenvectors as images.
  private func spectrum(
    _ page: Notebook, _ axes: Decorrelation<Double>, _ images: ChapterImages
  ) throws {
    let variances = axes.eigen.values.scalars.prefix(axes.rank)
    let total = variances.reduce(0, +)
    var sum = 0.0
    let needed = variances.prefix { variance in
      defer { sum += variance }
      return sum < 0.95 * total
    }.count
    page.text(
      """
      The eigenvalues are the variances along the axes. They fall from \
      \(variances[0], .significant(2)) to \(variances.last!, .significant(1)), and \(needed) of \
      \(axes.rank) axes hold 95% of all variance.
      """)
    let shape = images.pooledShape
    func picture(_ axis: Int) -> Raster {
      let vector = (0..<shape.count).map { Float(axes.eigen.vectors[$0, axis]) }
      let limit = Double(vector.map(abs).max()!)
      return Raster(vector, shape, range: -limit...limit, colours: .diverging)
    }
    var grid = ImageGrid(side: 112, margin: 170)
    grid.add("first\naxes", (0..<10).map(picture))
    grid.add("last\naxes", ((axes.rank - 10)..<axes.rank).map(picture))
    try page.raster(
      grid.raster, name: "axes",
      caption: """
        The eigenvectors of the ten largest variances (above) and of the ten smallest (below) as images, \
        each on its own scale; \(isPhotographs ? "middle grey is 0" : "red is positive, blue is negative"). The first are broad strokes, the last \
        are differences between neighbours, or pixels that hardly ever change.
        """)
  }

  /// What whitening does to noise, to test images, and what epsilon does about it.
  private func smallVariances(
    _ page: Notebook, _ axes: Decorrelation<Double>, _ training: Tensor<Double>,
    _ test: Tensor<Double>
  ) throws {
    let rank = axes.rank
    let variances = Array(axes.eigen.values.scalars.prefix(rank))
    page.text(
      """
      Dividing by a standard deviation is multiplying by its inverse. The last axis is multiplied \
      \((variances[0] / variances[rank - 1]).squareRoot(), .grouped) times as much as the first, and with \
      it whatever is on it, above all noise. So a small $\\epsilon$ is added to the variances:
      """)
    page.formula(
      #"\hat{x} = (x - \mu) V (\Lambda + \epsilon)^{-1/2}, \qquad \text{variance after it: } \frac{\lambda}{\lambda + \epsilon}"#
    )
    let epsilon = Self.epsilon
    let held = Whitening(axes, epsilon: epsilon).applied(to: training).columnVariances()
    page.claim(
      Claim(
        "prep-epsilon", notes: "epsilon leaves λ / (λ + ε) of each variance (our addition)",
        measured: (0..<rank).map { abs(held[$0] - variances[$0] / (variances[$0] + epsilon)) }
          .max()!,
        format: .scientific(0), unit: "off at most", is: .less(than: 1e-9)))
    let noise = [0, epsilon].map { noiseShare(Whitening(axes, epsilon: $0), test) }
    page.claim(
      Claim(
        "prep-noise", notes: "whitening amplifies noise (our addition)",
        measured: noise[0].after / noise[0].before, format: .fixed(0),
        unit: "times as large a share of the inputs' mean square", is: .greater(than: 10),
        remark: """
          noise of 1% of the pixels' range is \(NumberStyle.percent(2).text(noise[0].before)) of the \
          mean square of test images, \(NumberStyle.percent(0).text(noise[0].after)) after whitening, \
          and \(NumberStyle.percent(1).text(noise[1].after)) with ε = \(NumberStyle.significant(1).text(epsilon))
          """))
    let testVariances = [0, epsilon].map {
      Whitening(axes, epsilon: $0).applied(to: test).columnVariances()
    }
    let tail = (rank * 9 / 10)..<rank
    let typical = tail.map { testVariances[0][$0] }
    page.claim(
      Claim(
        "prep-whiten-test",
        notes: "the whitened test set has identity covariance, too (our question)",
        measured: typical.max()!, format: .fixed(0),
        unit: "is the largest variance of test images on the last tenth of the axes",
        is: .inside(0.5...2), expecting: .differs,
        because: """
          the last axes are those on which training images happen to vary least, and test images, which \
          had no say in that, vary more: the median there is \
          \(NumberStyle.fixed(1).text(typical.median)). With ε = \(NumberStyle.significant(1).text(epsilon)) \
          no variance of the test set is above \
          \(NumberStyle.fixed(1).text((0..<rank).map { testVariances[1][$0] }.max()!)).
          """))
    let x = (1...rank).map(Double.init)
    func values(_ variances: Tensor<Double>) -> [Double] { (0..<rank).map { variances[$0] } }
    try page.figure(
      Figure(
        name: "spectrum", title: "Whitening raises the last axes to 1, and test images beyond",
        subtitle: settings(
          """
          pooled images, covariance of \(NumberStyle.grouped.text(Double(training.shape[0]))) training images
          """),
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "before", x: Axis("axis, by variance", range: 1...Double(rank)),
            y: Axis("variance along the axis", scale: .logarithmic),
            marks: [
              .line(x: x, y: variances, label: "training", colour: .blue, dash: .solid),
              .horizontalRule(epsilon, label: "ε", colour: .ink, dash: .dotted),
            ]),
          Panel(
            title: "after whitening", x: Axis("axis, by variance", range: 1...Double(rank)),
            y: Axis("variance along the axis", scale: .logarithmic),
            marks: [
              .line(
                x: x, y: values(testVariances[0]), label: "test", colour: .vermillion, dash: .dashed
              ),
              .line(
                x: x, y: [Double](repeating: 1, count: rank), label: "training", colour: .blue,
                dash: .solid),
              .line(x: x, y: values(held), label: "with ε", colour: .green, dash: .dashDotted),
            ]),
        ], size: .init(width: 1800, height: 800)),
      caption: """
        Left: the variances along the principal axes. Right: what whitening makes of them, for the \
        training images it was fitted to, for test images, and for training images with \
        $\\epsilon = \(NumberStyle.significant(1).text(epsilon))$.
        """)
  }

  /// The share of noise in the mean square of centred test images, before and after whitening.
  private func noiseShare(
    _ whitening: Whitening<Double>, _ test: Tensor<Double>
  ) -> (before: Double, after: Double) {
    var random = random(4)
    let noise = Tensor<Double>.normal(test.shape, standardDeviation: 0.01, using: &random)
    let clean = whitening.applied(to: test)
    let noisy = whitening.applied(to: test + noise)
    let centred = test - test.columnMeans()
    return (
      noise.squared().mean() / (centred + noise).squared().mean(),
      (noisy - clean).squared().mean() / noisy.squared().mean()
    )
  }
}
