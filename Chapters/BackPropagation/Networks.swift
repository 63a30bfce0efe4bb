import NeuralNetworks

/// Hidden layers of 100 units with one kind of activation, and ten logits.
///
/// The weights have the variance that suits the activation, see `Nonlinearity.initializer`.
func digitNetwork(
  inputs: Int, hidden: Int = 3, _ kind: Nonlinearity, using random: inout RandomSource
) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []
  for layer in 0..<hidden {
    layers += kind.hiddenLayer(layer == 0 ? inputs : 100, 100, using: &random)
  }
  layers.append(Dense(100, 10, weights: .leCunNormal, using: &random))
  return Sequential(layers)
}
