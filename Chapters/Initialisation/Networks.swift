import NeuralNetworks

/// Dense layers with a nonlinearity behind each, and ten logits; biases begin at 0.
func digitNetwork(
  inputs: Int, hidden: [Int], weights: Initializer, nonlinearity: Nonlinearity,
  using random: inout RandomSource
) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []
  var width = inputs
  for units in hidden {
    layers.append(Dense(width, units, weights: weights, using: &random))
    layers.append(nonlinearity.layer())
    width = units
  }
  layers.append(Dense(width, 10, weights: weights, using: &random))
  return Sequential(layers)
}
