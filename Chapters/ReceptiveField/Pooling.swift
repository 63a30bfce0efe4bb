import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension ReceptiveFieldChapter {
  func pooling(_ page: Notebook) throws {
    page.text(
      """
      Pooling takes one number for each window: its largest value, or its mean. It has no weights. \
      The largest value keeps the strongest answer of a filter (an edge, wherever in the window it \
      is); the mean keeps how strong the answer is on the whole. Windows of 2x2 with stride 2 leave \
      a quarter of the pixels.
      """)
    let values: [Double] = [1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4]
    let image = Tensor<Double>([1, 4, 4, 1], values)
    var maximum = MaxPool2D<Double>(2)
    var mean = AveragePool2D<Double>(2)
    let largest = maximum.forward(image, mode: .training)
    let means = mean.forward(image, mode: .training)

    var lines: [String] = []
    for row in 0..<2 {
      for column in 0..<2 {
        let window = [(0, 0), (0, 1), (1, 0), (1, 1)].map {
          image[0, 2 * row + $0.0, 2 * column + $0.1, 0]
        }
        let list = window.map(PixelGrid.text).joined(separator: ", ")
        let sum = window.map(PixelGrid.text).joined(separator: " + ")
        lines.append(
          "max(\(list)) = \(PixelGrid.text(largest[0, row, column, 0]))   "
            + "(\(sum)) / 4 = \(PixelGrid.text(means[0, row, column, 0]))")
      }
    }
    page.output(lines.joined(separator: "\n"))
    page.claim(
      Claim(
        "rf-max-pool", notes: "max pooling 4x4 by 2x2, stride 2 (002; the numbers are 004's)",
        measured: largest.scalars == [6, 8, 3, 4], shown: text(largest), is: .holding))
    page.claim(
      Claim(
        "rf-mean-pool", notes: "mean pooling of the same (002)",
        measured: means.scalars == [3.25, 5.25, 2, 2], shown: text(means), is: .holding))

    let dy = Tensor<Double>(largest.shape, repeating: 1)
    let toLargest = maximum.backward(dy)
    let toAll = mean.backward(dy)
    page.text(
      """
      Back-propagate a gradient of 1 to each output: the largest pixel of a window gets all of it, \
      the mean gives a quarter to each. For what a unit *can* see that makes no difference: any pixel \
      of the window may be the largest.
      """)
    page.claim(
      Claim(
        "rf-pool-gradients", notes: "pooling hands on as much gradient as it gets (004)",
        measured: [toLargest.sum(), toAll.sum()], format: .fixed(0), is: .equal(to: 4)))

    let side = 64
    var board = Board(width: 1340, height: 720)
    func grid(_ tensor: Tensor<Double>) -> PixelGrid {
      var grid = PixelGrid(tensor.reshaped(to: Shape(Array(tensor.shape.dimensions[1...2]))))
      let half = grid.rows / 2
      let colours: [Colour] = [.blue, .orange, .green, .pink]
      for (index, colour) in colours.enumerated() {
        let (row, column) = (index / 2 * half, index % 2 * half)
        grid.fill(row..<row + half, column..<column + half, colour.tint(0.3))
      }
      return grid
    }
    board.place(grid(image), x: 60, y: 230, side: side, label: "image", dot: 4)
    for (y, pooled, gradient, name) in [
      (90, largest, toLargest, "largest"), (420, means, toAll, "mean"),
    ] {
      board.place(grid(pooled), x: 500, y: y + side, side: side, label: name, dot: 2)
      board.place(
        grid(gradient), x: 860, y: y, side: side, label: "gradient of their sum", dot: 2)
    }
    try page.raster(
      board.image, name: "pooling",
      caption: """
        The same image pooled by the largest value (above) and by the mean (below), and where the \
        gradient goes.
        """)
  }

  private func text(_ values: Tensor<Double>) -> String {
    values.scalars.map(PixelGrid.text).joined(separator: ", ")
  }
}
