import Experiments
import NeuralNetworks

/// The activation functions of the notes, and two that came later.
enum ActivationFunction: String, CaseIterable, Codable, Sendable {
  case sigmoid, tanh
  case relu = "ReLU"
  case leaky = "leaky ReLU"
  case parametric = "PReLU"
  case elu = "ELU"
  case gelu = "GELU"
  case silu = "SiLU"
  case maxout

  /// The layer, for `units` inputs; a maxout layer brings weights of its own, see `hiddenLayer`.
  func layer<Scalar: KernelScalar>(_ units: Int) -> any Layer<Scalar> {
    switch self {
    case .sigmoid: Sigmoid()
    case .tanh: Tanh()
    case .relu: ReLU()
    case .leaky: LeakyReLU(slope: 0.01)
    case .parametric: PReLU(units)
    case .elu: ELU()
    case .gelu: GELU()
    case .silu: SiLU()
    case .maxout: Maxout<Scalar>.example
    }
  }

  /// A dense layer and the activation; maxout has two sets of weights instead.
  func hiddenLayer(
    _ inputs: Int, _ units: Int, weights: Initializer? = nil, using random: inout RandomSource
  ) -> [any Layer<Float>] {
    let weights = weights ?? initializer
    return self == .maxout
      ? [Maxout(inputs, units, weights: weights, using: &random)]
      : [Dense(inputs, units, weights: weights, using: &random), layer(units)]
  }

  /// Suits the function: variance 1/n for those that are linear around 0, 2/n for those that cut off
  /// one half (He et al. 2015), and four times Xavier's deviation for the sigmoid, whose slope at 0 is a
  /// fourth of tanh's (Glorot and Bengio's rule, as the Theano tutorials scale it).
  var initializer: Initializer {
    switch self {
    case .sigmoid: .scaled(gain: 16, fan: .average, .normal)
    case .tanh, .elu, .maxout: .leCunNormal
    case .relu, .leaky, .parametric, .gelu, .silu: .heNormal
    }
  }

  /// f(x) and f'(x) at each point, by the layer's own forward and backward pass.
  func curve(_ points: [Double]) -> (value: [Double], slope: [Double]) {
    func run(_ layer: some Layer<Double>) -> ([Double], [Double]) {
      var layer = layer
      let x = Tensor<Double>([points.count, 1], points)
      let y = layer.forward(x, mode: .training)
      return (y.scalars, layer.backward(Tensor(y.shape, repeating: 1)).scalars)
    }
    let layer: any Layer<Double> = layer(1)
    return run(layer)
  }
}

extension Maxout {
  /// A unit with one input, to look at: the larger of x/2 + 1 and -x - 1.
  static var example: Maxout {
    Maxout(Dense(weights: Tensor([1, 2], [0.5, -1]), bias: Tensor([1, -1])), pieces: 2)
  }
}

/// Hidden layers of 100 units with one kind of activation, and ten logits.
///
/// - Parameter weights: of the hidden layers; nil for those that suit the activation, see
///   `ActivationFunction.initializer`.
func activationNetwork(
  inputs: Int, hidden: Int = 3, _ kind: ActivationFunction, weights: Initializer? = nil,
  using random: inout RandomSource
) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []
  for layer in 0..<hidden {
    layers += kind.hiddenLayer(layer == 0 ? inputs : 100, 100, weights: weights, using: &random)
  }
  layers.append(Dense(100, 10, weights: .leCunNormal, using: &random))
  return Sequential(layers)
}
