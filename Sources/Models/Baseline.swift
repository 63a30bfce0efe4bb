import NeuralNetworks

extension Sequential {
  /// The course's baseline, one layer of each kind: C 6@5x5 same, B, relu, P 2/2 same, D 0.2; dense
  /// 128 relu, D 0.2; dense 10.
  ///
  /// 198,494 trainable parameters with the default sizes, 198,506 in all.
  public static func baseline(
    input: Shape = [32, 32, 3], channels: Int = 6, units: Int = 128, classes: Int = 10,
    dropout: Double = 0.2, weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = make.normalized(input[2], channels, kernel: 5)
      layers += [
        MaxPool2D<Scalar>(2, padding: .same), make.dropout(dropout) as Dropout<Scalar>,
        Flatten<Scalar>(),
      ]
      let features = Sequential(layers).outputShape(for: input).count
      layers += [
        make.dense(features, units) as Dense<Scalar>, ReLU<Scalar>(),
        make.dropout(dropout) as Dropout<Scalar>,
        make.dense(units, classes) as Dense<Scalar>,
      ]
      return layers
    }
  }
}
