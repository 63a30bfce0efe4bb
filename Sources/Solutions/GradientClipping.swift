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
/// the same order, and the total norm as it was before. `Double.pow(x, p)` is x^p.
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

/// One step back in time through a layer of tanh units, h_t = tanh(a_t) with
/// a_t = x_t W + h_(t-1) U + b: from the gradient by a_t to the gradient by a_(t-1).
///
/// `da` is the gradient of the loss by a_t, [m, n]; `u` is U, [n, n]; `before` is a_(t-1), [m, n]. The
/// loss depends on a_(t-1) through h_(t-1) alone. Return the gradient by a_(t-1), [m, n].
///
/// `a.matrixProduct(b, transposing: .right)` is a times the transpose of b; `a.map { Double.tanh($0) }` takes
/// each element's tanh.
public func stepBackInTime(
  da: Tensor<Double>, u: Tensor<Double>, before: Tensor<Double>
) throws -> Tensor<Double> {
  // U stretches what goes back, by its largest singular value at most; the slope of tanh only shrinks.
  let h = before.map { Double.tanh($0) }
  return da.matrixProduct(u, transposing: .right) * (1 - h.squared())
}

/// The global L2 norm of all gradients, where their squares may be too large for a number: the root of
/// the sum of all squares, for elements of any finite size.
///
/// Elements may be as large as 1e200, whose square is infinite, or all of them 0. `largestMagnitude` is
/// a tensor's largest |g|; there is at least one tensor, and none is empty.
public func safeGlobalNorm(_ gradients: [Tensor<Double>]) throws -> Double {
  // Divided by the largest, no element is above 1; the norm is multiplied by it again.
  let largest = gradients.map(\.largestMagnitude).max()!
  if largest == 0 { return 0 }
  let squares = gradients.map { ($0 / largest).squared().sum() }.reduce(0, +)
  return largest * squares.squareRoot()
}

/// The clipped gradient of a large batch that was computed in parts, with a scaled loss.
///
/// For want of memory a batch is cut into parts of equal size, and to keep small numbers of 16 bits from
/// becoming 0, each part's mean loss is multiplied by `lossScale` before going back. `parts` are the
/// gradients that come of it, all of one shape. Return the gradient of the whole batch's mean loss,
/// clipped by norm: shortened to `limit` if it is longer.
public func clippedGradient(
  ofParts parts: [Tensor<Double>], lossScale: Double, limit: Double
) throws -> Tensor<Double> {
  // First the gradient as it would be without tricks: the mean of the parts, without the scale.
  let sum = parts.dropFirst().reduce(parts[0]) { $0 + $1 }
  let gradient = sum / (Double(parts.count) * lossScale)
  // Only that has the length which the limit is meant for.
  let norm = gradient.dot(gradient).squareRoot()
  return norm > limit ? gradient * (limit / norm) : gradient
}

/// Adaptive clipping (Brock et al. 2021): the gradient of each unit is at most `limit` times as long as
/// the unit's weights.
///
/// `weights` and their gradient `g` are [in, out]; the weights of unit j are column j. Weights shorter
/// than 1e-3 count as 1e-3 long. A column of g that is too long is shortened to
/// limit * (length of the weights); the others stay. Return the gradient, [in, out].
///
/// `t.columnSums()` is [out]; a tensor [in, out] times one of [out] multiplies each column.
public func clipAdaptively(
  _ g: Tensor<Double>, weights: Tensor<Double>, limit: Double
) throws -> Tensor<Double> {
  let gradients = g.squared().columnSums().map { $0.squareRoot() }
  // Without a least length, weights of 0 could never leave 0.
  let lengths = weights.squared().columnSums().map { max($0.squareRoot(), 1e-3) }
  // A column of zeros is not divided by its length.
  let factors = zip(gradients.scalars, lengths.scalars).map { gradient, length in
    gradient > limit * length ? limit * length / gradient : 1
  }
  return g * Tensor(factors)
}

/// One step of Adam with gradients that are clipped by norm, as everybody means it who does both: first
/// the gradient g is shortened to `limit` if it is longer, then Adam takes its step with it.
///
/// first = 0.9 first + 0.1 g, second = 0.999 second + 0.001 g^2, and the step
/// rate * (first / (1 - 0.9^t)) / (root of (second / (1 - 0.999^t)) + 1e-8) is subtracted from the
/// weights. t is 1 at the first step. All tensors have one shape. Return the new weights and moments.
/// `Double.pow(0.9, Double(t))` is 0.9^t.
public func clippedAdamStep(
  weights w: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>,
  gradient g: Tensor<Double>, step t: Int, rate: Double, limit: Double
) throws -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>) {
  // What comes after must never see the long gradient: the second moment would remember it for a
  // thousand steps.
  let norm = g.dot(g).squareRoot()
  let g = norm > limit ? g * (limit / norm) : g
  let first = 0.9 * first + 0.1 * g
  let second = 0.999 * second + 0.001 * g.squared()
  let mean = first / (1 - Double.pow(0.9, Double(t)))
  let square = second / (1 - Double.pow(0.999, Double(t)))
  return (w - rate * mean / (square.squareRoot() + 1e-8), first, second)
}
