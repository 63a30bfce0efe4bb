import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension ReceptiveFieldChapter {
  /// Convolutions of one channel by 3x3 windows, one after the other.
  static func stack(_ count: Int, kernel: PixelSize = 3, padding: Padding = .valid)
    -> Sequential<Double>
  {
    var random = RandomSource(seed: 0)
    return Sequential(
      (0..<count).map { _ in
        Conv2D<Double>(1, 1, kernel: kernel, padding: padding, bias: nil, using: &random)
      })
  }

  func growth(_ page: Notebook) throws {
    page.text(
      """
      An output of a 3x3 convolution sees 3x3 pixels. An output of a second one sees 3x3 outputs of \
      the first, and each of those sees 3x3 pixels. Neighbours see almost the same pixels, moved by \
      one: together they see 5x5. Call that the *receptive field*. In general a window of $F_l$ adds \
      $F_l - 1$ steps, and a step is as many pixels of the image as the strides before it have made \
      of it:
      """)
    page.formula(
      #"r_l = r_{l-1} + (F_l - 1)\, j_{l-1}, \qquad j_l = j_{l-1} S_l, \qquad r_0 = j_0 = 1"#)
    page.text(
      """
      (Araujo, Norris and Sim 2019; $j$ is called the effective stride.) We can also ask the network: \
      back-propagate from one output, through kernels of positive numbers so that nothing cancels, \
      and see which pixels have a gradient.
      """)
    var table = Table(
      "layers", .right("sees, by the formula"), .right("pixels with a gradient"))
    var measured: [Int: Int] = [:]
    for count in 1...7 {
      let network = Self.stack(count)
      let theory = Summary("", of: network, input: [64, 64, 1]).rows.last!.layer.output.field!
      let field = MeasuredField.measured(of: network.linearized(), input: [64, 64, 1])!
      measured[count] = field.vertical.size
      table.add(
        "\(count) of 3x3", "\(theory.vertical.size) x \(theory.horizontal.size)",
        "\(field.vertical.size) x \(field.horizontal.size)")
    }
    page.table(table, caption: "Convolutions of 3x3 with stride 1 in a row.")
    page.claim(
      Claim(
        "rf-two", notes: "two layers of 3x3 see 5x5 (002)", measured: measured[2]!,
        is: .equal(to: 5)))
    page.claim(
      Claim(
        "rf-three", notes: "three layers of 3x3 see 7x7 (002, 004)", measured: measured[3]!,
        is: .equal(to: 7)))
    try page.raster(
      growthPicture, name: "growth",
      caption: """
        Right: one output of the second convolution. Middle: the outputs of the first that it looks \
        at. Left: the pixels they look at, with the number of ways from each pixel to the output. \
        First row: by one of the nine middle cells only, its window framed in green. Second row: by \
        the upper three. Third row: by all nine, and the windows have grown together to 5x5 (framed). \
        Fourth row: one convolution by 5x5 sees the same pixels, each of them once.
        """)
  }

  // MARK: The picture

  /// Gradients of the picture: kernels of ones, so that a gradient counts the ways to the output.
  private var growthPicture: Raster {
    let side = 40
    let (xs, rowHeight) = ([50, 520, 900], 9 * side + 90)
    var board = Board(width: 1200, height: 4 * rowHeight + 20)
    let cases: [(name: String, cells: [(Int, Int)])] = [
      ("by one", [(2, 2)]), ("by three", (2...4).map { (2, $0) }),
      ("by nine", (2...4).flatMap { row in (2...4).map { (row, $0) } }),
    ]
    for (index, test) in cases.enumerated() {
      let y = 60 + index * rowHeight
      var first = Self.ones(3)
      let size = first.forward(.zeros([1, 9, 9, 1]), mode: .training).shape
      var middle = Tensor<Double>.zeros(size)
      for (row, column) in test.cells { middle[0, row, column, 0] = 1 }
      let ways = first.backward(middle).reshaped(to: [9, 9])

      var input = heat(ways, .blue, side)
      // The window of the middle cell that came last.
      if test.cells.count < 9 {
        let (row, column) = test.cells.last!
        input = input.framed(row..<row + 3, column..<column + 3, .green)
      } else {
        input = input.framed(2..<7, 2..<7, .vermillion)
      }
      var seen = heat(middle.reshaped(to: [7, 7]), .green, side)
      seen = seen.framed(2..<5, 2..<5, .vermillion)
      var output = PixelGrid(rows: 5, columns: 5)
      output.fill(2..<3, 2..<3, .vermillion)
      board.place(input, x: xs[0], y: y, side: side, label: "image 9 x 9")
      board.place(seen, x: xs[1], y: y + side, side: side, label: "after one 3 x 3")
      board.place(output, x: xs[2], y: y + 2 * side, side: side, label: "after two")
    }
    let y = 60 + 3 * rowHeight
    var direct = Self.ones(5)
    let shape = direct.forward(.zeros([1, 9, 9, 1]), mode: .training).shape
    var one = Tensor<Double>.zeros(shape)
    one[0, 2, 2, 0] = 1
    let ways = direct.backward(one).reshaped(to: [9, 9])
    var output = PixelGrid(rows: 5, columns: 5)
    output.fill(2..<3, 2..<3, .vermillion)
    board.place(
      heat(ways, .blue, side).framed(2..<7, 2..<7, .vermillion), x: xs[0], y: y, side: side,
      label: "image 9 x 9")
    board.place(output, x: xs[2], y: y + 2 * side, side: side, label: "after one 5 x 5")
    return board.image
  }

  /// A convolution of one channel whose weights are 1.
  private static func ones(_ side: Int) -> Conv2D<Double> {
    Conv2D(weights: Tensor([side, side, 1, 1], repeating: 1))
  }

  /// Numbers with a darker ground the larger they are; 0 is white and empty.
  private func heat(_ values: Tensor<Double>, _ colour: Colour, _ side: Int) -> PixelGrid {
    var grid = PixelGrid(values)
    for (index, value) in values.scalars.enumerated() {
      if value == 0 { grid.texts[index] = "" }
      grid.fills[index] = value == 0 ? .white : colour.tint(0.2 + 0.08 * value)
    }
    return grid
  }
}
