import NeuralNetworks

extension Sequential {
  /// Dense layers with something between each two: the network of most experiments in this book.
  ///
  /// ```swift
  /// let net = Sequential<Float>.multilayer([784, 100, 100, 10], weights: .heNormal, using: &random) {
  ///   units, _ in [BatchNorm(units), ReLU()]
  /// }
  /// ```
  ///
  /// Stops for fewer than two widths.
  ///
  /// - Parameters:
  ///   - widths: the length of a sample, which is flat, the units of each hidden layer, and the classes.
  ///   - weights: how all weights are drawn.
  ///   - bias: how the biases of the hidden layers begin; nil for none. Those of the last one are 0.
  ///   - random: draws a layer's weights before what follows the layer.
  ///   - hidden: what follows a hidden layer of so many units.
  public static func multilayer(
    _ widths: [Int], weights: Initializer, bias: Initializer? = .zeros,
    using random: inout RandomSource,
    hidden: (_ units: Int, _ random: inout RandomSource) -> [any Layer<Scalar>]
  ) -> Sequential {
    require(
      widths.count >= 2,
      "A network has inputs and classes, so at least two widths, not \(widths.count).")
    var layers: [any Layer<Scalar>] = []
    for (inputs, units) in zip(widths, widths.dropFirst().dropLast()) {
      layers.append(
        Dense<Scalar>(inputs, units, weights: weights, bias: bias, using: &random))
      layers += hidden(units, &random)
    }
    layers.append(
      Dense<Scalar>(
        widths[widths.count - 2], widths[widths.count - 1], weights: weights, using: &random))
    return Sequential(layers)
  }
}
