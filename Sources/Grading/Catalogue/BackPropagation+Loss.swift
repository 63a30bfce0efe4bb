import NeuralNetworks
import Solutions
import TensorCore

extension BackPropagationExercises {
  /// Of the logits, [m, classes], and m labels from 0: the mean cross-entropy of the softmax, in nats.
  public typealias Loss = @Sendable (Tensor<Double>, [Int]) throws -> Double
  /// Of the logits, [m, classes], and m labels from 0: the gradient of that mean by the logits,
  /// [m, classes].
  public typealias LossGradient = @Sendable (Tensor<Double>, [Int]) throws -> Tensor<Double>
  /// Of a function, a point x of any shape, and a step h above 0: the numeric gradient, of x's shape.
  public typealias Differences =
    @Sendable ((Tensor<Double>) -> Double, Tensor<Double>, Double) throws -> Tensor<Double>

  // MARK: Softmax and cross-entropy

  private static let labels = [2, 0, 3, 1, 1]

  /// Logits of an everyday size, and logits whose exponentials are infinite or 0.
  private static let logits = [
    ("5 rows of 4 logits", inputs([5, 4], seed: 4)),
    ("logits around 1,000", inputs([5, 4], seed: 5) + 1000),
    ("logits around -1,000", inputs([5, 4], seed: 6) - 1000),
  ]

  /// A row in which the label's logit is so far below the largest that p is 0 as a `Double`.
  private static let apart: Tensor<Double> = {
    var logits = inputs([5, 4], seed: 10)
    logits[0, 3] += 1000
    return logits
  }()

  private static func loss(_ logits: Tensor<Double>) -> Double {
    SoftmaxCrossEntropy()(logits, labels: labels).loss
  }

  /// e^x over the row's sum, with `shift` subtracted from the row first.
  private static func softmax(
    _ logits: Tensor<Double>, shift: ([Double]) -> Double
  ) -> [[Double]] {
    (0..<logits.shape.rows).map { i in
      let row = (0..<logits.shape.columns).map { logits[i, $0] }
      let powers = row.map { Double.exp($0 - shift(row)) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  private static func meanLoss(
    _ p: [[Double]], _ labels: [Int], plus epsilon: Double = 0
  ) -> Double {
    zip(p, labels).map { -Double.log($0[$1] + epsilon) }.reduce(0, +) / Double(labels.count)
  }

  private static func gradient(_ p: [[Double]], _ labels: [Int], over m: Double) -> Tensor<Double> {
    var result = Tensor([p.count, p[0].count], p.flatMap { $0 })
    for (i, label) in labels.enumerated() { result[i, label] -= 1 }
    return result / m
  }

  /// Asks for the mean cross-entropy of the softmax, also for logits around 1,000 and -1,000, and where the
  /// label's p is 0 as a `Double`.
  public static let softmaxLoss = Exercise<Loss>(
    "backprop-softmax-loss", .backprop, function: "softmaxCrossEntropy",
    solution: Solutions.softmaxCrossEntropy,
    section: "From numbers to layers",
    hints: [
      "Subtract each row's largest logit from the row: then the largest power is e^0 = 1, and none "
        + "is infinite.",
      "-log p[label] = log(sum over j of e^(logits[j] - max)) - (logits[label] - max).",
    ],
    cases: {
      (logits + [("a row with logits 1,000 apart", apart)]).map { name, logits in
        Case(name, expecting: [Expectation("loss", loss(logits), origin: .reference)]) {
          [.scalar(try $0(logits, labels))]
        }
      }
    },
    mistakes: [
      Mistake(
        "overflow",
        "For large logits e^x is infinite and for small ones the sum is 0: subtract each row's "
          + "largest logit first."
      ) { logits, labels in meanLoss(softmax(logits) { _ in 0 }, labels) },
      Mistake(
        "log-of-0",
        "Where the label's logit is 1,000 below the largest, p is 0 and its logarithm infinite: take the "
          + "logarithm of the quotient apart, as the second hint does."
      ) { logits, labels in meanLoss(softmax(logits) { $0.max()! }, labels) },
      Mistake(
        "log-of-epsilon",
        "What you add to p keeps its logarithm finite, but is not the loss: that is 1,000 where the "
          + "label's logit is so far below the largest."
      ) { logits, labels in meanLoss(softmax(logits) { $0.max()! }, labels, plus: 1e-12) },
      Mistake("sum-not-mean", "The loss is the *mean* over the rows; you return the sum.") {
        logits, labels in
        meanLoss(softmax(logits) { $0.max()! }, labels) * Double(labels.count)
      },
    ])

  /// Asks for the gradient of that loss by the logits, also for logits around 1,000 and -1,000.
  public static let softmaxGradient = Exercise<LossGradient>(
    "backprop-softmax-gradient", .backprop, function: "softmaxCrossEntropyGradient",
    solution: Solutions.softmaxCrossEntropyGradient,
    section: "From numbers to layers",
    hints: [
      "Write the loss of a row as log(sum of e^x[j]) - x[label] and differentiate by x[k]: the first "
        + "part gives p[k].",
      "(p - onehot) / m, where onehot is 1 at the label and 0 elsewhere, and m is the number of "
        + "rows.",
    ],
    cases: {
      (logits + [("a row with logits 1,000 apart", apart)]).map { name, logits in
        Case(name, expecting: [.gradient("dlogits", at: logits, of: loss)]) {
          [try $0(logits, labels)]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-divided-by-m", "The loss is a mean over m rows, so each gradient has a factor 1 / m."
      ) { logits, labels in gradient(softmax(logits) { $0.max()! }, labels, over: 1) },
      Mistake("no-label", "You return p / m; at the label, 1 has to be subtracted from p.") {
        logits, labels in
        let p = softmax(logits) { $0.max()! }
        return Tensor([p.count, p[0].count], p.flatMap { $0 }) / Double(p.count)
      },
      Mistake(
        "overflow", "For large logits e^x is infinite: subtract each row's largest logit first."
      ) { logits, labels in
        gradient(softmax(logits) { _ in 0 }, labels, over: Double(labels.count))
      },
    ])

  // MARK: Central differences

  /// Asks for a gradient by central differences, whose error of second order is expected as well: f is a
  /// cubic, of which it is known exactly.
  public static let centralDifferences = Exercise<Differences>(
    "backprop-central-differences", .backprop, function: "centralDifferences",
    solution: Solutions.centralDifferences,
    section: "Checking a gradient",
    hints: [
      "For each element make two copies of x, one with h added there and one with h taken away, and "
        + "call f on both.",
      "(f(x + h e) - f(x - h e)) / (2 h), where e is 1 at the element and 0 elsewhere. Begin each "
        + "element with an unchanged x.",
    ],
    cases: {
      // A cubic, (c . x)^3: (f(x + h) - f(x - h)) / 2h is 3 c (c . x)^2 + h^2 c^3 exactly, so that
      // the scheme shows; and each element's slope depends on all elements.
      let c = inputs([2, 3], seed: 7)
      let f: @Sendable (Tensor<Double>) -> Double = { Double.pow($0.dot(c), 3) }
      let cube = inputs([2, 2, 3], seed: 11)
      return [inputs([2, 3], seed: 8), inputs([1], seed: 9).appendingZeros(to: [2, 3])].flatMap {
        x in
        [1e-1, 1e-3].map { h in
          Case(
            "f = (c . x)^3 at \(x[0, 0] == 0 ? "a point with zeros" : "a random point"), h = \(h)",
            expecting: [
              Expectation(
                "gradient", 3 * c * Double.pow(x.dot(c), 2) + h * h * c * c * c, tolerance: 1e-9)
            ]
          ) { [try $0(f, x, h)] }
        }
      } + [
        Case(
          "f = the sum of x^2, x of three axes, h = 0.1",
          expecting: [Expectation("gradient", 2 * cube, tolerance: 1e-9)]
        ) { [try $0({ $0.squared().sum() }, cube, 0.1)] }
      ]
    },
    mistakes: [
      Mistake(
        "one-sided",
        "You step forwards only: (f(x + h) - f(x)) / h. Central differences step both ways; their "
          + "error falls with h^2 instead of h."
      ) { f, x, h in differences(at: x) { i in (f(x.moved(i, h)) - f(x)) / h } },
      Mistake(
        "divided-by-h", "The two points are 2 h apart, so divide by 2 h, not by h."
      ) { f, x, h in
        differences(at: x) { i in (f(x.moved(i, h)) - f(x.moved(i, -h))) / h }
      },
      Mistake(
        "not-put-back",
        "You do not put an element back before you go on to the next: all earlier ones are still "
          + "moved."
      ) { f, x, h in
        var moved = x
        return differences(at: x) { i in
          let low = f(moved.moved(i, -h))
          moved = moved.moved(i, h)
          return (f(moved) - low) / (2 * h)
        }
      },
    ])

  /// The slope of each element.
  private static func differences(
    at x: Tensor<Double>, _ slope: (Int) -> Double
  ) -> Tensor<Double> {
    Tensor(x.shape, (0..<x.count).map(slope))
  }
}

extension Tensor<Double> {
  /// A copy with `distance` added to one element.
  fileprivate func moved(_ index: Int, _ distance: Double) -> Tensor {
    var values = scalars
    values[index] += distance
    return Tensor(shape, values)
  }

  /// These values after as many zeros as fill the shape.
  fileprivate func appendingZeros(to shape: Shape) -> Tensor {
    Tensor(shape, [Double](repeating: 0, count: shape.count - count) + scalars)
  }
}
