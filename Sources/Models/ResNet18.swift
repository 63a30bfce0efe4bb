import NeuralNetworks

extension Sequential {
  /// ResNet18 (He et al. 2016) as the course has it, for small images: C 64@3x3 same B relu; four
  /// stages of two basic blocks with 64, 128, 256 and 512 channels, the first block of all but the
  /// first stage with stride 2; no biases in convolutions; global average pooling; dense 10 with L2.
  ///
  /// 11,173,962 trainable parameters with the default sizes, 11,183,562 in all.
  ///
  /// - Parameters:
  ///   - channels: of each stage; stops for no stages.
  ///   - l2: the lambda of the last layer's penalty, lambda / 2 sum w^2. Keras' `l2()` is 0.01 sum
  ///     w^2.
  public static func resNet18(
    input: Shape = [32, 32, 3], channels: [Int] = [64, 128, 256, 512], classes: Int = 10,
    l2: Double = 0.02, weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    require(!channels.isEmpty, "A residual network has at least one stage.")
    return built(weights: weights, using: &random) { make in
      var width = channels[0]
      var layers: Layers<Scalar> = make.normalized(input[2], width, kernel: 3, bias: nil)
      for (stage, channels) in channels.enumerated() {
        layers += make.basicBlock(width, channels, stride: stage == 0 ? 1 : 2)
        layers += make.basicBlock(channels, channels, stride: 1)
        width = channels
      }
      return layers + [
        GlobalAveragePool<Scalar>(),
        Regularized(make.dense(width, classes) as Dense<Scalar>, by: L2(l2)),
      ]
    }
  }
}
