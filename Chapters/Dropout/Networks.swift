import NeuralNetworks

/// Dense layers, each with a nonlinearity and dropout behind it, and outputs without either.
///
/// - Parameters:
///   - widths: inputs, hidden layers, outputs.
///   - rate: the probability of a hidden unit to be dropped.
func droppingNetwork<Scalar: KernelScalar>(
  _ widths: [Int], rate: Double, weights: Initializer = .heNormal,
  activation: (() -> any Layer<Scalar>)? = { ReLU() }, using random: inout RandomSource
) -> Sequential<Scalar> {
  var layers: [any Layer<Scalar>] = []
  for (inputs, outputs) in zip(widths, widths.dropFirst()) {
    layers.append(Dense(inputs, outputs, weights: weights, using: &random))
    if layers.count(where: { $0 is Dense<Scalar> }) == widths.count - 1 { break }
    if let activation { layers.append(activation()) }
    layers.append(Dropout(rate, using: &random))
  }
  return Sequential(layers)
}

extension Sequential {
  /// What the last forward pass multiplied each dropout layer's inputs by, first layer first.
  var masks: [Tensor<Scalar>] { layers.compactMap { ($0 as? Dropout<Scalar>)?.mask } }
}
