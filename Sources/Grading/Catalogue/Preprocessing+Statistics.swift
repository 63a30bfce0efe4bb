import Solutions
import TensorCore

extension PreprocessingExercises {
  /// Two parts: number, mean and variance of each.
  public typealias Joining =
    @Sendable (Int, Tensor<Double>, Tensor<Double>, Int, Tensor<Double>, Tensor<Double>) throws -> (
      mean: Tensor<Double>, variance: Tensor<Double>
    )

  // MARK: Robust scaling

  /// Asks for samples minus the median, over the distance of the quartiles, both of the training samples.
  public static let robust = Exercise<Scaling>(
    "prep-robust", .preprocessing, function: "robustlyScaled", solution: Solutions.robustlyScaled,
    section: "Standardise, or scale to [0, 1]",
    hints: [
      "Sort each feature of the training samples by itself. How many values lie below the lower quartile, "
        + "and how many above the upper one?",
      "With q = (m - 1) / 4 and the sorted values s: (x - s[2 q]) / (s[3 q] - s[q]), and 0 where that "
        + "distance is 0.",
    ],
    cases: {
      let clean = inputs([13, 3], seed: 61) * Tensor([2, 0.3, 7]) + Tensor([5, -1, 0])
      // One value a feature that is far away, and once a feature that hardly ever changes.
      let spoilt = clean + Tensor([13, 3], [50, -9, 400] + [Double](repeating: 0, count: 36))
      let rare = Tensor<Double>.concatenatingColumns([
        inputs([9, 2], seed: 62) + 3, Tensor([9, 1], [0, 0, 0, 0, 0, 0, 0, 0, 5]),
      ])
      let kinds: [(name: String, x: Tensor<Double>, training: Tensor<Double>)] = [
        ("the training samples themselves, [13, 3]", clean, clean),
        ("training samples with outliers", spoilt, spoilt),
        ("two test samples", inputs([2, 3], seed: 63) * 4, spoilt),
        ("a feature whose quartiles are equal", inputs([2, 3], seed: 64), rare),
      ]
      return kinds.map { name, x, training in
        Case(name, expecting: [Expectation("result", robustByDefinition(x, training))]) {
          [try $0(x, training)]
        }
      }
    },
    mistakes: [
      Mistake(
        "mean", "You subtract the mean, which follows the outliers; the median does not."
      ) { x, training in robustly(x, training, centre: training.columnMeans()) },
      Mistake(
        "range",
        "You divide by the distance of the smallest from the largest value: one outlier decides it."
      ) { x, training in robustly(x, training, low: 0, high: 1) },
      Mistake(
        "half-distance",
        "You divide by the distance of the median from a quartile; it is that of the two quartiles."
      ) { x, training in robustly(x, training, low: 0.5, high: 0.75) },
      Mistake(
        "own-statistics",
        "You take median and quartiles of the samples you were given; they come from the training samples."
      ) { x, _ in robustly(x, x) },
      Mistake("no-centring", "You divide, but the median is not subtracted.") { x, training in
        robustly(x, training, centre: .zeros([training.shape[1]]))
      },
      Mistake(
        "zero-over-zero",
        "Where the quartiles are equal you divide by 0; the feature has to become 0 there."
      ) { x, training in robustly(x, training, whereEqual: .nan) },
    ])

  /// The value at a share of the sorted ones, rounded to the nearest place.
  private static func quantile(_ x: Tensor<Double>, _ share: Double) -> Tensor<Double> {
    let m = x.shape[0]
    return Tensor(
      (0..<x.shape[1]).map { feature in
        (0..<m).map { x[$0, feature] }.sorted()[Int((share * Double(m - 1)).rounded())]
      })
  }

  private static func robustly(
    _ x: Tensor<Double>, _ training: Tensor<Double>, centre: Tensor<Double>? = nil,
    low: Double = 0.25, high: Double = 0.75, whereEqual: Double = 0
  ) -> Tensor<Double> {
    let distance = quantile(training, high) - quantile(training, low)
    return (x - (centre ?? quantile(training, 0.5)))
      * distance.map { $0 == 0 ? whereEqual : 1 / $0 }
  }

  /// By counting: a quartile is the value with a quarter of the others below it.
  private static func robustByDefinition(
    _ x: Tensor<Double>, _ training: Tensor<Double>
  ) -> Tensor<Double> {
    let (m, n) = (training.shape[0], training.shape[1])
    var result = x
    for feature in 0..<n {
      let values = (0..<m).map { training[$0, feature] }
      func value(withBelow count: Int) -> Double {
        values.first { candidate in
          let below = values.count { $0 < candidate }
          let equal = values.count { $0 == candidate }
          return below <= count && count < below + equal
        }!
      }
      let q = (m - 1) / 4
      let distance = value(withBelow: 3 * q) - value(withBelow: q)
      for sample in 0..<x.shape[0] {
        result[sample, feature] =
          distance == 0 ? 0 : (x[sample, feature] - value(withBelow: 2 * q)) / distance
      }
    }
    return result
  }

  // MARK: Joined statistics

  /// Asks for the mean and the variance of two parts together, from those of each (Chan, Golub and LeVeque
  /// 1979).
  public static let joined = Exercise<Joining>(
    "prep-join", .preprocessing, function: "joinedStatistics",
    solution: Solutions.joinedStatistics, section: "Standardise, or scale to [0, 1]",
    hints: [
      "The larger part counts for more. And two parts without any variance, at two places, have a variance "
        + "together: where does it come from?",
      "With the shares a and b of the samples, the variance is a v1 + b v2 + a b (m2 - m1)^2.",
    ],
    cases: {
      [
        ("5 and 9 samples", 5, 9, 2.0), ("one sample and 7", 1, 7, -3.0),
        ("as many of each", 6, 6, 1.0), ("parts far from each other", 4, 3, 100.0),
      ].map { name, first, second, shift in
        let (a, b) = (
          inputs([first, 3], seed: 71) * Tensor([1, 2, 0.1]) + 1,
          inputs([second, 3], seed: 72) * Tensor([3, 0.5, 1]) + shift
        )
        let all = a.appendingRows(of: b)
        return Case(
          name,
          expecting: [
            Expectation("mean", all.columnMeans()), Expectation("variance", all.columnVariances()),
          ]
        ) {
          let (mean, variance) = try $0(
            first, a.columnMeans(), a.columnVariances(), second, b.columnMeans(),
            b.columnVariances())
          return [mean, variance]
        }
      }
    },
    mistakes: [
      Mistake(
        "unweighted-mean",
        "You take the mean of the two means. Samples count alike, so the larger part counts for more."
      ) { n, m1, v1, m, m2, v2 in
        let (a, b, difference) = shares(n, m, m1, m2)
        return ((m1 + m2) / 2, v1 * a + v2 * b + difference * (a * b))
      },
      Mistake(
        "between-forgotten",
        "You average the variances, but leave out what the two means differ by: two parts without any "
          + "variance, at two places, would have none together."
      ) { n, m1, v1, m, m2, v2 in
        let (a, b, _) = shares(n, m, m1, m2)
        return (m1 * a + m2 * b, v1 * a + v2 * b)
      },
      Mistake(
        "between-whole",
        "You add the whole square of the difference of the means. The common mean lies between them: a b of "
          + "it counts."
      ) { n, m1, v1, m, m2, v2 in
        let (a, b, difference) = shares(n, m, m1, m2)
        return (m1 * a + m2 * b, v1 * a + v2 * b + difference)
      },
      Mistake(
        "unweighted-variance", "You average the variances without the numbers of samples."
      ) { n, m1, v1, m, m2, v2 in
        let (a, b, difference) = shares(n, m, m1, m2)
        return (m1 * a + m2 * b, (v1 + v2) / 2 + difference * (a * b))
      },
      Mistake(
        "sums", "You join sums of squares: divide by the number of all samples."
      ) { n, m1, v1, m, m2, v2 in
        let (a, b, difference) = shares(n, m, m1, m2)
        return (
          m1 * a + m2 * b, (v1 * a + v2 * b + difference * (a * b)) * Double(n + m)
        )
      },
    ])

  /// The shares of the parts, and the square of the difference of their means.
  private static func shares(
    _ first: Int, _ second: Int, _ firstMean: Tensor<Double>, _ secondMean: Tensor<Double>
  ) -> (Double, Double, Tensor<Double>) {
    let all = Double(first + second)
    return (Double(first) / all, Double(second) / all, (secondMean - firstMean).squared())
  }
}
