import Solutions
import TensorCore

extension BatchNormExercises {
  /// dy with one other tensor.
  public typealias TwoTensors =
    @Sendable (Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>
  /// x, mean, variance, epsilon, dxhat.
  public typealias VarianceGradient =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, Tensor<Double>) throws ->
    Tensor<Double>
  /// The same and dvariance.
  public typealias MeanGradient =
    @Sendable (
      Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, Tensor<Double>, Tensor<Double>
    ) throws -> Tensor<Double>
  /// The same and dmean.
  public typealias InputGradient =
    @Sendable (
      Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, Tensor<Double>, Tensor<Double>,
      Tensor<Double>
    ) throws -> Tensor<Double>
  /// Of dy, [m, n]: dbeta, [n].
  public typealias OffsetGradient = @Sendable (Tensor<Double>) throws -> Tensor<Double>
  /// dy, xhat, gamma, deviation.
  public typealias ClosedForm =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>) throws ->
    Tensor<Double>

  private static let section = "The six gradients"

  // MARK: From y to the statistics

  /// Asks for dxhat, the first of the six gradients (Ioffe and Szegedy 2015, section 3), from dy and gamma.
  public static let normalizedGradient = Exercise<TwoTensors>(
    "bn-dxhat", .batchNorm, function: "batchNormNormalizedGradient",
    solution: Solutions.batchNormNormalizedGradient, section: section,
    hints: [
      "Differentiate y = gamma * xhat + beta by xhat, for one element.",
      "Each element of dy is multiplied by its feature's gamma. A tensor [m, n] times one of [n] does "
        + "that for all rows.",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        .gradient("dxhat", at: point.xhat, weights: point.dy) { $0 * point.gamma + point.beta }
      },
      answer: { try $0($1.dy, $1.gamma) }),
    mistakes: [
      Mistake(
        "gamma-forgotten",
        "You pass dy on as it is; a change of xhat reaches y multiplied by gamma."
      ) { dy, _ in dy },
      Mistake(
        "divided-by-gamma",
        "You divide by gamma. That is how a *value* goes back from y to xhat; a gradient goes back "
          + "by the slope dy/dxhat."
      ) { dy, gamma in dy / gamma },
      Mistake(
        "summed",
        "You add up the samples; but each sample has its own xhat, and so its own gradient: [m, n]."
      ) { dy, gamma in (dy * gamma).columnSums() },
    ])

  /// Asks for dvariance, [n], the second of the paper's six gradients: with x and the mean held.
  public static let varianceGradient = Exercise<VarianceGradient>(
    "bn-dvariance", .batchNorm, function: "batchNormVarianceGradient",
    solution: Solutions.batchNormVarianceGradient, section: section,
    hints: [
      "Differentiate xhat[i] = (x[i] - mean) * (variance + epsilon)^(-1/2) by the variance, with the "
        + "mean held. All m samples use the same variance: what to do with their m gradients?",
      "The derivative is (x[i] - mean) * (-1/2) * (variance + epsilon)^(-3/2). Multiply by dxhat[i] "
        + "and add up over the samples: `columnSums()`; `power(-1.5)` is there, too.",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        let mean = point.mean
        return .gradient("dvariance", at: point.variance, weights: point.dy) {
          point.y(mean: mean, variance: $0)
        }
      },
      answer: { try $0($1.x, $1.mean, $1.variance, $1.epsilon, $1.dxhat) }),
    mistakes: [
      Mistake(
        "averaged",
        "You average over the samples. The variance reaches the loss through every sample, and the "
          + "gradients of several paths are added."
      ) { x, mean, variance, epsilon, dxhat in
        (dxhat * (x - mean)).columnMeans() * (variance + epsilon).power(-1.5) * -0.5
      },
      Mistake(
        "sign",
        "The sign is wrong: with a larger variance, xhat becomes smaller."
      ) { x, mean, variance, epsilon, dxhat in
        (dxhat * (x - mean)).columnSums() * (variance + epsilon).power(-1.5) * 0.5
      },
      Mistake(
        "half-forgotten",
        "You are off by a factor: the exponent of (variance + epsilon) comes down to the front when "
          + "it is differentiated."
      ) { x, mean, variance, epsilon, dxhat in
        -(dxhat * (x - mean)).columnSums() * (variance + epsilon).power(-1.5)
      },
      Mistake(
        "power-kept",
        "Differentiating a power lowers its exponent by 1; you keep the exponent -1/2."
      ) { x, mean, variance, epsilon, dxhat in
        (dxhat * (x - mean)).columnSums() * (variance + epsilon).power(-0.5) * -0.5
      },
      Mistake(
        "not-summed",
        "You return a gradient for each sample; but a feature has a single variance, for all of "
          + "them: [n]."
      ) { x, mean, variance, epsilon, dxhat in
        dxhat * (x - mean) * (variance + epsilon).power(-1.5) * -0.5
      },
    ])

  /// Asks for dmean, [n], the third of the six: the mean is used in xhat and in the variance.
  public static let meanGradient = Exercise<MeanGradient>(
    "bn-dmean", .batchNorm, function: "batchNormMeanGradient",
    solution: Solutions.batchNormMeanGradient, section: section,
    hints: [
      "The mean is used in two places: in every xhat, and in the variance. Find the derivative of "
        + "each by the mean, and add what comes back on both ways.",
      "dxhat[i]/dmean is -1 / sqrt(variance + epsilon); multiply by dxhat and add up the samples. "
        + "dvariance/dmean is the mean of -2 (x[i] - mean), and what is the sum of deviations from a "
        + "mean?",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        .gradient("dmean", at: point.mean, weights: point.dy) { point.y(mean: $0) }
      },
      answer: { try $0($1.x, $1.mean, $1.variance, $1.epsilon, $1.dxhat, $1.dvariance) }),
    mistakes: [
      Mistake(
        "averaged",
        "You average over the samples. Every sample subtracts the mean, and the gradients of several "
          + "paths are added."
      ) { _, _, variance, epsilon, dxhat, _ in
        -(dxhat / (variance + epsilon).squareRoot()).columnMeans()
      },
      Mistake("sign", "The sign is wrong: the mean is *subtracted* in xhat.") {
        _, _, variance, epsilon, dxhat, _ in
        (dxhat / (variance + epsilon).squareRoot()).columnSums()
      },
      Mistake(
        "not-divided",
        "You take xhat for x - mean: there is still the division by the standard deviation."
      ) { _, _, _, _, dxhat, _ in -dxhat.columnSums() },
      Mistake(
        "no-root",
        "xhat is divided by the root of variance + epsilon; you divide its gradient by variance + "
          + "epsilon."
      ) { _, _, variance, epsilon, dxhat, _ in -(dxhat / (variance + epsilon)).columnSums() },
      Mistake(
        "not-summed",
        "You return a gradient for each sample; but a feature has a single mean, for all of them: "
          + "[n]."
      ) { _, _, variance, epsilon, dxhat, _ in -(dxhat / (variance + epsilon).squareRoot()) },
      Mistake(
        "variance-only",
        "You return what comes by way of the variance alone, which is 0. The mean is also subtracted "
          + "in every xhat."
      ) { x, mean, _, _, _, dvariance in
        dvariance * (x - mean).columnSums() * (-2 / Double(x.shape.rows))
      },
    ])

  // MARK: The input

  /// dx with some of its three terms, or with other factors.
  private static func dx(
    _ x: Tensor<Double>, _ mean: Tensor<Double>, _ variance: Tensor<Double>, _ epsilon: Double,
    _ dxhat: Tensor<Double>, _ dvariance: Tensor<Double>, _ dmean: Tensor<Double>,
    factors: (variance: Double, mean: Double)
  ) -> Tensor<Double> {
    dxhat / (variance + epsilon).squareRoot() + (x - mean) * dvariance * factors.variance
      + dmean * factors.mean
  }

  /// Asks for dx, [m, n], the fourth of the six: each x is used in its xhat, in the variance and in the
  /// mean.
  public static let inputGradient = Exercise<InputGradient>(
    "bn-dx", .batchNorm, function: "batchNormInputGradient",
    solution: Solutions.batchNormInputGradient, section: section,
    hints: [
      "x[i] is used three times: in xhat[i], in the variance and in the mean. Each use adds a term: "
        + "the gradient that has arrived there, times the local derivative.",
      "The local derivatives by x[i] are 1 / sqrt(variance + epsilon), 2 (x[i] - mean) / m and 1 / m.",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        .gradient("dx", at: point.x, weights: point.dy) { point.y(x: $0) }
      },
      answer: {
        try $0($1.x, $1.mean, $1.variance, $1.epsilon, $1.dxhat, $1.dvariance, $1.dmean)
      }),
    mistakes: [
      Mistake(
        "mean-constant",
        "Your dx is what you get when the mean is treated as a constant: x also changes the mean, "
          + "and dmean has to come back to it."
      ) {
        let m = Double($0.shape.rows)
        return dx($0, $1, $2, $3, $4, $5, $6, factors: (2 / m, 0))
      },
      Mistake(
        "variance-constant",
        "Your dx is what you get when the variance is treated as a constant: x also changes the "
          + "variance, and dvariance has to come back to it."
      ) {
        let m = Double($0.shape.rows)
        return dx($0, $1, $2, $3, $4, $5, $6, factors: (0, 1 / m))
      },
      Mistake(
        "statistics-constant",
        "Your dx is what you get when mean and variance are treated as constants. That is right at "
          + "inference; in training x changes both."
      ) { dx($0, $1, $2, $3, $4, $5, $6, factors: (0, 0)) },
      Mistake(
        "not-shared",
        "A single sample moves the mean and the variance by only 1 / m as much as itself; you leave "
          + "out the m."
      ) { dx($0, $1, $2, $3, $4, $5, $6, factors: (2, 1)) },
      Mistake(
        "unbiased",
        "You differentiate a variance that is divided by m - 1; this one is divided by m. The "
          + "difference is small enough for a network to train with it."
      ) {
        let m = Double($0.shape.rows)
        return dx($0, $1, $2, $3, $4, $5, $6, factors: (2 / (m - 1), 1 / m))
      },
      Mistake(
        "two-forgotten",
        "The term of the variance is half of what it should be: differentiate the square."
      ) {
        let m = Double($0.shape.rows)
        return dx($0, $1, $2, $3, $4, $5, $6, factors: (1 / m, 1 / m))
      },
    ])

  // MARK: The parameters

  /// Asks for dgamma, [n], the fifth of the six, from dy and xhat.
  public static let scaleGradient = Exercise<TwoTensors>(
    "bn-dgamma", .batchNorm, function: "batchNormScaleGradient",
    solution: Solutions.batchNormScaleGradient, section: section,
    hints: [
      "Differentiate y[i] = gamma * xhat[i] + beta by gamma. All samples use the same gamma.",
      "The local derivative is xhat[i]: multiply by dy[i], and add up over the samples.",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        .gradient("dgamma", at: point.gamma, weights: point.dy) { point.y(gamma: $0) }
      },
      answer: { try $0($1.dy, $1.xhat) }),
    mistakes: [
      Mistake(
        "averaged",
        "You average over the samples. If the loss is a mean, dy has its 1 / m already; here the "
          + "samples' gradients are added."
      ) { dy, xhat in (dy * xhat).columnMeans() },
      Mistake(
        "like-beta",
        "You add up dy, which is the gradient of beta; gamma's effect on y depends on xhat."
      ) { dy, _ in dy.columnSums() },
      Mistake(
        "not-summed",
        "You return a gradient for each sample; but there is a single gamma for a feature: [n]."
      ) { dy, xhat in dy * xhat },
    ])

  /// Asks for dbeta, [n], the last of the six, from dy alone.
  public static let offsetGradient = Exercise<OffsetGradient>(
    "bn-dbeta", .batchNorm, function: "batchNormOffsetGradient",
    solution: Solutions.batchNormOffsetGradient, section: section,
    hints: [
      "What is the derivative of y[i] = gamma * xhat[i] + beta by beta?",
      "It is 1 for every sample. So each feature's dy is added up over the samples.",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        .gradient("dbeta", at: point.beta, weights: point.dy) { point.y(beta: $0) }
      },
      answer: { try $0($1.dy) }),
    mistakes: [
      Mistake(
        "averaged",
        "You average over the samples. If the loss is a mean, dy has its 1 / m already; here the "
          + "samples' gradients are added."
      ) { dy in dy.columnMeans() },
      Mistake(
        "over-features",
        "You add up over the features of each sample; there is one beta for each feature, and it "
          + "meets all samples: [n]."
      ) { dy in dy.rowSums() },
      Mistake(
        "not-summed",
        "You return a gradient for each sample; but there is a single beta for a feature: [n]."
      ) { dy in dy },
    ])

  // MARK: All in one line

  /// Asks for dx in one line, from dy, xhat, gamma and the deviation: the six gradients put together.
  public static let closedForm = Exercise<ClosedForm>(
    "bn-closed-form", .batchNorm, function: "batchNormClosedForm",
    solution: Solutions.batchNormClosedForm, section: section,
    hints: [
      "Put dvariance and dmean into the formula for dx and take gamma / deviation out of the "
        + "brackets. Where x - mean is divided by the deviation, there is an xhat.",
      "In the brackets: dy, minus the mean of dy over the samples, minus xhat times the mean of "
        + "dy * xhat over the samples.",
    ],
    cases: BatchNormPoint.cases(
      expecting: { point in
        .gradient("dx", at: point.x, weights: point.dy) { point.y(x: $0) }
      },
      answer: { try $0($1.dy, $1.xhat, $1.gamma, $1.deviation) }),
    mistakes: [
      Mistake(
        "mean-constant",
        "Your dx is what you get when the mean is treated as a constant: the mean of dy has to be "
          + "taken out."
      ) { dy, xhat, gamma, deviation in
        (dy - xhat * (dy * xhat).columnMeans()) * (gamma / deviation)
      },
      Mistake(
        "variance-constant",
        "Your dx is what you get when the variance is treated as a constant: the part of dy along "
          + "xhat has to be taken out."
      ) { dy, _, gamma, deviation in (dy - dy.columnMeans()) * (gamma / deviation) },
      Mistake(
        "statistics-constant",
        "Your dx is what you get when mean and variance are treated as constants. That is right at "
          + "inference; in training x changes both."
      ) { dy, _, gamma, deviation in dy * (gamma / deviation) },
      Mistake(
        "sums",
        "You subtract sums over the samples; with the 1 / m of mean and variance they are means."
      ) { dy, xhat, gamma, deviation in
        (dy - dy.columnSums() - xhat * (dy * xhat).columnSums()) * (gamma / deviation)
      },
      Mistake(
        "unbiased",
        "You divide the last sum by m - 1, as if the variance were; this one is divided by m. The "
          + "difference is small enough for a network to train with it."
      ) { dy, xhat, gamma, deviation in
        (dy - dy.columnMeans() - xhat * (dy * xhat).columnSums() / (Double(dy.shape.rows) - 1))
          * (gamma / deviation)
      },
      Mistake("gamma-forgotten", "gamma is missing: a change of xhat reaches y multiplied by it.") {
        dy, xhat, _, deviation in
        (dy - dy.columnMeans() - xhat * (dy * xhat).columnMeans()) / deviation
      },
      Mistake(
        "deviation-forgotten",
        "The division by the standard deviation is missing: a change of x reaches xhat divided by it."
      ) { dy, xhat, gamma, _ in
        (dy - dy.columnMeans() - xhat * (dy * xhat).columnMeans()) * gamma
      },
    ])
}
