import Models
import NeuralNetworks
import Notebook
import Plotting

extension CNNsChapter {
  func costs(_ page: Notebook) throws {
    page.text(
      """
      What a network costs follows from its layers. A convolution with a $k \\times k$ kernel from \
      $c$ to $d$ channels has $k^2 c d$ weights, each of which is used at every one of the $h w$ \
      places of its output: $k^2 c d h w$ multiply-accumulates (MACs). A dense layer uses each \
      weight once. So parameters and arithmetic are two different prices, and the six networks pay \
      them very differently.
      """)
    let summaries = NetworkName.notes.map { name in
      Summary(Entrant(name: name).title, of: structure(name), input: [32, 32, 3])
    }
    var table = Table(
      "network", .right("trainable"), .right("in all"), .right("MACs"), .right("receptive field"),
      .right("activations, KiB"))
    for summary in summaries {
      let field = summary.lastField
      table.add(
        summary.title, "\(summary.total.trainable, .grouped)",
        "\(summary.total.parameters, .grouped)", "\(summary.total.macs, .grouped)",
        "\(field) x \(field)", "\(summary.total.activationBytes / 1024, .grouped)")
    }
    page.table(
      table,
      caption: """
        For one image of 32 x 32 x 3. Parameters that are not trained are the running statistics of \
        batch normalisation. The receptive field is that of the last feature map: how many pixels an \
        element of it can depend on, those outside of the image included.
        """)
    // NOTES: measured by running the course's classes in Keras.
    let trainable = [198_494, 62_006, 9_638_474, 15_253_578, 120_234, 11_173_962]
    let total = [198_506, 62_006, 9_639_178, 15_262_026, 121_418, 11_183_562]
    page.claim(
      Claim(
        "parameters", notes: "the course's classes have so many parameters in Keras",
        measured: zip(summaries, zip(trainable, total)).map { summary, wanted in
          max(
            abs(summary.total.trainable - wanted.0), abs(summary.total.parameters - wanted.1))
        }.max()!, unit: "is the largest difference of twelve counts", is: .equal(to: 0)))
    let (vgg, inception) = (summaries[3].total, summaries[4].total)
    page.claim(
      Claim(
        "inception-parameters", notes: "Inception has 90% fewer parameters than VGG (002)",
        measured: 1 - Double(inception.trainable) / Double(vgg.trainable), format: .percent(1),
        unit: "fewer", is: .atLeast(0.9),
        remark: """
          Inception10 against VGG16 as the course has them; the published GoogLeNet (7 million) has \
          95% fewer than the published VGG16 (138 million)
          """))
    func uses(_ index: Int) -> String {
      "\(Double(summaries[index].total.macs) / Double(summaries[index].total.trainable), .fixed(0))"
    }
    page.text(
      """
      On the average a weight of ResNet18 is used \(uses(5)) times for one image, one of VGG16 \
      \(uses(3)) times, one of Inception10 \(uses(4)) times and one of the baseline, whose weights \
      are nearly all in a dense layer, \(uses(0)) times.
      """)
    try page.figure(
      bars(summaries),
      caption: """
        Parameters and multiply-accumulates. ResNet18 has fewer weights than VGG16 and works more: \
        its weights are used at more places.
        """)
  }

  private func bars(_ summaries: [Summary]) -> Figure {
    let names = summaries.map(\.title)
    func panel(_ title: String, _ unit: String, _ values: [Double], _ colour: Colour) -> Panel {
      Panel(
        title: title, x: Axis(), y: Axis(unit, range: 0...(values.max()! * 1.12)),
        marks: [.bars(names, values, colour: colour, valueFormat: .fixed(2))])
    }
    return Figure(
      name: "costs", title: "Many parameters and much arithmetic are not the same",
      subtitle: "for one image of 32x32x3; parameters that are trained",
      grid: Grid(rows: 2, columns: 1),
      panels: [
        panel(
          "parameters", "millions", summaries.map { Double($0.total.trainable) / 1e6 }, .blue),
        panel(
          "multiply-accumulates", "millions", summaries.map { Double($0.total.macs) / 1e6 },
          .orange),
      ], size: Figure.Size(width: 1500, height: 1100))
  }
}

extension Summary {
  /// How many pixels an element of the last feature map can depend on, along one axis.
  var lastField: Int {
    let maps = rows.filter { $0.depth == 0 && $0.layer.output.shape.rank == 3 }
    return maps.last?.layer.output.field?.horizontal.size ?? 0
  }
}
