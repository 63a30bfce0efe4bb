import Solutions
import TensorCore

extension DropoutExercises {
  /// All masks of n inputs with their probabilities, each [n]: 0, or 1 / (1 - rate).
  private static func masks(
    _ n: Int, rate: Double
  ) -> [(probability: Double, mask: Tensor<Double>)] {
    (0..<(1 << n)).map { bits in
      let kept = bits.nonzeroBitCount
      return (
        Double.pow(1 - rate, Double(kept)) * Double.pow(rate, Double(n - kept)),
        Tensor<Double>((0..<n).map { bits >> $0 & 1 == 1 ? 1 / (1 - rate) : 0 })
      )
    }
  }

  // MARK: Linear regression

  /// Asks for the loss of a linear regression with dropout on its inputs, as the mean over all masks, and
  /// its gradient by the weights (Srivastava et al. 2014, section 9.1).
  public static let regression = Exercise<Regression>(
    "dropout-regression", .dropout, function: "dropoutRegression",
    solution: Solutions.dropoutRegression, section: "A ridge that knows its features",
    hints: [
      "The mean of a square is the square of the mean plus the variance. What is the mean of a "
        + "prediction over the masks, and what does each term m x w add to its variance?",
      "The loss is |y - X w|^2 plus rate / (1 - rate) times the sum over j of w_j^2 times the sum over i "
        + "of x_ij^2.",
    ],
    cases: {
      [0.2, 0.5, 0.8].enumerated().map { index, rate in
        let seed = 380 + UInt64(index)
        // Features of different sizes, so that a price that is the same for all does not fit.
        let x = inputs([5, 3], seed: seed) * Tensor<Double>([0.5, 1, 3])
        let (y, w) = (inputs([5, 1], seed: seed + 10), inputs([3, 1], seed: seed + 20))
        let all = masks(3, rate: rate)
        /// The mean over the masks; the loss is a sum over the samples, so all may have the same one.
        let loss = { (w: Tensor<Double>) in
          all.reduce(0) { sum, one in
            sum + one.probability * (y - (x * one.mask).matrixProduct(w)).squared().sum()
          }
        }
        return Case(
          "5 samples of 3 features, rate \(rate)",
          expecting: [Expectation("loss", loss(w)), .gradient("dw", at: w, of: loss)]
        ) {
          let (loss, dw) = try $0(x, y, w, rate)
          return [.scalar(loss), dw]
        }
      }
    },
    mistakes: [
      Mistake(
        "no-penalty",
        "You give the loss of the mean prediction. Predictions also vary with the mask, and a square "
          + "charges for that."
      ) { x, y, w, _ in priced(x, y, w, .zeros(w.shape)) },
      Mistake(
        "plain-ridge",
        "You charge the same for each weight. What a mask shakes is x w: a weight on a large feature costs "
          + "more."
      ) { x, y, w, rate in
        priced(x, y, w, Tensor(w.shape, repeating: rate / (1 - rate)))
      },
      Mistake(
        "not-scaled",
        "Your price has the variance of a mask of zeros and ones. Here what is kept is divided by 1 - rate."
      ) { x, y, w, rate in
        priced(x, y, w, (rate * (1 - rate) * x.squared().columnSums()).reshaped(to: w.shape))
      },
      Mistake(
        "rate-alone", "Your price is the rate; the variance of a mask is rate / (1 - rate)."
      ) { x, y, w, rate in
        priced(x, y, w, (rate * x.squared().columnSums()).reshaped(to: w.shape))
      },
      Mistake(
        "sum-squared",
        "You square the sum of a feature. Each sample's error is squared by itself, so the squares of the "
          + "feature add up."
      ) { x, y, w, rate in
        priced(x, y, w, (rate / (1 - rate) * x.columnSums().squared()).reshaped(to: w.shape))
      },
      Mistake(
        "half-the-gradient",
        "The derivative of w^2 is 2 w: your dw has half of the penalty's part."
      ) { x, y, w, rate in
        let prices = (rate / (1 - rate) * x.squared().columnSums()).reshaped(to: w.shape)
        let (loss, dw) = priced(x, y, w, prices)
        return (loss, dw - prices * w)
      },
    ])

  /// The loss and its derivative with a price for the square of each weight.
  private static func priced(
    _ x: Tensor<Double>, _ y: Tensor<Double>, _ w: Tensor<Double>, _ prices: Tensor<Double>
  ) -> (loss: Double, dw: Tensor<Double>) {
    let error = x.matrixProduct(w) - y
    return (
      error.squared().sum() + (prices * w.squared()).sum(),
      2 * x.matrixProduct(error, transposing: .left) + 2 * prices * w
    )
  }

  // MARK: Variance shift

  /// Asks for the variance of units in training, behind dropout, over that at test time (Li et al. 2019).
  public static let varianceShift = Exercise<Shift>(
    "dropout-variance-shift", .dropout, function: "dropoutVarianceShift",
    solution: Solutions.dropoutVarianceShift, section: "Beside batch normalisation",
    hints: [
      "The variance over samples and masks is the variance over samples of the mean over masks, plus the "
        + "mean over samples of the variance over masks. The first is that at test time.",
      "For one sample the variance over masks is rate / (1 - rate) times the sum of (h w)^2; its mean over "
        + "the samples takes the mean of h^2.",
    ],
    cases: {
      [0.15, 0.5, 0.7].enumerated().map { index, rate in
        let seed = 410 + UInt64(index)
        // ReLU's outputs: their mean is not 0.
        let h = inputs([6, 3], seed: seed).map { max($0, 0) + 0.1 }
        let w = inputs([3, 2], seed: seed + 10)
        let all = masks(3, rate: rate)
        func mean(_ f: (Tensor<Double>) -> Tensor<Double>) -> Tensor<Double> {
          all.reduce(.zeros([2])) { sum, one in
            sum + one.probability * f((h * one.mask).matrixProduct(w)).columnMeans()
          }
        }
        let training = mean { $0.squared() } - mean { $0 }.squared()
        return Case(
          "6 samples, [3, 2] weights, rate \(rate)",
          expecting: [
            Expectation("ratio", training / h.matrixProduct(w).columnVariances())
          ]
        ) { [try $0(h, w, rate)] }
      }
    },
    mistakes: [
      Mistake(
        "variance-of-h",
        "You take the variance of h. A mask shakes h itself, also where it is the same for all samples: "
          + "what counts is its mean square."
      ) { h, w, rate in shift(h, w, rate / (1 - rate), h.columnVariances()) },
      Mistake(
        "mean-squared",
        "You square the mean of h; what counts is the mean of its square."
      ) { h, w, rate in shift(h, w, rate / (1 - rate), h.columnMeans().squared()) },
      Mistake(
        "rate-alone", "Your factor is the rate; the variance of a mask is rate / (1 - rate)."
      ) { h, w, rate in shift(h, w, rate, h.squared().columnMeans()) },
      Mistake(
        "scaled-mean-square",
        "You scale the whole variance by 1 / (1 - rate). The mean square of h grows by that, but the "
          + "variance of a sum of many is another matter: terms that go together are not shaken together."
      ) { h, w, rate in Tensor([w.shape[1]], repeating: 1 / (1 - rate)) },
      Mistake(
        "other-way-round",
        "You return the variance at test time over that in training."
      ) { h, w, rate in 1 / shift(h, w, rate / (1 - rate), h.squared().columnMeans()) },
    ])

  /// 1 + factor * sum_i w_i^2 amount_i / Var[h w].
  private static func shift(
    _ h: Tensor<Double>, _ w: Tensor<Double>, _ factor: Double, _ amount: Tensor<Double>
  ) -> Tensor<Double> {
    let added = amount.reshaped(to: [1, h.shape[1]]).matrixProduct(w.squared())
    return 1 + factor * added.reshaped(to: [w.shape[1]]) / h.matrixProduct(w).columnVariances()
  }
}
