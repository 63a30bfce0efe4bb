import NeuralNetworks

extension Sequential {
  /// Inception (Szegedy et al. 2015) as the course has it, ten layers deep: CBA 16@3x3; two stages
  /// of two blocks, the first of each with stride 2, with 16 and then 32 channels a branch; global
  /// average pooling; 10.
  ///
  /// 120,234 trainable parameters with the default sizes, 121,418 in all.
  ///
  /// - Parameter channels: of the first convolution and of each branch in the first stage; the second
  ///   has twice as many.
  public static func inception10(
    input: Shape = [32, 32, 3], channels: Int = 16, classes: Int = 10,
    weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = make.normalized(input[2], channels, kernel: 3)
      var width = channels
      for stage in 0..<2 {
        let channels = channels << stage
        for stride in [2, 1] {
          layers.append(
            make.inceptionBlock(width, channels, stride: stride) as Parallel<Scalar>)
          width = 4 * channels
        }
      }
      return layers + [GlobalAveragePool<Scalar>(), make.dense(width, classes) as Dense<Scalar>]
    }
  }
}

extension Builder {
  /// Four branches: CBA 1x1; CBA 1x1, CBA 3x3; CBA 1x1, CBA 5x5; pooling 3x3, CBA 1x1. The stride is
  /// that of the 1x1 convolutions.
  mutating func inceptionBlock<Scalar>(
    _ inputs: Int, _ channels: Int, stride: Int
  ) -> Parallel<Scalar> {
    func entrance(_ make: inout Builder) -> Layers<Scalar> {
      make.normalized(inputs, channels, kernel: 1, stride: PixelSize(stride))
    }
    return Parallel([
      Sequential(entrance(&self)),
      Sequential(entrance(&self) + normalized(channels, channels, kernel: 3)),
      Sequential(entrance(&self) + normalized(channels, channels, kernel: 5)),
      Sequential([MaxPool2D<Scalar>(3, stride: 1, padding: .same)] + entrance(&self)),
    ])
  }
}
