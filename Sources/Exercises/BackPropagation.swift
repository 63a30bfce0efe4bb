import TensorCore

/// The gradient of f(x, y, z) = (x + y) * max(y, z) by each of its inputs.
///
/// Go backwards from f, whose gradient by itself is 1. The multiply gate sends to each input the
/// gradient times the *other* input's value; the add gate sends it on to both; the max gate sends it
/// to the larger input only. y feeds two gates.
///
/// Return df/dx, df/dy, df/dz. No two of the values you get are equal.
public func gateGradients(x: Double, y: Double, z: Double) throws -> (
  x: Double, y: Double, z: Double
) {
  throw Unsolved()
}

/// The sigmoid's backward pass: dx from its output y = 1 / (1 + e^-x) and the gradient dy that
/// arrives there.
///
/// y, dy and the result have one shape. The chain rule, element by element: dx = dy * (dy/dx), where
/// dy/dx can be written with y alone.
public func sigmoidBackward(output y: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  throw Unsolved()
}

/// The backward pass of y = tanh(x): dx from y and dy, all of one shape.
public func tanhBackward(output y: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  throw Unsolved()
}

/// The backward pass of y = max(0, x): dx from the *input* x and dy, all of one shape.
///
/// `x.map(with: dy) { x, dy in ... }` goes through two tensors side by side.
public func reluBackward(input x: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  throw Unsolved()
}

/// The backward pass of the leaky ReLU, y = x where x > 0, slope * x elsewhere.
public func leakyReLUBackward(
  input x: Tensor<Double>, slope: Double, outputGradient dy: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The backward pass of the exponential linear unit: y = x where x > 0, alpha * (e^x - 1) elsewhere.
public func eluBackward(
  input x: Tensor<Double>, alpha: Double, outputGradient dy: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The backward pass of a maxout unit with two pieces, y = max(a, b), element by element.
///
/// Return the gradients by a and by b. No two inputs are equal.
public func maxoutBackward(
  _ a: Tensor<Double>, _ b: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (a: Tensor<Double>, b: Tensor<Double>) {
  throw Unsolved()
}

/// The cross-entropy of a softmax: the mean over the m rows of -log p[label], where
/// p[k] = e^logits[k] / (sum over j of e^logits[j]).
///
/// `logits` is [m, classes], `labels` holds m classes. It must be right for logits of 1,000 too,
/// where e^1000 is infinite: p does not change if you subtract the same number from all logits of a
/// row first.
public func softmaxCrossEntropy(logits: Tensor<Double>, labels: [Int]) throws -> Double {
  throw Unsolved()
}

/// The gradient of `softmaxCrossEntropy` by the logits: [m, classes].
///
/// It is short: p, with something subtracted at the labels, and all divided by something.
public func softmaxCrossEntropyGradient(logits: Tensor<Double>, labels: [Int]) throws
  -> Tensor<Double>
{
  throw Unsolved()
}

/// A gradient check of your own: the gradient of f at x, one element at a time, by central
/// differences with the step h.
///
/// `f` takes a tensor of x's shape and returns a number. `x[i, j] += h` changes an element of a
/// tensor with two axes; for one of any shape, `Tensor(x.shape, values)` makes one from an array of
/// numbers such as `x.scalars`. The result has x's shape.
public func centralDifferences(
  of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double
) throws -> Tensor<Double> {
  throw Unsolved()
}
