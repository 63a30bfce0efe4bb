import NeuralNetworks

/// The ways to begin that are compared in training: the five of the notes, and those that readers meet
/// elsewhere.
enum InitialWeights: String, Codable, Sendable, CaseIterable {
  /// N(0, 1)
  case one
  /// N(0, 0.01²)
  case hundredth
  case xavier
  /// Four times Xavier's weights, which Glorot and Bengio's formula comes to for a sigmoid: it is
  /// (1 + tanh(x / 2)) / 2, so that weights and slope have a factor of 2 each to make good.
  case fourfold
  case he
  /// U(±1/√n_in) for weights and biases: what PyTorch's `nn.Linear` and `nn.Conv2d` do unless told otherwise.
  case pyTorch
  /// Right angles between the columns, times a gain (Saxe et al. 2014).
  case orthogonal
  /// Orthogonal, then scaled layer by layer until a batch of real inputs gives each the variance 1 (Mishkin
  /// and Matas 2016).
  case lsuv

  /// As tables and figures call it.
  var name: String {
    switch self {
    case .one: "N(0, 1)"
    case .hundredth: "N(0, 0.01²)"
    case .xavier: "Xavier"
    case .fourfold: "4 × Xavier"
    case .he: "He"
    case .pyTorch: "PyTorch"
    case .orthogonal: "orthogonal"
    case .lsuv: "LSUV"
    }
  }

  /// A layer [inputs, outputs] with its biases.
  func dense(
    _ inputs: Int, _ outputs: Int, before nonlinearity: Nonlinearity,
    using random: inout RandomSource
  ) -> Dense<Float> {
    func made(_ weights: Initializer, _ bias: Initializer = .zeros) -> Dense<Float> {
      Dense(inputs, outputs, weights: weights, bias: bias, using: &random)
    }
    switch self {
    case .one: return made(.normal(standardDeviation: 1))
    case .hundredth: return made(.normal(standardDeviation: 0.01))
    case .xavier: return made(.glorotUniform)
    case .fourfold: return made(.scaled(gain: 16, fan: .average, .uniform))
    case .he: return made(.heNormal)
    case .pyTorch:
      return made(
        .scaled(gain: 1.0 / 3, fan: .in, .uniform),
        .uniform(limit: 1 / Double(inputs).squareRoot()))
    case .orthogonal, .lsuv:
      return Dense(
        weights: orthogonalWeights(
          inputs, outputs, gain: nonlinearity.orthogonalGain, using: &random),
        bias: .zeros([outputs]))
    }
  }
}

extension Nonlinearity {
  /// √2 for ReLU, as PyTorch's `calculate_gain` has it, 1 for the others.
  fileprivate var orthogonalGain: Double { self == .relu ? 2.0.squareRoot() : 1 }
}

/// LSUV: layer by layer, from the first to the last, weights are divided by the deviation of what the layer
/// gives for `inputs`, which is 1 from then on (Mishkin and Matas 2016, algorithm 1). A dense layer without
/// biases needs one division; the paper's loop is for rounding.
func scaleToUnitVariance(_ network: inout Sequential<Float>, on inputs: Tensor<Float>) {
  var x = inputs
  for index in network.layers.indices {
    if var dense = network.layers[index] as? Dense<Float> {
      let deviation = dense.forward(x, mode: .inference).deviation
      dense.weights.value = dense.weights.value / Float(deviation)
      network.layers[index] = dense
    }
    x = network.layers[index].forward(x, mode: .training)
  }
}
