import Optimizers
import Solutions
import TensorCore

/// The exercises of chapter-clipping.
public enum GradientClippingExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    stepBack.info, value.info, norm.info, averageNorm.info, globalNorm.info, parts.info,
    safeNorm.info, adaptive.info, adam.info,
  ]

  /// Of the gradient and the limit, above 0: the clipped gradient, of the same shape.
  public typealias Clip = @Sendable (Tensor<Double>, Double) throws -> Tensor<Double>
  /// Of all gradients, the limit and p, which may be infinite: the clipped gradients in the same order, and
  /// the p-norm as it was before.
  public typealias ClipAll =
    @Sendable ([Tensor<Double>], Double, Double) throws -> (
      clipped: [Tensor<Double>], total: Double
    )

  /// A gradient above the limit, one below it, and zeros.
  private static let gradients = [
    ("a long gradient", inputs([4, 3], seed: 51) * 3),
    ("a short gradient", inputs([4, 3], seed: 52) * 0.01),
    ("one element", Tensor([-4.0])),
    ("zeros", Tensor<Double>.zeros([2, 3])),
  ]

  private static func cases(
    limit: Double, of clipping: GradientClipping
  ) -> @Sendable () -> [Case<Clip>] {
    {
      gradients.map { name, gradient in
        var clipped = [gradient]
        clipping.clip(&clipped)
        return Case(
          "\(name), limit \(limit)",
          expecting: [Expectation("clipped", clipped[0], origin: .reference)]
        ) { [try $0(gradient, limit)] }
      }
    }
  }

  private static func length(_ g: Tensor<Double>) -> Double { g.dot(g).squareRoot() }

  /// Asks for clipping by value, each element into -limit...limit (Mikolov 2012).
  public static let value = Exercise<Clip>(
    "clipping-value", .clipping, function: "clipByValue", solution: Solutions.clipByValue,
    section: "Four ways to clip",
    hints: [
      "An element above the limit becomes the limit, one below -limit becomes -limit.",
      "max(-limit, min(limit, x)) for each element x; `map` goes through a tensor.",
    ],
    cases: cases(limit: 1.5, of: .value(1.5)),
    mistakes: [
      Mistake(
        "one-side", "You cut what is above the limit, and leave what is below -limit as it is."
      ) { g, limit in g.map { min(limit, $0) } },
      Mistake(
        "whole-scaled",
        "You shorten the whole gradient; by value each element is brought in by itself, and the "
          + "others stay as they are."
      ) { g, limit in g.largestMagnitude > limit ? g * (limit / g.largestMagnitude) : g },
      Mistake(
        "dropped", "You set elements beyond the limit to 0; they should become the limit itself."
      ) { g, limit in g.map { abs($0) > limit ? 0 : $0 } },
      Mistake("sign-lost", "What was below -limit becomes +limit in your answer.") { g, limit in
        g.map { abs($0) > limit ? limit : $0 }
      },
    ])

  /// Asks for clipping by norm (Pascanu, Mikolov and Bengio 2013, algorithm 1), of one tensor.
  public static let norm = Exercise<Clip>(
    "clipping-norm", .clipping, function: "clipByNorm", solution: Solutions.clipByNorm,
    section: "Four ways to clip",
    hints: [
      "Which factor brings a vector of length n to the length `limit`? And when must it not be "
        + "used?",
      "g * (limit / n) where n = sqrt(sum of g^2) is above the limit, else g. `g.dot(g)` is the sum "
        + "of squares.",
    ],
    cases: cases(limit: 1.5, of: .norm(1.5)),
    mistakes: [
      Mistake(
        "always", "You bring every gradient to the limit's length, the short ones too: those stay."
      ) { g, limit in length(g) > 0 ? g * (limit / length(g)) : g },
      Mistake(
        "always-and-zeros",
        "You bring every gradient to the limit's length, the short ones too, and divide by 0 where there is "
          + "nothing to lengthen: those stay."
      ) { g, limit in g * (limit / length(g)) },
      Mistake("no-root", "You compare and divide by the sum of squares; the length is its root.") {
        g, limit in
        let sum = g.dot(g)
        return sum > limit ? g * (limit / sum) : g
      },
      Mistake("by-value", "You clip each element by itself: that is clipping by value.") {
        g, limit in
        g.map { max(-limit, min(limit, $0)) }
      },
      Mistake("unit", "You shorten to the length 1; the limit is another number.") { g, limit in
        length(g) > limit ? g / length(g) : g
      },
    ])

  /// Asks for clipping by the L2 norm over the number of elements, as TensorFlow's `clip_by_average_norm`
  /// does it.
  public static let averageNorm = Exercise<Clip>(
    "clipping-average-norm", .clipping, function: "clipByAverageNorm",
    solution: Solutions.clipByAverageNorm,
    section: "Four ways to clip",
    hints: [
      "Find the quantity that is compared with the limit first: one number for the whole tensor.",
      "a = sqrt(sum of g^2) / count; where a is above the limit, g * (limit / a).",
    ],
    cases: cases(limit: 0.3, of: .averageNorm(0.3)),
    mistakes: [
      Mistake(
        "plain-norm", "You clip by the norm itself; divide it by the number of elements first."
      ) {
        g, limit in length(g) > limit ? g * (limit / length(g)) : g
      },
      Mistake(
        "root-mean-square",
        "You divide the sum of squares by the count, inside the root; the count divides the norm."
      ) { g, limit in
        let a = (g.dot(g) / Double(g.count)).squareRoot()
        return a > limit ? g * (limit / a) : g
      },
      Mistake(
        "rows-only", "You divide by the number of rows; all elements count."
      ) { g, limit in
        let a = length(g) / Double(g.shape[0])
        return a > limit ? g * (limit / a) : g
      },
    ])
}
