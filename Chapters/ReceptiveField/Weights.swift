import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension ReceptiveFieldChapter {
  func weights(_ page: Notebook) throws {
    page.text(
      """
      A fully connected layer gives every unit a weight for every pixel. For a digit of 28 x 28 \
      pixels, 128 units and ten classes that is $784 \\cdot 128 + 128$ and $128 \\cdot 10 + 10$ \
      numbers (002), and the first product grows with the area of the image. For a photograph of \
      200 x 200 pixels in colour it would be 15 million.
      """)
    var random = random(1)
    let dense = Sequential<Float>([
      Dense(784, 128, using: &random), ReLU(), Dense(128, 10, using: &random),
    ])
    let local = Sequential<Float>([
      Conv2D(1, 128, kernel: 3, padding: .same, using: &random), ReLU(), GlobalAveragePool(),
      Dense(128, 10, using: &random),
    ])
    var table = Table("layer", .right("formula"), .right("in memory"))
    for (network, input) in [(dense, Shape([784])), (local, Shape([28, 28, 1]))] {
      let summary = Summary("", of: network, input: input)
      for (row, layer) in zip(summary.rows, network.layers) where layer.parameterCount > 0 {
        table.add(
          "\(row.layer.kind) \(row.layer.details)", "\(row.layer.cost.trainable, .grouped)",
          "\(numbersInMemory(layer), .grouped)")
      }
    }
    page.table(
      table,
      caption: """
        The weights of two networks for digits: by the formula, and counted one by one where they \
        lie in memory. The first two rows are the fully connected network; the convolution of the \
        third row also has 128 outputs a pixel.
        """)
    page.claim(
      Claim(
        "rf-dense-parameters", notes: "784-128-10, fully connected: 101,770 parameters (002)",
        measured: numbersInMemory(dense), is: .equal(to: 101_770)))
    try connections(page)
  }

  /// Every number of every parameter, counted.
  private func numbersInMemory(_ layer: some Layer<Float>) -> Int {
    layer.parameters.reduce(0) { $0 + $1.value.scalars.count }
  }

  /// The matrix of a convolution, found by back-propagating from each output.
  private func connections(_ page: Notebook) throws {
    page.text(
      """
      A convolution saves twice. Each output looks at a few neighbouring pixels only, and all outputs \
      share the same few weights. Back-propagate from one output at a time and write down which \
      pixel arrives with which weight: that is the matrix of a fully connected layer which does the \
      same.
      """)
    let side = 6
    // Weights that can be told apart: 1 to 9.
    var layer = Conv2D<Double>(weights: Tensor([3, 3, 1, 1], (1...9).map(Double.init)))
    let output = layer.forward(.zeros([1, side, side, 1]), mode: .training).shape
    let rows = (0..<output.count).map { index in
      var gradient = Tensor<Double>.zeros([output.count])
      gradient[index] = 1
      return layer.backward(gradient.reshaped(to: output)).scalars
    }
    let matrix = rows.flatMap { $0 }
    let zeros = Double(matrix.count { $0 == 0 }) / Double(matrix.count)
    page.claim(
      Claim(
        "rf-shared", notes: "a convolution's outputs share the kernel's weights (002)",
        measured: Set(matrix).subtracting([0]).count, unit: "different weights",
        is: .equal(to: 9),
        remark: """
          in a matrix of \(output.count) x \(side * side), of which \
          \(NumberStyle.percent(0).text(zeros)) are 0
          """))
    var grid = PixelGrid(Tensor([output.count, side * side], matrix))
    for (index, weight) in matrix.enumerated() {
      if weight == 0 { grid.texts[index] = "" }
      grid.fills[index] = weight == 0 ? .white : Colour.blue.tint(0.12 + 0.07 * weight)
    }
    var board = Board(width: 1440, height: 680)
    board.place(grid, x: 70, y: 70, side: 37, label: "pixels 1 to 36, row by row")
    for (index, letter) in "outputs".enumerated() {
      board.write("\(letter)", x: 24, y: 260 + 32 * index)
    }
    try page.raster(
      board.image, name: "connections",
      caption: """
        A 3x3 convolution of a 6x6 image as a fully connected layer: one row for each of the 16 \
        outputs, one column for each of the 36 pixels. Each row holds the same nine weights, here \
        numbered 1 to 9, moved along; all the rest is 0.
        """)
  }
}
