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
  throw Unsolved()
}

/// The backward pass of inverted dropout: dx, [m, n], from dy, [m, n].
///
/// `kept` is 1 where the forward pass kept a number and 0 where it dropped it, [m, n]; `rate` is the
/// probability to drop one.
public func dropoutBackward(
  outputGradient dy: Tensor<Double>, kept: Tensor<Double>, rate: Double
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The mean and the variance of what inverted dropout makes of a number, over all masks.
///
/// x is [n] and holds fixed numbers; each is dropped with the probability `rate` and scaled otherwise.
/// Return the mean of each output and its variance, [n].
public func dropoutMoments(
  _ x: Tensor<Double>, rate: Double
) throws -> (mean: Tensor<Double>, variance: Tensor<Double>) {
  throw Unsolved()
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
  throw Unsolved()
}
