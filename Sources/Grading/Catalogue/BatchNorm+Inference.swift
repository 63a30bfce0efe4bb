import NeuralNetworks
import Solutions
import TensorCore

extension BatchNormExercises {
  /// The mean and the variance of each feature, [n].
  public typealias Statistics = (mean: Tensor<Double>, variance: Tensor<Double>)
  /// The running mean and variance, a batch, the momentum.
  public typealias RunningStatistics =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> Statistics
  /// Weights, bias, gamma, beta, mean, variance, epsilon.
  public typealias Folding =
    @Sendable (
      Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>,
      Tensor<Double>, Double
    ) throws -> (weights: Tensor<Double>, bias: Tensor<Double>)
  /// Of x, [m, p, q, c], gamma and beta, [c], and epsilon: each channel's mean and variance, [c], and y, of
  /// x's shape.
  public typealias Convolution =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> (
      mean: Tensor<Double>, variance: Tensor<Double>, y: Tensor<Double>
    )

  // MARK: Running statistics

  /// momentum * running + (1 - momentum) * batch, of both statistics.
  private static func moved(
    _ mean: Tensor<Double>, _ variance: Tensor<Double>, _ x: Tensor<Double>,
    keeping old: Double, adding new: Double, correction: (Double) -> Double = { $0 / ($0 - 1) }
  ) -> Statistics {
    let correction = correction(Double(x.shape.rows))
    return (
      mean * old + x.columnMeans() * new, variance * old + x.columnVariances() * (new * correction)
    )
  }

  /// Asks for the running mean and variance after one more batch, whose variance is corrected by m /
  /// (m - 1) (Ioffe and Szegedy 2015, algorithm 2).
  public static let runningStatistics = Exercise<RunningStatistics>(
    "bn-running-statistics", .batchNorm, function: "updatedRunningStatistics",
    solution: Solutions.updatedRunningStatistics, section: "Inference",
    hints: [
      "The momentum is the share of the old value that stays; in Keras it is near 1. The rest comes "
        + "from the batch.",
      "`columnVariances()` divides by m: multiply it by m / (m - 1), and only it, before it enters "
        + "the average.",
    ],
    cases: {
      let settings: [(name: String, m: Int, momentum: Double, batches: Int)] = [
        ("a batch of 6, momentum 0.9", 6, 0.9, 1), ("three batches of 5, momentum 0.6", 5, 0.6, 3),
        ("a batch of 2, momentum 0", 2, 0, 1),
      ]
      return settings.map { name, m, momentum, count in
        let batches = (0..<count).map { inputs([m, 3], seed: 41 + UInt64($0)) * 2 + 3 }
        let start: Statistics = (inputs([3], seed: 44), inputs([3], seed: 45).squared() + 0.5)
        let right = batches.reduce(start) {
          moved($0.mean, $0.variance, $1, keeping: momentum, adding: 1 - momentum)
        }
        return Case(
          name,
          expecting: [Expectation("mean", right.mean), Expectation("variance", right.variance)]
        ) { function in
          let (mean, variance) = try batches.reduce(start) {
            try function($0.mean, $0.variance, $1, momentum)
          }
          return [mean, variance]
        }
      }
    },
    mistakes: [
      Mistake(
        "swapped",
        "You keep 1 - momentum of the running values, as PyTorch does, whose momentum is the share "
          + "of the batch. Here, as in Keras, it is the share that stays."
      ) { moved($0, $1, $2, keeping: 1 - $3, adding: $3) },
      Mistake(
        "uncorrected",
        "Your batch variance is divided by m, around the batch's own mean, and is too small by "
          + "(m - 1) / m on average. Correct it."
      ) { moved($0, $1, $2, keeping: $3, adding: 1 - $3) { _ in 1 } },
      Mistake(
        "correction-upside-down",
        "You multiply the variance by (m - 1) / m; it is too small already and has to grow."
      ) { moved($0, $1, $2, keeping: $3, adding: 1 - $3) { ($0 - 1) / $0 } },
      Mistake(
        "average-corrected",
        "You correct the whole running variance; only the batch's share needs it. The old value was "
          + "corrected in its time, and would grow at every step."
      ) { mean, variance, x, momentum in
        var result = moved(mean, variance, x, keeping: momentum, adding: 1 - momentum) { _ in 1 }
        let m = Double(x.shape.rows)
        result.variance = result.variance * (m / (m - 1))
        return result
      },
      Mistake(
        "mean-corrected",
        "You correct the mean as well; a batch's mean is right on average as it is."
      ) { mean, variance, x, momentum in
        var result = moved(mean, variance, x, keeping: momentum, adding: 1 - momentum)
        let m = Double(x.shape.rows)
        result.mean = mean * momentum + x.columnMeans() * ((1 - momentum) * m / (m - 1))
        return result
      },
      Mistake(
        "shares-above-one",
        "You add the whole batch value. The shares of old and new must add up to 1, or the running "
          + "values grow without end."
      ) { moved($0, $1, $2, keeping: $3, adding: 1) },
    ])

  // MARK: Folding

  /// The layer with parts of the affine map exchanged.
  private static func folded(
    _ weights: Tensor<Double>, _ factor: Tensor<Double>, bias: Tensor<Double>
  ) -> (weights: Tensor<Double>, bias: Tensor<Double>) { (weights * factor, bias) }

  /// Asks for the one dense layer that does the same as a dense layer and batch normalisation at inference
  /// behind it (Ioffe and Szegedy 2015, algorithm 2).
  public static let folding = Exercise<Folding>(
    "bn-folding", .batchNorm, function: "foldedBatchNorm", solution: Solutions.foldedBatchNorm,
    section: "Inference",
    hints: [
      "At inference y = factor * z + term, with two numbers for each feature. Find them, put in "
        + "z = u W + b, and sort by what is multiplied by u.",
      "factor = gamma / sqrt(variance + epsilon). The columns of W are multiplied by it; the new "
        + "bias is (b - mean) * factor + beta.",
    ],
    cases: {
      [("4 inputs, 3 units", 4, 3, 1e-3), ("2 inputs, 5 units, a large epsilon", 2, 5, 0.5)].map {
        (name: String, k: Int, n: Int, epsilon: Double) in
        let (weights, bias) = (inputs([k, n], seed: 51), inputs([n], seed: 52))
        let (gamma, beta) = (inputs([n], seed: 53), inputs([n], seed: 54))
        let (mean, variance) = (inputs([n], seed: 55), inputs([n], seed: 56).squared() + 0.1)
        // What the two layers do to 0 and to each unit vector says all about an affine map.
        func output(_ u: Tensor<Double>) -> Tensor<Double> {
          (u.matrixProduct(weights) + bias - mean) / (variance + epsilon).squareRoot() * gamma
            + beta
        }
        let unit = Tensor([k, k], (0..<k * k).map { $0 % (k + 1) == 0 ? 1.0 : 0 })
        let atZero = output(.zeros([1, k])).reshaped(to: [n])
        return Case(
          name,
          expecting: [
            Expectation("weights", output(unit) - atZero, origin: .reference),
            Expectation("bias", atZero, origin: .reference),
          ]
        ) {
          let (newWeights, newBias) = try $0(weights, bias, gamma, beta, mean, variance, epsilon)
          return [newWeights, newBias]
        }
      }
    },
    mistakes: [
      Mistake(
        "old-bias-lost",
        "The old bias is lost: it is added before the normalisation and goes through it."
      ) { weights, _, gamma, beta, mean, variance, epsilon in
        let factor = gamma / (variance + epsilon).squareRoot()
        return folded(weights, factor, bias: beta - mean * factor)
      },
      Mistake(
        "old-bias-not-scaled",
        "You add the old bias as it is; it stands before the normalisation and is scaled by it like "
          + "the rest."
      ) { weights, bias, gamma, beta, mean, variance, epsilon in
        let factor = gamma / (variance + epsilon).squareRoot()
        return folded(weights, factor, bias: bias + beta - mean * factor)
      },
      Mistake(
        "mean-not-scaled",
        "You subtract the mean as it is; it is subtracted before the scaling, so it is scaled, too."
      ) { weights, bias, gamma, beta, mean, variance, epsilon in
        let factor = gamma / (variance + epsilon).squareRoot()
        return folded(weights, factor, bias: bias * factor + beta - mean)
      },
      Mistake("mean-added", "The mean has the wrong sign in your bias: it is subtracted.") {
        weights, bias, gamma, beta, mean, variance, epsilon in
        let factor = gamma / (variance + epsilon).squareRoot()
        return folded(weights, factor, bias: (bias + mean) * factor + beta)
      },
      Mistake(
        "no-epsilon",
        "You leave out epsilon. At inference it stands beside the variance as in training."
      ) { weights, bias, gamma, beta, mean, variance, _ in
        let factor = gamma / variance.squareRoot()
        return folded(weights, factor, bias: (bias - mean) * factor + beta)
      },
      Mistake("no-root", "You divide by variance + epsilon; its root is asked for.") {
        weights, bias, gamma, beta, mean, variance, epsilon in
        let factor = gamma / (variance + epsilon)
        return folded(weights, factor, bias: (bias - mean) * factor + beta)
      },
    ])

  // MARK: Convolution

  /// Normalises the columns of x, then scales and shifts the last axis.
  private static func normalized(
    _ x: Tensor<Double>, _ mean: Tensor<Double>, _ variance: Tensor<Double>, _ epsilon: Double
  ) -> Tensor<Double> { (x - mean) / (variance + epsilon).squareRoot() }

  /// Each image by itself, as rows of pixels.
  private static func images(_ x: Tensor<Double>) -> [Tensor<Double>] {
    (0..<x.shape[0]).map {
      x.rows($0..<$0 + 1).reshaped(to: [x.shape[1] * x.shape[2], x.shape[3]])
    }
  }

  /// Tensors of one shape one after another, as the rows of a matrix.
  private static func stacked(_ tensors: [Tensor<Double>]) -> Tensor<Double> {
    Tensor([tensors.count, tensors[0].count], tensors.flatMap(\.scalars))
  }

  /// Asks for the forward pass on feature maps, where a channel's values at all places of all images are
  /// normalised together (Ioffe and Szegedy 2015, section 3.2).
  public static let convolution = Exercise<Convolution>(
    "bn-convolution", .batchNorm, function: "batchNormOfFeatureMaps",
    solution: Solutions.batchNormOfFeatureMaps,
    section: "Convolutional layers",
    hints: [
      "All places of all images are samples of their channel. How many samples is that, and what "
        + "would x look like with one sample a row?",
      "`x.reshaped(to: [m * p * q, c])` has one row a place: normalise it as in the dense layer, and "
        + "reshape the result to x's shape.",
    ],
    cases: {
      let shapes: [(name: String, shape: Shape)] = [
        ("3 images of 4 x 2 with 5 channels", [3, 4, 2, 5]),
        ("a single image of 3 x 3", [1, 3, 3, 2]), ("images of a single pixel", [6, 1, 1, 3]),
      ]
      return shapes.map { name, shape in
        let (x, epsilon) = (inputs(shape, seed: 61) * 1.5 + 1, 1e-3)
        let (gamma, beta) = (inputs([shape[3]], seed: 62), inputs([shape[3]], seed: 63))
        var layer = BatchNorm(scale: gamma, offset: beta, epsilon: epsilon)
        let y = layer.forward(x, mode: .training)
        let samples = x.reshaped(to: [shape.rows, shape[3]])
        return Case(
          name,
          expecting: [
            Expectation("mean", samples.columnMeans()),
            Expectation("variance", samples.columnVariances()),
            Expectation("y", y, origin: .reference),
          ]
        ) {
          let (mean, variance, y) = try $0(x, gamma, beta, epsilon)
          return [mean, variance, y]
        }
      }
    },
    mistakes: [
      Mistake(
        "each-place",
        "You normalise each place of the maps by itself, over the images only, as a dense layer "
          + "would. A convolution treats all places alike: they share one mean and one variance."
      ) { x, gamma, beta, epsilon in
        let shape = x.shape
        let rows = x.reshaped(to: [shape[0], x.count / shape[0]])
        let (mean, variance) = (rows.columnMeans(), rows.columnVariances())
        let y = normalized(rows, mean, variance, epsilon).reshaped(to: shape) * gamma + beta
        let place = Shape(Array(shape.dimensions.dropFirst()))
        return (mean.reshaped(to: place), variance.reshaped(to: place), y)
      },
      Mistake(
        "each-image",
        "You normalise each image by itself, which is instance normalisation. Here all images of the "
          + "batch share a channel's mean and variance."
      ) { x, gamma, beta, epsilon in
        let images = images(x)
        let y = images.map {
          normalized($0, $0.columnMeans(), $0.columnVariances(), epsilon) * gamma + beta
        }
        return (
          stacked(images.map { $0.columnMeans() }), stacked(images.map { $0.columnVariances() }),
          stacked(y).reshaped(to: x.shape)
        )
      },
      Mistake(
        "all-channels",
        "You take one mean and one variance over everything; each channel has its own."
      ) { x, gamma, beta, epsilon in
        let mean = Tensor(gamma.shape, repeating: x.mean())
        let variance = Tensor(gamma.shape, repeating: (x - x.mean()).squared().mean())
        return (mean, variance, normalized(x, mean, variance, epsilon) * gamma + beta)
      },
      Mistake(
        "variances-averaged",
        "Your variance is the average of the images' variances, each around the image's own mean. "
          + "That leaves out how the images' means differ; take it around the mean of all."
      ) { x, gamma, beta, epsilon in
        let mean = x.columnMeans()
        let variance = stacked(images(x).map { $0.columnVariances() }).columnMeans()
        return (mean, variance, normalized(x, mean, variance, epsilon) * gamma + beta)
      },
      Mistake(
        "divided-by-images",
        "You divide the variance's sum by the number of images; each of their places is a sample."
      ) { x, gamma, beta, epsilon in
        let mean = x.columnMeans()
        let variance = (x - mean).squared().columnSums() / Double(x.shape[0])
        return (mean, variance, normalized(x, mean, variance, epsilon) * gamma + beta)
      },
    ])
}
