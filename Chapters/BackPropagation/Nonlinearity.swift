import NeuralNetworks
import Plotting

/// The activation functions of the notes.
enum Nonlinearity: String, CaseIterable, Sendable {
  case sigmoid, tanh
  case relu = "ReLU"
  case leaky = "leaky ReLU"
  case parametric = "PReLU"
  case elu = "ELU"
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
    case .maxout: MaxoutExample.layer()
    }
  }

  /// A dense layer and the activation; maxout has two sets of weights instead.
  func hiddenLayer(
    _ inputs: Int, _ units: Int, weights: Initializer, using random: inout RandomSource
  ) -> [any Layer<Float>] {
    self == .maxout
      ? [Maxout(inputs, units, weights: weights, using: &random)]
      : [Dense(inputs, units, weights: weights, using: &random), layer(units)]
  }

  /// Suits the function: variance 1/n for those that are linear around 0, 2/n for those that cut off
  /// one half (He et al. 2015).
  var initializer: Initializer {
    switch self {
    case .sigmoid, .tanh, .elu, .maxout: .leCunNormal
    case .relu, .leaky, .parametric: .heNormal
    }
  }

  var formula: String {
    switch self {
    case .sigmoid: "$1 / (1 + e^{-x})$"
    case .tanh: "$(e^x - e^{-x}) / (e^x + e^{-x})$"
    case .relu: "$\\max(0, x)$"
    case .leaky: "$\\max(0.01 x, x)$"
    case .parametric: "$\\max(a x, x)$, $a$ learnt"
    case .elu: "$x$ for $x > 0$, else $e^x - 1$"
    case .maxout: "$\\max(w_1 x + b_1, w_2 x + b_2)$"
    }
  }

  var colour: Colour {
    switch self {
    case .sigmoid: .vermillion
    case .tanh: .green
    default: .blue
    }
  }

  var dash: Dash {
    switch self {
    case .sigmoid: .dashed
    case .tanh: .dotted
    default: .solid
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

/// A maxout unit with one input, to look at: the larger of x/2 + 1 and -x - 1.
enum MaxoutExample {
  static let weights = [0.5, -1.0]
  static let biases = [1.0, -1.0]

  static func layer<Scalar: KernelScalar>() -> Maxout<Scalar> {
    Maxout(
      Dense(
        weights: Tensor([1, 2], weights.map { Scalar($0) }),
        bias: Tensor(biases.map { Scalar($0) })),
      pieces: 2)
  }
}
