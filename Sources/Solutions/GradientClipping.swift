import TensorCore

/// Clipping by value: every element of the gradient g is brought into -limit...limit.
///
/// g and the result have one shape; `limit` is positive.
public func clipByValue(_ g: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  // Element by element, each by itself: that is why the direction changes.
  g.map { max(-limit, min(limit, $0)) }
}

/// Clipping by norm: if the length of g, the root of the sum of its squares, is above the limit, g is
/// shortened to that length. A shorter gradient stays as it is.
///
/// g and the result have one shape. A gradient of zeros has the length 0, and stays.
public func clipByNorm(_ g: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  // One factor for all elements keeps the direction. At or below the limit nothing is done, so that
  // nothing is divided by a length of 0.
  let norm = g.dot(g).squareRoot()
  return norm > limit ? g * (limit / norm) : g
}

/// Clipping by average norm: as by norm, but what is compared with the limit is the L2 norm divided
/// by the number of elements, and afterwards that quotient is the limit.
///
/// g and the result have one shape, with at least one element.
public func clipByAverageNorm(_ g: Tensor<Double>, limit: Double) throws -> Tensor<Double> {
  // A tensor with many elements may be longer: its limit grows with their number.
  let average = g.dot(g).squareRoot() / Double(g.count)
  return average > limit ? g * (limit / average) : g
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
  let magnitudes = gradients.flatMap { $0.scalars.map(abs) }
  // All tensors count as one long vector: the whole gradient keeps its direction.
  let total =
    p.isInfinite
    ? magnitudes.max() ?? 0
    : Double.pow(magnitudes.map { Double.pow($0, p) }.reduce(0, +), 1 / p)
  // Small gradients are not made longer; the 1e-6 keeps a total of 0 from dividing.
  let coefficient = min(1, limit / (total + 1e-6))
  return (gradients.map { $0 * coefficient }, total)
}
