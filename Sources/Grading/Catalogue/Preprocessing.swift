import Solutions
import TensorCore

/// The exercises of chapter-preprocessing.
public enum PreprocessingExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    meanImage.info, channelMean.info, standardise.info, covariance.info, whiten.info,
    bestRate.info, channelStandardise.info, robust.info, joined.info, choose.info,
  ]

  /// The images or samples to prepare, and those of training.
  public typealias Centring =
    @Sendable (Tensor<Double>, Tensor<Double>) throws -> (
      mean: Tensor<Double>, centred: Tensor<Double>
    )
  /// Of samples to prepare, [k, n], and those of training, [m, n]: the samples scaled, [k, n].
  public typealias Scaling = @Sendable (Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>

  // MARK: Centring

  /// Images with the mean of each pixel, and of each channel, far from 0 and different.
  private static func images(_ shape: Shape, seed: UInt64) -> Tensor<Double> {
    let last = Shape(Array(shape.dimensions.dropFirst()))
    return inputs(shape, seed: seed) + inputs(last, seed: 99) * 2 + 5
  }

  private static func centringCases(
    mean: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>
  ) -> @Sendable () -> [Case<Centring>] {
    {
      let training = images([7, 3, 4, 2], seed: 1)
      let grey = images([4, 5, 5, 1], seed: 3)
      let kinds: [(name: String, x: Tensor<Double>, training: Tensor<Double>)] = [
        ("the training images themselves, [7, 3, 4, 2]", training, training),
        ("three test images, [3, 3, 4, 2]", images([3, 3, 4, 2], seed: 2) + 1, training),
        ("one grey test image, [1, 5, 5, 1]", images([1, 5, 5, 1], seed: 4), grey),
      ]
      return kinds.map { name, x, training in
        let mean = mean(training)
        return Case(
          name, expecting: [Expectation("mean", mean), Expectation("centred", x - mean)]
        ) {
          let (mean, centred) = try $0(x, training)
          return [mean, centred]
        }
      }
    }
  }

  /// The mean of each element of a sample, by one sum an element.
  @Sendable private static func meanOfSamples(_ x: Tensor<Double>) -> Tensor<Double> {
    let (m, shape) = (x.shape[0], Shape(Array(x.shape.dimensions.dropFirst())))
    let values = x.scalars
    return Tensor(
      shape,
      (0..<shape.count).map { feature in
        (0..<m).reduce(0) { $0 + values[$1 * shape.count + feature] } / Double(m)
      })
  }

  /// Asks for images minus the mean image of training; on training images, test images and a single grey
  /// one.
  public static let meanImage = Exercise<Centring>(
    "prep-mean-image", .preprocessing, function: "centredByMeanImage",
    solution: Solutions.centredByMeanImage,
    section: "Mean image or channel mean",
    hints: [
      "The mean is taken over the images only: each pixel of each channel has its own. Whose mean is it, "
        + "when x holds test images?",
      "Reshape the training images to [m, h * w * c], take `columnMeans()`, reshape to [h, w, c]. A "
        + "tensor [h, w, c] can be subtracted from one of [k, h, w, c].",
    ],
    cases: centringCases(mean: meanOfSamples),
    mistakes: [
      Mistake(
        "own-mean",
        "You subtract the mean of the images you were given. Test images get the training set's mean: a "
          + "network must give one answer for an image, whatever images come with it."
      ) { x, _ in
        let mean = meanOfSamples(x)
        return (mean, x - mean)
      },
      Mistake(
        "channel-mean",
        "You take one mean a channel, over all pixels. The mean image has one for each pixel: [h, w, c]."
      ) { x, training in
        let mean = training.columnMeans()
        return (mean, x - mean)
      },
      Mistake("one-number", "You subtract one number, the mean of everything.") { x, training in
        let mean = training.mean()
        return (.scalar(mean), x - mean)
      },
      Mistake("sum", "You subtract the sum of the training images; divide it by their number.") {
        x, training in
        let sum = meanOfSamples(training) * Double(training.shape[0])
        return (sum, x - sum)
      },
    ])

  /// Asks for images minus each channel's mean over all pixels of all training images.
  public static let channelMean = Exercise<Centring>(
    "prep-channel-mean", .preprocessing, function: "centredByChannelMean",
    solution: Solutions.centredByChannelMean,
    section: "Mean image or channel mean",
    hints: [
      "All pixels of all training images count for their channel's mean alike: it is taken over three of "
        + "the four axes.",
      "`columnMeans()` is the mean over all axes but the last, and the last axis is that of the channels.",
    ],
    cases: centringCases { training in
      let (pixels, c) = (training.shape.rows, training.shape.columns)
      let values = training.scalars
      return Tensor(
        (0..<c).map { channel in
          (0..<pixels).reduce(0) { $0 + values[$1 * c + channel] } / Double(pixels)
        })
    },
    mistakes: [
      Mistake(
        "own-mean",
        "You subtract the mean of the images you were given. Test images get the training set's mean: a "
          + "network must give one answer for an image, whatever images come with it."
      ) { x, _ in
        let mean = x.columnMeans()
        return (mean, x - mean)
      },
      Mistake(
        "mean-image",
        "You subtract a mean for each pixel; here all pixels of a channel share one: [c]."
      ) { x, training in
        let mean = meanOfSamples(training)
        return (mean, x - mean)
      },
      Mistake(
        "one-number", "You subtract one number from all channels; each has a mean of its own."
      ) { x, training in
        let mean = training.mean()
        return (Tensor([training.shape.columns], repeating: mean), x - mean)
      },
      Mistake(
        "divided-by-images",
        "You divide by the number of images; a channel's mean is over all their pixels as well."
      ) { x, training in
        let mean = training.columnSums() / Double(training.shape[0])
        return (mean, x - mean)
      },
    ])

  // MARK: Scaling

  /// Asks for samples with each feature's mean and standard deviation over the training samples, also where
  /// a feature never changes.
  public static let standardise = Exercise<Scaling>(
    "prep-standardise", .preprocessing, function: "standardised", solution: Solutions.standardised,
    section: "Standardise, or scale to [0, 1]",
    hints: [
      "Mean and deviation come from the training samples alone. What is 0 / 0, and what shall be there "
        + "instead?",
      "deviation = `(training - mean).squared().columnMeans().squareRoot()`. Multiply by a factor: 1 / deviation, "
        + "or 0 where the column's lowest value is its highest; `deviation.map(with: high - low) { ... }`.",
    ],
    cases: {
      let training =
        inputs([6, 4], seed: 11) * Tensor([3.0, 0.5, 1, 20]) + Tensor([10.0, -2, 0, 5])
      // A column more that is the same in all samples. The mean of six times 0.1 is not 0.1, nor the variance 0.
      let constant = Tensor<Double>.concatenatingColumns([
        training, Tensor([6, 1], repeating: 0.1),
      ])
      let test = Tensor<Double>.concatenatingColumns([
        inputs([3, 4], seed: 12) * 4 + 7, Tensor([3, 1], [0.1, 4, -1]),
      ])
      let kinds: [(name: String, x: Tensor<Double>, training: Tensor<Double>)] = [
        ("the training samples themselves, [6, 4]", training, training),
        ("two test samples, [2, 4]", inputs([2, 4], seed: 13) * 4 + 7, training),
        ("one test sample, [1, 4]", inputs([1, 4], seed: 14) - 3, training),
        ("a feature that never changes in training", test, constant),
      ]
      return kinds.map { name, x, training in
        Case(name, expecting: [Expectation("result", standardisedByDefinition(x, training))]) {
          [try $0(x, training)]
        }
      }
    },
    mistakes: [
      Mistake(
        "own-statistics",
        "You use the mean and the deviation of the samples you were given. They come from the training "
          + "set, also for test samples: a sample alone would always become 0."
      ) { x, _ in scaled(x, x) },
      Mistake(
        "own-zero-over-zero",
        "You use the mean and the deviation of the samples you were given, and divide 0 by 0 for a sample alone. "
          + "They come from the training set, also for test samples."
      ) { x, _ in (x - x.columnMeans()) / x.columnVariances().squareRoot() },
      Mistake("variance", "You divide by the variance; the deviation is its root.") { x, training in
        scaled(x, training) { $0 }
      },
      Mistake(
        "unbiased", "You divide the sum of squares by m - 1; here the variance is divided by m."
      ) { x, training in
        let m = Double(training.shape[0])
        return scaled(x, training) { ($0 * (m / (m - 1))).squareRoot() }
      },
      Mistake("no-centring", "You divide by the deviation, but the mean is not subtracted.") {
        x, training in scaled(x, training, shift: 0)
      },
      Mistake(
        "zero-over-zero",
        "A feature that never changes in training has the deviation 0, or what rounding makes of it, and you "
          + "divide by it. It has to become 0: ask whether all its values are equal."
      ) { x, training in
        (x - training.columnMeans()) / training.columnVariances().squareRoot()
      },
      Mistake(
        "deviation-one",
        "A feature that never changes in training is only centred; where a test sample differs, that "
          + "difference stays, in a unit nobody knows. The task asks for 0."
      ) { x, training in
        let deviation = training.columnVariances().squareRoot()
        let divisor = deviation.map(with: range(training)) { $1 == 0 ? 1 : $0 }
        return (x - training.columnMeans()) / divisor
      },
    ])

  /// Sample by sample and feature by feature.
  private static func standardisedByDefinition(
    _ x: Tensor<Double>, _ training: Tensor<Double>
  ) -> Tensor<Double> {
    let (m, n) = (training.shape[0], training.shape[1])
    var result = x
    for feature in 0..<n {
      let values = (0..<m).map { training[$0, feature] }
      let mean = values.reduce(0, +) / Double(m)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(m)
      for sample in 0..<x.shape[0] {
        result[sample, feature] =
          values.allSatisfy { $0 == values[0] }
          ? 0 : (x[sample, feature] - mean) / variance.squareRoot()
      }
    }
    return result
  }

  /// The highest value of each column less the lowest.
  private static func range(_ x: Tensor<Double>) -> Tensor<Double> {
    let (low, high) = x.columnExtremes()
    return high - low
  }

  /// (x - shift * mean) / divisor(variance), and 0 where all training samples are equal.
  private static func scaled(
    _ x: Tensor<Double>, _ training: Tensor<Double>, shift: Double = 1,
    divisor: (Double) -> Double = { $0.squareRoot() }
  ) -> Tensor<Double> {
    let factor = training.columnVariances().map(with: range(training)) {
      $1 == 0 ? 0 : 1 / divisor($0)
    }
    return (x - training.columnMeans() * shift) * factor
  }
}
