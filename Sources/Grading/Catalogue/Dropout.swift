import Solutions
import TensorCore

/// The exercises of chapter-dropout.
public enum DropoutExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    forward.info, backward.info, moments.info, paper.info, regression.info, geometric.info,
    calibration.info, maxNorm.info, varianceShift.info,
  ]

  /// Of x, the uniform numbers and the rate.
  public typealias Forward =
    @Sendable (Tensor<Double>, Tensor<Double>, Double) throws -> (
      mask: Tensor<Double>, y: Tensor<Double>
    )
  /// Of dy, what was kept and the rate.
  public typealias Backward =
    @Sendable (Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>
  /// Of x, [n], and the rate: the mean and the variance of each output over all masks, [n].
  public typealias Moments =
    @Sendable (Tensor<Double>, Double) throws -> (mean: Tensor<Double>, variance: Tensor<Double>)
  /// Of x, the weights, the bias and the rate.
  public typealias AtTestTime =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>

  /// Of x, the targets, the weights and the rate.
  public typealias Regression =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> (
      loss: Double, dw: Tensor<Double>
    )
  /// Of the probabilities of several networks, [networks, classes]: those that they give together,
  /// [classes].
  public typealias Answers = @Sendable (Tensor<Double>) throws -> Tensor<Double>
  /// Of h, the weights and the rate.
  public typealias Shift =
    @Sendable (Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>
  /// Of the probabilities, the labels and the number of bins.
  public typealias CalibrationError = @Sendable (Tensor<Double>, [Int], Int) throws -> Double
  /// Of the weights and the limit.
  public typealias Limited = @Sendable (Tensor<Double>, Double) throws -> Tensor<Double>

  /// Uniform numbers in 0..<1.
  private static func uniforms(_ shape: Shape, seed: UInt64) -> Tensor<Double> {
    var random = RandomSource(seed: seed)
    return .uniform(shape, in: 0..<1, using: &random)
  }

  // MARK: Forward

  /// A forward pass with the mask that `mask` makes of a uniform number.
  private static func pass(
    _ x: Tensor<Double>, _ u: Tensor<Double>, _ mask: (Double) -> Double
  ) -> (mask: Tensor<Double>, y: Tensor<Double>) {
    let mask = u.map(mask)
    return (mask, x * mask)
  }

  /// Asks for the mask and the output of inverted dropout (Srivastava et al. 2014, section 10), from
  /// uniform numbers that are given.
  public static let forward = Exercise<Forward>(
    "dropout-forward", .dropout, function: "dropoutForward", solution: Solutions.dropoutForward,
    section: "A network with holes",
    hints: [
      "The mask has two values. Which share of the numbers is left, and by what must they be multiplied "
        + "so that, on average, nothing is lost?",
      "The mask is 0 where u < rate and 1 / (1 - rate) elsewhere; y is x times the mask.",
    ],
    cases: {
      let drawn = uniforms([5, 6], seed: 300)
      var exact = uniforms([1, 4], seed: 301)
      exact[0, 2] = 0.25
      let examples: [(name: String, u: Tensor<Double>, rate: Double)] = [
        ("rate 0.3", drawn, 0.3), ("rate 0.8", drawn, 0.8),
        ("rate 0.25, and one u that is just that", exact, 0.25), ("nothing dropped", drawn, 0),
      ]
      return examples.map { name, u, rate in
        let x = inputs(u.shape, seed: 302)
        let mask = Tensor(u.shape, u.scalars.map { $0 >= rate ? 1 / (1 - rate) : 0 })
        return Case(
          "\(u.shape), \(name)",
          expecting: [Expectation("mask", mask), Expectation("y", x * mask)]
        ) {
          let (mask, y) = try $0(x, u, rate)
          return [mask, y]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-scaled",
        "You do not scale what is left, so the sums behind it are too small: only the share 1 - rate of "
          + "their terms is there."
      ) { x, u, rate in pass(x, u) { $0 < rate ? 0 : 1 } },
      Mistake(
        "rate-for-keeping",
        "You take the rate for the probability to *keep* a number, as the paper does. Here it is that to "
          + "drop one."
      ) { x, u, rate in pass(x, u) { $0 < rate ? 1 / rate : 0 } },
      Mistake(
        "exchanged",
        "You keep the numbers that should be dropped and drop the others."
      ) { x, u, rate in pass(x, u) { $0 < rate ? 1 / (1 - rate) : 0 } },
      Mistake(
        "divided-by-rate",
        "You divide by the rate, the share that is gone; divide by the share that is left."
      ) { x, u, rate in pass(x, u) { $0 < rate ? 0 : 1 / rate } },
      Mistake(
        "multiplied",
        "You multiply what is left by 1 - rate. It has to become larger, to stand for what is gone."
      ) { x, u, rate in pass(x, u) { $0 < rate ? 0 : 1 - rate } },
      Mistake(
        "one-mask-for-all",
        "You use the first row's mask for the whole batch. Each sample has a mask of its own."
      ) { x, u, rate in
        let row = u.rows(0..<1).map { $0 < rate ? 0 : 1 / (1 - rate) }
        let mask = Tensor(u.shape, repeating: 1) * row.reshaped(to: [u.shape[1]])
        return (mask, x * mask)
      },
      Mistake(
        "at-most",
        "You drop where u is at most the rate. With u in 0..<1 that is one value too many: below it."
      ) { x, u, rate in pass(x, u) { $0 <= rate ? 0 : 1 / (1 - rate) } },
    ])

  // MARK: Backward

  /// Asks for dx of inverted dropout from dy, what was kept, and the rate.
  public static let backward = Exercise<Backward>(
    "dropout-backward", .dropout, function: "dropoutBackward", solution: Solutions.dropoutBackward,
    section: "The gradient goes through the same holes",
    hints: [
      "Write the forward pass as a product of x with a fixed tensor. What is the derivative of a product "
        + "by one factor?",
      "dx = dy * kept / (1 - rate).",
    ],
    cases: {
      [(0.3, [4, 5]), (0.75, [3, 6]), (0.5, [1, 7])].enumerated().map { index, example in
        let (rate, dimensions) = example
        let shape = Shape(dimensions)
        let kept = uniforms(shape, seed: 310 + UInt64(index)).map { $0 < rate ? 0 : 1 }
        let x = inputs(shape, seed: 320 + UInt64(index))
        let dy = inputs(shape, seed: 330 + UInt64(index))
        return Case(
          "\(shape), rate \(rate)",
          expecting: [
            .gradient("dx", at: x, weights: dy) { $0 * kept / (1 - rate) }
          ]
        ) { [try $0(dy, kept, rate)] }
      }
    },
    mistakes: [
      Mistake(
        "passed-through",
        "You hand dy on as it is. What was dropped had no part in the output and gets no gradient."
      ) { dy, _, _ in dy },
      Mistake("mask-forgotten", "You scale, but you let the gradient through the dropped numbers.")
      {
        dy, _, rate in dy / (1 - rate)
      },
      Mistake(
        "scale-forgotten",
        "You let it through the right places but forget the factor 1 / (1 - rate), which is part of the "
          + "forward pass and so of its derivative."
      ) { dy, kept, _ in dy * kept },
      Mistake("scaled-twice", "You divide by 1 - rate twice; once on the way back is enough.") {
        dy, kept, rate in dy * kept / ((1 - rate) * (1 - rate))
      },
      Mistake(
        "divided-by-rate", "You divide by the rate; divide by 1 - rate, the share that is left."
      ) {
        dy, kept, rate in dy * kept / rate
      },
      Mistake(
        "multiplied",
        "You multiply by 1 - rate, as if to undo the forward pass. A derivative is not an inverse: the "
          + "factor is the same in both directions."
      ) { dy, kept, rate in dy * kept * (1 - rate) },
      Mistake(
        "exchanged", "Your gradient goes through the dropped numbers and not through the others."
      ) {
        dy, kept, rate in dy * (1 - kept) / (1 - rate)
      },
    ])
}
