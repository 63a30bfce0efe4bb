import NeuralNetworks
import Solutions
import TensorCore

/// The exercises of chapter-backprop.
public enum BackPropagationExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    gates.info, node.info, order.info, backward.info, engine.info, dense.info, softmaxLoss.info,
    softmaxGradient.info, tangents.info, centralDifferences.info, sigmoid.info, tanh.info,
    relu.info, leakyReLU.info, elu.info, silu.info, maxout.info,
  ]

  /// Of x, y and z: the derivatives of f = (x + y) max(y, z) by each of them at that point.
  public typealias Gates =
    @Sendable (Double, Double, Double) throws -> (x: Double, y: Double, z: Double)
  /// Of what the forward pass kept, its input or its output, and the gradient dy that arrives: dx. All
  /// three have one shape.
  public typealias Backward =
    @Sendable (Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>
  /// Of the input x, the slope or the alpha, and dy: dx. The tensors have one shape.
  public typealias SlopedBackward =
    @Sendable (Tensor<Double>, Double, Tensor<Double>) throws -> Tensor<Double>
  /// Of a, b and dy, all of one shape: the gradients by a and by b of y = max(a, b).
  public typealias MaxoutBackward =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>) throws -> (
      a: Tensor<Double>, b: Tensor<Double>
    )

  // MARK: Gates

  /// Asks for the derivatives of f(x, y, z) = (x + y) max(y, z), where y feeds two gates; at three points.
  public static let gates = Exercise<Gates>(
    "backprop-gates", .backprop, function: "gateGradients", solution: Solutions.gateGradients,
    section: "What each gate does with a gradient",
    hints: [
      "Name the values in between: s = x + y and m = max(y, z), so that f = s * m. First find "
        + "df/ds and df/dm.",
      "df/ds = m and df/dm = s. x gets df/ds. y gets df/ds, and df/dm as well if y > z. z gets "
        + "df/dm if z > y.",
    ],
    cases: {
      [(-2.0, 5.0, -4.0), (3, -1.5, 2), (0.5, 0.25, 8)].map { point in
        let at = Tensor<Double>([point.0, point.1, point.2])
        let gradient = Expectation.gradient("gradient", at: at) {
          ($0[0] + $0[1]) * max($0[1], $0[2])
        }
        let parts = gradient.value.scalars
        return Case(
          "x = \(point.0), y = \(point.1), z = \(point.2)",
          expecting: zip(["df/dx", "df/dy", "df/dz"], parts).map {
            Expectation($0, $1, tolerance: 1e-7, origin: .numericGradient)
          }
        ) {
          let (x, y, z) = try $0(point.0, point.1, point.2)
          return [.scalar(x), .scalar(y), .scalar(z)]
        }
      }
    },
    mistakes: [
      Mistake(
        "one-path",
        "y feeds two gates, and its gradients from both must be added; you use only the one from "
          + "the sum."
      ) { x, y, z in (max(y, z), max(y, z), z > y ? x + y : 0) },
      Mistake(
        "multiply-own-value",
        "A multiply gate hands each input the *other* input's value; you hand it its own."
      ) { x, y, z in
        (x + y, (x + y) + (y > z ? max(y, z) : 0), z > y ? max(y, z) : 0)
      },
      Mistake(
        "max-to-both",
        "The max gate sends its gradient to the larger input only; you send it to both."
      ) { x, y, z in (max(y, z), max(y, z) + x + y, x + y) },
    ])

  // MARK: Activations

  /// Inputs on both sides of 0 but none within reach of a kink there.
  private static let x = inputs([5, 4], seed: 1).map { abs($0) < 0.1 ? $0 + 0.3 : $0 }
  private static let dy = inputs([5, 4], seed: 2)

  /// A backward pass that gets what `kept` makes of the input, checked against f's numeric gradient.
  private static func cases(
    of f: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>,
    keeping kept: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>
  ) -> @Sendable () -> [Case<Backward>] {
    {
      [
        Case("a batch of 5 rows", expecting: [.gradient("dx", at: x, weights: dy, of: f)]) {
          [try $0(kept(x), dy)]
        }
      ]
    }
  }

  /// The same, for functions with a slope, or with another number that a task gives a name.
  private static func cases(
    slopes: [Double], called name: String = "slope",
    of f: @escaping @Sendable (Tensor<Double>, Double) -> Tensor<Double>
  ) -> @Sendable () -> [Case<SlopedBackward>] {
    {
      slopes.map { slope in
        Case(
          "\(name) \(slope)",
          expecting: [.gradient("dx", at: x, weights: dy) { f($0, slope) }]
        ) { [try $0(x, slope, dy)] }
      }
    }
  }

  @Sendable private static func sigmoid(of x: Tensor<Double>) -> Tensor<Double> {
    x.applying(.sigmoid)
  }

  /// Asks for dx of the sigmoid, y = 1 / (1 + e^-x), from its output y and dy; on [5, 4].
  public static let sigmoid = Exercise<Backward>(
    "backprop-sigmoid", .backprop, function: "sigmoidBackward", solution: Solutions.sigmoidBackward,
    section: "Nine activation functions",
    hints: [
      "Differentiate 1 / (1 + e^-x), and then find y and 1 - y in the result.",
      "dy/dx = y * (1 - y).",
    ],
    cases: cases(of: sigmoid(of:), keeping: sigmoid(of:)),
    mistakes: [
      Mistake(
        "local-only",
        "You return the local derivative; it still has to be multiplied by dy, the gradient from "
          + "above."
      ) { y, _ in y * (1 - y) },
      Mistake(
        "sigmoid-again",
        "y is the sigmoid's *output* already; you apply the sigmoid once more before you use it."
      ) { y, dy in
        let s = sigmoid(of: y)
        return dy * s * (1 - s)
      },
      Mistake("one-minus", "dy/dx is the product of y and 1 - y; you use 1 - y alone.") { y, dy in
        dy * (1 - y)
      },
    ])

  /// Asks for dx of y = tanh(x) from its output y and dy; on [5, 4].
  public static let tanh = Exercise<Backward>(
    "backprop-tanh", .backprop, function: "tanhBackward", solution: Solutions.tanhBackward,
    section: "Nine activation functions",
    hints: [
      "tanh is (e^x - e^-x) / (e^x + e^-x): the quotient rule gives a difference of two squares.",
      "The derivative is 1 minus the square of the output.",
    ],
    cases: cases(
      of: { $0.applying(.hyperbolicTangent) }, keeping: { $0.applying(.hyperbolicTangent) }),
    mistakes: [
      Mistake("no-square", "The derivative of tanh is 1 - y squared; you use 1 - y.") { y, dy in
        dy * (1 - y)
      },
      Mistake("sigmoid-rule", "y * (1 - y) is the derivative of the sigmoid, not of tanh.") {
        y, dy in dy * y * (1 - y)
      },
    ])

  /// Asks for dx of y = max(0, x) from its input x and dy; on [5, 4], with no x near the kink at 0.
  public static let relu = Exercise<Backward>(
    "backprop-relu", .backprop, function: "reluBackward", solution: Solutions.reluBackward,
    section: "Nine activation functions",
    hints: [
      "Where x > 0 the function is y = x. What is its slope there, and what is it elsewhere?",
      "The gradient passes unchanged where x > 0, and is 0 elsewhere.",
    ],
    cases: cases(of: { $0.applying(.rectifier) }, keeping: { $0 }),
    mistakes: [
      Mistake(
        "mask-on-gradient",
        "You let pass what is positive in dy; what counts is where the *input* x is positive."
      ) { _, dy in dy.map { max($0, 0) } },
      Mistake("times-x", "You multiply by x where it is positive; the slope there is 1.") { x, dy in
        dy * x.map { max($0, 0) }
      },
    ])

  /// Asks for dx of y = x where x > 0, slope x elsewhere (Maas, Hannun and Ng 2013); with slopes of 0.01
  /// and 0.3.
  public static let leakyReLU = Exercise<SlopedBackward>(
    "backprop-leaky-relu", .backprop, function: "leakyReLUBackward",
    solution: Solutions.leakyReLUBackward,
    section: "Nine activation functions",
    hints: [
      "The function is made of two straight lines. What are their slopes?",
      "dx = dy where x > 0, slope * dy elsewhere.",
    ],
    cases: cases(slopes: [0.01, 0.3]) { x, slope in x.map { $0 > 0 ? $0 : slope * $0 } },
    mistakes: [
      Mistake("dead-half", "Below 0 a leaky ReLU still has a slope; you return 0 there.") {
        x, _, dy in x.map(with: dy) { $0 > 0 ? $1 : 0 }
      },
      Mistake("slope-everywhere", "The slope holds for x <= 0 only; above 0 it is 1.") {
        _, slope, dy in dy * slope
      },
    ])

  /// Asks for dx of y = x where x > 0, alpha (e^x - 1) elsewhere (Clevert, Unterthiner and Hochreiter
  /// 2016); with an alpha of 1 and of 0.5.
  public static let elu = Exercise<SlopedBackward>(
    "backprop-elu", .backprop, function: "eluBackward", solution: Solutions.eluBackward,
    section: "Nine activation functions",
    hints: [
      "Differentiate alpha * (e^x - 1). The constant goes.",
      "dx = dy where x > 0, dy * alpha * e^x elsewhere.",
    ],
    cases: cases(slopes: [1, 0.5], called: "alpha") { x, alpha in
      x.map { $0 > 0 ? $0 : alpha * (Double.exp($0) - 1) }
    },
    mistakes: [
      Mistake(
        "value-instead-of-slope",
        "Below 0 you multiply by the function's value, alpha * (e^x - 1), instead of its derivative."
      ) { x, alpha, dy in x.map(with: dy) { $0 > 0 ? $1 : $1 * alpha * (Double.exp($0) - 1) } },
      Mistake("alpha-forgotten", "Below 0 the derivative has a factor alpha, which you leave out.")
      {
        x, _, dy in x.map(with: dy) { $0 > 0 ? $1 : $1 * Double.exp($0) }
      },
    ])

  /// Asks for the gradients by both pieces of y = max(a, b) (Goodfellow et al. 2013); on [5, 4], with a and
  /// b at least 0.2 apart.
  public static let maxout = Exercise<MaxoutBackward>(
    "backprop-maxout", .backprop, function: "maxoutBackward", solution: Solutions.maxoutBackward,
    section: "Nine activation functions",
    hints: [
      "A maxout unit is a max gate: one of its two inputs decides the output.",
      "Where a > b, a gets dy and b gets 0; elsewhere it is the other way round.",
    ],
    cases: {
      let a = x
      // Apart by 0.2 at least: no kink within a step.
      let b = a + inputs([5, 4], seed: 3).map { $0 + ($0 < 0 ? -0.2 : 0.2) }
      func larger(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
        a.map(with: b) { max($0, $1) }
      }
      return [
        Case(
          "a batch of 5 rows",
          expecting: [
            .gradient("da", at: a, weights: dy) { larger($0, b) },
            .gradient("db", at: b, weights: dy) { larger(a, $0) },
          ]
        ) {
          let (a, b) = try $0(a, b, dy)
          return [a, b]
        }
      ]
    },
    mistakes: [
      Mistake(
        "like-relu",
        "You compare each piece with 0, as a ReLU does; compare the pieces with each other."
      ) { a, b, dy in
        (a.map(with: dy) { $0 > 0 ? $1 : 0 }, b.map(with: dy) { $0 > 0 ? $1 : 0 })
      },
      Mistake("swapped", "The gradient goes to the *larger* piece; you give it to the smaller one.")
      {
        a, b, dy in
        let toA = a.map(with: b) { $0 < $1 ? 1 : 0 }
        return (dy * toA, dy * (1 - toA))
      },
    ])
}
