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
/// well. Add no epsilon.
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
