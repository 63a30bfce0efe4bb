import NeuralNetworks

extension Sequential {
  /// LeNet5 (LeCun et al. 1998) as the course has it, for three channels and with pooling by the
  /// maximum: C 6@5x5 valid sigmoid, P 2/2; C 16@5x5 valid sigmoid, P 2/2; dense 120, 84 sigmoid;
  /// 10.
  ///
  /// 62,006 parameters with the default sizes.
  ///
  /// - Parameters:
  ///   - channels: of the two convolutions.
  ///   - units: of the two hidden dense layers.
  public static func leNet5(
    input: Shape = [32, 32, 3], channels: [Int] = [6, 16], units: [Int] = [120, 84],
    classes: Int = 10, weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = []
      var width = input[2]
      for channels in channels {
        layers += [
          make.convolution(width, channels, kernel: 5, padding: .valid) as Conv2D<Scalar>,
          Sigmoid<Scalar>(), MaxPool2D<Scalar>(2),
        ]
        width = channels
      }
      layers.append(Flatten<Scalar>())
      width = Sequential(layers).outputShape(for: input).count
      for units in units {
        layers += [make.dense(width, units) as Dense<Scalar>, Sigmoid<Scalar>()]
        width = units
      }
      return layers + [make.dense(width, classes) as Dense<Scalar>]
    }
  }
}
