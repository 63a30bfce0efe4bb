import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting
import Progress
import Training

extension ReceptiveFieldChapter {
  func networks(_ page: Notebook) throws {
    page.text(
      """
      Now the five networks of the notes, layer by layer. The summary follows the formula through \
      the layers that train; *start* is the first pixel that the first output sees (below 0 where \
      that is padding, whose width is the *effective padding*), *centre* the middle of its field. \
      Each row is also measured: windows of positive weights instead of trained ones and means \
      instead of maxima, so that no way cancels another; an image so long that nothing is cut off; \
      one output in its middle and its neighbour; and which pixels have a gradient.
      """)
    let progress = SharedProgress(
      page.progress("receptive fields", total: SeenNetwork.five.count))
    let networks = try concurrentRuns(SeenNetwork.five) { five in
      defer { progress.advance() }
      return SeenNetwork(five.title, five.name)
    }
    progress.finish()

    for network in networks {
      page.table(table(network), caption: caption(network))
      let agreeing = network.layers.count(where: \.agrees)
      page.claim(
        Claim(
          "rf-\(network.name)",
          notes: "\(network.title): the formula's field is where the gradients are",
          measured: agreeing, unit: "of \(network.layers.count) layers, blocks and paths",
          is: .equal(to: Double(network.layers.count)),
          remark: "size, effective stride, padding and centre, along both axes"))
    }
    try page.figure(
      depthFigure(networks),
      caption: """
        The side of the receptive field over the number of convolutions on the longest path. Each \
        pooling lets later windows grow faster; where a curve rises without moving right, that is a \
        pooling. Above the dotted line an output sees more than the whole image of 32 pixels: the \
        rest is padding.
        """)
    let sides = networks.map { $0.layers.last { !$0.isInBlock }!.formula.vertical.size }
    page.text(
      "At the last feature map the sides are "
        + zip(networks, sides).map { "\($0.title) \($1)" }.joined(separator: ", ") + " pixels.")
    randomStacks(page)
  }

  private func table(_ network: SeenNetwork) -> Table {
    var table = Table(
      "layer", .right("field"), .right("stride"), .right("start"), .right("padding"),
      .right("centre"), .right("measured"))
    for layer in network.layers {
      let axis = layer.formula.vertical
      let measured = layer.measured?.vertical
      table.add(
        (layer.isInBlock ? "· \(mark(layer.path)) " : "") + layer.text, "\(axis.size)",
        "\(axis.stride)", "\(axis.start)", "\(axis.padding)", "\(axis.centre)",
        measured.map { "\($0.size) / \($0.stride) / \($0.start) / \($0.centre)" } ?? "–")
    }
    return table
  }

  /// A block's path in a word: "body", "shortcut", "branch 2".
  private func mark(_ path: String) -> String {
    let words = path.split(separator: " ")
    if let index = words.firstIndex(of: "branch") { return "branch \(words[index + 1])" }
    return words.contains("body") ? "body" : "shortcut"
  }

  private func caption(_ network: SeenNetwork) -> String {
    """
    \(network.title) on images of 32 x 32, in pixels, both axes alike. Measured: field / stride / \
    start / centre. Rows with a dot are inside the block above them.
    """
  }

  private func depthFigure(_ networks: [SeenNetwork]) -> Figure {
    let colours: [(Colour, Dash)] = [
      (.pink, .dashDotDotted), (.green, .dashDotted), (.vermillion, .dashed),
      (.orange, .longDashed),
      (.blue, .solid),
    ]
    let marks = zip(networks, colours).flatMap { network, style -> [Mark] in
      let growth = network.growth
      let end = growth.last!
      return [
        .line(
          x: growth.map { Double($0.depth) }, y: growth.map { Double($0.side) }, colour: style.0,
          dash: style.1, showsPoints: true),
        // The short curves end below the others: their names stand to the left.
        .text(
          network.title, x: Double(end.depth) + (end.depth > 5 ? 0.25 : -0.15),
          y: Double(end.side) * (end.depth > 5 ? 1.08 : 1.2),
          alignment: end.depth > 5 ? .left : .right, colour: style.0, size: 1),
      ]
    }
    return Figure(
      name: "field-depth", title: "Every network but LeNet5 comes to see the whole image",
      subtitle: "theoretical receptive field, equal to the measured one at every layer",
      panel: Panel(
        x: Axis("convolutions so far", range: 0...20, ticks: .every(2)),
        y: Axis(
          "side of the receptive field (pixels)", range: 1...512, scale: .logarithmic,
          ticks: .at([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])),
        marks: [.horizontalRule(32, label: "image", dash: .dotted)] + marks),
      size: Figure.Size(width: 1500, height: 900))
  }

  private func randomStacks(_ page: Notebook) {
    page.text(
      """
      Five networks are five cases. So we draw 50 stacks at random as well: one to five layers, \
      convolutions and poolings with windows of 1 to 7 pixels, different along the two axes, strides \
      of 1 to 3, both paddings, and blocks with a shortcut.
      """)
    var random = random(7)
    let stacks = (0..<50).map { _ in RandomStack(using: &random) }
    let agreeing = stacks.count(where: \.agrees)
    let largest = stacks.map { $0.formula(isVertical: true).size }.max()!
    page.claim(
      Claim(
        "rf-random-stacks", notes: "the formula's field is where the gradients are: any stack",
        measured: agreeing, unit: "of 50 stacks", is: .equal(to: 50),
        remark: "fields of up to \(largest) pixels"))
  }
}
