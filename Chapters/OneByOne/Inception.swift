import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting
import Training

/// An Inception block with and without the 1x1 convolutions that reduce its channels.
struct InceptionVariants {
  let input: Shape
  let reduced: Parallel<Float>
  let plain: Parallel<Float>

  static let names = ["1x1", "3x3", "5x5", "pooling"]

  /// The last block of Inception10, from the model; and the same without reductions.
  static func ofInception10(using random: inout RandomSource) -> InceptionVariants {
    let network = Sequential<Float>.inception10(using: &random)
    let index = network.layers.lastIndex { $0 is Parallel<Float> }!
    let before = Sequential(Array(network.layers[..<index]))
    let input = before.outputShape(for: [32, 32, 3])
    let block = network.layers[index] as! Parallel<Float>
    return InceptionVariants(input: input, reduced: block, using: &random)
  }

  /// GoogLeNet's block 3a (Szegedy et al. 2015, table 1), without normalisation, as published.
  static func googLeNet3a(using random: inout RandomSource) -> InceptionVariants {
    let inputs = 192
    func layer(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> Conv2D<Float> {
      Conv2D<Float>(inputs, outputs, kernel: kernel, padding: .same, bias: nil, using: &random)
    }
    let block = Parallel<Float>([
      Sequential([layer(inputs, 64, 1)]),
      Sequential([layer(inputs, 96, 1), layer(96, 128, 3)]),
      Sequential([layer(inputs, 16, 1), layer(16, 32, 5)]),
      Sequential([MaxPool2D<Float>(3, stride: 1, padding: .same), layer(inputs, 32, 1)]),
    ])
    return InceptionVariants(input: [28, 28, inputs], reduced: block, using: &random)
  }

  /// Branches lose the 1x1 convolution before their window; the pooling branch loses the one behind.
  private init(input: Shape, reduced: Parallel<Float>, using random: inout RandomSource) {
    self.input = input
    self.reduced = reduced
    let branches = reduced.branches.enumerated().map { index, branch -> Sequential<Float> in
      let windows = branch.layers.compactMap { $0 as? Conv2D<Float> }
      if index == 0 { return branch }
      guard windows.count == 2 else {
        return Sequential(branch.layers.filter { $0 is MaxPool2D<Float> })
      }
      let last = windows[1]
      let direct = Conv2D<Float>(
        input[2], last.weights.value.shape[3], kernel: last.window.size, padding: .same,
        bias: last.bias == nil ? nil : .zeros, using: &random)
      let tail = branch.layers.lastIndex { $0 is Conv2D<Float> }! + 1
      return Sequential([direct] + branch.layers[tail...])
    }
    plain = Parallel(branches)
  }

  /// The costs of the branches, by the summary.
  func costs(_ block: Parallel<Float>) -> [Cost] {
    block.branches.map { Summary("", of: $0, input: input).total }
  }
}

extension OneByOneChapter {
  func inception(_ page: Notebook) throws {
    page.text(
      """
      Which window is the right one, 1x1, 3x3 or 5x5? An Inception block (Szegedy et al. 2015) has \
      them all, side by side on the channels, and a pooling besides. On a deep map the large windows \
      would be expensive, so each has a 1x1 convolution in front; the pooling branch has one behind, \
      since it would hand on all channels. Here is the last block of the course's Inception10, drawn \
      from the layers that train.
      """)
    var random = random(4)
    let ours = InceptionVariants.ofInception10(using: &random)
    try page.figure(
      BlockDiagram(ours.reduced, input: ours.input, pathNames: InceptionVariants.names).figure(
        name: "inception-block", title: "An Inception block: four ways to look, side by side"),
      caption: """
        The last block of Inception10. On the edges the shapes of the maps, in the boxes parameters \
        and multiply-accumulates of each convolution with its normalisation.
        """)
    report(page, ours)
    try page.figure(
      branchFigure(ours),
      caption: """
        Parameters of the block's branches with the 1x1 reductions and without. Without its 1x1, \
        the pooling branch has none, but makes four times the channels for the next block to read.
        """)
    googLeNet(page, .googLeNet3a(using: &random))
  }

  private func report(_ page: Notebook, _ block: InceptionVariants) {
    let with = block.costs(block.reduced)
    let without = block.costs(block.plain)
    var table = Table(
      "branch", .right("parameters"), .right("without 1x1"), .right("MACs"),
      .right("without 1x1"))
    for (index, name) in InceptionVariants.names.enumerated() {
      table.add(
        name, "\(with[index].trainable, .grouped)", "\(without[index].trainable, .grouped)",
        "\(with[index].macs, .grouped)", "\(without[index].macs, .grouped)")
    }
    let sum = with.reduce(Cost(), +)
    let plain = without.reduce(Cost(), +)
    table.add(
      "all", "\(sum.trainable, .grouped)", "\(plain.trainable, .grouped)",
      "\(sum.macs, .grouped)", "\(plain.macs, .grouped)")
    page.table(
      table,
      caption: """
        Inception10's last block on a map of \(block.input): trainable parameters with biases and \
        normalisation, multiply-accumulates with SAME padding, zeros included.
        """)
    func memory(_ branch: Sequential<Float>) -> Int {
      branch.parameters.reduce(0) { $0 + $1.value.scalars.count }
    }
    page.claim(
      Claim(
        "1x1-inception-memory", notes: "parameters of each branch: as counted in memory",
        measured: zip(with + without, block.reduced.branches + block.plain.branches)
          .allSatisfy { $0.trainable == memory($1) }, is: .holding))
    page.claim(
      Claim(
        "1x1-inception", notes: "1x1 convolutions reduce an Inception block's parameters (002)",
        measured: Double(sum.trainable) / Double(plain.trainable), format: .percent(0),
        unit: "of those without", is: .less(than: 0.5)))
    page.claim(
      Claim(
        "1x1-inception-5x5", notes: "the 5x5 branch is the notes' example (002)",
        measured: kernelWeights(block.reduced.branches[2]), is: .equal(to: 29_696),
        remark: "weights of its two kernels: 128 channels to 32 by 1x1, to 32 by 5x5"))
  }

  private func kernelWeights(_ branch: Sequential<Float>) -> Int {
    branch.layers.compactMap { ($0 as? Conv2D<Float>)?.weights.value.count }.reduce(0, +)
  }

  private func branchFigure(_ block: InceptionVariants) -> Figure {
    func thousands(_ costs: [Cost]) -> [Double] { costs.map { Double($0.trainable) / 1e3 } }
    return Figure(
      name: "inception-branches", title: "The 1x1 convolutions save most where the window is large",
      subtitle: "Inception10's last block, 128 channels in, 32 a branch; trainable parameters",
      panel: Panel(
        x: Axis("branch"), y: Axis("parameters (thousands)", range: 0...118),
        marks: [
          .bars(
            InceptionVariants.names,
            [
              Bars.Group("with 1x1", thousands(block.costs(block.reduced)), colour: .blue),
              Bars.Group("without", thousands(block.costs(block.plain)), colour: .vermillion),
            ], valueFormat: .fixed(1))
        ]))
  }

  private func googLeNet(_ page: Notebook, _ block: InceptionVariants) {
    page.text(
      """
      The block's inventors publish a table with parameters and operations. We build their block 3a \
      (192 channels in; 64, 96 to 128, 16 to 32, and 32 behind the pooling) and ask the summary.
      """)
    let sum = block.costs(block.reduced).reduce(Cost(), +)
    page.claim(
      Claim(
        "1x1-googlenet-parameters", notes: "GoogLeNet 3a: 159K parameters (Szegedy et al. 2015)",
        measured: Double(sum.trainable) / 1024, format: .fixed(1), unit: "K of 1,024",
        is: .near(159, within: 1),
        remark: """
          \(NumberStyle.grouped.text(Double(sum.trainable))) weights without biases: the paper's K \
          is 1,024
          """))
    page.claim(
      Claim(
        "1x1-googlenet-operations", notes: "and 128M operations (Szegedy et al. 2015)",
        measured: Double(sum.macs) / 1e6, format: .fixed(1), unit: "million MACs",
        is: .near(128, within: 0.5), remark: "so its M is a million, and an operation is a MAC"))
  }
}
