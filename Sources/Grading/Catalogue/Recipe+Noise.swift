import NeuralNetworks
import Solutions
import TensorCore

extension RecipeExercises {
  /// Of the small batch, its mean squared length, the large batch and its own.
  public typealias Noise =
    @Sendable (Int, Double, Int, Double) throws -> (
      squaredLength: Double, noise: Double, scale: Double
    )
  /// Of the logits, the labels and the smoothing.
  public typealias SmoothedGradient =
    @Sendable (Tensor<Double>, [Int], Double) throws -> Tensor<Double>
  /// Of the weights, the first ones before training, and the decay.
  public typealias Average = @Sendable ([Tensor<Double>], Double) throws -> Tensor<Double>

  // MARK: The noise scale

  /// Asks for the gradient's squared length, its noise and the simple noise scale, from two batch sizes
  /// (McCandlish et al. 2018, appendix A.1).
  public static let noise = Exercise<Noise>(
    "recipe-noise-scale", .recipe, function: "gradientNoise", solution: Solutions.gradientNoise,
    section: "The batch",
    hints: [
      "Write the expected squared length down for both batch sizes: two equations with the unknowns |G|^2 and "
        + "tr(Sigma). Which difference gets rid of one of them?",
      "noise = (smallMean - largeMean) / (1 / small - 1 / large); squaredLength = (large * largeMean - small * "
        + "smallMean) / (large - small).",
    ],
    cases: {
      let examples: [(Int, Int, Double, Double)] = [
        (16, 256, 0.5, 40), (1, 2, 3, 1), (32, 1_024, 0.01, 8),
      ]
      return examples.map { small, large, length, noise in
        let (smallMean, largeMean) = (
          length + noise / Double(small), length + noise / Double(large)
        )
        return Case(
          "batches of \(small) and \(large)",
          expecting: [
            Expectation("squared length", length), Expectation("noise", noise),
            Expectation("scale", noise / length),
          ]
        ) {
          let found = try $0(small, smallMean, large, largeMean)
          return [.scalar(found.squaredLength), .scalar(found.noise), .scalar(found.scale)]
        }
      }
    },
    mistakes: [
      Mistake(
        "large-as-exact",
        "You take the large batch's gradient for one without noise. It has noise, too: tr(Sigma) / large of it."
      ) { small, smallMean, _, largeMean in
        let noise = (smallMean - largeMean) * Double(small)
        return (largeMean, noise, noise / largeMean)
      },
      Mistake(
        "difference-of-sizes",
        "You divide the difference of the squared lengths by that of the batch sizes. Noise goes with one over the "
          + "batch: divide by 1 / small - 1 / large."
      ) { small, smallMean, large, largeMean in
        let (b, c) = (Double(small), Double(large))
        let length = (c * largeMean - b * smallMean) / (c - b)
        let noise = (smallMean - largeMean) / (c - b)
        return (length, noise, noise / length)
      },
      Mistake("scale-inverted", "Your scale is |G|^2 / tr(Sigma): it is the other way round.") {
        small, smallMean, large, largeMean in
        let (b, c) = (Double(small), Double(large))
        let length = (c * largeMean - b * smallMean) / (c - b)
        let noise = (smallMean - largeMean) / (1 / b - 1 / c)
        return (length, noise, length / noise)
      },
      Mistake(
        "length-not-squared",
        "You return |G|, the length. Asked for is its square, by which the noise is divided, too."
      ) { small, smallMean, large, largeMean in
        let (b, c) = (Double(small), Double(large))
        let length = ((c * largeMean - b * smallMean) / (c - b)).squareRoot()
        let noise = (smallMean - largeMean) / (1 / b - 1 / c)
        return (length, noise, noise / length)
      },
    ])

  // MARK: Smoothed labels

  private static func softmax(_ z: Tensor<Double>) -> Tensor<Double> {
    var result = z.exponential()
    for row in 0..<z.shape.rows {
      let sum = (0..<z.shape.columns).map { result[row, $0] }.reduce(0, +)
      for column in 0..<z.shape.columns { result[row, column] /= sum }
    }
    return result
  }

  /// (p - target) / m, or without the division.
  private static func gradient(
    _ z: Tensor<Double>, _ labels: [Int], isMean: Bool = true, target: (_ isLabel: Bool) -> Double
  ) -> Tensor<Double> {
    var result = softmax(z)
    for row in labels.indices {
      for column in 0..<z.shape.columns { result[row, column] -= target(column == labels[row]) }
    }
    return isMean ? result / Double(labels.count) : result
  }

  /// Asks for the gradient of cross-entropy with smoothed labels by the logits, [m, classes] (Szegedy
  /// et al. 2016, section 7).
  public static let smoothing = Exercise<SmoothedGradient>(
    "recipe-smoothing", .recipe, function: "smoothedLossGradient",
    solution: Solutions.smoothedLossGradient, section: "The loss",
    hints: [
      "Without smoothing the gradient is (p - onehot) / m. What of its derivation needs the target to be a "
        + "single 1, and what only that its numbers add up to 1?",
      "(p - y) / m, where y is s / classes everywhere and 1 - s more at the label.",
    ],
    cases: {
      let examples: [(Shape, [Int], Double)] = [
        ([3, 4], [1, 0, 3], 0.1), ([1, 3], [2], 0.5), ([4, 2], [0, 1, 1, 0], 0),
        ([2, 10], [9, 4], 0.2),
      ]
      return examples.enumerated().map { index, example in
        let (shape, labels, s) = example
        let z = inputs(shape, seed: 900 + UInt64(index))
        return Case(
          "\(shape.rows) samples, \(shape.columns) classes, smoothed by \(s)",
          expecting: [
            .gradient("gradient", at: z) {
              SoftmaxCrossEntropy(labelSmoothing: s).value($0, labels: labels)
            }
          ]
        ) { [try $0(z, labels, s)] }
      }
    },
    mistakes: [
      Mistake("not-smoothed", "That is the gradient for labels that are not smoothed.") {
        z, labels, _ in
        gradient(z, labels) { $0 ? 1 : 0 }
      },
      Mistake(
        "others-only",
        "You share s out among the other classes. The label has its part of it, too: 1 - s + s / classes."
      ) { z, labels, s in
        gradient(z, labels) { $0 ? 1 - s : s / Double(z.shape.columns - 1) }
      },
      Mistake(
        "label-too-low",
        "Your label gets 1 - s alone, so that a target adds up to less than 1: its share s / classes is "
          + "missing."
      ) { z, labels, s in gradient(z, labels) { $0 ? 1 - s : s / Double(z.shape.columns) } },
      Mistake("sum", "The loss is the mean over the batch: divide by its size.") { z, labels, s in
        gradient(z, labels, isMean: false) { ($0 ? 1 - s : 0) + s / Double(z.shape.columns) }
      },
      Mistake("sign", "Your gradient points downhill: it is p - y, not y - p.") { z, labels, s in
        gradient(z, labels) { ($0 ? 1 - s : 0) + s / Double(z.shape.columns) } * -1
      },
    ])

  // MARK: The average of the weights

  /// The average, with the share that a step keeps.
  private static func average(
    _ weights: [Tensor<Double>], from start: Tensor<Double>? = nil, kept: (Int) -> Double
  ) -> Tensor<Double> {
    var result = start ?? weights[0]
    for (t, next) in weights.dropFirst().enumerated() {
      result = result * kept(t) + next * (1 - kept(t))
    }
    return result
  }

  /// Asks for the exponential moving average of weights, of which step t keeps at most the share (1 + t) /
  /// (10 + t), as in TensorFlow.
  public static let average = Exercise<Average>(
    "recipe-average", .recipe, function: "averagedWeights", solution: Solutions.averagedWeights,
    section: "The average of the weights",
    hints: [
      "One line a step. Which share is kept in the first step, t = 0, if decay is 0.99?",
      "kept = min(decay, (1 + t) / (10 + t)) as Double; average = average * kept + weights * (1 - kept).",
    ],
    cases: {
      [(2, 0.99), (6, 0.9), (40, 0.5), (30, 0.7)].enumerated().map { index, example in
        let (count, decay) = example
        let weights = (0..<count).map {
          inputs([2, 3], seed: 950 + 50 * UInt64(index) + UInt64($0))
        }
        // By the weight that each has in the end.
        let kept = (0..<count - 1).map { min(decay, (1 + Double($0)) / (10 + Double($0))) }
        var expected = weights[0] * kept.reduce(1, *)
        for t in 0..<count - 1 {
          expected += weights[t + 1] * ((1 - kept[t]) * kept[(t + 1)...].reduce(1, *))
        }
        return Case(
          "\(count - 1) steps, decay \(decay)", expecting: [Expectation("average", expected)]
        ) { [try $0(weights, decay)] }
      }
    },
    mistakes: [
      Mistake(
        "start-remembered",
        "You keep the whole decay from the first step, so that the random start is in the average for long. At "
          + "first keep (1 + t) / (10 + t)."
      ) { weights, decay in average(weights) { _ in decay } },
      Mistake(
        "turned-round",
        "You take `kept` of the new weights. It is the average that is kept, and 1 - kept of the new."
      ) { weights, decay in
        average(weights) { 1 - min(decay, (1 + Double($0)) / (10 + Double($0))) }
      },
      Mistake("from-zero", "Your average begins at 0; it begins as the first weights.") {
        weights, decay in
        average(weights, from: .zeros(weights[0].shape)) {
          min(decay, (1 + Double($0)) / (10 + Double($0)))
        }
      },
      Mistake(
        "counted-from-1",
        "You count the steps from 1, and keep 2 / 11 in the first. The first step is t = 0: 1 / 10."
      ) { weights, decay in average(weights) { min(decay, (2 + Double($0)) / (11 + Double($0))) } },
      Mistake(
        "whole-numbers",
        "You divide whole numbers: (1 + t) / (10 + t) is then 0 for every t. Make them Doubles first."
      ) { weights, _ in weights[weights.count - 1] },
    ])
}
