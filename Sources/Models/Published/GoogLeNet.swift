import NeuralNetworks

/// The channels of a GoogLeNet block's parts, in the order of its table.
private struct InceptionChannels {
  /// 1x1 alone.
  let point: Int
  /// 1x1 before 3x3, and 3x3.
  let three: (before: Int, after: Int)
  /// 1x1 before 5x5, and 5x5.
  let five: (before: Int, after: Int)
  /// 1x1 behind pooling.
  let pooled: Int

  init(_ point: Int, _ before3: Int, _ after3: Int, _ before5: Int, _ after5: Int, _ pooled: Int) {
    (self.point, self.pooled) = (point, pooled)
    (three, five) = ((before3, after3), (before5, after5))
  }

  var sum: Int { point + three.after + five.after + pooled }
}

extension Builder {
  /// GoogLeNet (Szegedy et al. 2015, table 1) without the two classifiers that help it to learn.
  ///
  /// 6,998,552 parameters. Its local response normalisation has none.
  mutating func googLeNet<Scalar>() -> Layers<Scalar> {
    func pool() -> Layers<Scalar> { [MaxPool2D<Scalar>(3, stride: 2, padding: .same)] }
    var width = 192
    var layers: Layers<Scalar> =
      rectified(3, 64, kernel: 7, stride: 2) + pool() + rectified(64, 64, kernel: 1)
      + rectified(64, width, kernel: 3) + pool()
    let stages = [
      [InceptionChannels(64, 96, 128, 16, 32, 32), InceptionChannels(128, 128, 192, 32, 96, 64)],
      [
        InceptionChannels(192, 96, 208, 16, 48, 64), InceptionChannels(160, 112, 224, 24, 64, 64),
        InceptionChannels(128, 128, 256, 24, 64, 64), InceptionChannels(112, 144, 288, 32, 64, 64),
        InceptionChannels(256, 160, 320, 32, 128, 128),
      ],
      [
        InceptionChannels(256, 160, 320, 32, 128, 128),
        InceptionChannels(384, 192, 384, 48, 128, 128),
      ],
    ]
    for (index, stage) in stages.enumerated() {
      if index > 0 { layers += pool() }
      for channels in stage {
        layers.append(inceptionBlock(width, channels) as Parallel<Scalar>)
        width = channels.sum
      }
    }
    return layers + [
      GlobalAveragePool<Scalar>(), dropout(0.4) as Dropout<Scalar>,
      dense(width, 1000) as Dense<Scalar>,
    ]
  }

  private mutating func inceptionBlock<Scalar>(
    _ inputs: Int, _ channels: InceptionChannels
  ) -> Parallel<Scalar> {
    Parallel([
      Sequential(rectified(inputs, channels.point, kernel: 1)),
      Sequential(
        rectified(inputs, channels.three.before, kernel: 1)
          + rectified(channels.three.before, channels.three.after, kernel: 3)),
      Sequential(
        rectified(inputs, channels.five.before, kernel: 1)
          + rectified(channels.five.before, channels.five.after, kernel: 5)),
      Sequential(
        [MaxPool2D<Scalar>(3, stride: 1, padding: .same)]
          + rectified(inputs, channels.pooled, kernel: 1)),
    ])
  }
}
