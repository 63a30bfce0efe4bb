import NeuralNetworks
import Solutions
import TensorCore

/// A dense layer and the SiLU.
extension BackPropagationExercises {
  /// Of x, [m, n], W, [n, k], and dy, [m, k]: the gradients by W, [n, k], b, [k], and x, [m, n].
  public typealias DenseBackward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> (
      dw: Tensor<Double>, db: Tensor<Double>, dx: Tensor<Double>
    )

  // MARK: Dense

  /// Asks for the three gradients of a dense layer, y = x W + b; on one, four and six rows.
  public static let dense = Exercise<DenseBackward>(
    "backprop-dense", .backprop, function: "denseBackward", solution: Solutions.denseBackward,
    section: "From numbers to layers",
    hints: [
      "Only one product of two of x, W and dy, transposed or not, has the shape of W; and only one has "
        + "the shape of x.",
      "dW = xᵀ dy, db adds up the rows of dy, dx = dy Wᵀ.",
    ],
    cases: {
      [(4, 3, 2), (1, 5, 3), (6, 2, 5)].map { m, n, k in
        let (x, w) = (inputs([m, n], seed: 71), inputs([n, k], seed: 72))
        let (b, dy) = (inputs([k], seed: 73), inputs([m, k], seed: 74))
        func y(_ x: Tensor<Double>, _ w: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
          let product = x.matrixProduct(w)
          return Tensor(
            product.shape, product.scalars.enumerated().map { $0.element + b[$0.offset % k] })
        }
        return Case(
          "\(m) rows, \(n) inputs, \(k) outputs",
          expecting: [
            .gradient("dw", at: w, weights: dy) { y(x, $0, b) },
            .gradient("db", at: b, weights: dy) { y(x, w, $0) },
            .gradient("dx", at: x, weights: dy) { y($0, w, b) },
          ]
        ) {
          let (dw, db, dx) = try $0(x, w, dy)
          return [dw, db, dx]
        }
      }
    },
    mistakes: [
      Mistake(
        "transposed-weights", "dw has the shape of W, [inputs, outputs]; yours is transposed."
      ) { x, w, dy in
        let right = try Solutions.denseBackward(x: x, w: w, outputGradient: dy)
        return (right.dw.transposed(), right.db, right.dx)
      },
      Mistake(
        "mean-over-rows",
        "You divide by the number of rows. The mean over the batch is the loss's business, and dy has it "
          + "already: a value that is used in m rows gets the *sum* of m gradients."
      ) { x, w, dy in
        let (m, right) = (
          Double(x.shape.rows), try Solutions.denseBackward(x: x, w: w, outputGradient: dy)
        )
        return (right.dw / m, right.db / m, right.dx)
      },
      Mistake(
        "bias-not-summed", "b was added to every row, so db adds up all rows of dy."
      ) { x, w, dy in
        let right = try Solutions.denseBackward(x: x, w: w, outputGradient: dy)
        return (right.dw, dy, right.dx)
      },
    ])

  // MARK: SiLU

  /// Asks for dx of y = x s(x), with s the sigmoid (Elfwing, Uchibe and Doya 2018), from x and dy; on
  /// [5, 4].
  public static let silu = Exercise<Backward>(
    "backprop-silu", .backprop, function: "siluBackward", solution: Solutions.siluBackward,
    section: "Nine activation functions",
    hints: [
      "y is a product of x and s(x). The product rule has two terms.",
      "dy/dx = s + x s (1 - s).",
    ],
    cases: {
      let (x, dy) = (inputs([5, 4], seed: 81), inputs([5, 4], seed: 82))
      return [
        Case(
          "a batch of 5 rows",
          expecting: [.gradient("dx", at: x, weights: dy) { $0 * $0.applying(.sigmoid) }]
        ) { [try $0(x, dy)] }
      ]
    },
    mistakes: [
      Mistake(
        "front-only",
        "You take the sigmoid for a constant; it depends on x as well, and a second gradient comes back "
          + "through it."
      ) { x, dy in dy * x.applying(.sigmoid) },
      Mistake(
        "sigmoid-only",
        "A term is missing: the gradient of the x in front, whose local gradient is s."
      ) { x, dy in
        let s = x.applying(.sigmoid)
        return dy * x * s * (1 - s)
      },
      Mistake("like-relu", "That is ReLU's gradient: SiLU has a slope below 0, too.") { x, dy in
        x.map(with: dy) { $0 > 0 ? $1 : 0 }
      },
    ])
}
