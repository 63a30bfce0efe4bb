import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook

extension PreprocessingChapter {
  /// What inputs that are all positive do to gradients, and what their mean does to the step size.
  func centring(_ page: Notebook) throws {
    page.text(
      """
      Pixels are numbers from 0 to 255. Nothing in a network's formulas forbids that, so why change \
      them? Look at one unit, $z = w \\cdot x + b$, and one image. The gradient by its weights is
      """)
    page.formula(
      #"\frac{\partial L}{\partial w_j} = \delta \, x_j, \qquad \delta = \frac{\partial L}{\partial z}"#
    )
    page.text(
      """
      $\\delta$ is one number for all weights of the unit. If no $x_j$ is negative, all weights are \
      asked to grow, or all to shrink. The same happens inside a network whose hidden units only give \
      positive numbers, which is the notes' objection to the sigmoid. We ask a network with 100 hidden \
      units for the gradients of single images:
      """)
    page.code(Snippet("signs"))
    let images = try images()
    let few = images.flat(images.training.prefix(100))
    let centre = MeanImage(fittedTo: images.flat(images.training).inputs)
    let raw = gradientSigns(few)
    let centred = gradientSigns(few.preprocessed(by: centre))
    page.claim(
      Claim(
        "prep-sign",
        notes: "inputs that are not zero-centred make a unit's gradients share a sign (004)",
        measured: raw.sharing, format: .percent(0), unit: "of units, for single images",
        is: .equal(to: 1)))
    page.claim(
      Claim(
        "prep-sign-centred", notes: "with the mean image subtracted they do not (004)",
        measured: centred.sharing,
        format: .percent(0), unit: "of units", is: .less(than: 0.05)
      ))
    page.claim(
      Claim(
        "prep-sign-batch", notes: "and so does a batch (our question)",
        measured: raw.sharingInBatch, format: .percent(0),
        unit: "of units, for a batch of \(few.count)", is: .greater(than: 0.5),
        expecting: .differs,
        because: """
          each image has a δ of its own sign, and a batch adds them up. What remains is a tendency: \
          the gradients' sum is \(NumberStyle.percent(0).text(raw.lean)) of the sum of their \
          magnitudes, and \(NumberStyle.percent(0).text(centred.lean)) for centred images.
          """))
    try zigZag(page)
    try curvature(page, images)
    saturation(page, images)
  }

  /// How far the gradients of a unit's weights point the same way.
  private struct Signs {
    /// The share of units, over single images, whose gradients have no two signs.
    var sharing: Double
    /// The same for all images as one batch.
    var sharingInBatch: Double
    /// |sum of g| / sum of |g| in the batch: 1 if all share a sign.
    var lean: Double
  }

  private func gradientSigns(_ images: Examples) -> Signs {
    var random = random(1)
    let inputs = images.inputs.shape.columns
    let network = digitNetwork(inputs: inputs, classes: images.classCount, using: &random)
    // snippet: signs
    /// dW of the first layer, [inputs, units].
    func gradient(_ batch: Batch) -> Tensor<Float> {
      var network = network
      let logits = network.forward(batch.inputs, mode: .training)
      network.backwardToParameters(SoftmaxCrossEntropy()(logits, labels: batch.labels).gradient)
      return network.parameters[0].gradient
    }
    /// Of the units that learn anything: how many have gradients of one sign only?
    func sharing(_ gradient: Tensor<Float>) -> (share: Int, of: Int) {
      let (lowest, highest) = gradient.columnExtremes()
      let units = zip(lowest.scalars, highest.scalars).filter { $0 != 0 || $1 != 0 }
      return (units.count { $0 >= 0 || $1 <= 0 }, units.count)
    }
    // end snippet
    let single = (0..<images.count).map { sharing(gradient(images.batch(at: [$0]))) }
    let batch = gradient(images.batch(at: 0..<images.count))
    let together = sharing(batch)
    let sums = batch.columnSums().map { abs($0) }
    let magnitudes = batch.map { abs($0) }.columnSums()
    return Signs(
      sharing: Double(single.reduce(0) { $0 + $1.share })
        / Double(single.reduce(0) { $0 + $1.of }),
      sharingInBatch: Double(together.share) / Double(together.of),
      lean: Double(sums.sum() / magnitudes.sum()))
  }

  /// The largest eigenvalue of the inputs' second moments decides the largest step (LeCun et al. 1998).
  private func curvature(_ page: Notebook, _ images: ChapterImages) throws {
    page.text(
      """
      Signs are half of the story. For a linear unit whose loss is half the mean squared error, that \
      loss is a bowl whose curvature is the matrix of second moments of its inputs. Gradient descent stays on the bowl \
      while the step is below 2 over its largest eigenvalue (LeCun, Bottou, Orr and Müller 1998, \
      sections 5.1 and 5.3):
      """)
    page.formula(
      #"H = \frac{1}{m} \sum_i x_i x_i^\top = \Sigma + \mu \mu^\top, \qquad \eta < \frac{2}{\lambda_1(H)}"#
    )
    page.text(
      """
      The mean $\\mu$ adds one large eigenvalue in its own direction. That direction says nothing \
      about one image in contrast to another, but it is the one that limits the step for all of them. \
      On images pooled to \(images.pooledShape.count) values:
      """)
    page.code(Snippet("moments"))
    let x = images.pooled(images.training).inputs
    let kinds: [(name: String, x: Tensor<Float>)] = [
      ("as they are, 0 to 1", x),
      (
        "minus the channel mean",
        RowsOfPixels.channelMean(of: x, channels: images.pooledShape[2]).applied(to: x)
      ),
      ("minus the mean image", MeanImage(fittedTo: x).applied(to: x)),
    ]
    // snippet: moments
    let spectra = kinds.map { $0.x.secondMoments().symmetricEigen().values }
    // end snippet
    var table = Table(
      "inputs", .right("$\\lambda_1$"), .right("$\\lambda_2$"),
      .right("largest step $2/\\lambda_1$"))
    for (kind, values) in zip(kinds, spectra) {
      table.add(
        kind.name, "\(values[0], .significant(3))", "\(values[1], .significant(3))",
        "\(2 / values[0], .significant(2))")
    }
    page.table(table, caption: "The largest eigenvalues of the second moments.")
    page.claim(
      Claim(
        "prep-largest-eigenvalue",
        notes: "centring, with the mean image, allows larger steps (003)",
        measured: spectra[0][0] / spectra[2][0], format: .fixed(1),
        unit: "times as large a step", is: .greater(than: 1.5)))
    let limits = zip(kinds, spectra).map { kind, values in
      [0.95, 1.05].map { excess(kind.x, rate: $0 * 2 / values[0]) }
    }
    page.claim(
      Claim(
        "prep-stable-step", notes: "the limit is 2 / λ₁ (our check)",
        measured: limits.allSatisfy { $0[0] < 1 && $0[1] > 1 }, is: .holding,
        remark: "gradient descent converges at 95% of it and diverges at 105%, for all three"))
  }

  /// The share of sigmoids that get so much that they hardly change (003).
  private func saturation(_ page: Notebook, _ images: ChapterImages) {
    page.text(
      """
      The notes have a third reason: inputs around 0 keep sigmoids out of their flat ends, where \
      gradients are small. With Xavier's weights, made for inputs of variance 1, it is the size of the \
      inputs that decides:
      """)
    let x = images.flat(images.training).inputs
    var random = random(5)
    var layers = Sequential<Float>([
      Dense(x.shape.columns, 100, weights: .glorotUniform, using: &random), Sigmoid(),
    ])
    let kinds = [x * 255, x, MeanImage(fittedTo: x).applied(to: x)]
    let shares = kinds.map { x -> Double in
      let y = layers.forward(x, mode: .inference)
      return Double(y.map { $0 < 0.05 || $0 > 0.95 ? 1 : 0 }.mean())
    }
    page.claim(
      Claim(
        "prep-saturation", notes: "inputs far from 0, such as 255, saturate sigmoids (003)",
        measured: shares[0], format: .percent(0),
        unit: "of outputs within 5% of their ends",
        is: .greater(than: 0.5),
        remark: """
          \(NumberStyle.percent(1).text(shares[1])) with pixels from 0 to 1, \
          \(NumberStyle.percent(1).text(shares[2])) with the mean image subtracted as well
          """))
  }

  /// How the weights of a linear unit, alone with squared error and no targets, have grown after many
  /// steps of full-batch gradient descent: by less than 1 where it converges.
  private func excess(_ x: Tensor<Float>, rate: Double) -> Double {
    let moments = x.secondMoments()
    var w = Tensor<Double>([x.shape.columns, 1], repeating: 1)
    let start = w.norm()
    for _ in 0..<400 { w -= moments.matrixProduct(w) * rate }
    return w.norm() / start
  }
}
