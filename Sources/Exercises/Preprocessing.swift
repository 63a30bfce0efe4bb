import TensorCore

/// Centring with the mean image: images x, [k, h, w, c], lose the mean of the training images,
/// [m, h, w, c].
///
/// Return the mean image, [h, w, c], and the centred images, [k, h, w, c]. x may be the training images
/// themselves, or test images.
public func centredByMeanImage(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> (mean: Tensor<Double>, centred: Tensor<Double>) {
  throw Unsolved()
}

/// Centring with one mean a channel: images x, [k, h, w, c], lose each channel's mean over all pixels
/// of all training images, [m, h, w, c].
///
/// Return the means, [c], and the centred images, [k, h, w, c].
public func centredByChannelMean(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> (mean: Tensor<Double>, centred: Tensor<Double>) {
  throw Unsolved()
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
  throw Unsolved()
}

/// The covariance of all pairs of features of the samples x, [m, n], divided by m: a matrix [n, n].
public func covarianceMatrix(_ x: Tensor<Double>) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Whitening along the principal axes: samples x, [k, n], become [k, n].
///
/// Given are the training samples' mean, [n], the eigenvectors of their covariance, [n, n], one a
/// column, and its eigenvalues, [n], in the same order. epsilon is added to the eigenvalues.
public func whitened(
  _ x: Tensor<Double>, mean: Tensor<Double>, eigenvectors: Tensor<Double>,
  eigenvalues: Tensor<Double>, epsilon: Double
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Standardisation with two numbers a channel: images x, [k, h', w', c], of any size, with each channel's mean and
/// standard deviation over all pixels of all training images, [m, h, w, c].
///
/// The variance is divided by the number of those pixels. No channel is the same everywhere. Return the means,
/// [c], the deviations, [c], and the images, [k, h, w, c].
public func standardisedByChannel(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> (mean: Tensor<Double>, deviation: Tensor<Double>, standardised: Tensor<Double>) {
  throw Unsolved()
}

/// Robust scaling: samples x, [k, n], minus each feature's median over the training samples, [m, n], and
/// divided by the distance of its upper from its lower quartile.
///
/// m is 4 q + 1 for a whole number q: in rising order, counted from 0, the quartiles are the values q and
/// 3 q, and the median is the value 2 q. A feature whose quartiles are equal becomes 0.
public func robustlyScaled(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
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
  throw Unsolved()
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
  throw Unsolved()
}

/// The features that go most with the class, up or down: the `count` columns of the samples x, [m, n], whose
/// correlation with the labels, 1 or -1, has the largest magnitude, the largest first.
///
/// Only the samples at the indices `training` may be looked at: the others are for validation. In those no feature
/// is the same everywhere.
public func chosenFeatures(
  _ x: Tensor<Double>, labels: [Double], training: [Int], count: Int
) throws -> [Int] {
  throw Unsolved()
}
