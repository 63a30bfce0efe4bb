import TensorCore

/// Centring with the mean image: images x, [k, h, w, c], lose the mean of the training images,
/// [m, h, w, c].
///
/// Return the mean image, [h, w, c], and the centred images, [k, h, w, c]. x may be the training images
/// themselves, or test images.
public func centredByMeanImage(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> (mean: Tensor<Double>, centred: Tensor<Double>) {
  // Every pixel of every channel is a feature of its own: [m, h * w * c], of which columnMeans() takes
  // the mean over the images.
  let m = training.shape[0]
  let imageShape = Shape(Array(training.shape.dimensions.dropFirst()))
  let mean = training.reshaped(to: [m, imageShape.count]).columnMeans().reshaped(to: imageShape)
  // [h, w, c] is subtracted from each of the k images, whose last axes it fits.
  return (mean: mean, centred: x - mean)
}

/// Centring with one mean a channel: images x, [k, h, w, c], lose each channel's mean over all pixels
/// of all training images, [m, h, w, c].
///
/// Return the means, [c], and the centred images, [k, h, w, c].
public func centredByChannelMean(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> (mean: Tensor<Double>, centred: Tensor<Double>) {
  // columnMeans() is the mean over all axes but the last, which is that of the channels.
  let mean = training.columnMeans()
  return (mean: mean, centred: x - mean)
}

/// Standardisation: samples x, [k, n], with each feature's mean and standard deviation over the
/// training samples, [m, n].
///
/// The variance is divided by m. A feature that is the same in all training samples becomes 0, in x as
/// well. Add no epsilon. (The deviation of equal numbers need not be 0 to the last digit. `t.columnExtremes()` is
/// the lowest and the highest value of each column, [n] each.)
public func standardised(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> Tensor<Double> {
  // The training set's numbers, whatever x is: they are part of the model.
  let mean = training.columnMeans()
  let deviation = (training - mean).squared().columnMeans().squareRoot()
  // Multiplying by 0 where all values are equal keeps the quotient of two rounding errors away.
  let (low, high) = training.columnExtremes()
  let factor = deviation.map(with: high - low) { $1 == 0 ? 0 : 1 / $0 }
  return (x - mean) * factor
}

/// The covariance of all pairs of features of the samples x, [m, n], divided by m: a matrix [n, n].
public func covarianceMatrix(_ x: Tensor<Double>) throws -> Tensor<Double> {
  let centred = x - x.columnMeans()
  // Element (i, j) is the mean over the samples of centred[i] times centred[j]: [n, m] times [m, n].
  return centred.matrixProduct(centred, transposing: .left) / Double(x.shape.rows)
}

/// Whitening along the principal axes: samples x, [k, n], become [k, n].
///
/// Given are the training samples' mean, [n], the eigenvectors of their covariance, [n, n], one a
/// column, and its eigenvalues, [n], in the same order. epsilon is added to the eigenvalues.
public func whitened(
  _ x: Tensor<Double>, mean: Tensor<Double>, eigenvectors: Tensor<Double>,
  eigenvalues: Tensor<Double>, epsilon: Double
) throws -> Tensor<Double> {
  // A product with a column is the sample's coordinate along that axis, whose variance is the axis'
  // eigenvalue; its root is the deviation.
  let coordinates = (x - mean).matrixProduct(eigenvectors)
  return coordinates / (eigenvalues + epsilon).squareRoot()
}

/// Standardisation with two numbers a channel: images x, [k, h', w', c], of any size, with each channel's mean and
/// standard deviation over all pixels of all training images, [m, h, w, c].
///
/// The variance is divided by the number of those pixels. No channel is the same everywhere. Return the means,
/// [c], the deviations, [c], and the images, [k, h, w, c].
public func standardisedByChannel(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> (mean: Tensor<Double>, deviation: Tensor<Double>, standardised: Tensor<Double>) {
  // columnMeans() is the mean over all axes but the last: every pixel of every image counts alike.
  let mean = training.columnMeans()
  let deviation = (training - mean).squared().columnMeans().squareRoot()
  return (mean: mean, deviation: deviation, standardised: (x - mean) / deviation)
}

/// Robust scaling: samples x, [k, n], minus each feature's median over the training samples, [m, n], and
/// divided by the distance of its upper from its lower quartile.
///
/// m is 4 q + 1 for a whole number q: in rising order, counted from 0, the quartiles are the values q and
/// 3 q, and the median is the value 2 q. A feature whose quartiles are equal becomes 0.
public func robustlyScaled(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> Tensor<Double> {
  let (m, n) = (training.shape[0], training.shape[1])
  let q = (m - 1) / 4
  // The outermost values, whatever they are, have no say but in the order.
  let sorted = (0..<n).map { feature in (0..<m).map { training[$0, feature] }.sorted() }
  let median = Tensor(sorted.map { $0[2 * q] })
  let factor = Tensor(
    sorted.map { values in
      let distance = values[3 * q] - values[q]
      return distance == 0 ? 0 : 1 / distance
    })
  return (x - median) * factor
}

/// Joins the statistics of two parts of a stream, whose values are no longer there (Chan, Golub and LeVeque
/// 1979).
///
/// Of each part are given the number of its samples, the mean of each feature, [n], and its variance, [n],
/// divided by that number. Return mean and variance of all samples together.
public func joinedStatistics(
  _ firstCount: Int, _ firstMean: Tensor<Double>, _ firstVariance: Tensor<Double>,
  _ secondCount: Int, _ secondMean: Tensor<Double>, _ secondVariance: Tensor<Double>
) throws -> (mean: Tensor<Double>, variance: Tensor<Double>) {
  let count = Double(firstCount + secondCount)
  // The shares of the parts.
  let (a, b) = (Double(firstCount) / count, Double(secondCount) / count)
  let difference = secondMean - firstMean
  // Each sample varies around its part's mean, and the parts' means around the common one.
  let within = firstVariance * a + secondVariance * b
  let between = difference.squared() * (a * b)
  return (mean: firstMean * a + secondMean * b, variance: within + between)
}

/// The best learning rate of gradient descent on a bowl with these curvatures, the eigenvalues of the inputs'
/// second moments, all positive and in no order.
///
/// With the rate η a step leaves |1 - ηλ| of the error along an eigenvector with the eigenvalue λ. The best
/// rate makes the largest of these factors as small as it can be. Return that rate, the condition number, and
/// that factor.
public func bestRate(
  _ eigenvalues: [Double]
) throws -> (rate: Double, condition: Double, factor: Double) {
  let (lowest, highest) = (eigenvalues.min()!, eigenvalues.max()!)
  // At the best rate the ends do equally badly: 1 - η lowest = η highest - 1.
  let rate = 2 / (lowest + highest)
  let condition = highest / lowest
  return (rate: rate, condition: condition, factor: (condition - 1) / (condition + 1))
}

/// The features that go most with the class, up or down: the `count` columns of the samples x, [m, n], whose
/// correlation with the labels, 1 or -1, has the largest magnitude, the largest first.
///
/// Only the samples at the indices `training` may be looked at: the others are for validation. In those no feature
/// is the same everywhere.
public func chosenFeatures(
  _ x: Tensor<Double>, labels: [Double], training: [Int], count: Int
) throws -> [Int] {
  let own = x.gatheringRows(training)
  let centred = own - own.columnMeans()
  let y = Tensor([training.count, 1], training.map { labels[$0] })
  let wanted = y - y.columnMeans()
  // The labels' deviation is the same for all features, and changes no order.
  let covariances = wanted.matrixProduct(centred, transposing: .left).scalars
  let lengths = centred.squared().columnSums().squareRoot().scalars
  let correlations = zip(covariances, lengths).map { abs($0 / $1) }
  return Array(
    correlations.indices.sorted { correlations[$0] > correlations[$1] }.prefix(count))
}
