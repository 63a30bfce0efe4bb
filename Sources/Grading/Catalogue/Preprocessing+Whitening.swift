import Solutions
import TensorCore

extension PreprocessingExercises {
  /// Of samples, [m, n]: the covariance of their features, divided by m: [n, n].
  public typealias Covariance = @Sendable (Tensor<Double>) throws -> Tensor<Double>
  /// Samples, mean, eigenvectors, eigenvalues, epsilon.
  public typealias Whitening =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws ->
    Tensor<Double>

  /// Correlated samples far from 0.
  private static func samples(_ count: Int, _ features: Int, seed: UInt64) -> Tensor<Double> {
    let mixing = inputs([features, features], seed: 41)
    return inputs([count, features], seed: seed).matrixProduct(mixing)
      + inputs([features], seed: 42) * 3 + 4
  }

  private static func covariance(
    _ x: Tensor<Double>, centre: Tensor<Double>, divisor: Double
  ) -> Tensor<Double> {
    let centred = x - centre
    return centred.matrixProduct(centred, transposing: .left) / divisor
  }

  /// Asks for the covariance matrix of samples, divided by their number.
  public static let covariance = Exercise<Covariance>(
    "prep-covariance", .preprocessing, function: "covarianceMatrix",
    solution: Solutions.covarianceMatrix, section: "Whitening",
    hints: [
      "Element (i, j) is the mean, over the samples, of the deviation of feature i times that of feature "
        + "j. Which product of matrices adds up over samples?",
      "With the centred samples as C, [m, n], it is C^T C / m: `matrixProduct(_:transposing: .left)`.",
    ],
    cases: {
      [
        ("eight samples of three features", samples(8, 3, seed: 21)),
        ("fewer samples than features", samples(3, 5, seed: 22)),
        ("one feature", samples(5, 1, seed: 23)),
        (
          "a feature twice",
          Tensor.concatenatingColumns([
            samples(6, 2, seed: 24), samples(6, 2, seed: 24).columns(0..<1),
          ])
        ),
      ].map { name, x in
        Case(name, expecting: [Expectation("covariance", covarianceByDefinition(x))]) {
          [try $0(x)]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-centred",
        "You leave the means in. What you have are the second moments: in them a large mean covers "
          + "everything else."
      ) { covariance($0, centre: .zeros([$0.shape[1]]), divisor: Double($0.shape[0])) },
      Mistake("unbiased", "You divide by m - 1; here it is m, as for the variance.") {
        covariance($0, centre: $0.columnMeans(), divisor: Double($0.shape[0]) - 1)
      },
      Mistake("sum", "You add up the products but do not divide by the number of samples.") {
        covariance($0, centre: $0.columnMeans(), divisor: 1)
      },
      Mistake(
        "between-samples",
        "You multiply samples with samples: that is [m, m]. Features are to be paired: [n, n]."
      ) { x in
        let centred = x - x.columnMeans()
        return centred.matrixProduct(centred, transposing: .right) / Double(x.shape[0])
      },
      Mistake(
        "one-mean", "You subtract one mean of all numbers; each feature has a mean of its own."
      ) { x in
        covariance(
          x, centre: Tensor([x.shape[1]], repeating: x.mean()), divisor: Double(x.shape[0]))
      },
    ])

  /// One sum a pair of features.
  private static func covarianceByDefinition(_ x: Tensor<Double>) -> Tensor<Double> {
    let (m, n) = (x.shape[0], x.shape[1])
    let means = (0..<n).map { j in (0..<m).reduce(0) { $0 + x[$1, j] } / Double(m) }
    var result = Tensor<Double>.zeros([n, n])
    for i in 0..<n {
      for j in 0..<n {
        result[i, j] =
          (0..<m).reduce(0) { $0 + (x[$1, i] - means[i]) * (x[$1, j] - means[j]) } / Double(m)
      }
    }
    return result
  }

  // MARK: Whitening

  /// Asks for samples whitened along the principal axes, from mean, eigenvectors and eigenvalues that are
  /// given.
  public static let whiten = Exercise<Whitening>(
    "prep-whiten", .preprocessing, function: "whitened", solution: Solutions.whitened,
    section: "Whitening",
    hints: [
      "First the coordinates along the axes, then a division. What is the standard deviation of the "
        + "samples along an axis whose eigenvalue you know?",
      "A product of x - mean with the matrix of eigenvectors gives the coordinates. Divide by "
        + "sqrt(eigenvalues + epsilon), a tensor [n], which applies to every row.",
    ],
    cases: {
      [
        ("the training samples, epsilon 0", 9, 3, 0.0, true), ("with epsilon 0.1", 9, 3, 0.1, true),
        ("one test sample", 12, 4, 0.05, false), ("two features", 7, 2, 0.01, false),
      ].map { name, count, features, epsilon, isTraining in
        let training = samples(count, features, seed: 31)
        let eigen = covarianceByDefinition(training).symmetricEigen()
        let mean = training.columnMeans()
        let x = isTraining ? training : samples(1, features, seed: 32)
        let right = whitenedByDefinition(x, mean, eigen.vectors, eigen.values, epsilon)
        return Case(name, expecting: [Expectation("result", right)]) {
          [try $0(x, mean, eigen.vectors, eigen.values, epsilon)]
        }
      }
    },
    mistakes: [
      Mistake(
        "transposed",
        "You multiply by the eigenvectors transposed. Each is a column, so a sample's coordinates are its "
          + "products with the columns."
      ) { x, mean, vectors, values, epsilon in
        (x - mean).matrixProduct(vectors, transposing: .right) / (values + epsilon).squareRoot()
      },
      Mistake(
        "root-forgotten",
        "You divide by the variances. That makes the long axes short, and the short ones long; the "
          + "deviation is the root."
      ) { x, mean, vectors, values, epsilon in
        (x - mean).matrixProduct(vectors) / (values + epsilon)
      },
      Mistake("no-centring", "The mean is not subtracted.") { x, _, vectors, values, epsilon in
        x.matrixProduct(vectors) / (values + epsilon).squareRoot()
      },
      Mistake(
        "decorrelated-only",
        "You turn the samples to the axes, but do not divide: they are decorrelated, and still unequally "
          + "wide."
      ) { x, mean, vectors, _, _ in (x - mean).matrixProduct(vectors) },
      Mistake(
        "multiplied",
        "You multiply by the standard deviations, which stretches what is long already."
      ) { x, mean, vectors, values, epsilon in
        (x - mean).matrixProduct(vectors) * (values + epsilon).squareRoot()
      },
      Mistake(
        "epsilon-outside",
        "You add epsilon to the root; it is added to the eigenvalue, under the root."
      ) { x, mean, vectors, values, epsilon in
        (x - mean).matrixProduct(vectors) / (values.squareRoot() + epsilon)
      },
      Mistake("no-epsilon", "You leave out epsilon.") { x, mean, vectors, values, _ in
        (x - mean).matrixProduct(vectors) / values.squareRoot()
      },
      Mistake(
        "turned-back",
        "You turn the result back to pixels. That is whitening, too (ZCA); here the coordinates along the "
          + "axes are asked for."
      ) { x, mean, vectors, values, epsilon in
        ((x - mean).matrixProduct(vectors) / (values + epsilon).squareRoot())
          .matrixProduct(vectors, transposing: .right)
      },
    ])

  /// Each sample's product with each eigenvector, over the root of its eigenvalue plus epsilon.
  private static func whitenedByDefinition(
    _ x: Tensor<Double>, _ mean: Tensor<Double>, _ vectors: Tensor<Double>,
    _ values: Tensor<Double>, _ epsilon: Double
  ) -> Tensor<Double> {
    let n = mean.count
    var result = x
    for sample in 0..<x.shape[0] {
      for axis in 0..<n {
        let coordinate = (0..<n).reduce(0) {
          $0 + (x[sample, $1] - mean[$1]) * vectors[$1, axis]
        }
        result[sample, axis] = coordinate / (values[axis] + epsilon).squareRoot()
      }
    }
    return result
  }
}
