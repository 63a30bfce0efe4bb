import Experiments
import NeuralNetworks

/// The three formulas of a dense layer, and that of softmax with cross-entropy, against a graph of single
/// numbers; and the first once more as a product with the whole Jacobian.
struct MatrixFormulas: Experiment {
  @Setting("rows of the batch", in: 1...50) var rows = 4
  @Setting("inputs of the layer", in: 1...50) var inputs = 5
  @Setting("outputs, or classes", in: 2...50) var outputs = 3

  struct Findings: Codable, Sendable {
    /// The largest differences of dW, db and dx from the graph's gradients.
    var dense: [Double]
    /// Of (p - y) / m from the graph's gradients by the logits.
    var logits: Double
    /// Of the product with the Jacobian from dW.
    var jacobian: Double
    /// Numbers of the Jacobian that was made.
    var jacobianSize: Int
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(9)
    let x = Tensor<Double>.normal([rows, inputs], using: &random)
    let w = Tensor<Double>.normal([inputs, outputs], using: &random)
    let b = Tensor<Double>.normal([outputs], using: &random)
    let dy = Tensor<Double>.normal([rows, outputs], using: &random)
    let graph = DenseGraph(x, w, b)
    // What follows the layer may as well be a sum with the weights dy.
    let end = zip(graph.y, dy.scalars).map { $0 * $1 }.sum
    end.backward()
    let (dw, db, dx) = Self.dense(x: x, w: w, dy: dy)
    func distance(_ a: Tensor<Double>, _ nodes: [Node]) -> Double {
      zip(a.scalars, nodes).map { abs($0 - $1.gradient) }.max()!
    }
    let jacobian = Self.jacobian(x: x, outputs: outputs)
    let product = dy.reshaped(to: [1, rows * outputs]).matrixProduct(jacobian)
    let labels = (0..<rows).map { _ in random.integer(below: outputs) }
    return Findings(
      dense: [distance(dw, graph.w), distance(db, graph.b), distance(dx, graph.x)],
      logits: logitError(dy, labels),
      jacobian: (product.reshaped(to: w.shape) - dw).largestMagnitude,
      jacobianSize: jacobian.count)
  }

  /// The gradients by W, b and x of y = x W + b, from the gradient dy that arrives.
  static func dense(
    x: Tensor<Double>, w: Tensor<Double>, dy: Tensor<Double>
  ) -> (dw: Tensor<Double>, db: Tensor<Double>, dx: Tensor<Double>) {
    (x.transposed().matrixProduct(dy), dy.columnSums(), dy.matrixProduct(w.transposed()))
  }

  /// The derivatives of all elements of y (down) by all elements of W (across): nearly all are 0.
  static func jacobian(x: Tensor<Double>, outputs: Int) -> Tensor<Double> {
    let (rows, inputs) = (x.shape.rows, x.shape.columns)
    var jacobian = Tensor<Double>.zeros([rows * outputs, inputs * outputs])
    for row in 0..<rows {
      for input in 0..<inputs {
        for output in 0..<outputs {
          jacobian[row * outputs + output, input * outputs + output] = x[row, input]
        }
      }
    }
    return jacobian
  }

  /// Softmax and cross-entropy as a graph, against p - y.
  private func logitError(_ logits: Tensor<Double>, _ labels: [Int]) -> Double {
    let z = logits.scalars.map { Node($0) }
    let losses = labels.enumerated().map { row, label -> Node in
      let powers = z[row * outputs..<(row + 1) * outputs].map { exp($0) }
      return -log(powers[label] / powers.sum)
    }
    (losses.sum / Double(rows)).backward()
    return labels.enumerated().flatMap { row, label -> [Double] in
      let mine = z[row * outputs..<(row + 1) * outputs]
      let powers = mine.map { Double.exp($0.value) }
      return zip(mine, powers).enumerated().map { k, pair in
        let p = pair.1 / powers.reduce(0, +)
        return abs(pair.0.gradient - (p - (k == label ? 1 : 0)) / Double(rows))
      }
    }.max()!
  }
}

/// y = x W + b, number by number.
private struct DenseGraph {
  let x, w, b, y: [Node]

  init(_ x: Tensor<Double>, _ w: Tensor<Double>, _ b: Tensor<Double>) {
    func nodes(_ tensor: Tensor<Double>) -> [Node] { tensor.scalars.map { Node($0) } }
    let (xs, ws, bs) = (nodes(x), nodes(w), nodes(b))
    let (inputs, outputs) = (w.shape.rows, w.shape.columns)
    y = (0..<x.shape.rows).flatMap { row in
      (0..<outputs).map { output in
        (0..<inputs).reduce(bs[output]) {
          $0 + xs[row * inputs + $1] * ws[$1 * outputs + output]
        }
      }
    }
    (self.x, self.w, self.b) = (xs, ws, bs)
  }
}
