import NeuralNetworks
import Solutions
import TensorCore

/// The exercises of chapter-init.
public enum InitialisationExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    fans.info, xavier.info, he.info, deviations.info, signalLeft.info, varianceMap.info,
    convolutionFans.info, orthogonal.info, lsuv.info,
  ]

  /// Of the shape of a layer's weights, which ends with the input and the output channels: the receptive
  /// field in positions, fan-in and fan-out.
  public typealias FansOfShape =
    @Sendable ([Int]) throws -> (receptiveField: Int, fanIn: Int, fanOut: Int)
  /// The standard deviation of normal weights, and the limit a of uniform weights in -a...a of the same
  /// variance.
  public typealias Spread = (deviation: Double, limit: Double)
  /// Of fan-in and fan-out.
  public typealias Rule = @Sendable (Int, Int) throws -> Spread
  /// Of the inputs and the weights of each layer.
  public typealias LayerDeviations =
    @Sendable (Tensor<Double>, [Tensor<Double>]) throws -> [Double]
  /// Of the units, the weights' standard deviation and the layers.
  public typealias SignalLeft = @Sendable (Int, Double, Int) throws -> Double

  // MARK: Fans

  /// Asks for receptive field, fan-in and fan-out of dense layers and kernels.
  public static let fans = Exercise<FansOfShape>(
    "init-fans", .initialisation, function: "fansOfWeights", solution: Solutions.fansOfWeights,
    section: "Fans",
    hints: [
      "The last two numbers of the shape are the channels. What is the product of all others, and "
        + "what is it if there are none?",
      "Receptive field: the product of all but the last two, 1 for a dense layer. Fan-in: that times "
        + "the last but one. Fan-out: that times the last.",
    ],
    cases: {
      let shapes: [(name: String, shape: [Int])] = [
        ("a kernel of 5 x 5, 3 to 6 channels", [5, 5, 3, 6]), ("a dense layer", [784, 100]),
        ("a one-dimensional kernel", [4, 1, 20]), ("1 x 1, 256 to 64", [1, 1, 256, 64]),
        ("a kernel that is not square", [3, 7, 2, 5]), ("three dimensions", [2, 3, 4, 8, 16]),
      ]
      return shapes.map { name, shape in
        let right = Fans(of: Shape(shape))
        return Case(
          "\(name): \(shape)",
          expecting: [
            Expectation("receptiveField", Double(right.kernelPositions)),
            Expectation("fanIn", Double(right.fanIn)), Expectation("fanOut", Double(right.fanOut)),
          ]
        ) {
          let (field, fanIn, fanOut) = try $0(shape)
          return [field, fanIn, fanOut].map { .scalar(Double($0)) }
        }
      }
    },
    mistakes: [
      Mistake(
        "swapped",
        "You exchange fan-in and fan-out. The last axis is that of the outputs; fan-in counts what a "
          + "unit *gets*."
      ) { shape in
        let fans = Fans(of: Shape(shape))
        return (fans.kernelPositions, fans.fanOut, fans.fanIn)
      },
      Mistake(
        "one-channel",
        "Your fan-in is the receptive field alone; a unit sees it on all input channels."
      ) { shape in
        let fans = Fans(of: Shape(shape))
        return (fans.kernelPositions, fans.kernelPositions, fans.fanOut)
      },
      Mistake(
        "field-for-inputs-only",
        "Your fan-out leaves out the receptive field: an input, too, is seen from as many places as "
          + "the kernel has."
      ) { shape in
        let fans = Fans(of: Shape(shape))
        return (fans.kernelPositions, fans.fanIn, shape[shape.count - 1])
      },
      Mistake(
        "two-axes",
        "You take the first two axes for the receptive field, whatever the shape. A dense layer has "
          + "no such axes, a one-dimensional kernel has one, a three-dimensional three."
      ) { shape in
        let field = shape[0] * shape[1]
        return (field, field * shape[shape.count - 2], field * shape[shape.count - 1])
      },
      Mistake(
        "square-kernel",
        "You square the first number for the receptive field; not every kernel is square."
      ) { shape in
        let field = shape.count > 2 ? shape[0] * shape[0] : 1
        return (field, field * shape[shape.count - 2], field * shape[shape.count - 1])
      },
    ])

  // MARK: Rules

  private static func spread(variance: Double) -> Spread {
    (variance.squareRoot(), (3 * variance).squareRoot())
  }

  /// A rule on layers that widen and narrow. The fans are those of an initialiser in the library.
  private static func ruleCases(
    _ normal: Initializer, _ uniform: Initializer
  ) -> @Sendable () -> [Case<Rule>] {
    {
      [(784, 100), (100, 784), (75, 150), (64, 64), (1, 1)].map { fanIn, fanOut in
        let shape: Shape = [fanIn, fanOut]
        return Case(
          "fan-in \(fanIn), fan-out \(fanOut)",
          expecting: [
            Expectation("deviation", normal.standardDeviation(for: shape), origin: .reference),
            Expectation(
              "limit", uniform.standardDeviation(for: shape) * 3.0.squareRoot(), origin: .reference),
          ]
        ) {
          let (deviation, limit) = try $0(fanIn, fanOut)
          return [.scalar(deviation), .scalar(limit)]
        }
      }
    }
  }

  /// Asks for the deviation and the limit of Xavier's rule (Glorot and Bengio 2010, equations 12 and 16).
  public static let xavier = Exercise<Rule>(
    "init-xavier", .initialisation, function: "xavierSpread", solution: Solutions.xavierSpread,
    section: "Normal, truncated or uniform",
    hints: [
      "Xavier's variance is 2 over the sum of the fans. The uniform distribution between -a and a has "
        + "the variance a^2 / 3: for which a are the two equal?",
      "deviation = sqrt(2 / (fanIn + fanOut)), limit = sqrt(3) times the deviation.",
    ],
    cases: ruleCases(.glorotNormal, .glorotUniform),
    mistakes: [
      Mistake(
        "fan-in-only",
        "sqrt(1 / fanIn) is LeCun's rule, often called Xavier's. The paper's takes both fans; on "
          + "square layers they agree."
      ) { fanIn, _ in spread(variance: 1 / Double(fanIn)) },
      Mistake("variance", "You return the variance; the standard deviation is its root.") {
        let variance = 2 / Double($0 + $1)
        return (variance, 3 * variance)
      },
      Mistake(
        "one-over-sum", "Your variance is 1 over the fans' sum; it should be 1 over their mean."
      ) { spread(variance: 1 / Double($0 + $1)) },
      Mistake(
        "limit-is-deviation",
        "Your limit is the standard deviation. Most values of a uniform distribution lie far from its "
          + "ends, so its ends must be further out."
      ) {
        let deviation = spread(variance: 2 / Double($0 + $1)).deviation
        return (deviation, deviation)
      },
      Mistake(
        "whole-width",
        "Your limit is the whole width of the distribution, from -a to a; a is half of it."
      ) {
        let (deviation, limit) = spread(variance: 2 / Double($0 + $1))
        return (deviation, 2 * limit)
      },
    ])

  /// Asks for the deviation and the limit of He's rule on the way forward (He, Zhang, Ren and Sun 2015,
  /// equation 10).
  public static let he = Exercise<Rule>(
    "init-he", .initialisation, function: "heSpread", solution: Solutions.heSpread,
    section: "Normal, truncated or uniform",
    hints: [
      "ReLU halves the mean square. So the variance of the weights must be twice that which keeps a "
        + "linear layer's signal.",
      "deviation = sqrt(2 / fanIn), limit = sqrt(3) times the deviation.",
    ],
    cases: ruleCases(.heNormal, .heUniform),
    mistakes: [
      Mistake(
        "fan-out",
        "You divide by fan-out. That would keep gradients on their way back; this rule keeps the "
          + "signal, which is summed over a unit's inputs."
      ) { spread(variance: 2 / Double($1)) },
      Mistake(
        "no-two", "Your variance is 1 / fanIn, LeCun's; ReLU takes away half of the mean square."
      ) { fanIn, _ in spread(variance: 1 / Double(fanIn)) },
      Mistake("both-fans", "2 / (fanIn + fanOut) is Xavier's variance, not He's.") {
        spread(variance: 2 / Double($0 + $1))
      },
      Mistake("variance", "You return the variance; the standard deviation is its root.") {
        fanIn, _ in (2 / Double(fanIn), 6 / Double(fanIn))
      },
      Mistake(
        "limit-is-deviation",
        "Your limit is the standard deviation. Most values of a uniform distribution lie far from its "
          + "ends, so its ends must be further out."
      ) { fanIn, _ in
        let deviation = spread(variance: 2 / Double(fanIn)).deviation
        return (deviation, deviation)
      },
    ])
}
