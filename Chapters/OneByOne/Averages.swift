import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension OneByOneChapter {
  func averages(_ page: Notebook) throws {
    page.text(
      """
      At the end of a network its last map becomes the scores of the classes. Flattened, every pixel \
      of every channel has a weight for every class. Averaged over the pixels first (global average \
      pooling, Lin et al. 2014), every channel has one. That is a 1x1 convolution to ten channels and \
      then a mean: the order makes no difference, since both are linear.
      """)
    var random = random(7)
    let networks: [(title: String, network: Sequential<Float>)] = [
      ("Inception10", .inception10(using: &random)), ("ResNet18", .resNet18(using: &random)),
    ]
    var table = Table(
      "network", "last map", .right("averaged"), .right("flattened"), .right("ratio"))
    var heads: [(title: String, averaged: Int, flattened: Int, pixels: Int)] = []
    for (title, network) in networks {
      let index = network.layers.lastIndex { $0 is GlobalAveragePool<Float> }!
      let features = Sequential(Array(network.layers[..<index]))
      let map = features.outputShape(for: [32, 32, 3])
      let averaged = Sequential<Float>([
        GlobalAveragePool(), Dense(map[2], 10, using: &random),
      ])
      let flattened = Sequential<Float>([Flatten(), Dense(map.count, 10, using: &random)])
      func memory(_ head: Sequential<Float>) -> Int {
        head.parameters.reduce(0) { $0 + $1.value.scalars.count }
      }
      let head = (title, memory(averaged), memory(flattened), map[0] * map[1])
      heads.append(head)
      table.add(
        title, "\(map)", "\(head.1, .grouped)", "\(head.2, .grouped)",
        "\(Double(head.2) / Double(head.1), .fixed(1))")
    }
    page.table(
      table, caption: "Parameters of the last layer for ten classes, counted in memory.")
    page.claim(
      Claim(
        "1x1-average",
        notes: "global average pooling instead of Flatten: far fewer parameters (002)",
        measured: heads.map { Double($0.flattened) / Double($0.averaged) }, format: .fixed(1),
        unit: "times as many flattened", is: .atLeast(10),
        remark: "nearly as many times as the last map has pixels: "
          + heads.map { "\($0.pixels) in \($0.title)" }.joined(separator: ", ")))
    orderDoesNotMatter(page)
    anySize(page, networks[0].network)
    try page.figure(
      headFigure(heads.map { ($0.title, $0.averaged, $0.flattened) }),
      caption: "Parameters of the last layer, with global average pooling and with a flat map.")
  }

  private func orderDoesNotMatter(_ page: Notebook) {
    var random = random(8)
    let x = Tensor<Double>.normal([4, 8, 8, 16], using: &random)
    var scores = Conv2D<Double>(16, 10, kernel: 1, using: &random)
    var dense = Dense(
      weights: scores.weights.value.reshaped(to: [16, 10]), bias: scores.bias?.value)
    var first = GlobalAveragePool<Double>()
    var last = GlobalAveragePool<Double>()
    let averagedFirst = dense.forward(first.forward(x, mode: .inference), mode: .inference)
    let averagedLast = last.forward(scores.forward(x, mode: .inference), mode: .inference)
    page.claim(
      Claim(
        "1x1-average-order", notes: "averaging, then dense = 1x1 convolution, then averaging",
        measured: (averagedFirst - averagedLast).largestMagnitude, format: .scientific(1),
        is: .less(than: 1e-12), remark: "so each pixel has scores of its own that can be looked at")
    )
  }

  /// The same parameters read images of another size.
  private func anySize(_ page: Notebook, _ network: Sequential<Float>) {
    var network = network
    let sides = [32, 40, 57]
    let shapes = sides.map { side in
      network.forward(.zeros([1, side, side, 3]), mode: .inference).shape
    }
    page.claim(
      Claim(
        "1x1-average-any-size", notes: "without Flatten a network takes images of any size",
        measured: shapes.count { $0 == [1, 10] }, unit: "of \(sides.count) sizes",
        is: .equal(to: Double(sides.count)),
        remark: "Inception10 on images of "
          + sides.map { "\($0) x \($0)" }.joined(separator: ", ")))
  }

  private func headFigure(_ heads: [(String, Int, Int)]) -> Figure {
    Figure(
      name: "heads", title: "Averaging before the last layer saves most of its parameters",
      subtitle: "ten classes, images of 32 x 32",
      panel: Panel(
        y: Axis("parameters (thousands)", range: 0...95),
        marks: [
          .bars(
            heads.map(\.0),
            [
              Bars.Group("averaged", heads.map { Double($0.1) / 1e3 }, colour: .blue),
              Bars.Group("flattened", heads.map { Double($0.2) / 1e3 }, colour: .vermillion),
            ], valueFormat: .fixed(1))
        ]))
  }
}
