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
/// well. Add no epsilon.
public func standardised(
  _ x: Tensor<Double>, training: Tensor<Double>
) throws -> Tensor<Double> {
  // The training set's numbers, whatever x is: they are part of the model.
  let mean = training.columnMeans()
  let deviation = (training - mean).squared().columnMeans().squareRoot()
  // Multiplying by 0 where there is nothing to divide by keeps 0 / 0 away.
  let factor = deviation.map { $0 == 0 ? 0 : 1 / $0 }
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
