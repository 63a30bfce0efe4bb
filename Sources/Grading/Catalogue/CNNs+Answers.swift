import NeuralNetworks
import Solutions
import TensorCore

/// What is made of a network's answers: errors, the epoch that is kept, how sure it may be.
extension CNNExercises {
  /// Of the logits, [n, classes], the n right classes, and k: the share of rows, from 0 to 1, whose class
  /// is not among the k best.
  public typealias TopK = @Sendable (Tensor<Double>, [Int], Int) throws -> Double
  /// Of each epoch's validation loss and test accuracy, and the epochs of patience: the place, from 0, of
  /// the epoch that is kept, and its test accuracy.
  public typealias Stopping =
    @Sendable ([Double], [Double], Int) throws -> (epoch: Int, testAccuracy: Double)
  /// Of the logits, [n, classes], the n right classes, and a temperature T above 0: the derivative by T of
  /// the mean cross-entropy of softmax(z / T).
  public typealias TemperatureGradient = @Sendable (Tensor<Double>, [Int], Double) throws -> Double

  // MARK: Top-k error

  private struct Guesses: Sendable {
    let name: String, logits: Tensor<Double>, labels: [Int], k: Int

    /// The share of rows in which `isMiss` holds for the number of classes above the right one, and for that
    /// of classes at least as high, itself among them.
    func share(_ isMiss: (_ above: Int, _ atLeast: Int) -> Bool) -> Double {
      Self.share(logits, labels, isMiss)
    }

    static func share(
      _ logits: Tensor<Double>, _ labels: [Int], _ isMiss: (_ above: Int, _ atLeast: Int) -> Bool
    ) -> Double {
      let misses = labels.enumerated().count { row, label in
        let right = logits[row, label]
        let columns = 0..<logits.shape[1]
        return isMiss(
          columns.count { logits[row, $0] > right }, columns.count { logits[row, $0] >= right })
      }
      return Double(misses) / Double(labels.count)
    }
  }

  private static var guesses: [Guesses] {
    let many = inputs([40, 10], seed: 90)
    let labels = (0..<40).map { $0 * 7 % 10 }
    return [
      Guesses(name: "40 images, the best five", logits: many, labels: labels, k: 5),
      Guesses(name: "40 images, the best one", logits: many, labels: labels, k: 1),
      Guesses(
        name: "equal logits",
        logits: Tensor([4, 4], [1, 1, 1, 0, 2, 2, 1, 0, 3, 1, 1, 1, 0, 0, 0, 0]),
        labels: [2, 2, 1, 3], k: 2),
      Guesses(name: "as many guesses as classes", logits: many, labels: labels, k: 10),
    ]
  }

  /// Asks for the top-k error; also with equal logits, and with k the number of classes.
  public static let topK = Exercise<TopK>(
    "cnns-top-five", .cnns, function: "topKError", solution: Solutions.topKError,
    section: "From LeNet to ResNet",
    hints: [
      "You need not sort. What has to be counted in a row to know whether the right class is among the "
        + "k best?",
      "Count the classes whose logit is larger than that of labels[row]. The image is a miss if there are "
        + "k or more of them.",
    ],
    cases: {
      guesses.map { guesses in
        Case(
          guesses.name,
          expecting: [Expectation("error", guesses.share { above, _ in above >= guesses.k })]
        ) { [.scalar(try $0(guesses.logits, guesses.labels, guesses.k))] }
      }
    },
    mistakes: [
      Mistake("accuracy", "You return the share of hits. An error is the share of misses.") {
        1 - Guesses.share($0, $1) { [k = $2] above, _ in above >= k }
      },
      Mistake(
        "always-one", "You look at the best guess alone, whatever k is."
      ) { logits, labels, _ in Guesses.share(logits, labels) { above, _ in above >= 1 } },
      Mistake(
        "one-too-many",
        "You forgive one guess too many: with k classes above it, the right one is guess k + 1."
      ) { logits, labels, k in Guesses.share(logits, labels) { above, _ in above > k } },
      Mistake(
        "ties-against",
        "You count classes with an equal logit as above the right one. Only a larger logit puts a class "
          + "before it."
      ) { logits, labels, k in Guesses.share(logits, labels) { _, atLeast in atLeast > k } },
      Mistake(
        "sorted",
        "You sort the classes, and those with equal logits stand in the order of their numbers. Only a larger "
          + "logit puts a class before another."
      ) { logits, labels, k in
        let misses = labels.enumerated().count { row, label in
          let right = logits[row, label]
          return (0..<logits.shape[1]).count {
            logits[row, $0] > right || ($0 < label && logits[row, $0] == right)
          } >= k
        }
        return Double(misses) / Double(labels.count)
      },
      Mistake(
        "smallest", "You look among the k smallest logits. The largest are the best guesses."
      ) { logits, labels, k in
        Guesses.share(logits * -1, labels) { above, _ in above >= k }
      },
      Mistake(
        "count", "You return how many images are missed; divide by how many there are."
      ) { logits, labels, k in
        Guesses.share(logits, labels) { above, _ in above >= k } * Double(labels.count)
      },
    ])

  // MARK: Early stopping

  private struct Curves: Sendable {
    let name: String, loss: [Double], test: [Double], patience: Int
    let epoch: Int
  }

  private static let curves = [
    Curves(
      name: "a loss that rises again", loss: [2, 1.5, 1.2, 1.3, 1.4, 1.6, 1.5, 1.1],
      test: [0.2, 0.4, 0.5, 0.55, 0.52, 0.51, 0.53, 0.6], patience: 3, epoch: 2),
    Curves(
      name: "a new best at the last moment", loss: [2, 1.5, 1.7, 1.6, 1.2, 1.3, 1.4, 1.5, 1],
      test: [0.2, 0.4, 0.39, 0.42, 0.6, 0.61, 0.62, 0.58, 0.7], patience: 3, epoch: 4),
    Curves(
      name: "two equal losses", loss: [2, 1, 1, 1.5, 0.5], test: [0.1, 0.3, 0.35, 0.2, 0.8],
      patience: 2, epoch: 1),
    Curves(
      name: "a run that ends before patience does", loss: [3, 2, 1, 0.9],
      test: [0.1, 0.2, 0.3, 0.25], patience: 5, epoch: 3),
    Curves(
      name: "patience that begins anew", loss: [2, 1.5, 1.7, 1.6, 1.2, 1.3, 1.1],
      test: [0.2, 0.4, 0.39, 0.42, 0.5, 0.7, 0.6], patience: 3, epoch: 6),
    Curves(
      name: "better than the epoch before, not than the best", loss: [2, 1, 1.5, 1.2, 1.4, 0.9],
      test: [0.1, 0.5, 0.3, 0.6, 0.4, 0.9], patience: 3, epoch: 1),
  ]

  /// Early stopping with what can be done wrong in it.
  private static func stop(
    _ loss: [Double], _ patience: Int, isBetter: (Double, Double) -> Bool = { $0 < $1 }
  ) -> (best: Int, last: Int) {
    var best = 0
    for (epoch, value) in loss.enumerated() {
      if isBetter(value, loss[best]) { best = epoch }
      if epoch - best >= patience { return (best, epoch) }
    }
    return (best, loss.count - 1)
  }

  /// Early stopping with a counter of its own for the epochs that were waited: from the counter, the loss, the
  /// lowest before it and that of the epoch before.
  private static func counted(
    _ loss: [Double], _ patience: Int, _ next: (Int, Double, Double, Double) -> Int
  ) -> Int {
    var (best, waited) = (0, 0)
    for epoch in loss.indices.dropFirst() {
      waited = next(waited, loss[epoch], loss[best], loss[epoch - 1])
      if loss[epoch] < loss[best] { best = epoch }
      if waited >= patience { break }
    }
    return best
  }

  /// Asks for early stopping: which epoch the validation loss chooses, and what the test says of it.
  public static let stopping = Exercise<Stopping>(
    "cnns-stopping", .cnns, function: "stoppedEpoch", solution: Solutions.stoppedEpoch,
    section: "What the networks see",
    hints: [
      "Go through the epochs once and remember where the lowest loss was. When do you know that training "
        + "has ended?",
      "if loss < validationLoss[best] { best = epoch }, and then: break if epoch - best >= patience. The "
        + "test accuracy is that at best.",
    ],
    cases: {
      curves.map { curves in
        Case(
          curves.name,
          expecting: [
            Expectation("epoch", Double(curves.epoch)),
            Expectation("test accuracy", curves.test[curves.epoch]),
          ]
        ) {
          let (epoch, accuracy) = try $0(curves.loss, curves.test, curves.patience)
          return [.scalar(Double(epoch)), .scalar(accuracy)]
        }
      }
    },
    mistakes: [
      Mistake(
        "never-stops",
        "You take the lowest loss of all epochs. Training has ended before some of them: what comes after "
          + "is never seen."
      ) { loss, test, _ in
        let best = stop(loss, .max).best
        return (best, test[best])
      },
      Mistake(
        "last-epoch",
        "You return the epoch at which training ends. The weights that are kept are those of the lowest "
          + "validation loss."
      ) { loss, test, patience in
        let last = stop(loss, patience).last
        return (last, test[last])
      },
      Mistake(
        "chosen-by-test",
        "You choose the epoch by the test images, which is how too good a number comes about. Choose by "
          + "validation, and look at the test once."
      ) { loss, test, patience in
        let last = stop(loss, patience).last
        let best = (0...last).reduce(0) { test[$1] > test[$0] ? $1 : $0 }
        return (best, test[best])
      },
      Mistake(
        "equal-is-better",
        "You take an equal loss for a new best. Nothing has become better, and the earlier epoch stays."
      ) { loss, test, patience in
        let best = stop(loss, patience) { $0 <= $1 }.best
        return (best, test[best])
      },
      Mistake(
        "one-too-patient",
        "You wait one epoch longer than patience says: training ends when the best is patience epochs ago."
      ) { loss, test, patience in
        let best = stop(loss, patience + 1).best
        return (best, test[best])
      },
      Mistake(
        "not-reset",
        "You go on counting after a new best; with it the waiting begins anew."
      ) { loss, test, patience in
        let best = counted(loss, patience) { waited, value, best, _ in
          value < best ? waited : waited + 1
        }
        return (best, test[best])
      },
      Mistake(
        "epoch-before",
        "You compare with the epoch before to see whether there is progress; compare with the lowest loss "
          + "so far."
      ) { loss, test, patience in
        let best = counted(loss, patience) { waited, value, _, before in
          value < before ? 0 : waited + 1
        }
        return (best, test[best])
      },
    ])

  // MARK: Temperature

  /// The softmax of each row of z / T.
  private static func softmax(_ z: Tensor<Double>, _ temperature: Double) -> [[Double]] {
    (0..<z.shape[0]).map { row in
      let values = (0..<z.shape[1]).map { z[row, $0] / temperature }
      let powers = values.map { Double.exp($0 - values.max()!) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  /// The mean over the rows of z_label - sum p z.
  private static func gap(_ z: Tensor<Double>, _ labels: [Int], _ p: [[Double]]) -> Double {
    labels.enumerated().reduce(0) { sum, item in
      let (row, label) = item
      return sum + z[row, label] - (0..<z.shape[1]).reduce(0) { $0 + p[row][$1] * z[row, $1] }
    } / Double(labels.count)
  }

  /// Asks for the derivative of the cross-entropy by the T of softmax(z / T) (Guo et al. 2017, equation 9);
  /// at 0.5, 1 and 3.
  public static let temperature = Exercise<TemperatureGradient>(
    "cnns-temperature", .cnns, function: "temperatureGradient",
    solution: Solutions.temperatureGradient, section: "What goes wrong",
    hints: [
      "The loss of a row is ln(sum of exp(z / T)) - z_label / T. What is the derivative of z / T by T?",
      "It is -z / T^2 for each z. With p = softmax(z / T) a row gives (z_label - sum of p z) / T^2; take the "
        + "mean over the rows.",
    ],
    cases: {
      [(0.5, UInt64(91)), (1, 92), (3, 93)].map { temperature, seed in
        let z = inputs([6, 4], seed: seed) * 3
        let labels = [0, 1, 2, 3, 1, 0]
        return Case(
          "6 rows of 4, temperature \(temperature)",
          expecting: [
            .gradient("dT", at: .scalar(temperature)) { t in
              let p = softmax(z, t.scalars[0])
              return labels.enumerated().reduce(0) { $0 - Double.log(p[$1.offset][$1.element]) }
                / Double(labels.count)
            }
          ]
        ) { [.scalar(try $0(z, labels, temperature))] }
      }
    },
    mistakes: [
      Mistake(
        "sign", "Your sign is turned: with a larger T, z / T falls for positive z."
      ) { z, labels, t in -gap(z, labels, softmax(z, t)) / (t * t) },
      Mistake(
        "not-squared", "You divide by T; the derivative of 1 / T is -1 / T^2."
      ) { z, labels, t in gap(z, labels, softmax(z, t)) / t },
      Mistake(
        "softmax-of-z",
        "Your softmax is that of z. The probabilities in the loss are those of z / T."
      ) { z, labels, t in gap(z, labels, softmax(z, 1)) / (t * t) },
      Mistake(
        "sum", "You return the sum over the rows; the loss is their mean."
      ) { z, labels, t in
        gap(z, labels, softmax(z, t)) / (t * t) * Double(labels.count)
      },
      Mistake(
        "by-z-over-t",
        "You use z / T where z belongs, so that you divide by T once too often."
      ) { z, labels, t in gap(z, labels, softmax(z, t)) / (t * t * t) },
    ])
}
