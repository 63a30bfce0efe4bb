import Foundation
import NeuralNetworks
import Solutions
import TensorCore

/// A price on magnitudes, and weights whose length does not matter.
extension WeightDecayExercises {
  /// Of the weights, their gradient, the learning rate and lambda.
  public typealias L1Step =
    @Sendable (Tensor<Double>, Tensor<Double>, Double, Double) throws -> Tensor<Double>
  /// Of the learning rate, the decay and the gradient at length 1.
  public typealias Length =
    @Sendable (Double, Double, Double) throws -> (
      length: Double, effectiveRate: Double, angle: Double
    )

  // MARK: L1

  private static func soft(_ a: Double, _ threshold: Double) -> Double {
    a > threshold ? a - threshold : a < -threshold ? a + threshold : 0
  }

  /// Asks for a step with L1 that makes weights exactly 0: gradient descent, then the soft threshold.
  public static let l1Step = Exercise<L1Step>(
    "decay-l1-step", .decay, function: "l1Step", solution: Solutions.l1Step,
    section: "Weights that are exactly 0",
    hints: [
      "Take the step on the data's loss first. Where is 1/2 (w - a)^2 + threshold |w| smallest if a is larger than "
        + "the threshold, and where if it is smaller?",
      "With a = w - learningRate g: a - threshold above it, a + threshold below -threshold, 0 between; the "
        + "threshold is learningRate * lambda.",
    ],
    cases: {
      let examples: [(w: [Double], g: [Double], rate: Double, lambda: Double)] = [
        ([1, -1, 0.1, -0.2, 0.05, 0.5], [0.5, -0.5, -0.5, 0.1, 2, 1.2], 0.5, 0.6),
        ([0.3, -0.3, 2, 0], [-1, 1, 0, 0.4], 0.1, 2), ([-0.02, 0.4, 0], [0, 0, 9], 0.05, 4),
      ]
      return examples.map { example in
        // The cheapest weight, by halving the interval in which the cost's slope changes its sign.
        let threshold = example.rate * example.lambda
        let best = zip(example.w, example.g).map { w, g -> Double in
          let a = w - example.rate * g
          func slope(_ v: Double) -> Double {
            v - a + (v > 0 ? threshold : -threshold)
          }
          if abs(a) <= threshold { return 0 }
          var (low, high) = a > 0 ? (1e-300, a) : (a, -1e-300)
          for _ in 0..<200 {
            let middle = (low + high) / 2
            if slope(middle) < 0 { low = middle } else { high = middle }
          }
          return (low + high) / 2
        }
        return Case(
          "\(example.w.count) weights, rate \(example.rate), lambda \(example.lambda)",
          expecting: [Expectation("weights", Tensor(best), origin: .reference)]
        ) { [try $0(Tensor(example.w), Tensor(example.g), example.rate, example.lambda)] }
      }
    },
    mistakes: [
      Mistake(
        "sign",
        "You subtract learningRate * lambda * sign(w). Such a step goes past 0, and no weight is ever exactly 0."
      ) { w, g, rate, lambda in
        w - rate * (g + w.map { $0 > 0 ? lambda : $0 < 0 ? -lambda : 0 })
      },
      Mistake(
        "rate-forgotten", "Your threshold is lambda; it is learningRate * lambda."
      ) { w, g, rate, lambda in (w - rate * g).map { soft($0, lambda) } },
      Mistake(
        "threshold-first",
        "You apply the threshold before the step on the data's loss. The step then makes weights that were 0 "
          + "small numbers again."
      ) { w, g, rate, lambda in w.map { soft($0, rate * lambda) } - rate * g },
      Mistake(
        "hard",
        "You set small weights to 0 and leave the others as they are. Those pay, too: by the threshold."
      ) { w, g, rate, lambda in (w - rate * g).map { abs($0) > rate * lambda ? $0 : 0 } },
      Mistake(
        "past-zero", "You take the threshold off all weights; those that are smaller end at 0."
      ) {
        w, g, rate, lambda in
        (w - rate * g).map { $0 > 0 ? $0 - rate * lambda : $0 + rate * lambda }
      },
      Mistake(
        "l2", "You shrink each weight by a share of itself: that is L2, and makes none of them 0."
      ) {
        w, g, rate, lambda in (1 - rate * lambda) * w - rate * g
      },
    ])

  // MARK: Length

  private static func balance(_ square: Double, _ eta: Double, _ unit: Double) -> (
    length: Double, effectiveRate: Double, angle: Double
  ) { (square.squareRoot(), eta / square, eta * unit / square) }

  /// Asks for the length that weights before batch normalisation find with decay, the effective rate there
  /// (van Laarhoven 2017), and the angle of a step, in radians.
  public static let length = Exercise<Length>(
    "decay-length", .decay, function: "equilibriumLength", solution: Solutions.equilibriumLength,
    section: "The length that weights find",
    hints: [
      "By Pythagoras |w|^2 becomes (1 - eta lambda')^2 |w|^2 + eta^2 |g|^2. What does the decay take, and what "
        + "does the step add?",
      "2 eta lambda' |w|^2 = eta^2 (unitGradient / |w|)^2, so |w|^4 = eta / (2 lambda') unitGradient^2.",
    ],
    cases: {
      let examples: [(eta: Double, decay: Double, unit: Double)] = [
        (0.1, 1e-6, 2), (0.02, 5e-6, 0.5), (0.5, 1e-7, 3),
      ]
      return examples.map { example in
        // Stepped from far off until it stays: |w|² alone is followed.
        var square = 1.0
        let kept = 1 - example.eta * example.decay
        // Newton's way to where a step changes nothing.
        for _ in 0..<200 {
          let next = example.eta * example.eta * example.unit * example.unit / square
          let share = 1 - kept * kept
          square = (square + next / share) / 2
        }
        return Case(
          "rate \(example.eta), decay \(example.decay), gradient \(example.unit) at length 1",
          expecting: [
            Expectation("length", square.squareRoot(), tolerance: 1e-5, origin: .reference),
            Expectation("effectiveRate", example.eta / square, tolerance: 1e-5, origin: .reference),
            Expectation(
              "angle", example.eta * example.unit / square, tolerance: 1e-5, origin: .reference),
          ]
        ) {
          let (length, rate, angle) = try $0(example.eta, example.decay, example.unit)
          return [.scalar(length), .scalar(rate), .scalar(angle)]
        }
      }
    },
    mistakes: [
      Mistake(
        "half-forgotten",
        "You take eta / lambda'. The decay takes eta lambda' of w, and of |w|^2 twice as much."
      ) { eta, decay, unit in balance((eta / decay).squareRoot() * unit, eta, unit) },
      Mistake(
        "fixed-gradient",
        "You take |g| for a constant. It is unitGradient / |w|: longer weights have smaller gradients, and that "
          + "makes it a fourth root."
      ) { eta, decay, unit in balance(eta / (2 * decay) * unit * unit, eta, unit) },
      Mistake(
        "rate-by-length",
        "The effective rate is eta / |w|^2, not eta / |w|: the gradient, too, is 1 / |w|."
      ) { eta, decay, unit in
        let square = (eta / (2 * decay)).squareRoot() * unit
        return (square.squareRoot(), eta / square.squareRoot(), eta * unit / square)
      },
      Mistake(
        "angle-at-length-one",
        "Your angle is eta |g|, the length of the step; divided by |w| it is the angle."
      ) { eta, decay, unit in
        let square = (eta / (2 * decay)).squareRoot() * unit
        return (square.squareRoot(), eta / square, eta * unit / square.squareRoot())
      },
      Mistake(
        "gradient-not-rooted",
        "Your length grows with unitGradient itself; it is its root, as the length is with eta's fourth root."
      ) { eta, decay, unit in
        let length = (eta / (2 * decay)).squareRoot().squareRoot() * unit
        return (length, eta / (length * length), eta * unit / (length * length))
      },
    ])
}
