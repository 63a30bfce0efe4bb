import NeuralNetworks

extension Builder {
  /// A residual network for ImageNet (He et al. 2016, table 1): 7x7 and pooling, four stages of blocks
  /// with 64, 128, 256 and 512 channels, global average pooling.
  ///
  /// With basic blocks [2, 2, 2, 2] has 11,689,512 parameters that are trained and [3, 4, 6, 3]
  /// 21,797,672; with bottlenecks [3, 4, 6, 3] has 25,557,032, [3, 4, 23, 3] 44,549,160 and
  /// [3, 8, 36, 3] 60,192,808.
  mutating func resNet<Scalar>(_ counts: [Int], isBottleneck: Bool) -> Layers<Scalar> {
    var layers: Layers<Scalar> =
      normalized(3, 64, kernel: 7, stride: 2, bias: nil)
      + [MaxPool2D<Scalar>(3, stride: 2, padding: .same)]
    var width = 64
    for (stage, count) in counts.enumerated() {
      let channels = 64 << stage
      for block in 0..<count {
        let stride = stage > 0 && block == 0 ? 2 : 1
        layers +=
          isBottleneck
          ? bottleneck(width, channels, stride: stride)
          : basicBlock(width, channels, stride: stride)
        width = isBottleneck ? 4 * channels : channels
      }
    }
    return layers + [GlobalAveragePool<Scalar>(), dense(width, 1000) as Dense<Scalar>]
  }

  /// 1x1 down to `channels`, 3x3, 1x1 up to four times as many, and the shortcut's sum; then ReLU (He
  /// et al. 2016, figure 5). The stride is that of the first convolution, as in the paper.
  private mutating func bottleneck<Scalar>(
    _ inputs: Int, _ channels: Int, stride: Int
  ) -> Layers<Scalar> {
    let outputs = 4 * channels
    let step = PixelSize(stride)
    var body: Layers<Scalar> =
      normalized(inputs, channels, kernel: 1, stride: step, bias: nil)
      + normalized(channels, channels, kernel: 3, bias: nil)
    body.append(convolution(channels, outputs, kernel: 1, bias: nil) as Conv2D<Scalar>)
    body.append(BatchNorm<Scalar>(outputs))
    var shortcut: Sequential<Scalar>?
    if stride != 1 || inputs != outputs {
      shortcut = Sequential([
        convolution(inputs, outputs, kernel: 1, stride: step, bias: nil) as Conv2D<Scalar>,
        BatchNorm<Scalar>(outputs),
      ])
    }
    return [Residual(Sequential(body), shortcut: shortcut), ReLU<Scalar>()]
  }
}
