import TensorCore

/// The forward pass of batch normalisation in training: algorithm 1.
///
/// x is a batch of m samples with n features, [m, n]; gamma and beta are [n]. Each feature is
/// normalised by itself, over the samples, with the variance divided by m; epsilon is added to the
/// variance, and is greater than 0. Return the mean and the variance, [n], and
/// xhat = (x - mean) / sqrt(variance + epsilon) and y = gamma * xhat + beta, [m, n].
///
/// A feature may be the same in all samples, and a batch may have one sample only.
public func batchNormForward(
  _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, epsilon: Double
) throws -> (
  mean: Tensor<Double>, variance: Tensor<Double>, xhat: Tensor<Double>, y: Tensor<Double>
) {
  throw Unsolved()
}

/// The first of the six gradients, on the way back from y = gamma * xhat + beta: dxhat, [m, n], from
/// dy, [m, n], and gamma, [n].
///
/// Here and below, d and a name stand for the loss's gradient by that value.
public func batchNormNormalizedGradient(
  outputGradient dy: Tensor<Double>, gamma: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient by the variance, dvariance, [n].
///
/// xhat = (x - mean) / sqrt(variance + epsilon). x and dxhat are [m, n], mean and variance [n]. Keep
/// x and the mean fixed (what the mean does is the next exercise), and ask how the loss changes with
/// the variance.
public func batchNormVarianceGradient(
  _ x: Tensor<Double>, mean: Tensor<Double>, variance: Tensor<Double>, epsilon: Double,
  normalizedGradient dxhat: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient by the mean, dmean, [n].
///
/// The mean is used twice: in xhat = (x - mean) / sqrt(variance + epsilon), and in the variance, the
/// mean of (x - mean)^2, whose gradient dvariance, [n], is known by now. The other shapes are those
/// of the exercise before.
public func batchNormMeanGradient(
  _ x: Tensor<Double>, mean: Tensor<Double>, variance: Tensor<Double>, epsilon: Double,
  normalizedGradient dxhat: Tensor<Double>, varianceGradient dvariance: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient by the input, dx, [m, n], which batch normalisation hands to the layer below.
///
/// Each x is used three times: in its xhat, in its feature's variance and in its mean. The gradients
/// that have arrived there are given: dxhat is [m, n], dvariance and dmean are [n].
public func batchNormInputGradient(
  _ x: Tensor<Double>, mean: Tensor<Double>, variance: Tensor<Double>, epsilon: Double,
  normalizedGradient dxhat: Tensor<Double>, varianceGradient dvariance: Tensor<Double>,
  meanGradient dmean: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient by gamma, dgamma, [n], from dy and xhat, both [m, n]; y = gamma * xhat + beta.
public func batchNormScaleGradient(
  outputGradient dy: Tensor<Double>, normalized xhat: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient by beta, dbeta, [n], from dy, [m, n]; y = gamma * xhat + beta.
public func batchNormOffsetGradient(outputGradient dy: Tensor<Double>) throws -> Tensor<Double> {
  throw Unsolved()
}

/// dx in one line: what the six gradients come to when you put them together.
///
/// dy and xhat are [m, n], gamma is [n], and deviation, [n], is sqrt(variance + epsilon). The result
/// is [m, n]. You need neither x nor the other gradients.
public func batchNormClosedForm(
  outputGradient dy: Tensor<Double>, normalized xhat: Tensor<Double>, gamma: Tensor<Double>,
  deviation: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The running mean and variance, [n], after one more batch x, [m, n] with m at least 2.
///
/// `momentum` is the share of the old value that stays, as in Keras. The batch's variance is
/// corrected as in algorithm 2, so that on average it is that of all data.
public func updatedRunningStatistics(
  mean: Tensor<Double>, variance: Tensor<Double>, batch x: Tensor<Double>, momentum: Double
) throws -> (mean: Tensor<Double>, variance: Tensor<Double>) {
  throw Unsolved()
}

/// One dense layer in place of two: a dense layer z = u W + b, and batch normalisation of z at
/// inference, with fixed statistics.
///
/// W is [k, n], one column a unit; b, gamma, beta, mean and variance are [n]. Return the new weights,
/// [k, n], and the new bias, [n], with which a dense layer gives the same output for every u.
public func foldedBatchNorm(
  weights: Tensor<Double>, bias: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>,
  mean: Tensor<Double>, variance: Tensor<Double>, epsilon: Double
) throws -> (weights: Tensor<Double>, bias: Tensor<Double>) {
  throw Unsolved()
}

/// The forward pass behind a convolution: x holds m images of p x q pixels with c channels,
/// [m, p, q, c].
///
/// A channel's values at all places of all images are normalised together, with the variance divided by their
/// number, and epsilon added to it under the root. gamma and beta are [c].
/// Return the mean and the variance, [c], and y, [m, p, q, c].
public func batchNormOfFeatureMaps(
  _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, epsilon: Double
) throws -> (mean: Tensor<Double>, variance: Tensor<Double>, y: Tensor<Double>) {
  throw Unsolved()
}

/// Algorithm 2: the mean and the variance that inference uses, [n] each, from those of many batches.
///
/// `means` and `variances` hold one row a batch, [batches, n]; the variances are those of algorithm 1, divided
/// by the batch's size m. Return E[x] and Var[x].
public func populationStatistics(
  means: Tensor<Double>, variances: Tensor<Double>, batchSize m: Int
) throws -> (mean: Tensor<Double>, variance: Tensor<Double>) {
  throw Unsolved()
}

/// The forward pass of layer normalisation: x is [m, n], gamma and beta are [n].
///
/// Each sample is normalised by itself, over its n features, with the variance divided by n; epsilon is added
/// to the variance. Return y, [m, n].
public func layerNormForward(
  _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, epsilon: Double
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Layer normalisation's gradient by the input in one line, dx, [m, n].
///
/// dy and xhat are [m, n], gamma is [n], and deviation, [m], is the root of each sample's variance + epsilon.
/// Mind where gamma goes: it differs between the values that share a mean.
public func layerNormInputGradient(
  outputGradient dy: Tensor<Double>, normalized xhat: Tensor<Double>, gamma: Tensor<Double>,
  deviation: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Group normalisation without gamma and beta: x holds m samples of p places with c channels, [m, p, c].
///
/// The channels are in `groups` groups of neighbours. Each sample's group is normalised by itself, over all its
/// places and channels, with the variance divided by their number; epsilon is added to it. Return xhat, [m, p, c].
public func groupNormalized(
  _ x: Tensor<Double>, groups: Int, epsilon: Double
) throws -> Tensor<Double> {
  throw Unsolved()
}
