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

/// A node of the graph: what an operation gives, and the local gradient for each of its inputs.
///
/// This is the first of the three parts of an engine. `operation` is one of "+", "-", "*", "/" and "max",
/// of `a` and `b` in this order. Return the value, and its derivative by a and by b, as the gate records
/// them while it computes: numbers, not formulas. No two inputs of a max are equal.
public func recorded(
  _ operation: String, _ a: Double, _ b: Double
) throws -> (value: Double, byA: Double, byB: Double) {
  // With the value the gate knows all that its derivatives need.
  switch operation {
  case "+": return (a + b, 1, 1)
  case "-": return (a - b, 1, -1)
  case "*": return (a * b, b, a)
  case "/": return (a / b, 1 / b, -a / (b * b))
  default: return (max(a, b), a > b ? 1 : 0, a > b ? 0 : 1)
  }
}

/// The second part of an engine: the order in which a graph is walked.
///
/// Node i has the inputs `inputs[i]`, none for a variable; nodes are numbered in no particular order, and
/// no node depends on itself. Return the numbers of `end` and of all nodes that it depends on, each once,
/// every node behind all of its inputs. There may be several such orders; any will do.
public func topologicalOrder(of end: Int, inputs: [[Int]]) throws -> [Int] {
  // A node is put into the list when all of its inputs are in it: depth first.
  var (order, seen) = ([Int](), Set<Int>())
  func visit(_ node: Int) {
    guard seen.insert(node).inserted else { return }
    for input in inputs[node] { visit(input) }
    order.append(node)
  }
  visit(end)
  return order
}

/// The third part of an engine: the walk back.
///
/// `order` is a topological order: every node stands behind its inputs, and the last one is the end.
/// Node i has the inputs `inputs[i]` and, in the same order, its local gradients by them,
/// `localGradients[i]`. Return the derivative of the end by each node, for all nodes by their numbers; it
/// is 0 for those that the end does not depend on. The same node may be an input twice, of one node or of
/// several.
public func gradients(
  order: [Int], inputs: [[Int]], localGradients: [[Double]]
) throws -> [Double] {
  var gradients = [Double](repeating: 0, count: inputs.count)
  guard let end = order.last else { return gradients }
  gradients[end] = 1
  // From the end: when a node's turn comes, all that uses it has had its own.
  for node in order.reversed() {
    for (input, local) in zip(inputs[node], localGradients[node]) {
      gradients[input] += local * gradients[node]
    }
  }
  return gradients
}

/// The engine: the value of an expression, and its derivative by each variable.
///
/// The numbers 0, 1, 2, ... are first those of the variables, at the places of `point`, and then those of
/// the steps. Each step takes one or two numbers that stand before it. "+", "-", "*" and "/" take `first`
/// and `second`; "exp", "log" and "tanh" take `first` and leave `second` alone. So x0 * x0 + x1 is the
/// point [x0, x1] and the steps ("*", 0, 0), ("+", 2, 1). The last step is the result.
///
/// One walk forward, in which each step records its local gradients, and one walk back: you have all the
/// parts. The grader takes 60 steps of gradient descent on two moons with your gradients, and compares the
/// loss and all weights to 1e-6. `Double.exp`, `Double.log` and `Double.tanh` take a number.
public func valueAndGradient(
  of steps: [(operation: String, first: Int, second: Int)], at point: [Double]
) throws -> (value: Double, gradient: [Double]) {
  var values = point
  var inputs = [[Int]](repeating: [], count: point.count)
  var localGradients = [[Double]](repeating: [], count: point.count)
  // Forward: values, and beside them the local gradients.
  for (operation, first, second) in steps {
    let (a, b) = (values[first], values[second])
    let (value, by): (Double, [Double])
    switch operation {
    case "exp": (value, by) = (Double.exp(a), [Double.exp(a)])
    case "log": (value, by) = (Double.log(a), [1 / a])
    case "tanh":
      let y = Double.tanh(a)
      (value, by) = (y, [1 - y * y])
    default:
      let gate = try recorded(operation, a, b)
      (value, by) = (gate.value, [gate.byA, gate.byB])
    }
    values.append(value)
    inputs.append(by.count == 1 ? [first] : [first, second])
    localGradients.append(by)
  }
  // The steps stand behind what they take already: their own order is topological.
  let all = try gradients(
    order: Array(values.indices), inputs: inputs, localGradients: localGradients)
  return (values.last!, Array(all.prefix(point.count)))
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

/// The backward pass of y = max(0, x): dx from the *input* x and dy, all of one shape. No x is 0.
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
///
/// `Double.exp(x)` is e^x.
public func eluBackward(
  input x: Tensor<Double>, alpha: Double, outputGradient dy: Tensor<Double>
) throws -> Tensor<Double> {
  // The constant -1 has no slope. At 0 both sides meet with slope 1 if alpha is 1.
  x.map(with: dy) { x, dy in x > 0 ? dy : alpha * Double.exp(x) * dy }
}

/// The backward pass of the SiLU, y = x * s(x), where s is the sigmoid: dx from the input x and dy, all of
/// one shape.
///
/// A product in which x stands twice: two gradients come back to it. `x.applying(.sigmoid)` is s.
public func siluBackward(input x: Tensor<Double>, outputGradient dy: Tensor<Double>) throws
  -> Tensor<Double>
{
  let s = x.applying(.sigmoid)
  // The product rule: once for the x in front, once for the x in the sigmoid.
  return dy * (s + x * s * (1 - s))
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

/// The backward pass of a dense layer, y = x W + b, where b is added to each row.
///
/// x is [m, n], w [n, k] and dy, the gradient that arrives, [m, k]. Return the gradients by W, b and x;
/// each has the shape of what it belongs to. `a.matrixProduct(b)` multiplies, `transposed()` and
/// `columnSums()` do what they say.
public func denseBackward(
  x: Tensor<Double>, w: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (dw: Tensor<Double>, db: Tensor<Double>, dx: Tensor<Double>) {
  // dW[i, j] adds up x[r, i] dy[r, j] over the rows: each row used the same weights.
  let dw = x.transposed().matrixProduct(dy)
  // b was added to each row: a value that is used m times.
  let db = dy.columnSums()
  // Each x[r, i] went into all outputs j, with the weight w[i, j].
  let dx = dy.matrixProduct(w.transposed())
  return (dw, db, dx)
}

/// The cross-entropy of a softmax: the mean over the m rows of -log p[label], where
/// p[k] = e^logits[k] / (sum over j of e^logits[j]).
///
/// `logits` is [m, classes], `labels` holds m classes. It must be right for logits around 1,000 and
/// around -1,000, too, where every e^logit is infinite or 0: p does not change if you subtract the same
/// number from all logits of a row first. And it must be right where the label's logit is 1,000 below the
/// largest of its row, where p[label] is too small for a `Double`. `Double.exp(x)` is e^x, `Double.log(x)` the
/// natural logarithm.
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
/// It is short: p, with something subtracted at the labels, and all divided by something. It has to stand
/// the same logits. `Double.exp(x)` is e^x.
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

/// Forward mode: the derivatives of all nodes by one variable, in one walk from the front.
///
/// Nodes are numbered such that each stands behind its inputs. Node i has the inputs `inputs[i]` and its
/// local gradients by them, `localGradients[i]`; a variable has none. Return for each node its derivative
/// by the node `variable`, which is a variable: 1 for that one itself.
public func tangents(
  by variable: Int, inputs: [[Int]], localGradients: [[Double]]
) throws -> [Double] {
  var tangents = [Double](repeating: 0, count: inputs.count)
  tangents[variable] = 1
  for node in inputs.indices where !inputs[node].isEmpty {
    // All inputs stand before the node: their tangents are known.
    tangents[node] = zip(inputs[node], localGradients[node]).reduce(0) {
      $0 + $1.1 * tangents[$1.0]
    }
  }
  return tangents
}
