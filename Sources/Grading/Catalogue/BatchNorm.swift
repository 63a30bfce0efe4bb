import Solutions
import TensorCore

/// The exercises of chapter-bn.
public enum BatchNormExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    forward.info, normalizedGradient.info, varianceGradient.info, meanGradient.info,
    inputGradient.info, scaleGradient.info, offsetGradient.info, closedForm.info,
    runningStatistics.info, folding.info, convolution.info, population.info, layerNorm.info,
    layerNormGradient.info, groupNorm.info,
  ]

  /// Of x, [m, n], gamma and beta, [n], and epsilon: the mean and the variance over the samples, [n], and
  /// xhat and y, [m, n].
  public typealias Forward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> (
      mean: Tensor<Double>, variance: Tensor<Double>, xhat: Tensor<Double>, y: Tensor<Double>
    )

  // MARK: Forward

  /// A right pass, or one with a part exchanged.
  private static func pass(
    _ x: Tensor<Double>, _ gamma: Tensor<Double>, _ beta: Tensor<Double>,
    variance: Tensor<Double>? = nil, deviation: (Tensor<Double>) -> Tensor<Double>
  ) -> (mean: Tensor<Double>, variance: Tensor<Double>, xhat: Tensor<Double>, y: Tensor<Double>) {
    let mean = x.columnMeans()
    let variance = variance ?? x.columnVariances()
    let xhat = (x - mean) / deviation(variance)
    return (mean, variance, xhat, xhat * gamma + beta)
  }

  /// Asks for batch normalisation in training (Ioffe and Szegedy 2015, algorithm 1); also for a feature
  /// that never changes and a batch of one.
  public static let forward = Exercise<Forward>(
    "bn-forward", .batchNorm, function: "batchNormForward", solution: Solutions.batchNormForward,
    section: "Algorithm 1",
    hints: [
      "Every statistic is made from a column: `x.columnMeans()` turns [m, n] into [n], and x minus "
        + "an [n] subtracts it from every row.",
      "The variance is the column means of (x - mean) squared. Take the root of variance + epsilon, "
        + "divide by it, then multiply by gamma and add beta.",
    ],
    cases: {
      let constant = Tensor<Double>([4, 2], [3, 1, 3, -2, 3, 0.5, 3, 4])
      let settings: [(name: String, x: Tensor<Double>, epsilon: Double)] = [
        ("6 samples of 4 features", inputs([6, 4], seed: 11) * 2 + 1, 1e-3),
        ("small values, beside which epsilon is large", inputs([5, 3], seed: 12) * 0.02, 1e-3),
        ("a feature that is 3 in all samples", constant, 1e-5),
        ("a batch of one", inputs([1, 3], seed: 13), 1e-3),
      ]
      return settings.map { name, x, epsilon in
        let n: Shape = [x.shape.columns]
        let (gamma, beta) = (inputs(n, seed: 14), inputs(n, seed: 15))
        let right = pass(x, gamma, beta) { ($0 + epsilon).squareRoot() }
        return Case(
          name,
          expecting: [
            Expectation("mean", right.mean), Expectation("variance", right.variance),
            Expectation("xhat", right.xhat), Expectation("y", right.y),
          ]
        ) {
          let (mean, variance, xhat, y) = try $0(x, gamma, beta, epsilon)
          return [mean, variance, xhat, y]
        }
      }
    },
    mistakes: [
      Mistake(
        "unbiased-variance",
        "You divide the variance by m - 1. Algorithm 1 divides by m; the correction belongs to "
          + "inference."
      ) { x, gamma, beta, epsilon in
        let m = Double(x.shape.rows)
        return pass(
          x, gamma, beta, variance: (x - x.columnMeans()).squared().columnSums() / (m - 1)
        ) { ($0 + epsilon).squareRoot() }
      },
      Mistake(
        "mean-of-squares",
        "Your variance is the mean of the squares of x; the mean has to be subtracted first."
      ) { x, gamma, beta, epsilon in
        pass(x, gamma, beta, variance: x.squared().columnMeans()) { ($0 + epsilon).squareRoot() }
      },
      Mistake(
        "over-features",
        "You take mean and variance over the features of each sample, which is layer "
          + "normalisation. Here they are taken over the samples, for each feature by itself."
      ) { x, gamma, beta, epsilon in
        let features = x.transposed()
        let (mean, variance) = (features.columnMeans(), features.columnVariances())
        let xhat = ((features - mean) / (variance + epsilon).squareRoot()).transposed()
        return (mean, variance, xhat, xhat * gamma + beta)
      },
      Mistake(
        "epsilon-outside",
        "You add epsilon to the standard deviation; it is added to the variance, under the root."
      ) { x, gamma, beta, epsilon in pass(x, gamma, beta) { $0.squareRoot() + epsilon } },
      Mistake(
        "no-epsilon",
        "You leave out epsilon. A feature that is the same in all samples then becomes 0 / 0."
      ) { x, gamma, beta, _ in pass(x, gamma, beta) { $0.squareRoot() } },
      Mistake(
        "no-root", "You divide by the variance; its root, the standard deviation, is asked for."
      ) { x, gamma, beta, epsilon in pass(x, gamma, beta) { $0 + epsilon } },
      Mistake(
        "shift-first",
        "You add beta before you multiply by gamma. Scale first: else gamma would scale the shift."
      ) { x, gamma, beta, epsilon in
        var result = pass(x, gamma, beta) { ($0 + epsilon).squareRoot() }
        result.y = (result.xhat + beta) * gamma
        return result
      },
    ])
}

/// Values at which gradients are asked for, with all that lies between x and y.
struct BatchNormPoint: Sendable {
  let name: String
  let x, gamma, beta, dy: Tensor<Double>
  let epsilon: Double

  init(_ name: String, _ x: Tensor<Double>, epsilon: Double, seed: UInt64) {
    let n: Shape = [x.shape.columns]
    (self.name, self.x, self.epsilon) = (name, x, epsilon)
    gamma = inputs(n, seed: seed)
    beta = inputs(n, seed: seed + 1)
    dy = inputs(x.shape, seed: seed + 2)
  }

  static var all: [BatchNormPoint] {
    [
      BatchNormPoint(
        "7 samples of 5 features", inputs([7, 5], seed: 21) * 2 + 1, epsilon: 1e-3, seed: 22),
      BatchNormPoint(
        "2 samples, a large epsilon", inputs([2, 3], seed: 25), epsilon: 0.5, seed: 26),
      BatchNormPoint("a batch of one", inputs([1, 4], seed: 29), epsilon: 0.5, seed: 30),
    ]
  }

  var m: Double { Double(x.shape.rows) }
  var mean: Tensor<Double> { x.columnMeans() }
  var variance: Tensor<Double> { x.columnVariances() }
  var deviation: Tensor<Double> { (variance + epsilon).squareRoot() }
  var xhat: Tensor<Double> { (x - mean) / deviation }

  // The formulas of the paper; the graders compare answers with numeric gradients, not with these.
  var dxhat: Tensor<Double> { dy * gamma }
  var dvariance: Tensor<Double> {
    (dxhat * (x - mean)).columnSums() * (variance + epsilon).power(-1.5) * -0.5
  }
  var dmean: Tensor<Double> { -(dxhat / deviation).columnSums() }

  /// y, by way of any part: what is not given follows from x.
  func y(
    x: Tensor<Double>? = nil, mean: Tensor<Double>? = nil, variance: Tensor<Double>? = nil,
    gamma: Tensor<Double>? = nil, beta: Tensor<Double>? = nil
  ) -> Tensor<Double> {
    let x = x ?? self.x
    let mean = mean ?? x.columnMeans()
    let variance = variance ?? (x - mean).squared().columnMeans()
    return (x - mean) / (variance + epsilon).squareRoot() * (gamma ?? self.gamma)
      + (beta ?? self.beta)
  }

  /// A case at each point.
  static func cases<Function>(
    expecting: @escaping @Sendable (BatchNormPoint) -> Expectation,
    answer: @escaping @Sendable (Function, BatchNormPoint) throws -> Tensor<Double>
  ) -> @Sendable () -> [Case<Function>] {
    {
      all.map { point in
        Case(point.name, expecting: [expecting(point)]) { [try answer($0, point)] }
      }
    }
  }
}
