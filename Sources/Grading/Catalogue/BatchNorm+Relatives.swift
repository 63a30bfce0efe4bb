import Solutions
import TensorCore

extension BatchNormExercises {
  /// The batches' means and variances, their size.
  public typealias Population =
    @Sendable (Tensor<Double>, Tensor<Double>, Int) throws -> Statistics
  /// x, gamma, beta, epsilon.
  public typealias LayerNormForward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>
  /// x, the number of groups, epsilon.
  public typealias GroupNormForward =
    @Sendable (Tensor<Double>, Int, Double) throws -> Tensor<Double>

  private static let section = "Small batches: layer, group and instance normalisation"

  // MARK: Algorithm 2

  /// Asks for E[x] and Var[x] of inference from those of many batches (Ioffe and Szegedy 2015,
  /// algorithm 2).
  public static let population = Exercise<Population>(
    "bn-population", .batchNorm, function: "populationStatistics",
    solution: Solutions.populationStatistics, section: "Inference",
    hints: [
      "Both are averages over the batches: column means of [batches, n]. One of them needs a correction.",
      "Each batch's variance was divided by m, around the batch's own mean: on average it is too small by "
        + "(m - 1) / m, m being the size of a batch.",
    ],
    cases: {
      let settings: [(name: String, batches: Int, m: Int)] = [
        ("5 batches of 2", 5, 2), ("3 batches of 60", 3, 60), ("one batch of 4", 1, 4),
      ]
      return settings.map { name, batches, m in
        let means = inputs([batches, 3], seed: 61)
        let variances = inputs([batches, 3], seed: 62).squared() + 0.1
        let correction = Double(m) / Double(m - 1)
        return Case(
          name,
          expecting: [
            Expectation("mean", means.columnMeans()),
            Expectation("variance", variances.columnMeans() * correction),
          ]
        ) {
          let (mean, variance) = try $0(means, variances, m)
          return [mean, variance]
        }
      }
    },
    mistakes: [
      Mistake(
        "number-of-batches",
        "You correct by the number of batches. It is the size of a batch that makes its variance too small."
      ) { means, variances, _ in
        let batches = Double(means.shape.rows)
        return (means.columnMeans(), variances.columnMeans() * (batches / max(batches - 1, 1)))
      },
      Mistake(
        "uncorrected",
        "You average the variances as they are. Each was taken around its own batch's mean, which makes it too "
          + "small."
      ) { means, variances, _ in (means.columnMeans(), variances.columnMeans()) },
      Mistake(
        "upside-down", "The correction is upside down: it has to make the variance larger."
      ) { means, variances, m in
        (means.columnMeans(), variances.columnMeans() * (Double(m - 1) / Double(m)))
      },
      Mistake(
        "spread-of-means",
        "Your variance is that of the batches' means, which is about m times too small; that of single values "
          + "is asked for."
      ) { means, _, _ in (means.columnMeans(), means.columnVariances()) },
    ])

  // MARK: Layer normalisation

  /// Each row brought to mean 0 and variance 1.
  private static func normalizedRows(
    _ x: Tensor<Double>, epsilon: Double, variance: ((Tensor<Double>) -> Tensor<Double>)? = nil
  ) -> Tensor<Double> {
    let rows = x.transposed()
    let variances = variance?(rows) ?? rows.columnVariances()
    return ((rows - rows.columnMeans()) / (variances + epsilon).squareRoot()).transposed()
  }

  /// Asks for y of layer normalisation, where each sample is normalised over its features (Ba, Kiros and
  /// Hinton 2016, equation 3).
  public static let layerNorm = Exercise<LayerNormForward>(
    "bn-layer-norm", .batchNorm, function: "layerNormForward", solution: Solutions.layerNormForward,
    section: section,
    hints: [
      "Which values share a mean? Those of one sample: a row. `transposed()` makes it a column, for which you have "
        + "all you need.",
      "Normalise the columns of the transposed x, transpose back, and only then multiply by gamma, which belongs to "
        + "the features.",
    ],
    cases: {
      let settings: [(name: String, x: Tensor<Double>, epsilon: Double)] = [
        ("4 samples of 4 features", inputs([4, 4], seed: 71) * 2 + 1, 1e-3),
        ("3 samples of 5 features", inputs([3, 5], seed: 72), 1e-3),
        ("a single sample", inputs([1, 6], seed: 73), 1e-5),
        ("small values, beside which epsilon is large", inputs([2, 3], seed: 74) * 0.02, 1e-3),
      ]
      return settings.map { name, x, epsilon in
        let n: Shape = [x.shape.columns]
        let (gamma, beta) = (inputs(n, seed: 75), inputs(n, seed: 76))
        let y = normalizedRows(x, epsilon: epsilon) * gamma + beta
        return Case(name, expecting: [Expectation("y", y)]) { [try $0(x, gamma, beta, epsilon)] }
      }
    },
    mistakes: [
      Mistake(
        "over-samples",
        "You take mean and variance over the samples, for each feature: that is batch normalisation. Here each "
          + "sample has its own."
      ) { x, gamma, beta, epsilon in
        (x - x.columnMeans()) / (x.columnVariances() + epsilon).squareRoot() * gamma + beta
      },
      Mistake(
        "over-everything",
        "You take one mean and one variance for the whole batch; each sample has its own."
      ) { x, gamma, beta, epsilon in
        let centred = x - x.mean()
        return centred / (centred.squared().mean() + epsilon).squareRoot() * gamma + beta
      },
      Mistake(
        "unbiased-variance", "You divide the variance by n - 1; layer normalisation divides by n."
      ) { x, gamma, beta, epsilon in
        let n = Double(x.shape.columns)
        return normalizedRows(x, epsilon: epsilon) { $0.columnVariances() * (n / (n - 1)) } * gamma
          + beta
      },
      Mistake(
        "epsilon-outside",
        "You add epsilon to the standard deviation; it is added to the variance, under the root."
      ) { x, gamma, beta, epsilon in
        let rows = x.transposed()
        let deviation = rows.columnVariances().squareRoot() + epsilon
        return ((rows - rows.columnMeans()) / deviation).transposed() * gamma + beta
      },
    ])

  /// A sample's row of values at which the gradient is asked for.
  private static func layerNormCase(
    _ name: String, _ shape: Shape, seed: UInt64
  ) -> Case<ClosedForm> {
    let epsilon = 1e-3
    let (x, gamma) = (inputs(shape, seed: seed), inputs([shape.columns], seed: seed + 1))
    let dy = inputs(shape, seed: seed + 2)
    let deviation = (x.transposed().columnVariances() + epsilon).squareRoot()
    return Case(
      name,
      expecting: [
        .gradient("dx", at: x, weights: dy) { normalizedRows($0, epsilon: epsilon) * gamma }
      ]
    ) { [try $0(dy, normalizedRows(x, epsilon: epsilon), gamma, deviation)] }
  }

  /// Asks for dx, [m, n], of layer normalisation in one line, from dy, xhat, gamma, [n], and each sample's
  /// deviation, [m].
  public static let layerNormGradient = Exercise<ClosedForm>(
    "bn-layer-norm-dx", .batchNorm, function: "layerNormInputGradient",
    solution: Solutions.layerNormInputGradient, section: section,
    hints: [
      "Begin with dxhat = dy * gamma. From there on it is batch normalisation's closed form without gamma, with the "
        + "averages over a sample's features.",
      "In the brackets: dxhat, minus its mean over the features, minus xhat times the mean of dxhat * xhat. Divide "
        + "each sample by its own deviation; transposed, [m] fits the columns.",
    ],
    cases: {
      [
        layerNormCase("4 samples of 5 features", [4, 5], seed: 81),
        layerNormCase("5 samples of 5 features", [5, 5], seed: 84),
        layerNormCase("a single sample", [1, 6], seed: 87),
      ]
    },
    mistakes: [
      Mistake(
        "gamma-outside",
        "You multiply by gamma at the end, as in batch normalisation. Here gamma differs between the values that "
          + "are averaged, and belongs inside."
      ) { dy, xhat, gamma, deviation in
        let (dy, xhat) = (dy.transposed(), xhat.transposed())
        let bracket = dy - dy.columnMeans() - xhat * (dy * xhat).columnMeans()
        return (bracket / deviation).transposed() * gamma
      },
      Mistake("gamma-forgotten", "gamma is missing: a change of xhat reaches y multiplied by it.") {
        dy, xhat, _, deviation in
        let (dy, xhat) = (dy.transposed(), xhat.transposed())
        return ((dy - dy.columnMeans() - xhat * (dy * xhat).columnMeans()) / deviation).transposed()
      },
      Mistake(
        "statistics-constant",
        "Your dx is what you get when a sample's mean and variance are treated as constants; x changes both."
      ) { dy, _, gamma, deviation in ((dy * gamma).transposed() / deviation).transposed() },
      Mistake(
        "over-samples",
        "You average over the samples, as in batch normalisation; here the features of a sample share their "
          + "statistics."
      ) { dy, xhat, gamma, deviation in
        let dxhat = dy * gamma
        let bracket = dxhat - dxhat.columnMeans() - xhat * (dxhat * xhat).columnMeans()
        return (bracket.transposed() / deviation).transposed()
      },
      Mistake(
        "mean-constant",
        "Your dx is what you get when the mean is treated as a constant: the mean of dxhat has to be taken out."
      ) { dy, xhat, gamma, deviation in
        let (dxhat, xhat) = ((dy * gamma).transposed(), xhat.transposed())
        return ((dxhat - xhat * (dxhat * xhat).columnMeans()) / deviation).transposed()
      },
    ])

  // MARK: Group normalisation

  /// The values normalised that have the same key, from sample, place and channel.
  private static func normalized(
    _ x: Tensor<Double>, epsilon: Double, isUnbiased: Bool = false, by key: (Int, Int, Int) -> Int
  ) -> Tensor<Double> {
    let (p, c) = (x.shape[1], x.shape[2])
    let values = x.scalars
    let keys = values.indices.map { key($0 / (p * c), $0 / c % p, $0 % c) }
    var parts: [Int: [Double]] = [:]
    for (key, value) in zip(keys, values) { parts[key, default: []].append(value) }
    let statistics = parts.mapValues { part in
      let mean = part.reduce(0, +) / Double(part.count)
      let squares = part.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      let divisor = Double(part.count - (isUnbiased ? 1 : 0))
      return (mean: mean, deviation: (squares / divisor + epsilon).squareRoot())
    }
    return Tensor(
      x.shape,
      zip(keys, values).map { ($1 - statistics[$0]!.mean) / statistics[$0]!.deviation })
  }

  /// Asks for xhat, [m, p, c], of group normalisation: each sample's group of channels by itself (Wu and He
  /// 2018, equation 7).
  public static let groupNorm = Exercise<GroupNormForward>(
    "bn-group-norm", .batchNorm, function: "groupNormalized", solution: Solutions.groupNormalized,
    section: section,
    hints: [
      "Which values share a mean? Those of one sample, of all places, and of c / groups neighbouring channels.",
      "Three nested loops will do: over samples, over groups, and over the values of a group. `x[sample, place, "
        + "channel]` reads and writes one of them.",
    ],
    cases: {
      let settings: [(name: String, x: Tensor<Double>, groups: Int)] = [
        ("2 samples, 3 places, 6 channels in 3 groups", inputs([2, 3, 6], seed: 91) + 1, 3),
        ("the same in 2 groups", inputs([2, 3, 6], seed: 92) * 2, 2),
        ("one group: layer normalisation", inputs([3, 2, 4], seed: 93), 1),
        ("a group a channel: instance normalisation", inputs([2, 4, 3], seed: 94), 3),
      ]
      return settings.map { name, x, groups in
        let size = x.shape[2] / groups
        let right = normalized(x, epsilon: 1e-3) { sample, _, channel in
          sample * 100 + channel / size
        }
        return Case(name, expecting: [Expectation("xhat", right)]) { [try $0(x, groups, 1e-3)] }
      }
    },
    mistakes: [
      Mistake(
        "over-the-batch",
        "You take a group's statistics over the whole batch. They are those of one sample, so that no sample depends "
          + "on the others."
      ) { x, groups, epsilon in
        let size = x.shape[2] / groups
        return normalized(x, epsilon: epsilon) { _, _, channel in channel / size }
      },
      Mistake(
        "every-so-many",
        "Your groups take every so many channels; a group is made of neighbours: channel / (c / groups)."
      ) { x, groups, epsilon in
        normalized(x, epsilon: epsilon) { sample, _, channel in sample * 100 + channel % groups }
      },
      Mistake(
        "groups-for-size",
        "You take the number of groups for the number of channels in a group, which is c / groups."
      ) { x, groups, epsilon in
        normalized(x, epsilon: epsilon) { sample, _, channel in sample * 100 + channel / groups }
      },
      Mistake(
        "per-place",
        "You normalise each place by itself; all places of a sample share their group's statistics."
      ) { x, groups, epsilon in
        let size = x.shape[2] / groups
        return normalized(x, epsilon: epsilon) { sample, place, channel in
          (sample * 100 + place) * 100 + channel / size
        }
      },
      Mistake(
        "unbiased-variance",
        "You divide the sum of squares by one less than the number of a group's values; divide by that number."
      ) { x, groups, epsilon in
        let size = x.shape[2] / groups
        return normalized(x, epsilon: epsilon, isUnbiased: true) { sample, _, channel in
          sample * 100 + channel / size
        }
      },
    ])
}
