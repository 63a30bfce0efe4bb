import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension OneByOneChapter {
  func denseAtPixels(_ page: Notebook) throws {
    page.text(
      """
      A window of one pixel sees nothing of the pixel's neighbours. What is left of a convolution is \
      the sum over the channels: each output channel is a weighted sum of the input channels, with \
      the same weights at every pixel (Lin, Chen and Yan 2014 called it a network in the network).
      """)
    page.formula(#"y_{ijk} = b_k + \sum_c x_{ijc} \, w_{ck}"#)
    page.text("One pixel with three channels, two outputs:")
    let pixel = Tensor<Double>([1, 1, 1, 3], [2, -1, 3])
    let weights = Tensor<Double>([3, 2], [1, 0, 2, -1, 0.5, 1])
    let bias = Tensor<Double>([0.5, -1])
    var worked = Conv2D(weights: weights.reshaped(to: [1, 1, 3, 2]), bias: bias)
    let output = worked.forward(pixel, mode: .inference)
    page.output(
      (0..<2).map { k in
        let terms = (0..<3).map { c in
          "\(number(pixel[0, 0, 0, c]))*\(number(weights[c, k]))"
        }
        return "y\(k + 1) = " + terms.joined(separator: " + ") + " + \(number(bias[k])) = "
          + number(output[0, 0, 0, k])
      }.joined(separator: "\n"))

    var random = random(1)
    let (batch, side, inputs, outputs) = (3, 7, 6, 4)
    let x = Tensor<Double>.normal([batch, side, side, inputs], using: &random)
    let dy = Tensor<Double>.normal([batch, side, side, outputs], using: &random)
    var convolution = Conv2D<Double>(inputs, outputs, kernel: 1, using: &random)
    var dense = Dense(
      weights: convolution.weights.value.reshaped(to: [inputs, outputs]),
      bias: convolution.bias?.value)
    let pixels: Shape = [batch * side * side, inputs]
    let y = convolution.forward(x, mode: .training)
    let rows = dense.forward(x.reshaped(to: pixels), mode: .training)
    let dx = convolution.backward(dy)
    let dRows = dense.backward(dy.reshaped(to: rows.shape))
    let differences = [
      (y.reshaped(to: rows.shape) - rows).largestMagnitude,
      (dx.reshaped(to: pixels) - dRows).largestMagnitude,
      (convolution.weights.gradient.reshaped(to: [inputs, outputs]) - dense.weights.gradient)
        .largestMagnitude,
    ]
    page.text("A batch of images is then a longer batch of pixels:")
    page.claim(
      Claim(
        "1x1-dense", notes: "a 1x1 convolution is a dense layer over channels at each pixel (002)",
        measured: differences, format: .scientific(1), is: .less(than: 1e-12),
        remark: """
          largest differences of the outputs, of the gradients by the input and of those by the \
          weights, for \(batch) images of \(side) x \(side) x \(inputs)
          """))
    page.claim(
      Claim(
        "1x1-weights", notes: "it has in times out weights (002)",
        measured: convolution.weights.value.scalars.count, is: .equal(to: Double(inputs * outputs)),
        remark: "\(inputs) channels in, \(outputs) out; counted in memory"))
    try mixtures(page)
  }

  private func number(_ value: Double) -> String {
    let text = value == value.rounded() ? "\(Int(value))" : NumberStyle.fixed(1).text(value)
    return value < 0 ? "(\(text))" : text
  }

  /// Digits through two edge filters, and mixtures of the two maps.
  private func mixtures(_ page: Notebook) throws {
    let digits = try data(as: .images())
    let count = 8
    let images = digits.test.prefix(count).inputs
    let (height, width) = (images.shape[1], images.shape[2])
    // Sobel's filters for upright and for level edges, side by side.
    let filters: [[Float]] = [[-1, 0, 1, -2, 0, 2, -1, 0, 1], [-1, -2, -1, 0, 0, 0, 1, 2, 1]]
    var edges = Conv2D<Float>(
      weights: Tensor([3, 3, 1, 2], (0..<9).flatMap { place in filters.map { $0[place] } }),
      padding: .same)
    // From (upright, level) to their sum and their difference.
    var mix = Conv2D<Float>(weights: Tensor([1, 1, 2, 2], [1, 1, 1, -1]))
    let maps = edges.forward(images, mode: .inference)
    let mixed = mix.forward(maps, mode: .inference)
    func tiles(_ maps: Tensor<Float>, _ channel: Int) -> [Raster] {
      (0..<count).map { image in
        let values = (0..<height * width).map {
          Double(maps[image, $0 / width, $0 % width, channel])
        }
        return Raster(
          width: width, height: height, values: values, range: -4...4, colours: .diverging)
      }
    }
    let rows = tiles(maps, 0) + tiles(maps, 1) + tiles(mixed, 0) + tiles(mixed, 1)
    try page.raster(
      Raster.tiled(rows, columns: count, gap: 2).scaled(by: 6), name: "mixtures",
      caption: """
        Eight digits. Rows 1 and 2: the maps of two 3x3 filters, for upright and for level edges. \
        Rows 3 and 4: their sum and their difference, which a 1x1 convolution with weights 1 and \
        -1 makes of them: edges along the two diagonals. Blue is negative, red positive. New \
        features, without looking at a neighbour.
        """)
  }
}
