import NeuralNetworks

extension Sequential {
  /// The network of the batch normalisation paper's experiment (Ioffe and Szegedy 2015, section
  /// 4.1): hidden layers of sigmoid units, each normalised before its nonlinearity.
  ///
  /// 100,310 trainable parameters with the default sizes.
  ///
  /// - Parameters:
  ///   - inputs: the length of a sample, which is flat.
  ///   - hidden: the units of each hidden layer.
  public static func perceptron(
    inputs: Int = 784, hidden: [Int] = [100, 100, 100], classes: Int = 10,
    weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = []
      var width = inputs
      for units in hidden {
        layers += [
          make.dense(width, units) as Dense<Scalar>, BatchNorm<Scalar>(units), Sigmoid<Scalar>(),
        ]
        width = units
      }
      return layers + [make.dense(width, classes) as Dense<Scalar>]
    }
  }
}
