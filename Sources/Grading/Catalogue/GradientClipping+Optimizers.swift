import NeuralNetworks
import Optimizers
import Solutions
import TensorCore

extension GradientClippingExercises {
  /// Of the gradient, the weights and the limit.
  public typealias Adaptive =
    @Sendable (Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>
  /// Of weights, both moments, the gradient, the step, the rate and the limit.
  public typealias AdamStep =
    @Sendable (
      Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>, Int, Double, Double
    ) throws -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>)

  // MARK: Adaptive clipping

  /// The gradient with each column multiplied by a factor of its own, element by element.
  private static func columns(
    _ g: Tensor<Double>, _ w: Tensor<Double>, limit: (_ weights: Double) -> Double
  ) -> Tensor<Double> {
    let (rows, columns) = (g.shape[0], g.shape[1])
    func length(_ t: Tensor<Double>, _ column: Int) -> Double {
      (0..<rows).reduce(0) { $0 + t[$1, column] * t[$1, column] }.squareRoot()
    }
    let factors = (0..<columns).map { column in
      let (gradient, limit) = (length(g, column), limit(length(w, column)))
      return gradient > limit ? limit / gradient : 1
    }
    return Tensor(g.shape, (0..<rows * columns).map { g.scalars[$0] * factors[$0 % columns] })
  }

  private static func shortened(_ g: Tensor<Double>, _ limit: Double) -> Tensor<Double> {
    let norm = g.norm()
    return norm > limit ? g * (limit / norm) : g
  }

  /// Asks for adaptive clipping, where a unit's gradient is at most `limit` times as long as its weights
  /// (Brock et al. 2021, equation 3).
  public static let adaptive = Exercise<Adaptive>(
    "clipping-adaptive", .clipping, function: "clipAdaptively", solution: Solutions.clipAdaptively,
    section: "Adaptive clipping",
    hints: [
      "Find two lengths for each column: that of the gradient and that of the weights.",
      "The factor of column j is min(1, limit * max(|w_j|, 1e-3) / |g_j|), and 1 where g_j is 0.",
    ],
    cases: {
      let (g, w) = (inputs([4, 3], seed: 700), inputs([4, 3], seed: 701))
      let examples: [(String, Tensor<Double>, Tensor<Double>, Double)] = [
        ("long gradients", g * 5, w, 0.1), ("some long", g, w * Tensor([10, 1, 0.1]), 0.9),
        ("weights of 0", g, Tensor.zeros([4, 3]), 0.5), ("short weights", g, w * 1e-4, 0.5),
        ("a column without gradient", g * Tensor([0, 1, 3]), w, 0.2),
        ("more units than inputs", inputs([2, 5], seed: 702), inputs([2, 5], seed: 703), 0.3),
      ]
      return examples.map { name, g, w, limit in
        Case(
          "\(name), limit \(limit)",
          expecting: [Expectation("gradient", columns(g, w) { limit * max($0, 1e-3) })]
        ) { [try $0(g, w, limit)] }
      }
    },
    mistakes: [
      Mistake(
        "whole-matrix",
        "You compare the whole matrices; each unit, a column, is compared by itself."
      ) { g, w, limit in shortened(g, limit * max(w.norm(), 1e-3)) },
      Mistake("rows", "You compare row with row; the weights of a unit are a column.") {
        g, w, limit in
        columns(g.transposed(), w.transposed()) { limit * max($0, 1e-3) }.transposed()
      },
      Mistake(
        "no-least-length",
        "Weights of 0 get a gradient of 0 and can never move: they count as 1e-3 long."
      ) { g, w, limit in columns(g, w) { limit * $0 } },
      Mistake(
        "not-relative",
        "You clip each column to the limit itself; it is multiplied by the length of the weights."
      ) { g, w, limit in columns(g, w) { _ in limit } },
    ])

  // MARK: Adam

  /// Adam's step before it is multiplied by the rate, and its new moments.
  private static func adam(
    _ first: Tensor<Double>, _ second: Tensor<Double>, _ g: Tensor<Double>, _ t: Int
  ) -> (step: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>) {
    let first = 0.9 * first + 0.1 * g
    let second = 0.999 * second + 0.001 * g * g
    let root = (second / (1 - Double.pow(0.999, Double(t)))).squareRoot() + 1e-8
    return (first / (1 - Double.pow(0.9, Double(t))) / root, first, second)
  }

  /// Asks for a step of Adam (Kingma and Ba 2015, algorithm 1) with a gradient that is clipped by norm
  /// before it.
  public static let adam = Exercise<AdamStep>(
    "clipping-adam", .clipping, function: "clippedAdamStep", solution: Solutions.clippedAdamStep,
    section: "With Adam",
    hints: [
      "Replace g by its clipped self in the first line, and never look at the long one again.",
      "g = g * min(1, limit / |g|); then both moments from it, both corrected by 1 - beta^t.",
    ],
    cases: {
      [(1, 0.1, 1.0), (3, 0.01, 0.5), (2, 0.1, 100)].enumerated().map { index, example in
        let (steps, rate, limit) = example
        let gradients = (0..<steps).map {
          inputs([2, 3], seed: 720 + 10 * UInt64(index) + UInt64($0)) * 2
        }
        var layer = Dense(weights: inputs([2, 3], seed: 719))
        var optimizer = Clipped(
          Adam<Double>(learningRate: rate), by: .globalNorm(limit, epsilon: 0))
        var (start, first, second) = (
          layer.weights.value, Tensor<Double>.zeros([2, 3]), Tensor<Double>.zeros([2, 3])
        )
        for (place, gradient) in gradients.enumerated() {
          start = layer.weights.value
          layer.weights.gradient = gradient
          optimizer.step(&layer)
          if place < steps - 1 {
            let after = adam(first, second, shortened(gradient, limit), place + 1)
            (first, second) = (after.first, after.second)
          }
        }
        let last = gradients.last!
        let after = adam(first, second, shortened(last, limit), steps)
        let (oldFirst, oldSecond, before) = (first, second, start)
        return Case(
          "step \(steps), rate \(rate), limit \(limit)",
          expecting: [
            Expectation("weights", layer.weights.value, origin: .reference),
            Expectation("first", after.first, origin: .reference),
            Expectation("second", after.second, origin: .reference),
          ]
        ) {
          let (weights, first, second) = try $0(
            before, oldFirst, oldSecond, last, steps, rate, limit)
          return [weights, first, second]
        }
      }
    },
    mistakes: [
      Mistake(
        "step-clipped",
        "You clip Adam's step instead of the gradient: the moments have seen the long one."
      ) { w, first, second, g, t, rate, limit in
        let adam = adam(first, second, g, t)
        return (w - rate * shortened(adam.step, limit), adam.first, adam.second)
      },
      Mistake(
        "always", "You bring every gradient to the limit's length, the short ones too: those stay."
      ) { w, first, second, g, t, rate, limit in
        let adam = adam(first, second, g * (limit / g.norm()), t)
        return (w - rate * adam.step, adam.first, adam.second)
      },
      Mistake(
        "by-value", "You clip each element by itself; the gradient is shortened as a whole."
      ) { w, first, second, g, t, rate, limit in
        let adam = adam(first, second, g.map { max(-limit, min(limit, $0)) }, t)
        return (w - rate * adam.step, adam.first, adam.second)
      },
      Mistake("not-corrected", "You use the moments as they are; divide them by 1 - beta^t.") {
        w, first, second, g, t, rate, limit in
        let adam = adam(first, second, shortened(g, limit), t)
        return (
          w - rate * adam.first / (adam.second.squareRoot() + 1e-8), adam.first, adam.second
        )
      },
    ])
}
