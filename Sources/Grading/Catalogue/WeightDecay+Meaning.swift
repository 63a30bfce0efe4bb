import Foundation
import NeuralNetworks
import Solutions
import TensorCore

/// What the price means: a belief, a share of each direction, a number of steps.
extension WeightDecayExercises {
  /// Of the weights, the inputs, the targets, the noise and the belief.
  public typealias Posterior =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, Double) throws -> (
      cost: Double, gradient: Tensor<Double>
    )
  /// Of the singular values and lambda.
  public typealias Shrinkage =
    @Sendable (Tensor<Double>, Double) throws -> (shares: Tensor<Double>, freedom: Double)
  /// Of the singular values, the number of samples, the learning rate and the number of steps.
  public typealias Stopping =
    @Sendable (Tensor<Double>, Int, Double, Int) throws -> (
      reached: Tensor<Double>, lambda: Double
    )

  // MARK: Posterior

  /// The cost and its gradient with a factor before each part.
  private static func posterior(
    _ w: Tensor<Double>, _ x: Tensor<Double>, _ y: Tensor<Double>, data: Double, weights: Double,
    gradientOfWeights: Double? = nil
  ) -> (cost: Double, gradient: Tensor<Double>) {
    let error = x.matrixProduct(w) - y
    return (
      cost: data * error.dot(error) / 2 + weights * w.dot(w) / 2,
      gradient: data * x.matrixProduct(error, transposing: .left)
        + (gradientOfWeights ?? weights) * w
    )
  }

  /// Asks for the cost that normal noise and a normal belief about the weights make of linear regression,
  /// and its gradient, [k, 1].
  public static let posterior = Exercise<Posterior>(
    "decay-posterior", .decay, function: "posteriorCost", solution: Solutions.posteriorCost,
    section: "A belief about weights",
    hints: [
      "Write down -ln p(y | w) and -ln p(w), two normal distributions. What do you have to multiply by so that "
        + "the first becomes half the mean squared error?",
      "The cost is (|x w - y|^2 + lambda |w|^2) / 2n with lambda = noise^2 / belief^2.",
    ],
    cases: {
      let examples: [(n: Int, k: Int, noise: Double, belief: Double)] = [
        (6, 3, 0.5, 0.2), (4, 5, 1.5, 1), (9, 2, 0.3, 2),
      ]
      return examples.enumerated().map { index, example in
        let seed = 500 + 10 * UInt64(index)
        let (x, y) = (
          inputs([example.n, example.k], seed: seed), inputs([example.n, 1], seed: seed + 1)
        )
        let w = inputs([example.k, 1], seed: seed + 2)
        /// -ln p(w | data) times noise² / n, summed sample by sample.
        func cost(_ w: Tensor<Double>) -> Double {
          let outputs = x.matrixProduct(w)
          let variance = example.noise * example.noise
          var sum = 0.0
          for row in 0..<example.n {
            let miss = outputs[row, 0] - y[row, 0]
            sum += miss * miss / (2 * variance)
          }
          for scalar in w.scalars { sum += scalar * scalar / (2 * example.belief * example.belief) }
          return sum * variance / Double(example.n)
        }
        return Case(
          "\(example.n) samples, \(example.k) weights, noise \(example.noise), belief \(example.belief)",
          expecting: [Expectation("cost", cost(w)), .gradient("gradient", at: w, of: cost)]
        ) {
          let (cost, gradient) = try $0(w, x, y, example.noise, example.belief)
          return [.scalar(cost), gradient]
        }
      }
    },
    mistakes: [
      Mistake(
        "deviations", "You take noise / belief for lambda; it is the ratio of the variances."
      ) { w, x, y, noise, belief in
        let n = Double(x.shape.rows)
        return posterior(w, x, y, data: 1 / n, weights: noise / belief / n)
      },
      Mistake(
        "turned-over",
        "Your price is belief^2 / noise^2: the noisier the data, the *more* the belief has to count."
      ) { w, x, y, noise, belief in
        let n = Double(x.shape.rows)
        return posterior(w, x, y, data: 1 / n, weights: belief * belief / (noise * noise) / n)
      },
      Mistake(
        "not-divided-by-n",
        "You divide the data's part by n, but not the belief's. It is one sum that is multiplied by "
          + "noise^2 / n."
      ) { w, x, y, noise, belief in
        let n = Double(x.shape.rows)
        return posterior(w, x, y, data: 1 / n, weights: noise * noise / (belief * belief))
      },
      Mistake(
        "not-multiplied", "That is -ln p itself; it is to be multiplied by noise^2 / n."
      ) { w, x, y, noise, belief in
        posterior(w, x, y, data: 1 / (noise * noise), weights: 1 / (belief * belief))
      },
      Mistake("no-belief", "That is least squares: the belief about the weights is missing.") {
        w, x, y, _, _ in posterior(w, x, y, data: 1 / Double(x.shape.rows), weights: 0)
      },
      Mistake(
        "half-in-gradient",
        "In the gradient the 2 of the square takes up the half of the price."
      ) { w, x, y, noise, belief in
        let n = Double(x.shape.rows)
        let lambda = noise * noise / (belief * belief)
        return posterior(
          w, x, y, data: 1 / n, weights: lambda / n, gradientOfWeights: lambda / (2 * n))
      },
    ])

  // MARK: Shrinkage

  /// Asks for the share that decay leaves of each direction (Hastie, Tibshirani and Friedman 2009,
  /// equation 3.47), and their sum (equation 3.50).
  public static let shrinkage = Exercise<Shrinkage>(
    "decay-shrinkage", .decay, function: "decayShrinkage", solution: Solutions.decayShrinkage,
    section: "Each direction by itself",
    hints: [
      "Along one direction the data are s times a coordinate c: for which c is (s c - b)^2 + lambda c^2 "
        + "smallest, and what is it for lambda 0?",
      "The shares are s^2 / (s^2 + lambda), and their sum counts the free weights.",
    ],
    cases: {
      let examples: [(s: [Double], lambda: Double)] = [
        ([5, 2, 1, 0.1], 2), ([3, 0.5], 0.04), ([1.5, 1.2, 0.7, 0.2, 0.05], 10),
      ]
      return examples.map { example in
        let s = Tensor(example.s)
        // The coordinate of least cost, from the two sides of a parabola.
        let shares = example.s.map { s -> Double in
          func cost(_ c: Double) -> Double { (s * c - s) * (s * c - s) + example.lambda * c * c }
          let (below, here, above) = (cost(-1), cost(0), cost(1))
          return (below - above) / (2 * (below - 2 * here + above))
        }
        return Case(
          "\(example.s.count) directions, lambda \(example.lambda)",
          expecting: [
            Expectation("shares", Tensor(shares), origin: .reference),
            Expectation("freedom", shares.reduce(0, +), origin: .reference),
          ]
        ) {
          let (shares, freedom) = try $0(s, example.lambda)
          return [shares, .scalar(freedom)]
        }
      }
    },
    mistakes: [
      Mistake("not-squared", "You take s / (s + lambda): it is the squares of the singular values.")
      {
        s, lambda in
        let shares = s / (s + lambda)
        return (shares, shares.sum())
      },
      Mistake(
        "lambda-squared", "You square lambda as well; it stands beside s^2 as it is."
      ) { s, lambda in
        let shares = s.squared() / (s.squared() + lambda * lambda)
        return (shares, shares.sum())
      },
      Mistake("taken", "That is what decay takes; asked is what it leaves.") { s, lambda in
        let shares = s.squared().map { lambda / ($0 + lambda) }
        return (shares, shares.sum())
      },
      Mistake(
        "coefficient",
        "You return s / (s^2 + lambda), what the weights are of the data's part; divide it by that of least "
          + "squares, 1 / s."
      ) { s, lambda in
        let shares = s / (s.squared() + lambda)
        return (shares, shares.sum())
      },
      Mistake(
        "squared-freedom",
        "The freedom is the sum of the shares, not of their squares."
      ) { s, lambda in
        let shares = s.squared() / (s.squared() + lambda)
        return (shares, shares.squared().sum())
      },
      Mistake(
        "mean-freedom", "The freedom is the sum of the shares, not their mean."
      ) { s, lambda in
        let shares = s.squared() / (s.squared() + lambda)
        return (shares, shares.mean())
      },
    ])

  // MARK: Early stopping

  private static func stopped(
    _ s: Tensor<Double>, _ share: Double, _ t: Int, lambda: Double
  ) -> (reached: Tensor<Double>, lambda: Double) {
    (s.map { 1 - pow(1 - share * $0 * $0, Double(t)) }, lambda)
  }

  /// Asks for the share of each direction that gradient descent has reached after some steps, and the
  /// lambda that it is worth.
  public static let stopping = Exercise<Stopping>(
    "decay-stopping", .decay, function: "earlyStopping", solution: Solutions.earlyStopping,
    section: "Each direction by itself",
    hints: [
      "How much of what is missing along one direction is left after one step? And after t?",
      "Reached is 1 - (1 - learningRate s^2 / n)^t. The time constant of the decay is n / (learningRate lambda).",
    ],
    cases: {
      let examples: [(s: [Double], n: Int, rate: Double, t: Int)] = [
        ([4, 2, 1, 0.1], 20, 0.5, 7), ([3, 0.5], 5, 0.1, 40), ([2, 1, 0.3], 9, 0.8, 1),
      ]
      return examples.map { example in
        let s = Tensor(example.s)
        // Step by step: along each direction the weight of least squares is 1.
        let reached = example.s.map { s -> Double in
          var c = 0.0
          for _ in 0..<example.t { c -= example.rate / Double(example.n) * s * (s * c - s) }
          return c
        }
        return Case(
          "\(example.s.count) directions, \(example.n) samples, \(example.t) steps of \(example.rate)",
          expecting: [
            Expectation("reached", Tensor(reached), origin: .reference),
            Expectation("lambda", Double(example.n) / (example.rate * Double(example.t))),
          ]
        ) {
          let (reached, lambda) = try $0(s, example.n, example.rate, example.t)
          return [reached, .scalar(lambda)]
        }
      }
    },
    mistakes: [
      Mistake("missing", "That is what is still missing; asked is what is reached.") {
        s, n, rate, t in
        let answer = stopped(s, rate / Double(n), t, lambda: Double(n) / (rate * Double(t)))
        return (answer.reached.map { 1 - $0 }, answer.lambda)
      },
      Mistake(
        "not-squared",
        "A step shrinks what is missing by learningRate s^2 / n: square the singular values."
      ) { s, n, rate, t in
        stopped(s.squareRoot(), rate / Double(n), t, lambda: Double(n) / (rate * Double(t)))
      },
      Mistake(
        "no-n", "The loss is a mean over n samples: so is its gradient, and your n is missing."
      ) {
        s, n, rate, t in stopped(s, rate, t, lambda: Double(n) / (rate * Double(t)))
      },
      Mistake(
        "exponential",
        "You take 1 - exp(-learningRate t s^2 / n), the limit of small steps. These steps are not small."
      ) { s, n, rate, t in
        let time = rate * Double(t) / Double(n)
        return (s.map { 1 - exp(-time * $0 * $0) }, 1 / time)
      },
      Mistake(
        "lambda-without-n",
        "The price lambda/2n has the time constant n / (learningRate lambda), with n."
      ) { s, n, rate, t in
        stopped(s, rate / Double(n), t, lambda: 1 / (rate * Double(t)))
      },
      Mistake(
        "lambda-grows",
        "Your decay grows with the number of steps: who trains longer has *less* of it."
      ) { s, n, rate, t in
        stopped(s, rate / Double(n), t, lambda: rate * Double(t) / Double(n))
      },
    ])
}
