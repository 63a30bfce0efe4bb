import Solutions
import TensorCore

extension PreprocessingExercises {
  /// Of the curvatures, all above 0: the best learning rate, the condition number, and the largest factor
  /// that a step leaves of an error.
  public typealias Rate =
    @Sendable ([Double]) throws -> (rate: Double, condition: Double, factor: Double)
  /// Of samples, [m, n], their labels, 1 or -1, the indices of those for training, and a count: the columns
  /// that are chosen, the best first.
  public typealias Choice = @Sendable (Tensor<Double>, [Double], [Int], Int) throws -> [Int]

  // MARK: The best rate

  /// Asks for the rate whose slowest direction is as fast as it can be; checked by looking for it.
  public static let bestRate = Exercise<Rate>(
    "prep-best-rate", .preprocessing, function: "bestRate", solution: Solutions.bestRate,
    section: "Why centre",
    hints: [
      "Draw |1 - ηλ| against η for the smallest and for the largest eigenvalue. Where is the higher of the "
        + "two lines lowest?",
      "Where they cross: 1 - η λmin = η λmax - 1. So η is 2 / (λmin + λmax), and what is left is "
        + "(κ - 1) / (κ + 1) with κ = λmax / λmin.",
    ],
    cases: {
      [
        ("two curvatures", [4.75, 0.25]), ("in no order", [0.3, 2, 0.9, 1.1]),
        ("a long valley", [10, 0.001, 3]),
      ].map { name, values in
        // Where the worst of the factors is lowest, looked for and not calculated.
        func worst(_ rate: Double) -> Double { values.map { abs(1 - rate * $0) }.max()! }
        var (low, high) = (0.0, 2 / values.max()!)
        for _ in 0..<200 {
          let (a, b) = (low + (high - low) / 3, high - (high - low) / 3)
          if worst(a) < worst(b) { high = b } else { low = a }
        }
        return Case(
          name,
          expecting: [
            Expectation("rate", low, tolerance: 1e-9),
            Expectation("condition", values.max()! / values.min()!),
            Expectation("factor", worst(low), tolerance: 1e-9),
          ]
        ) {
          let (rate, condition, factor) = try $0(values)
          return [.scalar(rate), .scalar(condition), .scalar(factor)]
        }
      }
    },
    mistakes: [
      Mistake(
        "largest-rate",
        "2 / λmax is the rate at which gradient descent begins to diverge: along that axis nothing of the "
          + "error goes away."
      ) { values in
        let (low, high) = (values.min()!, values.max()!)
        return (2 / high, high / low, 1)
      },
      Mistake(
        "one-over-largest",
        "1 / λmax ends the steepest axis in one step. A larger rate does better: the flat axis is the one "
          + "that takes long."
      ) { values in
        let (low, high) = (values.min()!, values.max()!)
        return (1 / high, high / low, 1 - low / high)
      },
      Mistake(
        "first-and-last", "You take the first and the last eigenvalue; they come in no order."
      ) { values in
        let (high, low) = (values.first!, values.last!)
        let condition = high / low
        return (2 / (low + high), condition, (condition - 1) / (condition + 1))
      },
      Mistake(
        "inverse-condition", "The condition number is the largest over the smallest: at least 1."
      ) { values in
        let (low, high) = (values.min()!, values.max()!)
        return (2 / (low + high), low / high, (high - low) / (high + low))
      },
      Mistake(
        "mean", "You take the mean of all eigenvalues; only the two at the ends count."
      ) { values in
        let (low, high) = (values.min()!, values.max()!)
        let rate = Double(values.count) / values.reduce(0, +)
        return (rate, high / low, values.map { abs(1 - rate * $0) }.max()!)
      },
    ])

  // MARK: Choosing features

  /// Asks for the features that correlate most with the class in the training samples alone (Hastie,
  /// Tibshirani and Friedman 2009, section 7.10.2).
  public static let choose = Exercise<Choice>(
    "prep-choose", .preprocessing, function: "chosenFeatures", solution: Solutions.chosenFeatures,
    section: "The test set gets the training set's numbers",
    hints: [
      "Which samples may have a say? And what does a correlation divide a covariance by?",
      "Take the rows at `training` alone, of x and of the labels. Sort the features by the magnitude of "
        + "their covariance with the labels over their deviation.",
    ],
    cases: {
      [
        ("12 of 16 samples, 3 of 8 features", 16, 8, 12, 3, UInt64(81)),
        ("10 of 14 samples, 4 of 12 features", 14, 12, 10, 4, 82),
        ("all samples but two, 2 of 6 features", 12, 6, 10, 2, 83),
      ].map { name, samples, features, training, count, seed in
        let (x, labels, own) = samplesToChooseFrom(samples, features, training, seed: seed)
        let right = correlations(x, labels, own)
        return Case(
          name,
          expecting: [
            Expectation("features", Tensor(ranked(right.map(abs)).prefix(count).map(Double.init)))
          ]
        ) {
          [Tensor(try $0(x, labels, own, count).map(Double.init))]
        }
      }
    },
    mistakes: [
      Mistake(
        "all-samples",
        "You choose with all samples. Those of validation then have a say in the model that they are to "
          + "judge, and random labels are “recognised”."
      ) { x, labels, _, count in
        Array(ranked(correlations(x, labels, Array(0..<x.shape[0])).map(abs)).prefix(count))
      },
      Mistake(
        "centred-on-all",
        "You subtract the mean of all samples: those of validation have a say in it. Take the rows at `training` "
          + "first."
      ) { x, labels, training, count in
        let all = Array(0..<x.shape[0])
        return Array(
          ranked(correlations(x, labels, training, centredOn: all).map(abs)).prefix(count))
      },
      Mistake(
        "all-features", "You return all features, in the right order; asked are the first `count`."
      ) { x, labels, training, _ in ranked(correlations(x, labels, training).map(abs)) },
      Mistake(
        "signed",
        "You take the largest correlations. A feature that falls with the class tells as much as one that "
          + "rises: the magnitude counts."
      ) { x, labels, training, count in
        Array(ranked(correlations(x, labels, training)).prefix(count))
      },
      Mistake(
        "covariance",
        "You sort by the covariance, which is larger for features in a smaller unit. Divide by the "
          + "feature's deviation."
      ) { x, labels, training, count in
        Array(ranked(correlations(x, labels, training, isScaled: false).map(abs)).prefix(count))
      },
      Mistake("smallest-first", "You take the features that go least with the class.") {
        x, labels, training, count in
        Array(ranked(correlations(x, labels, training).map { -abs($0) }).prefix(count))
      },
    ])

  /// Features in different units, some of which rise and some of which fall with the class in the samples
  /// of training, and others in all. Those of training, whose indices are last, lie among the others.
  private static func samplesToChooseFrom(
    _ samples: Int, _ features: Int, _ training: Int, seed: UInt64
  ) -> (x: Tensor<Double>, labels: [Double], training: [Int]) {
    let labels = (0..<samples).map { $0 % 3 == 0 ? -1.0 : 1 }
    var x = inputs([samples, features], seed: seed)
    for sample in 0..<samples {
      for feature in 0..<features {
        let isOwn = sample < training
        let sign = feature % 2 == 0 ? 1.0 : -1
        let strength = isOwn ? 0.3 * Double(feature % 5) : 3 - Double(feature % 5)
        // Those of validation lie elsewhere: who subtracts the mean of all, finds other features.
        let shift = isOwn ? 0 : 5 * Double(feature % 4)
        x[sample, feature] =
          (x[sample, feature] + sign * strength * labels[sample] + shift)
          * Double.pow(4, Double(feature % 3))
      }
    }
    var random = RandomSource(seed: seed)
    let order = random.permutation(samples)
    return (
      x.gatheringRows(order), order.map { labels[$0] },
      order.indices.filter { order[$0] < training }
    )
  }

  private static func ranked(_ values: [Double]) -> [Int] {
    values.indices.sorted { values[$0] > values[$1] }
  }

  /// Of each feature with the labels, over the given samples, one sum after the other; by the deviations from the
  /// mean of these samples, or of others.
  private static func correlations(
    _ x: Tensor<Double>, _ labels: [Double], _ samples: [Int], centredOn others: [Int]? = nil,
    isScaled: Bool = true
  ) -> [Double] {
    let others = others ?? samples
    let m = Double(samples.count)
    let labelMean = samples.reduce(0) { $0 + labels[$1] } / m
    return (0..<x.shape[1]).map { feature in
      let mean = others.reduce(0) { $0 + x[$1, feature] } / Double(others.count)
      let covariance = samples.reduce(0) {
        $0 + (x[$1, feature] - mean) * (labels[$1] - labelMean)
      }
      let square = samples.reduce(0) { $0 + (x[$1, feature] - mean) * (x[$1, feature] - mean) }
      return isScaled ? covariance / square.squareRoot() : covariance
    }
  }
}
