import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension ReceptiveFieldChapter {
  /// The first block of ResNet18 whose shortcut is a projection, with one channel.
  private static func projectionBlock() -> (body: Sequential<Double>, shortcut: Sequential<Double>)
  {
    let network = SeenNetwork.narrow(.resNet18).linearized()
    for case let block as Residual<Double> in network.layers {
      if let shortcut = block.shortcut { return (block.body, shortcut) }
    }
    fatalError("ResNet18 has no projection.")
  }

  func alignment(_ page: Notebook) throws {
    page.text(
      """
      Where paths meet, elements at the same place are added (ResNet) or put side by side \
      (Inception), as if they told of the same part of the image. They do if the paths have one \
      effective stride and one centre. The summaries check that, and warn:
      """)
    var warnings: [NetworkName: [String]] = [:]
    for (title, name) in SeenNetwork.five {
      var random = RandomSource(seed: 1)
      let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
      warnings[name] = Summary(title, of: network, input: name.inputShape).warnings
    }
    page.output(
      SeenNetwork.five.map { five in
        let list = warnings[five.name]!
        return list.isEmpty
          ? "\(five.title): all paths are aligned"
          : list.map { "\(five.title), layer \($0)" }.joined(separator: "\n")
      }.joined(separator: "\n"))

    let (body, shortcut) = Self.projectionBlock()
    let input: Shape = [32, 32, body.channels]
    let bodyField = MeasuredField.measured(of: body, input: input)!
    let shortcutField = MeasuredField.measured(of: shortcut, input: input)!
    page.text(
      """
      The reason is the uneven padding from above. A 3x3 window with stride 2 on a map of even size \
      needs one zero, and SAME puts it behind. So the first window's middle is pixel 1, not pixel 0, \
      where the 1x1 projection of the shortcut looks. PyTorch's `padding=1` puts a zero on both \
      sides, the first window's middle is pixel 0, and the paths are aligned.
      """)
    page.claim(
      Claim(
        "rf-misaligned", notes: "body and shortcut are added place by place (002)",
        measured: bodyField.vertical.centre - shortcutField.vertical.centre, format: .fixed(0),
        unit: "pixel between the centres", is: .equal(to: 0), expecting: .differs,
        because: """
          measured on the first projection block: with TensorFlow's SAME the body's centre is at \
          \(NumberStyle.fixed(0).text(bodyField.vertical.centre)), the shortcut's at \
          \(NumberStyle.fixed(0).text(shortcutField.vertical.centre)). So what is added tells \
          of places a pixel apart; the network learns all the same.
          """))
    page.claim(
      Claim(
        "rf-misaligned-blocks", notes: "blocks with paths that are not aligned: ResNet18",
        measured: warnings[.resNet18]!.count, is: .equal(to: 3),
        remark: "all that have a projection with stride 2; no other net has any"))
    page.claim(
      Claim(
        "rf-inception-aligned", notes: "Inception's branches look at the same place (002)",
        measured: warnings[.inception10]!.isEmpty, is: .holding,
        remark: "its strides sit in 1x1 windows, which need no padding"))
    try page.raster(
      alignmentPicture(body, shortcut), name: "alignment",
      caption: """
        The pixels that one output of ResNet's first projection block sees through its body (left) \
        and through its shortcut (right), with the number of ways. Framed in red: the middle of \
        either field. They are a pixel apart.
        """)
  }

  private func alignmentPicture(
    _ body: Sequential<Double>, _ shortcut: Sequential<Double>
  ) -> Raster {
    let (size, side, place) = (14, 40, 3)
    var board = Board(width: 2 * size * side + 170, height: size * side + 100)
    for (index, (path, name)) in [(body, "body"), (shortcut, "shortcut")].enumerated() {
      // The number of ways: all weights 1 instead of means.
      var ways = path
      ways.visitParameters { $0.value = Tensor($0.value.shape, repeating: 1) }
      let channels = path.channels
      let output = ways.forward(.zeros([1, size, size, channels]), mode: .training).shape
      var gradient = Tensor<Double>.zeros(output)
      gradient[0, place, place, 0] = 1
      let seen = ways.backward(gradient)
      var grid = PixelGrid(rows: size, columns: size)
      let values = (0..<size * size).map { seen[0, $0 / size, $0 % size, 0] }
      let largest = values.max()!
      for (index, value) in values.enumerated() where value != 0 {
        grid.texts[index] = PixelGrid.text(value / (values.filter { $0 > 0 }.min()!))
        grid.fills[index] = Colour.blue.tint(0.2 + 0.6 * value / largest)
      }
      let field = MeasuredField.measured(of: path, input: [32, 32, channels])!
      let centre = Int(field.vertical.centre) + place * field.vertical.stride
      grid = grid.framed(centre..<centre + 1, centre..<centre + 1, .vermillion)
      board.place(
        grid, x: 50 + index * (size * side + 60), y: 70, side: side,
        label: "\(name): centre at pixel \(centre)")
    }
    return board.image
  }
}

extension Sequential<Double> {
  /// How many channels its first convolution reads.
  fileprivate var channels: Int {
    for case let layer as Conv2D<Double> in layers { return layer.weights.value.shape[2] }
    return 1
  }
}
