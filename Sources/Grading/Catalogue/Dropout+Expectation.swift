import Solutions
import TensorCore

extension DropoutExercises {
  private static let section = "Why divide by 1 - p"

  // MARK: Moments

  /// Asks for the mean and the variance, over all masks, of what inverted dropout makes of fixed numbers.
  public static let moments = Exercise<Moments>(
    "dropout-moments", .dropout, function: "dropoutMoments", solution: Solutions.dropoutMoments,
    section: section,
    hints: [
      "The output has two possible values. Write the mean and the mean square as sums over the two, each "
        + "with its probability.",
      "The mean is x. The mean square is x^2 / (1 - rate), and the variance is that minus x^2: "
        + "x^2 * rate / (1 - rate).",
    ],
    cases: {
      [0.15, 0.5, 0.8].map { rate in
        let x = inputs([6], seed: 340)
        /// The mean of f over the two things that can become of each x.
        func mean(_ f: (_ x: Double, _ y: Double) -> Double) -> Tensor<Double> {
          x.map { rate * f($0, 0) + (1 - rate) * f($0, $0 / (1 - rate)) }
        }
        let means = mean { _, y in y }
        return Case(
          "six numbers, rate \(rate)",
          expecting: [
            Expectation("mean", means),
            Expectation("variance", mean { x, y in (y - x) * (y - x) }),
          ]
        ) {
          let (mean, variance) = try $0(x, rate)
          return [mean, variance]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-scaled",
        "These are the moments of a mask of zeros and ones. Here what is left is divided by 1 - rate."
      ) { x, rate in ((1 - rate) * x, rate * (1 - rate) * x * x) },
      Mistake(
        "scaled-once",
        "You divide the variance of zeros and ones by 1 - rate once; a scale enters a variance squared."
      ) { x, rate in (x, rate * x * x) },
      Mistake(
        "mean-square",
        "Your variance is the mean square of the output; the square of the mean is to be subtracted."
      ) { x, rate in (x, x * x / (1 - rate)) },
      Mistake("deviation", "You return the standard deviation; the variance is its square.") {
        x, rate in (x, (rate / (1 - rate) * x * x).squareRoot())
      },
      Mistake(
        "x-not-squared",
        "Your variance grows with x; it grows with the square of x, and is never below 0."
      ) { x, rate in (x, rate / (1 - rate) * x) },
      Mistake(
        "exchanged",
        "You exchange the probabilities to drop and to keep: with a rate near 0 there is hardly any "
          + "variance."
      ) { x, rate in (x, (1 - rate) / rate * x * x) },
    ])

  // MARK: The paper's way

  /// Asks for what a dense layer gives at test time if training has dropped its inputs without scaling
  /// (Srivastava et al. 2014, section 4).
  public static let paper = Exercise<AtTestTime>(
    "dropout-paper", .dropout, function: "paperDropoutAtTestTime",
    solution: Solutions.paperDropoutAtTestTime, section: section,
    hints: [
      "In training each term x w of an output's sum was there with the probability 1 - rate. What is its "
        + "mean? And was the bias ever missing?",
      "The weights are multiplied by 1 - rate, the bias is left alone: "
        + "x.matrixProduct((1 - rate) * w) + b.",
    ],
    cases: {
      [0.2, 0.5, 0.7].enumerated().map { index, rate in
        let x = inputs([3, 4], seed: 350 + UInt64(index))
        let (w, b) = (
          inputs([4, 2], seed: 360 + UInt64(index)), inputs([2], seed: 370 + UInt64(index))
        )
        // The mean over all 16 masks of four inputs, each with its probability.
        var mean = Tensor<Double>.zeros([3, 2])
        for bits in 0..<16 {
          let mask = Tensor<Double>((0..<4).map { bits >> $0 & 1 == 1 ? 1 : 0 })
          let kept = bits.nonzeroBitCount
          let probability =
            Double.pow(1 - rate, Double(kept)) * Double.pow(rate, Double(4 - kept))
          mean += probability * ((x * mask).matrixProduct(w) + b)
        }
        return Case(
          "[3, 4] times [4, 2], rate \(rate)", expecting: [Expectation("output", mean)]
        ) { [try $0(x, w, b, rate)] }
      }
    },
    mistakes: [
      Mistake(
        "not-adjusted",
        "You use the weights as they are. With all inputs there the sums are larger than in training."
      ) { x, w, b, _ in x.matrixProduct(w) + b },
      Mistake(
        "bias-scaled",
        "You multiply the bias by 1 - rate as well; it was never dropped."
      ) { x, w, b, rate in (1 - rate) * (x.matrixProduct(w) + b) },
      Mistake(
        "divided",
        "You divide the weights by 1 - rate. That mends training, in the inverted form; at test time "
          + "the sums are too *large*."
      ) { x, w, b, rate in x.matrixProduct(w) / (1 - rate) + b },
      Mistake(
        "rate-for-keeping",
        "You multiply the weights by the rate. In the paper p is the probability to keep a unit; here "
          + "the rate is that to drop one."
      ) { x, w, b, rate in rate * x.matrixProduct(w) + b },
    ])
}
