import Solutions
import TensorCore

extension DropoutExercises {
  /// The probabilities of logits that are `spread` times as large as normal numbers, [rows, classes].
  private static func probabilities(
    _ shape: Shape, spread: Double, seed: UInt64
  ) -> Tensor<Double> {
    let powers = (inputs(shape, seed: seed) * spread).exponential().transposed()
    return (powers / powers.columnSums()).transposed()
  }

  // MARK: The geometric mean

  /// Asks for the geometric mean of several networks' probabilities, made to add up to 1 again (Baldi and
  /// Sadowski 2013).
  public static let geometric = Exercise<Answers>(
    "dropout-geometric-mean", .dropout, function: "geometricMean",
    solution: Solutions.geometricMean, section: "One network or many?",
    hints: [
      "The logarithm of a geometric mean is the mean of the logarithms. Do the results add up to 1?",
      "Take the exponential of the column means of the logarithms, and divide it by its sum.",
    ],
    cases: {
      let examples: [(name: String, p: Tensor<Double>)] = [
        ("3 networks, 4 classes", probabilities([3, 4], spread: 1.5, seed: 430)),
        (
          "5 networks that are sure of different classes",
          probabilities([5, 3], spread: 6, seed: 431)
        ),
        ("one network", probabilities([1, 4], spread: 1, seed: 432)),
        // The product of 400 numbers of this size is 0 in a Double.
        ("400 networks, 10 classes", probabilities([400, 10], spread: 1, seed: 433)),
      ]
      return examples.map { name, p in
        let (n, classes) = (p.shape.rows, p.shape.columns)
        // By roots of each number, and then their product.
        let roots = p.map { Double.pow($0, 1 / Double(n)) }
        let products = (0..<classes).map { j in (0..<n).reduce(1) { $0 * roots[$1, j] } }
        let sum = products.reduce(0, +)
        return Case(
          name, expecting: [Expectation("mean", Tensor(products.map { $0 / sum }))]
        ) { [try $0(p)] }
      }
    },
    mistakes: [
      Mistake(
        "arithmetic",
        "You average the probabilities themselves: that is the arithmetic mean."
      ) { p in p.columnMeans() },
      Mistake(
        "not-normalised",
        "Your numbers add up to less than 1: a geometric mean of probabilities has to be normalised again."
      ) { p in p.logarithm().columnMeans().exponential() },
      Mistake(
        "product",
        "You take the product, not its root: many networks that agree a little come out far too sure."
      ) { p in
        let sums = p.logarithm().columnSums()
        let powers = (sums - sums.columnMaximum).exponential()
        return powers / powers.sum()
      },
      Mistake(
        "product-underflows",
        "You take the product, not its root: many networks that agree a little come out far too sure, and the "
          + "product of very many is 0 in a `Double`."
      ) { p in
        let products = products(p)
        return products / products.sum()
      },
      Mistake(
        "root-too-late",
        "The product of very many probabilities is 0 in a `Double` before its root is taken: average the "
          + "logarithms instead."
      ) { p in
        let roots = products(p).map { Double.pow($0, 1 / Double(p.shape.rows)) }
        return roots / roots.sum()
      },
    ])

  /// Of each column.
  private static func products(_ p: Tensor<Double>) -> Tensor<Double> {
    Tensor((0..<p.shape.columns).map { j in (0..<p.shape.rows).reduce(1) { $0 * p[$1, j] } })
  }

  // MARK: Calibration

  /// Asks for the expected calibration error (Guo et al. 2017, equation 3).
  public static let calibration = Exercise<CalibrationError>(
    "dropout-calibration", .dropout, function: "calibrationError",
    solution: Solutions.calibrationError, section: "How sure may it be?",
    hints: [
      "A bin with 90 samples should count 30 times as much as one with 3, and one without any not at all.",
      "Add up confidence - (1 if right, else 0) within each bin; the result is the sum of the magnitudes of "
        + "these sums over the number of samples.",
    ],
    cases: {
      /// Three classes; the first is the answer, with this confidence, and the label says whether it is right.
      func sample(_ confidences: [Double]) -> Tensor<Double> {
        Tensor(
          [confidences.count, 3],
          confidences.flatMap { [$0, (1 - $0) * 0.75, (1 - $0) * 0.25] })
      }
      let drawn = probabilities([40, 5], spread: 2, seed: 440)
      let labels = (0..<40).map { ($0 * $0 + 1) % 5 }
      let cases: [(name: String, p: Tensor<Double>, labels: [Int], bins: Int, error: Double)] = [
        // 0.95 and 0.91: one of two right, 0.43 too sure. 0.55, 0.57, 0.52: all right, 0.4533 not sure enough.
        (
          "too sure in one bin, not sure enough in another",
          sample([0.95, 0.91, 0.55, 0.57, 0.52]),
          [0, 1, 0, 0, 0], 10, (abs(1.86 - 1) + abs(1.64 - 3)) / 5
        ),
        (
          "one of exactly 1 belongs into the last bin", sample([1, 0.96, 0.62]), [1, 0, 2], 10,
          (abs(1.96 - 1) + 0.62) / 3
        ),
        // 0.45 too low; 0.55 and 0.70 together 0.25 too high, 0.80 and 0.90 together 0.70.
        (
          "four bins", sample([0.55, 0.70, 0.80, 0.90, 0.45]), [0, 1, 1, 0, 0], 4,
          (0.55 + 0.25 + 0.70) / 5
        ),
        ("40 samples, 5 classes, 4 bins", drawn, labels, 4, reference(drawn, labels, 4)),
        ("one bin", drawn, labels, 1, reference(drawn, labels, 1)),
      ]
      return cases.map { name, p, labels, bins, error in
        Case(name, expecting: [Expectation("error", error)]) {
          [.scalar(try $0(p, labels, bins))]
        }
      }
    },
    mistakes: [
      Mistake(
        "bins-alike",
        "You average over the bins as if each had as many samples as the others."
      ) { p, labels, bins in
        let all = binned(p, labels, bins).filter { !$0.isEmpty }
        return all.map { abs($0.map { $0.confidence - $0.right }.reduce(0, +)) / Double($0.count) }
          .reduce(0, +) / Double(all.count)
      },
      Mistake(
        "signed",
        "You let too much confidence in one bin make up for too little in another: take each bin's distance "
          + "without its sign."
      ) { p, labels, bins in
        abs(
          binned(p, labels, bins).joined().map { $0.confidence - $0.right }.reduce(0, +)
            / Double(labels.count))
      },
      Mistake(
        "sample-by-sample",
        "You take the distance of each sample, which is right or wrong and never 80% right. Take the means of "
          + "a bin first."
      ) { p, labels, bins in
        binned(p, labels, bins).joined().map { abs($0.confidence - $0.right) }.reduce(0, +)
          / Double(labels.count)
      },
      Mistake(
        "label-for-answer",
        "You take the probability of the label for the confidence. It is that of the answer, right or wrong."
      ) { p, labels, bins in
        let answers = p.rowArgmax()
        var sums = [Double](repeating: 0, count: bins)
        for (i, label) in labels.enumerated() {
          let bin = min(Int(p[i, label] * Double(bins)), bins - 1)
          sums[bin] += p[i, label] - (answers[i] == label ? 1 : 0)
        }
        return sums.reduce(0) { $0 + abs($1) } / Double(labels.count)
      },
      Mistake(
        "largest-bin",
        "You return the distance of the worst bin, the *maximum* calibration error; here it is the mean."
      ) { p, labels, bins in
        binned(p, labels, bins).filter { !$0.isEmpty }.map {
          abs($0.map { $0.confidence - $0.right }.reduce(0, +)) / Double($0.count)
        }.max()!
      },
    ])

  /// The confidence of each answer, and 1 or 0, in its bin.
  private static func binned(
    _ p: Tensor<Double>, _ labels: [Int], _ bins: Int
  ) -> [[(confidence: Double, right: Double)]] {
    var result = [[(confidence: Double, right: Double)]](repeating: [], count: bins)
    for (i, answer) in p.rowArgmax().enumerated() {
      let bin = min(Int(p[i, answer] * Double(bins)), bins - 1)
      result[bin].append((p[i, answer], answer == labels[i] ? 1 : 0))
    }
    return result
  }

  /// By the definition: a weighted mean over the bins.
  private static func reference(_ p: Tensor<Double>, _ labels: [Int], _ bins: Int) -> Double {
    binned(p, labels, bins).filter { !$0.isEmpty }.reduce(0) { sum, bin in
      let count = Double(bin.count)
      let confidence = bin.map(\.confidence).reduce(0, +) / count
      let accuracy = bin.map(\.right).reduce(0, +) / count
      return sum + count / Double(labels.count) * abs(confidence - accuracy)
    }
  }

  // MARK: Max-norm

  /// Asks for max-norm: columns of [in, out] longer than a limit are scaled to it (Srivastava et al. 2014,
  /// section 5.1).
  public static let maxNorm = Exercise<Limited>(
    "dropout-max-norm", .dropout, function: "maxNorm", solution: Solutions.maxNorm,
    section: "A limit for the weights",
    hints: [
      "One factor for each column: what is it where the column is short enough?",
      "The factors are min(1, limit / length), with the lengths of the columns.",
    ],
    cases: {
      let some = inputs([4, 5], seed: 450)
      var withZeros = inputs([3, 3], seed: 451)
      for i in 0..<3 { withZeros[i, 1] = 0 }
      return [
        ("some columns too long", some, 2), ("all short enough", some, 50),
        ("all too long", some, 0.1), ("a column of zeros", withZeros, 0.7),
      ].map { name, w, limit in
        var expected = w
        for j in 0..<w.shape[1] {
          let length = (0..<w.shape[0]).reduce(0) { $0 + w[$1, j] * w[$1, j] }.squareRoot()
          if length > limit {
            for i in 0..<w.shape[0] { expected[i, j] = w[i, j] * limit / length }
          }
        }
        return Case("\(w.shape), \(name)", expecting: [Expectation("w", expected)]) {
          [try $0(w, limit)]
        }
      }
    },
    mistakes: [
      Mistake(
        "rows",
        "You limit the rows, what goes out of each input. A unit's incoming weights are a column."
      ) { w, limit in
        let columns = w.transposed()
        let lengths = columns.squared().columnSums().squareRoot()
        return (columns * lengths.map { min(1, limit / $0) }).transposed()
      },
      Mistake(
        "whole-matrix",
        "You limit the length of all weights together. Each unit has a limit of its own."
      ) { w, limit in w * min(1, limit / max(w.norm(), 1e-300)) },
      Mistake(
        "always",
        "You bring every column to the limit, the short ones too. It is a limit, not a length to have."
      ) { w, limit in
        w * w.squared().columnSums().squareRoot().map { $0 > 0 ? limit / $0 : 1 }
      },
      Mistake(
        "always-and-zeros",
        "You bring every column to the limit, the short ones too, and divide by 0 where there is nothing to "
          + "lengthen. It is a limit, not a length to have."
      ) { w, limit in w * w.squared().columnSums().squareRoot().map { limit / $0 } },
      Mistake(
        "each-weight", "You limit each weight by itself; the length of the column counts."
      ) { w, limit in w.clamped(to: -limit...limit) },
      Mistake(
        "square",
        "You compare the sum of squares with the limit; its root is the length."
      ) { w, limit in
        let squares = w.squared().columnSums()
        return w * squares.map { min(1, limit / $0) }
      },
    ])
}

extension Tensor<Double> {
  fileprivate var columnMaximum: Double { scalars.max()! }
}
