import Solutions
import TensorCore

extension PreprocessingExercises {
  /// Of images to prepare, [k, h, w, c], and those of training, [m, h, w, c]: each channel's mean and
  /// deviation, [c], and the images, [k, h, w, c].
  public typealias ChannelScaling =
    @Sendable (Tensor<Double>, Tensor<Double>) throws -> (
      mean: Tensor<Double>, deviation: Tensor<Double>, standardised: Tensor<Double>
    )

  /// Channels of different means and widths, and images of different brightness.
  private static func coloured(_ count: Int, _ side: Int, seed: UInt64) -> Tensor<Double> {
    inputs([count, side, side, 3], seed: seed) * Tensor([1, 0.2, 3])
      + inputs([side, side, 3], seed: 77) * 0.5
      + inputs([count, 1], seed: seed + 50).map { $0 * 2 }.repeatedOverImages([side, side, 3])
      + Tensor([4, -1, 0.5])
  }

  /// Asks for images with each channel's mean and standard deviation over all pixels of all training
  /// images.
  public static let channelStandardise = Exercise<ChannelScaling>(
    "prep-channel-standardise", .preprocessing, function: "standardisedByChannel",
    solution: Solutions.standardisedByChannel, section: "Mean image or channel mean",
    hints: [
      "Over which of the four axes is a mean to be taken, so that one number a channel is left? The "
        + "deviation is taken over the same.",
      "`columnMeans()` is the mean over all axes but the last: first of the pixels, then of the squares of "
        + "what they differ from it.",
    ],
    cases: {
      let training = coloured(6, 4, seed: 1)
      let kinds: [(name: String, x: Tensor<Double>, training: Tensor<Double>)] = [
        ("the training images themselves, [6, 4, 4, 3]", training, training),
        ("two test images", coloured(2, 4, seed: 2) + 1, training),
        ("one test image of another size, [1, 5, 5, 3]", coloured(1, 5, seed: 3), training),
      ]
      return kinds.map { name, x, training in
        let (mean, deviation) = channelsByDefinition(training)
        return Case(
          name,
          expecting: [
            Expectation("mean", mean), Expectation("deviation", deviation),
            Expectation("standardised", (x - mean) / deviation),
          ]
        ) {
          let (mean, deviation, standardised) = try $0(x, training)
          return [mean, deviation, standardised]
        }
      }
    },
    mistakes: [
      Mistake(
        "own-statistics",
        "You use the mean and the deviation of the images you were given. Test images get the training "
          + "set's, whatever comes with them."
      ) { x, _ in byChannel(x, x.columnMeans(), x.columnVariances().squareRoot()) },
      Mistake(
        "image-by-image",
        "You take each image's deviation and the mean of those. What images differ by from each other is "
          + "then missing: the deviation is over all pixels of all images at once."
      ) { x, training in
        let deviations = (0..<training.shape[0]).map {
          training.rows($0..<$0 + 1).columnVariances().squareRoot()
        }
        let sum = deviations.dropFirst().reduce(deviations[0]) { $0 + $1 }
        return byChannel(x, training.columnMeans(), sum / Double(training.shape[0]))
      },
      Mistake(
        "one-deviation", "You divide all channels by one deviation; each has its own."
      ) { x, training in
        let mean = training.columnMeans()
        let all = (training - mean).squared().mean().squareRoot()
        return byChannel(x, mean, Tensor([training.shape.columns], repeating: all))
      },
      Mistake("variance", "You divide by the variance; the deviation is its root.") { x, training in
        byChannel(x, training.columnMeans(), training.columnVariances())
      },
      Mistake(
        "per-pixel",
        "You take a mean and a deviation for each pixel; here all pixels of a channel share them: [c]."
      ) { x, training in
        let (m, shape) = (training.shape[0], Shape(Array(training.shape.dimensions.dropFirst())))
        let rows = training.reshaped(to: [m, shape.count])
        let mean = rows.columnMeans().reshaped(to: shape)
        let deviation = rows.columnVariances().squareRoot().reshaped(to: shape)
        let fits = x.shape.dimensions.dropFirst() == training.shape.dimensions.dropFirst()
        return (mean, deviation, fits ? (x - mean) / deviation : x)
      },
    ])

  private static func byChannel(
    _ x: Tensor<Double>, _ mean: Tensor<Double>, _ deviation: Tensor<Double>
  ) -> (mean: Tensor<Double>, deviation: Tensor<Double>, standardised: Tensor<Double>) {
    (mean, deviation, (x - mean) / deviation)
  }

  /// One sum a channel.
  private static func channelsByDefinition(
    _ x: Tensor<Double>
  ) -> (mean: Tensor<Double>, deviation: Tensor<Double>) {
    let (pixels, c) = (x.shape.rows, x.shape.columns)
    let values = x.scalars
    let means = (0..<c).map { channel in
      (0..<pixels).reduce(0) { $0 + values[$1 * c + channel] } / Double(pixels)
    }
    let deviations = (0..<c).map { channel in
      ((0..<pixels).reduce(0) {
        let difference = values[$1 * c + channel] - means[channel]
        return $0 + difference * difference
      } / Double(pixels)).squareRoot()
    }
    return (Tensor(means), Tensor(deviations))
  }
}

extension Tensor<Double> {
  /// One number an image, [m, 1], for each of its values: [m, h, w, c].
  fileprivate func repeatedOverImages(_ shape: Shape) -> Tensor {
    Tensor(
      Shape([self.shape[0]] + shape.dimensions),
      scalars.flatMap { [Double](repeating: $0, count: shape.count) })
  }
}
