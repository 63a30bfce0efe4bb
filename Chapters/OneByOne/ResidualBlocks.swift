import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension OneByOneChapter {
  /// He et al. 2016, figure 5, on the right: 256 channels, to 64 by 1x1, 3x3, back to 256 by 1x1.
  static func bottleneckBlock<Scalar: KernelScalar>(
    using random: inout RandomSource, of _: Scalar.Type = Scalar.self
  ) -> Residual<Scalar> {
    var layers: [any Layer<Scalar>] = []
    for (inputs, outputs, kernel) in [(256, 64, 1), (64, 64, 3), (64, 256, 1)] {
      if !layers.isEmpty { layers.append(ReLU<Scalar>()) }
      layers.append(
        Conv2D<Scalar>(
          inputs, outputs, kernel: PixelSize(kernel), padding: .same, bias: nil, using: &random))
      layers.append(BatchNorm<Scalar>(outputs))
    }
    return Residual(Sequential(layers))
  }

  /// A block of the model with the shape that reaches it.
  private static func block(
    _ index: Int, of network: Sequential<Float>
  ) -> (block: Residual<Float>, input: Shape) {
    let blocks = network.layers.indices.filter { network.layers[$0] is Residual<Float> }
    let place = blocks[index]
    let before = Sequential(Array(network.layers[..<place]))
    return (
      network.layers[place] as! Residual<Float>, before.outputShape(for: [32, 32, 3])
    )
  }

  func residual(_ page: Notebook) throws {
    page.text(
      """
      A residual block (He et al. 2016) adds what its layers make of a map to the map itself. \
      ResNet18 has the *basic* block, two 3x3 convolutions, with the identity as its shortcut or, \
      where the shape changes, a 1x1 convolution with stride 2. Deeper networks have the \
      *bottleneck*: reduce the channels by 1x1, do the 3x3 on few of them, restore them by 1x1.
      """)
    var random = random(5)
    let network = Sequential<Float>.resNet18(using: &random)
    let basic = Self.block(5, of: network)
    let projection = Self.block(4, of: network)
    let small = Self.block(0, of: network)
    let bottleneck: Residual<Float> = Self.bottleneckBlock(using: &random)
    try page.figure(
      BlockDiagram(basic.block, input: basic.input, pathNames: ["body", "shortcut"]).figure(
        name: "basic-block", title: "ResNet's basic block: two 3x3 and a shortcut"),
      caption: """
        The sixth block of ResNet18, drawn from the model: the shortcut is the map itself.
        """)
    try page.figure(
      BlockDiagram(projection.block, input: projection.input, pathNames: ["body", "shortcut"])
        .figure(
          name: "projection-block", title: "Where the shape changes, a 1x1 brings the map along"),
      caption: """
        The fifth block of ResNet18: the body halves the map and doubles the channels, so the \
        shortcut has to, by a 1x1 convolution with stride 2.
        """)
    try page.figure(
      BlockDiagram(bottleneck, input: basic.input, pathNames: ["body", "shortcut"]).figure(
        name: "bottleneck-block", title: "The bottleneck: 3x3 on a quarter of the channels"),
      caption: "The block of ResNet50 and deeper ones, on the same map as the basic block above.")

    func weights(_ block: Residual<Float>) -> Int {
      block.body.layers.compactMap { ($0 as? Conv2D<Float>)?.weights.value.scalars.count }
        .reduce(0, +)
    }
    func macs(_ block: Residual<Float>, _ input: Shape) -> Int {
      Summary("", of: block, input: input).total.macs
    }
    var table = Table(
      "block", .right("weights of its kernels"), .right("MACs on \(basic.input)"))
    table.add(
      "two 3x3 of 256 channels", "\(weights(basic.block), .grouped)",
      "\(macs(basic.block, basic.input), .grouped)")
    table.add(
      "1x1 to 64, 3x3, 1x1 to 256", "\(weights(bottleneck), .grouped)",
      "\(macs(bottleneck, basic.input), .grouped)")
    page.table(
      table, caption: "Weights counted in memory, without normalisation; MACs by the summary.")
    page.claim(
      Claim(
        "1x1-basic", notes: "two 3x3 of 256 channels: 3*3*256*256*2 weights (002)",
        measured: weights(basic.block), is: .equal(to: 1_179_648)))
    page.claim(
      Claim(
        "1x1-bottleneck", notes: "1x1x64, 3x3x64, 1x1x256 on 256 channels: 69,632 weights (002)",
        measured: weights(bottleneck), is: .equal(to: 69_632),
        remark: "the two 3x3 have "
          + "\(NumberStyle.fixed(1).text(Double(weights(basic.block)) / Double(weights(bottleneck)))) "
          + "times as many"))
    page.claim(
      Claim(
        "1x1-bottleneck-cost",
        notes: "it costs as much as a basic block of 64 channels (He et al. 2016)",
        measured: Double(weights(bottleneck)) / Double(weights(small.block)), format: .fixed(2),
        is: .near(1, within: 0.1),
        remark:
          "\(NumberStyle.grouped.text(Double(weights(small.block)))) weights in ResNet18's first "
          + "block; so the bottleneck has four times the channels for the same cost"))
    checkCounts(page, basic.block, bottleneck, basic.input)
    timeBlocks(page, basic.block, bottleneck, basic.input)
  }

  /// Every multiplication of both blocks' bodies, counted.
  private func checkCounts(
    _ page: Notebook, _ basic: Residual<Float>, _ bottleneck: Residual<Float>, _ input: Shape
  ) {
    let agree = [basic, bottleneck].allSatisfy { block in
      var shape = input
      var counted = 0
      for layer in block.body.layers {
        if let convolution = layer as? Conv2D<Float> {
          let same = Conv2D<Double>(
            weights: .zeros(convolution.weights.value.shape), stride: convolution.window.stride,
            padding: convolution.window.padding)
          counted += CountedConvolution(same, of: .zeros([1] + shape)).multiplications
        }
        shape = layer.outputShape(for: shape)
      }
      return counted == Summary("", of: block, input: input).total.macs
    }
    page.claim(
      Claim(
        "1x1-counts-blocks", notes: "the formula gives what is counted, in both blocks",
        measured: agree, is: .holding, remark: "SAME, products with zeros included"))
  }

  private func timeBlocks(
    _ page: Notebook, _ basic: Residual<Float>, _ bottleneck: Residual<Float>, _ input: Shape
  ) {
    var random = random(6)
    let x = Tensor<Float>.normal([8] + input, using: &random)
    let work = [basic, bottleneck].map { block -> () -> Void in
      {
        var block = block
        _ = block.forward(x, mode: .inference)
      }
    }
    let times = TimesByTurns(rounds: options.quick ? 3 : 21, work)
    let ratio = times.ratio(of: 1, to: 0)
    page.claim(
      Claim(
        "1x1-bottleneck-time", notes: "the bottleneck is faster (He et al. 2016)",
        measured: ratio.median,
        shown: "\(NumberStyle.percent(0).text(ratio.median)) of the basic block's time "
          + "(\(NumberStyle.percent(0).text(ratio.low)) to "
          + "\(NumberStyle.percent(0).text(ratio.high)))",
        is: .less(than: 0.7), isTime: true))
  }
}
