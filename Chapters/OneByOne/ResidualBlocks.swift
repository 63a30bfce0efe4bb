import Experiments
import Models
import NeuralNetworks

/// ResNet's basic block, the same with a projection, and the bottleneck: shapes and costs.
struct ResidualBlocks: Experiment {
  struct Block: Codable, Sendable {
    var layers: BlockLayers
    /// The weights of the body's convolutions, counted in memory.
    var kernelWeights: Int
    /// By the summary.
    var macs: Int

    init(_ block: Residual<Float>, input: Shape) {
      layers = BlockLayers(block, input: input)
      kernelWeights = block.body.kernelWeights
      macs = Summary("", of: block, input: input).total.macs
    }
  }

  struct Findings: Codable, Sendable {
    /// ResNet18's first, fifth and sixth block, and the bottleneck on the map of the sixth.
    var small, projection, basic, bottleneck: Block
    /// All multiplications of the basic block and of the bottleneck, counted.
    var countedBasic, countedBottleneck: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let blocks = BasicAndBottleneck(in: context)
    let (basic, input) = blocks.ofResNet18(5)
    func found(_ index: Int) -> Block {
      let (block, input) = blocks.ofResNet18(index)
      return Block(block, input: input)
    }
    return Findings(
      small: found(0), projection: found(4), basic: found(5),
      bottleneck: Block(blocks.bottleneck, input: input),
      countedBasic: countedMultiplications(basic, input),
      countedBottleneck: countedMultiplications(blocks.bottleneck, input))
  }

  /// Those of the body, with the zeros of the padding.
  private func countedMultiplications(_ block: Residual<Float>, _ input: Shape) -> Int {
    var shape = input
    return block.body.layers.reduce(0) { count, layer in
      defer { shape = layer.outputShape(for: shape) }
      guard let convolution = layer as? Conv2D<Float> else { return count }
      let same = Conv2D<Double>(
        weights: .zeros(convolution.weights.value.shape), stride: convolution.window.stride,
        padding: convolution.window.padding)
      return count + CountedConvolution(same, of: .zeros([1] + shape)).multiplications
    }
  }
}

/// How long the bottleneck takes, compared with the basic block: by turns, on one thread.
struct BlockTimes: Experiment {
  @Setting("maps in a batch", in: 1...64) var maps = 8
  @Setting("turns that each block takes", in: 1...1_000, quick: 3) var turns = 21

  var estimatedSeconds: Double { 0.005 * Double(maps * (turns + 1)) }

  func run(in context: RunContext) throws -> TimeRatio {
    let blocks = BasicAndBottleneck(in: context)
    var (basic, input) = blocks.ofResNet18(5)
    var bottleneck = blocks.bottleneck
    var random = context.random(6)
    let x = Tensor<Float>.normal([maps] + input, using: &random)
    let times = TimesByTurns(
      rounds: turns,
      [{ _ = basic.forward(x, mode: .inference) }, { _ = bottleneck.forward(x, mode: .inference) }])
    return TimeRatio(times.ratio(of: 1, to: 0))
  }
}

/// The blocks of ResNet18, and the one of deeper networks.
struct BasicAndBottleneck {
  let network: Sequential<Float>
  let bottleneck: Residual<Float>

  init(in context: RunContext) {
    var random = context.random(5)
    network = .resNet18(using: &random)
    bottleneck = Self.bottleneck(using: &random)
  }

  /// He et al. 2016, figure 5, on the right: 256 channels, to 64 by 1x1, 3x3, back to 256 by 1x1.
  static func bottleneck(using random: inout RandomSource) -> Residual<Float> {
    var layers: [any Layer<Float>] = []
    for (inputs, outputs, kernel) in [(256, 64, 1), (64, 64, 3), (64, 256, 1)] {
      if !layers.isEmpty { layers.append(ReLU<Float>()) }
      layers.append(
        Conv2D<Float>(
          inputs, outputs, kernel: PixelSize(kernel), padding: .same, bias: nil, using: &random))
      layers.append(BatchNorm<Float>(outputs))
    }
    return Residual(Sequential(layers))
  }

  /// A block of the model with the shape that reaches it.
  func ofResNet18(_ index: Int) -> (block: Residual<Float>, input: Shape) {
    let place = network.layers.indices.filter { network.layers[$0] is Residual<Float> }[index]
    let before = Sequential(Array(network.layers[..<place]))
    return (network.layers[place] as! Residual<Float>, before.outputShape(for: [32, 32, 3]))
  }
}
