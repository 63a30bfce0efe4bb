import Models
import NeuralNetworks

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
    return InceptionVariants(
      input: before.outputShape(for: [32, 32, 3]),
      reduced: network.layers[index] as! Parallel<Float>, using: &random)
  }

  /// GoogLeNet's block 3a (Szegedy et al. 2015, table 1), without normalisation, as published.
  static func googLeNet3a(using random: inout RandomSource) -> InceptionVariants {
    func layer(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> Conv2D<Float> {
      Conv2D<Float>(inputs, outputs, kernel: kernel, padding: .same, bias: nil, using: &random)
    }
    let block = Parallel<Float>([
      Sequential([layer(192, 64, 1)]),
      Sequential([layer(192, 96, 1), layer(96, 128, 3)]),
      Sequential([layer(192, 16, 1), layer(16, 32, 5)]),
      Sequential([MaxPool2D<Float>(3, stride: 1, padding: .same), layer(192, 32, 1)]),
    ])
    return InceptionVariants(input: [28, 28, 192], reduced: block, using: &random)
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

extension Layer {
  /// How many numbers its parameters hold, counted in memory.
  var countedParameters: Int { parameters.reduce(0) { $0 + $1.value.count } }
}

extension Sequential {
  /// How many weights its own convolutions have, without biases.
  var kernelWeights: Int {
    layers.compactMap { ($0 as? Conv2D<Scalar>)?.weights.value.count }.reduce(0, +)
  }
}
