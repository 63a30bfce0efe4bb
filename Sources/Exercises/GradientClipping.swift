import TensorCore

/// Clipping by value: every element of the gradient g is brought into -limit...limit.
///
/// g and the result have one shape; `limit` is positive.
public func clipByValue(_ g: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Clipping by norm: if the length of g, the root of the sum of its squares, is above the limit, g is
/// shortened to that length. A shorter gradient stays as it is.
///
/// g and the result have one shape. A gradient of zeros has the length 0, and stays.
public func clipByNorm(_ g: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Clipping by average norm: as by norm, but what is compared with the limit is the L2 norm divided
/// by the number of elements, and afterwards that quotient is the limit.
///
/// g and the result have one shape, with at least one element.
public func clipByAverageNorm(_ g: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Clipping by global norm, as PyTorch's `clip_grad_norm_` does it: all gradients of a network are
/// multiplied by the same coefficient, limit / (total + 1e-6), but never by more than 1.
///
/// `total` is the p-norm of all elements of all gradients taken together: the p-th root of the sum of
/// |g|^p. p may be infinity, where the norm is the largest magnitude. Return the clipped gradients in
/// the same order, and the total norm as it was before.
public func clipByGlobalNorm(
  _ gradients: [Tensor<Double>], limit: Double, p: Double
) throws -> (clipped: [Tensor<Double>], total: Double) {
  throw Unsolved()
}
