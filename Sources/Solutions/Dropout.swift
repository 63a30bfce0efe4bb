import TensorCore

/// The forward pass of inverted dropout in training.
///
/// x and u are [m, n]; u holds random numbers, uniform in 0..<1. A number of x is dropped, with the
/// probability `rate`, where its u is below `rate`; the others are scaled so that the expectation of
/// each output is its x. Return the mask that x is multiplied by, and the output y, both [m, n].
///
/// `u.map { ... }` makes a tensor from each element.
public func dropoutForward(
  _ x: Tensor<Double>, uniforms u: Tensor<Double>, rate: Double
) throws -> (mask: Tensor<Double>, y: Tensor<Double>) {
  // A share 1 - rate survives, so each survivor stands for 1 / (1 - rate) of them.
  let mask = u.map { $0 < rate ? 0 : 1 / (1 - rate) }
  return (mask: mask, y: x * mask)
}

/// The backward pass of inverted dropout: dx, [m, n], from dy, [m, n].
///
/// `kept` is 1 where the forward pass kept a number and 0 where it dropped it, [m, n]; `rate` is the
/// probability to drop one.
public func dropoutBackward(
  outputGradient dy: Tensor<Double>, kept: Tensor<Double>, rate: Double
) throws -> Tensor<Double> {
  // Once drawn, the mask is a constant factor: y = x * mask, so dx = dy * mask. Its value where a
  // number was kept is 1 / (1 - rate), on the way back as on the way there.
  dy * kept / (1 - rate)
}

/// The mean and the variance of what inverted dropout makes of a number, over all masks.
///
/// x is [n] and holds fixed numbers; each is dropped with the probability `rate` and scaled otherwise.
/// Return the mean of each output and its variance, [n].
public func dropoutMoments(
  _ x: Tensor<Double>, rate: Double
) throws -> (mean: Tensor<Double>, variance: Tensor<Double>) {
  // The output is 0 or x / (1 - rate). Its mean square is (1 - rate) x^2 / (1 - rate)^2, and the
  // variance is what that is more than the square of the mean: x^2 / (1 - rate) - x^2.
  (mean: x, variance: rate / (1 - rate) * x.squared())
}

/// What a dense layer computes at test time if its inputs were dropped in training *without* scaling,
/// as in the paper of Srivastava and others.
///
/// In training the layer got x with some numbers set to 0, each with the probability `rate`, and
/// nothing was divided. At test time all of x, [m, k], is there, and the weights W, [k, n], are
/// adjusted so that each output is the mean over masks of what it was in training. b is [n]. Return
/// the output, [m, n]: a matrix product is `x.matrixProduct(w)`, and `+ b` adds b to each row.
public func paperDropoutAtTestTime(
  _ x: Tensor<Double>, weights w: Tensor<Double>, bias b: Tensor<Double>, rate: Double
) throws -> Tensor<Double> {
  // Each x was there with the probability 1 - rate, so that is its mean share of the sum. The bias
  // was never dropped.
  x.matrixProduct((1 - rate) * w) + b
}

/// What dropout on its inputs makes of a linear regression: the mean over all masks of
/// sum_i (y_i - sum_j m_ij x_ij w_j)^2, and its derivative by w.
///
/// x is [m, n], y [m, 1], w [n, 1]. Each m_ij is 0 with the probability `rate` and 1 / (1 - rate)
/// otherwise, independently. Do not go through the masks: the mean has a closed form, and it shows
/// what dropout charges for a weight. Return the loss, and dw, [n, 1].
///
/// `x.matrixProduct(w)` multiplies, `a.matrixProduct(b, transposing: .left)` is a^T b,
/// `x.columnSums()` adds up each column, [n].
public func dropoutRegression(
  _ x: Tensor<Double>, targets y: Tensor<Double>, weights w: Tensor<Double>, rate: Double
) throws -> (loss: Double, dw: Tensor<Double>) {
  let error = x.matrixProduct(w) - y
  // The masks have the mean 1 and the variance rate / (1 - rate), and are independent: the mean of
  // the square is the square of the mean, and the variances of the terms on top of it.
  let prices = (rate / (1 - rate) * x.squared().columnSums()).reshaped(to: w.shape)
  return (
    loss: error.squared().sum() + (prices * w.squared()).sum(),
    dw: 2 * x.matrixProduct(error, transposing: .left) + 2 * prices * w
  )
}

/// The geometric mean of what several networks answer, as probabilities again.
///
/// p is [networks, classes], and each row adds up to 1. The geometric mean of a class is the n-th root
/// of the product of its n probabilities; what comes out has to add up to 1 again. Return [classes].
///
/// `p.logarithm()`, `p.exponential()` and `p.columnMeans()` are there.
///
/// No probability is 0: nothing need be added before a logarithm.
public func geometricMean(ofAnswers p: Tensor<Double>) throws -> Tensor<Double> {
  // A product of many small numbers is 0 before long; the mean of their logarithms is not.
  let means = p.logarithm().columnMeans().exponential()
  return means / means.sum()
}

/// By which factor the variance of a unit is larger in training, with dropout before it, than at test
/// time.
///
/// h, [m, in], is what the units below give for m samples; w, [in, out], are the weights; the units are
/// z = h w. In training each h is dropped with the probability `rate` and divided by 1 - rate
/// otherwise, each sample with a mask of its own. The variances are taken over samples and masks,
/// divided by their number. Return the variance in training over that at test time, [out].
///
/// `z.columnVariances()` and `z.columnMeans()` are [out].
public func dropoutVarianceShift(
  _ h: Tensor<Double>, weights w: Tensor<Double>, rate: Double
) throws -> Tensor<Double> {
  let test = h.matrixProduct(w).columnVariances()
  // For one sample each term m h w adds its own variance, rate / (1 - rate) (h w)^2; the mean over the
  // samples has the mean *square* of h, not its variance: what does not vary is shaken all the same.
  let squares = h.squared().columnMeans().reshaped(to: [1, h.shape[1]])
  let added = rate / (1 - rate) * squares.matrixProduct(w.squared()).reshaped(to: test.shape)
  return (test + added) / test
}

/// The expected calibration error: how far from each other a classifier's confidence and its accuracy
/// are.
///
/// p is [m, classes], the probabilities for m samples. A sample's answer is its most probable class, and
/// its confidence is that probability. Sort the samples by confidence into `bins` bins of equal width
/// from 0 to 1; one of exactly 1 belongs into the last. For each bin take the mean confidence and the
/// share of right answers. Return the mean of their distances, each bin as often as it has samples.
///
/// `p.rowArgmax()` is the most probable class of each row, and `p[i, j]` one number.
public func calibrationError(
  _ p: Tensor<Double>, labels: [Int], bins: Int
) throws -> Double {
  var excess = [Double](repeating: 0, count: bins)
  for (i, answer) in p.rowArgmax().enumerated() {
    let confidence = p[i, answer]
    let bin = min(Int(confidence * Double(bins)), bins - 1)
    excess[bin] += confidence - (answer == labels[i] ? 1 : 0)
  }
  // A bin of n of the m samples counts n / m times, and its means are sums over n: the n goes away.
  return excess.reduce(0) { $0 + abs($1) } / Double(labels.count)
}

/// Max-norm: weights after a step, with no unit's incoming weights longer than `limit`.
///
/// w is [in, out]: column j holds what goes into unit j. A column whose length, the root of its sum of
/// squares, is above the limit is scaled to that length; the others stay as they are. Return [in, out].
///
/// `w.columnSums()` is [out]; a factor of [out] multiplies each column: `w * factors`.
public func maxNorm(_ w: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  let lengths = w.squared().columnSums().squareRoot()
  // A column of zeros has length 0, and the factor min(1, infinity) = 1.
  return w * lengths.map { min(1, limit / $0) }
}
