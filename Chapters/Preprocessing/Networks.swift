import NeuralNetworks

/// One hidden layer of 100 ReLUs with He's weights.
func digitNetwork(
  inputs: Int, classes: Int, hidden: Int = 100, using random: inout RandomSource
) -> Sequential<Float> {
  Sequential([
    Dense(inputs, hidden, weights: .heNormal, using: &random), ReLU(),
    Dense(hidden, classes, weights: .heNormal, using: &random),
  ])
}
