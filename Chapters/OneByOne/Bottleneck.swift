import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting
import Training

/// From 128 to 32 channels by 5x5 windows: directly, or through fewer channels by 1x1 first.
struct Reduction: Sendable {
  /// The channels between; nil for the direct way.
  var width: Int?

  static let side = 100
  static let inputs = 128
  static let outputs = 32
  static let kernel: PixelSize = 5

  static let direct = Reduction(width: nil)
  /// The notes' example.
  static let notes = Reduction(width: 32)

  static var input: Shape { [side, side, inputs] }

  /// Without biases, as the notes count.
  func network<Scalar: KernelScalar>(using random: inout RandomSource) -> Sequential<Scalar> {
    func layer(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> Conv2D<Scalar> {
      Conv2D(inputs, outputs, kernel: kernel, padding: .same, bias: nil, using: &random)
    }
    guard let width else { return Sequential([layer(Self.inputs, Self.outputs, Self.kernel)]) }
    return Sequential([
      layer(Self.inputs, width, 1), layer(width, Self.outputs, Self.kernel),
    ])
  }

  /// By the summary.
  var formula: Cost {
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = network(using: &random)
    return Summary("", of: network, input: Self.input).total
  }

  /// Weights in memory, and multiplications counted while they are done.
  func counted() -> Counted {
    var random = RandomSource(seed: 0)
    let network: Sequential<Double> = network(using: &random)
    var x = Tensor<Double>([1] + Self.input, repeating: 1)
    var result = Counted()
    for case let layer as Conv2D<Double> in network.layers {
      let counted = CountedConvolution(layer, of: x)
      result.weights += layer.weights.value.scalars.count
      result.multiplications += counted.multiplications
      result.inside += counted.multiplicationsInside
      x = counted.output
    }
    return result
  }

  struct Counted: Sendable {
    var weights = 0
    var multiplications = 0
    /// Without those with the zeros of the padding.
    var inside = 0
  }
}

extension Shape {
  static func + (a: [Int], b: Shape) -> Shape { Shape(a + b.dimensions) }
}

extension OneByOneChapter {
  func bottleneck(_ page: Notebook) throws {
    page.text(
      """
      The notes' example (002): a map of 100 x 100 pixels with 128 channels shall become one of 32 \
      channels by 5x5 windows, SAME padding. Every weight is used at every pixel, so weights and \
      multiplications shrink together. Reduce the channels to 32 by a 1x1 convolution first, and the \
      expensive window has a quarter of the channels to read.
      """)
    page.formula(
      #"""
      \begin{aligned}
      \text{direct:} \quad & 5 \cdot 5 \cdot 128 \cdot 32 \\
      \text{through 32:} \quad & 1 \cdot 1 \cdot 128 \cdot 32 + 5 \cdot 5 \cdot 32 \cdot 32
      \end{aligned}
      """#)
    let all = [Reduction.direct, .notes]
    let counted = try concurrentRuns(all) { $0.counted() }
    let formulas = all.map(\.formula)
    var table = Table(
      "", .right("weights"), .right("counted"), .right("MACs"), .right("counted"),
      .right("without zeros"))
    for (name, (formula, count)) in zip(["direct", "through 32"], zip(formulas, counted)) {
      table.add(
        name, "\(formula.trainable, .grouped)", "\(count.weights, .grouped)",
        "\(formula.macs, .grouped)", "\(count.multiplications, .grouped)",
        "\(count.inside, .grouped)")
    }
    page.table(
      table,
      caption: """
        By the models' summary, and counted: weights in memory, multiplications one by one in a \
        convolution written as its definition. Conventions: no biases; products with the zeros of \
        the padding count (the last column leaves them out).
        """)
    let (direct, through) = (counted[0], counted[1])
    page.claim(
      Claim(
        "1x1-weights-direct", notes: "5x5x128x32 = 102,400 weights (002)",
        measured: direct.weights, is: .equal(to: 102_400)))
    page.claim(
      Claim(
        "1x1-weights-through", notes: "through 32 channels: 29,696 weights (002)",
        measured: through.weights, is: .equal(to: 29_696)))
    page.claim(
      Claim(
        "1x1-share", notes: "that is 29% of it (002)",
        measured: Double(through.weights) / Double(direct.weights), format: .percent(1),
        is: .near(0.29, within: 0.005)))
    page.claim(
      Claim(
        "1x1-macs-direct", notes: "1.024e9 multiplications (002)",
        measured: direct.multiplications, is: .equal(to: 1.024e9),
        remark: "SAME, products with zeros included, no biases; counted"))
    page.claim(
      Claim(
        "1x1-macs-through", notes: "through 32 channels: 2.9696e8 (002)",
        measured: through.multiplications, is: .equal(to: 2.9696e8),
        remark: "in the same convention; counted"))
    page.claim(
      Claim(
        "1x1-counts", notes: "the formulas give what is counted",
        measured: zip(formulas, counted).allSatisfy {
          $0.trainable == $1.weights && $0.macs == $1.multiplications
        }, is: .holding))
    try page.figure(
      barsFigure(formulas),
      caption: """
        Weights and multiply-accumulates of the direct way and of the way through 32 channels, each \
        split into its layers' shares.
        """)
  }

  private func barsFigure(_ formulas: [Cost]) -> Figure {
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = Reduction.notes.network(using: &random)
    let rows = Summary("", of: network, input: Reduction.input).rows
    let categories = ["5x5 direct", "through 32", "its 1x1", "its 5x5"]
    let costs = formulas + rows.map(\.layer.cost)
    func panel(_ title: String, _ label: String, _ values: [Double], _ format: NumberFormat)
      -> Panel
    {
      Panel(
        title: title, y: Axis(label, range: 0...(values.max()! * 1.12)),
        marks: [.bars(categories, values, valueFormat: format)])
    }
    return Figure(
      name: "weights-and-macs", title: "A 1x1 convolution in front saves 71% of both",
      subtitle: "100 x 100 pixels, 128 to 32 channels by 5x5, SAME, no biases",
      grid: .row(of: 2),
      panels: [
        panel(
          "weights", "weights (thousands)", costs.map { Double($0.trainable) / 1e3 }, .fixed(1)),
        panel(
          "multiply-accumulates", "MACs (millions)", costs.map { Double($0.macs) / 1e6 }, .fixed(0)),
      ], size: Figure.Size(width: 1700, height: 760))
  }
}
