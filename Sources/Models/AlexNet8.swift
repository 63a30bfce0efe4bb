import NeuralNetworks

extension Sequential {
  /// AlexNet (Krizhevsky, Sutskever and Hinton 2012) as the course has it, for small images: C
  /// 96@3x3 valid B relu, P 3/2; C 256@3x3 valid B relu, P 3/2; C 384, 384, 256@3x3 same relu, P
  /// 3/2; dense 2048 relu D 0.5 twice; 10.
  ///
  /// 9,638,474 trainable parameters with the default sizes, 9,639,178 in all.
  ///
  /// - Parameters:
  ///   - channels: of the five convolutions; stops for another number of them.
  ///   - units: of each of the two hidden dense layers.
  public static func alexNet8(
    input: Shape = [32, 32, 3], channels: [Int] = [96, 256, 384, 384, 256], units: Int = 2048,
    classes: Int = 10, dropout: Double = 0.5, weights: Initializer = .glorotUniform,
    using random: inout RandomSource
  ) -> Sequential {
    require(channels.count == 5, "AlexNet has five convolutions, not \(channels.count).")
    return built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = []
      var width = input[2]
      for channels in channels[..<2] {
        layers += make.normalized(width, channels, kernel: 3, padding: .valid)
        layers.append(MaxPool2D<Scalar>(3, stride: 2))
        width = channels
      }
      for channels in channels[2...] {
        layers += [
          make.convolution(width, channels, kernel: 3) as Conv2D<Scalar>, ReLU<Scalar>(),
        ]
        width = channels
      }
      layers += [MaxPool2D<Scalar>(3, stride: 2), Flatten<Scalar>()]
      width = Sequential(layers).outputShape(for: input).count
      for _ in 0..<2 {
        layers += [
          make.dense(width, units) as Dense<Scalar>, ReLU<Scalar>(),
          make.dropout(dropout) as Dropout<Scalar>,
        ]
        width = units
      }
      return layers + [make.dense(width, classes) as Dense<Scalar>]
    }
  }
}
