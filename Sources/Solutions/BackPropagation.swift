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
  // Forward: two values in between, f = s * m.
  let s = x + y
  let m = max(y, z)
  // The multiply gate switches.
  let ds = m
  let dm = s
  // The add gate distributes, the max gate routes; what arrives at y from both is added.
  return (x: ds, y: ds + (y > z ? dm : 0), z: z > y ? dm : 0)
}

/// The sigmoid's backward pass: dx from its output y = 1 / (1 + e^-x) and the gradient dy that
/// arrives there.
///
/// y, dy and the result have one shape. The chain rule, element by element: dx = dy * (dy/dx), where
/// dy/dx can be written with y alone.
public func sigmoidBackward(output y: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  // d/dx 1 / (1 + e^-x) = e^-x / (1 + e^-x)^2 = y (1 - y): no exponential is needed again.
  dy * y * (1 - y)
}

/// The backward pass of y = tanh(x): dx from y and dy, all of one shape.
public func tanhBackward(output y: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  // (sinh / cosh)' = (cosh^2 - sinh^2) / cosh^2 = 1 - tanh^2.
  dy * (1 - y * y)
}

/// The backward pass of y = max(0, x): dx from the *input* x and dy, all of one shape.
///
/// `x.map(with: dy) { x, dy in ... }` goes through two tensors side by side.
public func reluBackward(input x: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  // The slope is 1 on the right and 0 on the left; at 0 itself there is none, and 0 is customary.
  x.map(with: dy) { x, dy in x > 0 ? dy : 0 }
}

/// The backward pass of the leaky ReLU, y = x where x > 0, slope * x elsewhere.
public func leakyReLUBackward(
  input x: Tensor<Double>, slope: Double, outputGradient dy: Tensor<Double>
) throws -> Tensor<Double> {
  // Two straight lines: a unit can be on the left, and still learn.
  x.map(with: dy) { x, dy in x > 0 ? dy : slope * dy }
}

/// The backward pass of the exponential linear unit: y = x where x > 0, alpha * (e^x - 1) elsewhere.
public func eluBackward(
  input x: Tensor<Double>, alpha: Double, outputGradient dy: Tensor<Double>
) throws -> Tensor<Double> {
  // The constant -1 has no slope. At 0 both sides meet with slope 1 if alpha is 1.
  x.map(with: dy) { x, dy in x > 0 ? dy : alpha * Double.exp(x) * dy }
}

/// The backward pass of a maxout unit with two pieces, y = max(a, b), element by element.
///
/// Return the gradients by a and by b. No two inputs are equal.
public func maxoutBackward(
  _ a: Tensor<Double>, _ b: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (a: Tensor<Double>, b: Tensor<Double>) {
  // A max gate: the larger input was the output, so it gets the whole gradient.
  let toA = a.map(with: b) { $0 > $1 ? 1 : 0 }
  return (a: dy * toA, b: dy * (1 - toA))
}

/// The cross-entropy of a softmax: the mean over the m rows of -log p[label], where
/// p[k] = e^logits[k] / (sum over j of e^logits[j]).
///
/// `logits` is [m, classes], `labels` holds m classes. It must be right for logits of 1,000 too,
/// where e^1000 is infinite: p does not change if you subtract the same number from all logits of a
/// row first.
public func softmaxCrossEntropy(logits: Tensor<Double>, labels: [Int]) throws -> Double {
  let (m, classes) = (logits.shape.rows, logits.shape.columns)
  var loss = 0.0
  for i in 0..<m {
    let row = (0..<classes).map { logits[i, $0] }
    // Subtracting the largest leaves p as it is, and no power is larger than e^0 = 1.
    let largest = row.max()!
    let sum = row.map { Double.exp($0 - largest) }.reduce(0, +)
    // -log(e^(x - largest) / sum), without the quotient: it could be 0, and its logarithm infinite.
    loss += Double.log(sum) - (row[labels[i]] - largest)
  }
  return loss / Double(m)
}

/// The gradient of `softmaxCrossEntropy` by the logits: [m, classes].
///
/// It is short: p, with something subtracted at the labels, and all divided by something.
public func softmaxCrossEntropyGradient(logits: Tensor<Double>, labels: [Int]) throws
  -> Tensor<Double>
{
  let (m, classes) = (logits.shape.rows, logits.shape.columns)
  var gradient = Tensor<Double>.zeros(logits.shape)
  for i in 0..<m {
    let row = (0..<classes).map { logits[i, $0] }
    let powers = row.map { Double.exp($0 - row.max()!) }
    let sum = powers.reduce(0, +)
    // d(log sum) / dx[k] = p[k], and -x[label] adds -1 at the label. The mean divides all by m.
    for k in 0..<classes { gradient[i, k] = powers[k] / sum / Double(m) }
    gradient[i, labels[i]] -= 1 / Double(m)
  }
  return gradient
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
  // Each element begins with an unchanged x. The errors of the two sides cancel in all even orders,
  // which leaves h^2 f''' / 6.
  let values = x.scalars
  let slopes = values.indices.map { index in
    var (low, high) = (values, values)
    low[index] -= h
    high[index] += h
    return (f(Tensor(x.shape, high)) - f(Tensor(x.shape, low))) / (2 * h)
  }
  return Tensor(x.shape, slopes)
}
