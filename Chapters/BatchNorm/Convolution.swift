import Experiments
import GradientChecking
import NeuralNetworks
import Notebook
import Plotting

extension BatchNormChapter {
  func convolution(_ page: Notebook) throws {
    page.text(
      """
      A convolution computes the same function at every place of an image, so the places are \
      normalised together: a feature map of $p \\times q$ pixels in a batch of $m$ images gives \
      $m \\cdot p \\cdot q$ values, which share one mean, one variance, one $\\gamma$ and one \
      $\\beta$. With the channels on the last axis that is the dense layer again, with more rows.
      """)
    var random = random(10)
    let shape: Shape = [4, 5, 3, 6]
    let x = Tensor<Double>.normal(shape, mean: 2, standardDeviation: 3, using: &random)
    let norm = BatchNorm<Double>(
      scale: .normal([6], using: &random), offset: .normal([6], using: &random))
    var images = norm
    var rows = norm
    let y = images.forward(x, mode: .training)
    let flat = rows.forward(x.reshaped(to: [4 * 5 * 3, 6]), mode: .training)
    page.claim(
      Claim(
        "bn-conv-values", notes: "each feature map is normalised over its m p q values (003)",
        measured: (y.reshaped(to: flat.shape) - flat).largestMagnitude, format: .scientific(1),
        is: .equal(to: 0)))
    page.claim(
      Claim(
        "bn-conv-parameters", notes: "one gamma and one beta for each feature map (003)",
        measured: norm.parameterCount, is: .equal(to: 12), remark: "6 feature maps of 5 x 3"))
    let report = checkGradients(of: norm, input: x, using: &random)
    page.claim(
      Claim(
        "bn-conv-gradients", notes: "the gradients hold for feature maps too (003)",
        measured: report.relativeError, format: .scientific(1), is: .less(than: 1e-7)))
    try featureMaps(page)
  }

  /// Real digits through two edge filters, before and after normalisation.
  private func featureMaps(_ page: Notebook) throws {
    let digits = try data()
    let count = 8
    let (height, width) = (digits.images.training.height, digits.images.training.width)
    let pixels = digits.training.prefix(200).inputs
    // A blur, whose answers are never negative; Sobel's filter for upright edges, whose answers
    // are large; and for level edges, made weak.
    let filters: [[Double]] = [
      [Double](repeating: 1.0 / 9, count: 9),
      [-1, 0, 1, -2, 0, 2, -1, 0, 1],
      [-1, -2, -1, 0, 0, 0, 1, 2, 1].map { $0 / 10 },
    ]
    // A kernel is [height, width, in, out]: the filters' values at each place, side by side.
    let kernel = Tensor<Double>(
      [3, 3, 1, filters.count], (0..<9).flatMap { place in filters.map { $0[place] } })
    var convolution = Conv2D(weights: kernel, padding: .same)
    let maps = convolution.forward(
      Tensor([200, height, width, 1], pixels.scalars.map { Double($0) }), mode: .inference)
    var norm = BatchNorm<Double>(filters.count)
    let normalised = norm.forward(maps, mode: .training)
    func tiles(_ maps: Tensor<Double>, _ range: ClosedRange<Double>) -> [Raster] {
      (0..<filters.count).flatMap { channel in
        (0..<count).map { image in
          let values = (0..<height).flatMap { row in
            (0..<width).map { maps[image, row, $0, channel] }
          }
          return Raster(
            width: width, height: height, values: values, range: range, colours: .diverging)
        }
      }
    }
    let rasters = tiles(maps, -4...4) + tiles(normalised, -4...4)
    try page.raster(
      Raster.tiled(rasters, columns: count, gap: 2).scaled(by: 6), name: "feature-maps",
      caption: """
        Eight digits through three filters (rows 1 to 3: a blur, a strong filter for upright edges, \
        a weak one for level edges), and the same normalised with the statistics of 200 digits \
        (rows 4 to 6). Blue is negative, white 0, red positive, on one scale from −4 to 4: now the \
        three maps are equally strong, and each has mean 0.
        """)
    let before = maps.columnVariances()
    let after = normalised.columnVariances()
    page.output(
      (0..<filters.count).map { channel in
        let (a, b) = (before[channel], after[channel])
        return "feature map \(channel + 1): variance \("\(a, .fixed(3))") before, "
          + "\("\(b, .fixed(3))") after, which is Var / (Var + epsilon)"
      }.joined(separator: "\n"))
  }
}
