import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension ReceptiveFieldChapter {
  func convolution(_ page: Notebook) throws {
    page.text(
      """
      Lay the kernel on a patch of the image, multiply what lies on each other, add up, add the bias: \
      that is one output. Then move the kernel on. (Mathematicians would flip the kernel first and \
      call this one a cross-correlation; networks learn their kernels, so it makes no difference.)
      """)
    page.formula(
      #"y_{ij} = b + \sum_{u, v, c} x_{i S + u - p,\, j S + v - q,\, c} \, w_{uvc}"#)
    page.text(
      """
      with the stride $S$ and the padding $p$, $q$ above and to the left of the image. The notes' \
      example (002), as the layer of `NeuralNetworks` computes it:
      """)
    let one = WorkedConvolution(
      patches: [[1, 0, 2, 5, 4, 2, 3, 4, 5]], kernels: [[-1, 0, 1, -1, 0, 1, -1, 0, 1]], side: 3,
      bias: 1)
    page.output(one.text)
    page.claim(
      Claim(
        "rf-worked", notes: "the worked convolution of one channel gives 1 (002)",
        measured: one.layerOutput, format: .fixed(0), is: .equal(to: 1)))
    try slidingFigure(page, one)
    try threeChannels(page)
  }

  /// The notes' patch in the middle of a 5x5 image.
  private func slidingFigure(_ page: Notebook, _ worked: WorkedConvolution) throws {
    var random = random(3)
    let side = 5
    var image = Tensor<Double>.zeros([side, side])
    for row in 0..<side {
      for column in 0..<side {
        let isPatch = (1..<4).contains(row) && (1..<4).contains(column)
        let drawn = Double(random.integer(below: 6))
        image[row, column] = isPatch ? worked.patch[row - 1, column - 1, 0] : drawn
      }
    }
    var layer = Conv2D(
      weights: worked.kernel.reshaped(to: [3, 3, 1, 1]), bias: Tensor([worked.bias]))
    let output = layer.forward(image.reshaped(to: [1, side, side, 1]), mode: .inference)
    page.claim(
      Claim(
        "rf-output-side", notes: "the output's side is (5 - 3)/1 + 1 = 3 (002)",
        measured: output.shape[1], is: .equal(to: 3)))

    var board = Board(width: 1280, height: 480)
    board.place(
      PixelGrid(image).framed(1..<4, 1..<4, .vermillion), x: 60, y: 80, side: 72,
      label: "image", dot: 4)
    board.write("×", x: 470, y: 260, dot: 5, alignment: .center)
    board.place(
      PixelGrid(worked.kernel.channel(0), fill: Colour.blue.tint(0.25)), x: 530, y: 152, side: 72,
      label: "kernel", dot: 4)
    board.write("+ 1 =", x: 865, y: 260, dot: 5, alignment: .center)
    let y = PixelGrid(output.reshaped(to: [3, 3]), fill: Colour.green.tint(0.2))
    board.place(
      y.framed(1..<2, 1..<2, .vermillion), x: 1000, y: 152, side: 72, label: "output", dot: 3)
    try page.raster(
      board.image, name: "convolution",
      caption: """
        The kernel fits on a 5x5 image at 3 x 3 places. Framed: the patch of the example and the \
        output that it becomes. The kernel compares right with left: it finds upright edges.
        """)
  }

  private func threeChannels(_ page: Notebook) throws {
    page.text(
      """
      An image with several channels takes a kernel with as many; the sums of the channels are added \
      up, and there is still one bias and one output. This is the notes' example with three channels \
      (two numbers of the first patch are not readable in our copy, so those are ours):
      """)
    let three = WorkedConvolution(
      patches: [
        [1, 1, 1, 0, 1, 2, 0, 1, 2], [2, 2, 1, 1, 0, 2, 0, 0, 1], [1, 1, 0, 2, 0, 2, 1, 1, 0],
      ],
      kernels: [
        [-1, 1, 0, -1, 0, 1, -1, 1, -1], [1, 0, 1, 1, 1, 0, 1, 0, 1],
        [-1, -1, -1, 0, 1, 0, 0, 1, 1],
      ], side: 3, bias: 1)
    page.output(three.text)
    page.claim(
      Claim(
        "rf-worked-channels", notes: "the worked convolution of three channels gives 6 (002)",
        measured: three.layerOutput, format: .fixed(0), is: .equal(to: 6)))
    page.claim(
      Claim(
        "rf-channels-sum", notes: "the channels' sums add up to one output (002)",
        measured: three.layerOutput - three.total, format: .fixed(0), is: .equal(to: 0),
        remark: "the layer's output less the sum written out"))

    let side = 54
    let rowHeight = 240
    var board = Board(width: 1400, height: 60 + 3 * rowHeight)
    for channel in 0..<3 {
      let y = 70 + channel * rowHeight
      let colour: Colour = [.vermillion, .green, .blue][channel]
      let products = Tensor<Double>([3, 3], three.products(channel).map { $0.weight * $0.pixel })
      let middle = y + 3 * side / 2
      board.write("channel \(channel + 1)", x: 30, y: middle)
      func place(_ values: Tensor<Double>, _ x: Int, _ label: String, _ tint: Double) {
        board.place(
          PixelGrid(values, fill: colour.tint(tint)), x: x, y: y, side: side,
          label: channel == 0 ? label : "")
      }
      place(three.patch.channel(channel), 240, "patch", 0.12)
      board.write("×", x: 445, y: middle, dot: 4, alignment: .center)
      place(three.kernel.channel(channel), 490, "kernel", 0.3)
      board.write("=", x: 695, y: middle, dot: 4, alignment: .center)
      place(products, 740, "products", 0)
      board.write("sum", x: 960, y: middle)
      board.write(
        PixelGrid.text(three.sum(channel)), x: 1060, y: middle, dot: 4, alignment: .center)
    }
    let middle = 70 + rowHeight + 3 * side / 2
    board.write("+ bias \(PixelGrid.text(three.bias)) =", x: 1120, y: middle)
    board.write(PixelGrid.text(three.layerOutput), x: 1345, y: middle, dot: 6, alignment: .center)
    try page.raster(
      board.image, name: "three-channels",
      caption: "Three channels, three slices of one kernel, three sums, one output.")
  }
}
