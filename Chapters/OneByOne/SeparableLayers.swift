import Experiments
import GradientChecking
import NeuralNetworks

/// The layers of this section against their numeric gradients, and against ordinary convolutions that do the
/// same.
struct SeparableLayers: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest relative error of all gradients: of the depthwise convolution, of the grouped one, of
    /// squeeze and excitation.
    var gradients: [Double]
    /// The largest difference of the outputs from those of ordinary convolutions most of whose weights are 0.
    var depthwise, grouped: Double
    /// The largest derivative of an output of one group by an input of another.
    var across: Double
    /// And of the same with channels mixed by a 1x1 convolution in front.
    var acrossMixed: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(20)
    let x = Tensor<Double>.normal([2, 5, 6, 4], using: &random)
    let depthwise = DepthwiseConv2D<Double>(
      weights: .normal([3, 3, 4], using: &random), bias: .normal([4], using: &random))
    func convolution(_ inputs: Int, _ outputs: Int, _ kernel: PixelSize) -> Conv2D<Double> {
      Conv2D(
        inputs, outputs, kernel: kernel, padding: .same, bias: .normal(standardDeviation: 1),
        using: &random)
    }
    let grouped = GroupedConv2D([convolution(2, 3, 3), convolution(2, 3, 3)])
    let squeeze = SqueezeExcitation<Double>(4, reduced: 3, using: &random)
    func error(_ layer: some Layer<Double>) -> Double {
      checkGradients(of: layer, input: x, using: &random).relativeError
    }
    func difference(_ a: some Layer<Double>, _ b: some Layer<Double>) -> Double {
      var (a, b) = (a, b)
      return (a.forward(x, mode: .inference) - b.forward(x, mode: .inference)).largestMagnitude
    }
    // The gradient of the first group's outputs alone.
    let dy = Tensor.concatenatingColumns([
      Tensor<Double>.normal([2, 5, 6, 3], using: &random), .zeros([2, 5, 6, 3]),
    ])
    func across(_ layers: [any Layer<Double>]) -> Double {
      var network = Sequential<Double>(layers)
      _ = network.forward(x, mode: .training)
      return network.backward(dy).columns(2..<4).largestMagnitude
    }
    return Findings(
      gradients: [error(depthwise), error(grouped), error(squeeze)],
      depthwise: difference(depthwise, depthwise.asConvolution),
      grouped: difference(grouped, grouped.asConvolution),
      across: across([grouped]), acrossMixed: across([convolution(4, 4, 1), grouped]))
  }
}

extension DepthwiseConv2D<Double> {
  /// The ordinary convolution that does the same: all weights from one channel to another are 0.
  fileprivate var asConvolution: Conv2D<Double> {
    let shape = weights.value.shape
    var dense = [Double](repeating: 0, count: shape.count * shape[2])
    for (place, weight) in weights.value.scalars.enumerated() {
      dense[place * shape[2] + place % shape[2]] = weight
    }
    return Conv2D(
      weights: Tensor([shape[0], shape[1], shape[2], shape[2]], dense), bias: bias.value,
      padding: .same)
  }
}

extension GroupedConv2D<Double> {
  /// The ordinary convolution that does the same: weights from a group to another are 0.
  fileprivate var asConvolution: Conv2D<Double> {
    let shape = groups[0].weights.value.shape
    let (inputs, outputs) = (shape[2] * groups.count, shape[3] * groups.count)
    var dense = [Double](repeating: 0, count: shape[0] * shape[1] * inputs * outputs)
    for (group, layer) in groups.enumerated() {
      for (place, weight) in layer.weights.value.scalars.enumerated() {
        let (tap, c, k) = (
          place / (shape[2] * shape[3]), place / shape[3] % shape[2], place % shape[3]
        )
        dense[(tap * inputs + group * shape[2] + c) * outputs + group * shape[3] + k] = weight
      }
    }
    let biases = groups.flatMap { $0.bias!.value.scalars }
    return Conv2D(
      weights: Tensor([shape[0], shape[1], inputs, outputs], dense), bias: Tensor(biases),
      padding: .same)
  }
}
