import NeuralNetworks

extension Sequential {
  /// VGG16 (Simonyan and Zisserman 2015) as the course has it, for small images: 2 C64, 2 C128, 3
  /// C256, 3 C512, 3 C512, all 3x3 same B relu, after each group P 2/2 same, D 0.2; dense 512 relu
  /// D 0.2 twice; 10.
  ///
  /// 15,253,578 trainable parameters with the default sizes, 15,262,026 in all.
  ///
  /// - Parameters:
  ///   - groups: the channels of each group of convolutions, and how many there are.
  ///   - units: of each of the two hidden dense layers.
  public static func vgg16(
    input: Shape = [32, 32, 3],
    groups: [(channels: Int, count: Int)] = [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)],
    units: Int = 512, classes: Int = 10, dropout: Double = 0.2,
    weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = []
      var width = input[2]
      for group in groups {
        for _ in 0..<group.count {
          layers += make.normalized(width, group.channels, kernel: 3)
          width = group.channels
        }
        layers += [
          MaxPool2D<Scalar>(2, padding: .same), make.dropout(dropout) as Dropout<Scalar>,
        ]
      }
      layers.append(Flatten<Scalar>())
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
