import NeuralNetworks
import Solutions
import TensorCore

/// The exercises of chapter-decay.
public enum WeightDecayExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    loss.info, gradients.info, miniBatch.info, posterior.info, shrinkage.info, stopping.info,
    l1Step.info, adamW.info, length.info,
  ]

  /// The weights, [in, out], and the biases, [out], of each layer.
  public typealias Layers = [(weights: Tensor<Double>, bias: Tensor<Double>)]
  /// Of the data's loss, the layers, lambda and the number of samples.
  public typealias Loss = @Sendable (Double, Layers, Double, Int) throws -> Double
  /// Of the weights, their gradient, the bias, its gradient, lambda and the number of samples.
  public typealias Gradients =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, Int) throws
    -> (weights: Tensor<Double>, bias: Tensor<Double>)

  private static let section = "A price on large weights"

  // MARK: Loss

  /// The loss with some price on the sum that `sum` makes of the layers.
  private static func cost(
    _ dataLoss: Double, _ factor: Double, _ layers: Layers,
    _ sum: (_ weights: Tensor<Double>, _ bias: Tensor<Double>) -> Double
  ) -> Double {
    dataLoss + factor * layers.reduce(0) { $0 + sum($1.weights, $1.bias) }
  }

  /// Asks for C0 + lambda / 2n times the sum of all weights' squares (Krogh and Hertz 1991), without the
  /// biases.
  public static let loss = Exercise<Loss>(
    "decay-loss", .decay, function: "decayedLoss", solution: Solutions.decayedLoss,
    section: section,
    hints: [
      "Which of the parameters are paid for? Go through the layers and add up the squares of those.",
      "C = dataLoss + lambda / (2 n) times the sum of the squares of all weights of all layers; the "
        + "biases are left out.",
    ],
    cases: {
      let examples: [(name: String, widths: [Int], lambda: Double, n: Int)] = [
        ("one layer", [3, 2], 2, 12), ("three layers", [4, 5, 3, 2], 0.1, 300),
        ("a high price", [2, 6, 3], 50, 7),
      ]
      return examples.map { example in
        let layers: Layers = zip(example.widths, example.widths.dropFirst()).enumerated().map {
          index, widths in
          (
            weights: inputs([widths.0, widths.1], seed: 200 + UInt64(index)),
            bias: inputs([widths.1], seed: 210 + UInt64(index))
          )
        }
        let network = Sequential<Double>(layers.map { Dense(weights: $0.weights, bias: $0.bias) })
        let penalty = L2(example.lambda / Double(example.n)).penalty(of: network.parameters)
        return Case(
          "\(example.name), lambda \(example.lambda), \(example.n) samples",
          expecting: [Expectation("loss", 1.25 + penalty, origin: .reference)]
        ) { [.scalar(try $0(1.25, layers, example.lambda, example.n))] }
      }
    },
    mistakes: [
      Mistake(
        "biases-paid", "You pay for the biases as well. The sum goes over weights only."
      ) { c0, layers, lambda, n in
        cost(c0, lambda / (2 * Double(n)), layers) {
          $0.squared().sum() + $1.squared().sum()
        }
      },
      Mistake(
        "half-forgotten", "You take lambda / n; there is a 2 in the denominator, lambda / 2n."
      ) { c0, layers, lambda, n in
        cost(c0, lambda / Double(n), layers) { w, _ in w.squared().sum() }
      },
      Mistake(
        "not-divided-by-n",
        "You take lambda / 2, as many libraries do. In this formula the price is shared among the n "
          + "samples."
      ) { c0, layers, lambda, _ in
        cost(c0, lambda / 2, layers) { w, _ in w.squared().sum() }
      },
      Mistake(
        "length", "You pay for the length of the weights, the root of the sum. Leave out the root."
      ) { c0, layers, lambda, n in
        let squares = cost(0, 1, layers) { w, _ in w.squared().sum() }
        return c0 + lambda / (2 * Double(n)) * squares.squareRoot()
      },
      Mistake(
        "magnitudes",
        "You pay for the weights' magnitudes, which is L1. Here each weight costs its square."
      ) { c0, layers, lambda, n in
        cost(c0, lambda / (2 * Double(n)), layers) { w, _ in w.map { $0.magnitude }.sum() }
      },
      Mistake(
        "mean", "You take the mean of the squares; it is their sum."
      ) { c0, layers, lambda, n in
        let squares = cost(0, lambda / (2 * Double(n)), layers) { w, _ in w.squared().sum() }
        return c0 + squares / Double(layers.reduce(0) { $0 + $1.weights.count })
      },
      Mistake(
        "data-loss-divided",
        "You divide the data's loss by n as well; it is a mean over the samples already."
      ) { c0, layers, lambda, n in
        cost(c0 / Double(n), lambda / (2 * Double(n)), layers) { w, _ in w.squared().sum() }
      },
    ])

  // MARK: Gradients

  /// Asks for the gradients of that loss by a layer's weights and biases.
  public static let gradients = Exercise<Gradients>(
    "decay-gradients", .decay, function: "decayedGradients", solution: Solutions.decayedGradients,
    section: section,
    hints: [
      "What is the derivative of lambda / 2n w^2 by w? And which term of the sum contains b?",
      "The gradient by the weights is dw + lambda / n * w; that by the bias is db, as it was.",
    ],
    cases: {
      let examples: [(lambda: Double, n: Int)] = [(2, 12), (0.5, 100), (90, 30)]
      return examples.enumerated().map { index, example in
        let seed = 220 + 10 * UInt64(index)
        let (x, dy) = (inputs([4, 3], seed: seed), inputs([4, 2], seed: seed + 1))
        let (w, b) = (inputs([3, 2], seed: seed + 2), inputs([2], seed: seed + 3))
        /// The data's loss, the sum of dy * tanh(x w + b), with the price on w.
        func cost(_ w: Tensor<Double>, _ b: Tensor<Double>) -> Double {
          let y = (x.matrixProduct(w) + b).applying(.hyperbolicTangent)
          return y.dot(dy) + example.lambda / (2 * Double(example.n)) * w.squared().sum()
        }
        var network = Sequential<Double>([Dense(weights: w, bias: b), Tanh()])
        _ = network.forward(x, mode: .training)
        network.backwardToParameters(dy)
        let data = network.parameters.map(\.gradient)
        return Case(
          "weights of 3 by 2, lambda \(example.lambda), \(example.n) samples",
          expecting: [
            .gradient("weights", at: w) { cost($0, b) },
            .gradient("bias", at: b) { cost(w, $0) },
          ]
        ) {
          let (weights, bias) = try $0(w, data[0], b, data[1], example.lambda, example.n)
          return [weights, bias]
        }
      }
    },
    mistakes: [
      Mistake(
        "bias-decayed", "You add lambda / n b to the bias' gradient. Biases are not paid for."
      ) {
        w, dw, b, db, lambda, n in
        (dw + lambda / Double(n) * w, db + lambda / Double(n) * b)
      },
      Mistake(
        "factor-two",
        "You add 2 lambda / n w. The half in lambda / 2n is there to take up the 2 of the derivative."
      ) { w, dw, _, db, lambda, n in (dw + 2 * lambda / Double(n) * w, db) },
      Mistake(
        "half-kept",
        "You add lambda / 2n w. The derivative of w^2 is 2 w, and the 2 takes up the half."
      ) { w, dw, _, db, lambda, n in (dw + lambda / (2 * Double(n)) * w, db) },
      Mistake("not-divided-by-n", "You add lambda w; the price is lambda / n.") {
        w, dw, _, db, lambda, _ in (dw + lambda * w, db)
      },
      Mistake(
        "sign",
        "You add lambda / n with the sign of w, the gradient of L1. That of a square is w itself."
      ) { w, dw, _, db, lambda, n in
        (dw + w.map { $0 > 0 ? lambda / Double(n) : -lambda / Double(n) }, db)
      },
      Mistake("data-forgotten", "You return the price's gradient alone; the data's is to be added.")
      {
        w, _, b, _, lambda, n in (lambda / Double(n) * w, .zeros(b.shape))
      },
      Mistake(
        "subtracted",
        "You subtract lambda / n w. In the *step* the decay is subtracted; here it is part of a gradient, "
          + "and the step turns its sign."
      ) { w, dw, _, db, lambda, n in (dw - lambda / Double(n) * w, db) },
    ])
}
