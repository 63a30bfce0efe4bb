import NeuralNetworks
import Optimizers
import Solutions
import TensorCore

extension WeightDecayExercises {
  /// Of the weights, the samples' gradients, the learning rate, lambda and the number of samples.
  public typealias MiniBatchStep =
    @Sendable (Tensor<Double>, Tensor<Double>, Double, Double, Int) throws -> Tensor<Double>
  /// As Adam's step, with the weight decay after the learning rate.
  public typealias AdamWStep =
    @Sendable (
      Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>, Int, Double, Double, Double,
      Double, Double
    ) throws -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>)

  // MARK: Mini-batch

  /// Asks for a step of gradient descent on the loss with its price, with a mini-batch of the n samples.
  public static let miniBatch = Exercise<MiniBatchStep>(
    "decay-mini-batch", .decay, function: "decayedMiniBatchStep",
    solution: Solutions.decayedMiniBatchStep,
    section: "Every step shrinks every weight",
    hints: [
      "The gradient of C0 is estimated by the batch's mean gradient. The decay needs no estimate: does "
        + "it depend on the batch at all?",
      "The weights become (1 - learningRate * lambda / n) * w - learningRate * g.columnMeans().",
    ],
    cases: {
      let examples: [(m: Int, rate: Double, lambda: Double, n: Int)] = [
        (5, 0.1, 3, 40), (3, 0.5, 0.1, 300), (1, 0.01, 20, 6),
      ]
      return examples.enumerated().map { index, example in
        let (w, g) = (
          inputs([4], seed: 260 + UInt64(index)),
          inputs([example.m, 4], seed: 270 + UInt64(index))
        )
        var layer = Dense(weights: w.reshaped(to: [4, 1]))
        layer.weights.gradient = g.columnMeans().reshaped(to: [4, 1])
        L2(example.lambda / Double(example.n)).addGradient(to: &layer.weights)
        var optimizer = SGD<Double>(learningRate: example.rate)
        optimizer.step(&layer)
        return Case(
          "a batch of \(example.m) of \(example.n), rate \(example.rate), lambda \(example.lambda)",
          expecting: [
            Expectation("weights", layer.weights.value.reshaped(to: [4]), origin: .reference)
          ]
        ) { [try $0(w, g, example.rate, example.lambda, example.n)] }
      }
    },
    mistakes: [
      Mistake("sum", "You add the samples' gradients up; take their mean.") {
        w, g, rate, lambda, n in (1 - rate * lambda / Double(n)) * w - rate * g.columnSums()
      },
      Mistake(
        "batch-for-data",
        "You divide lambda by the batch's size. The n in lambda / n counts the whole training set: the "
          + "price does not change with the batch."
      ) { w, g, rate, lambda, _ in
        (1 - rate * lambda / Double(g.shape[0])) * w - rate * g.columnMeans()
      },
      Mistake(
        "data-for-batch",
        "You divide the sum of the gradients by n. The batch has m samples, and their mean estimates the "
          + "mean over all."
      ) { w, g, rate, lambda, n in
        (1 - rate * lambda / Double(n)) * w - rate / Double(n) * g.columnSums()
      },
      Mistake(
        "rate-forgotten",
        "You shrink the weights by lambda / n. The decay is part of the gradient and is multiplied by "
          + "the learning rate."
      ) { w, g, rate, lambda, n in (1 - lambda / Double(n)) * w - rate * g.columnMeans() },
      Mistake("not-divided-by-n", "You shrink the weights by learningRate * lambda; n is missing.")
      {
        w, g, rate, lambda, _ in (1 - rate * lambda) * w - rate * g.columnMeans()
      },
      Mistake("no-decay", "Your step is that without a price: the weights do not shrink.") {
        w, g, rate, _, _ in w - rate * g.columnMeans()
      },
      Mistake(
        "decay-after",
        "You shrink the weights after the step. Both terms of the gradient are taken at the old weights."
      ) { w, g, rate, lambda, n in
        (1 - rate * lambda / Double(n)) * (w - rate * g.columnMeans())
      },
      Mistake("growing", "Your weights grow: the factor is 1 *minus* learningRate * lambda / n.") {
        w, g, rate, lambda, n in
        (1 + rate * lambda / Double(n)) * w - rate * g.columnMeans()
      },
    ])

  // MARK: AdamW

  private struct Setting {
    var name: String
    var steps: Int
    var rate = 0.1, decay = 0.5, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8
  }

  private static let settings = [
    Setting(name: "the first step", steps: 1),
    Setting(name: "the fourth step", steps: 4),
    Setting(
      name: "the third step, beta1 0.5, beta2 0.9, epsilon 0.1", steps: 3, rate: 0.01, decay: 2,
      beta1: 0.5, beta2: 0.9, epsilon: 0.1),
  ]

  /// The running average of some gradients, which begins at 0.
  private static func average(_ values: ArraySlice<Tensor<Double>>, _ beta: Double)
    -> Tensor<Double>
  {
    values.reduce(.zeros([2, 3])) { beta * $0 + (1 - beta) * $1 }
  }

  /// Adam's new moments, and its step before it is multiplied by the learning rate.
  private static func adam(
    _ first: Tensor<Double>, _ second: Tensor<Double>, _ g: Tensor<Double>, _ t: Int,
    _ beta1: Double, _ beta2: Double, _ epsilon: Double
  ) -> (step: Tensor<Double>, root: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>) {
    let first = beta1 * first + (1 - beta1) * g
    let second = beta2 * second + (1 - beta2) * g * g
    let root =
      (second / (1 - Double.pow(beta2, Double(t)))).squareRoot() + epsilon
    return (first / (1 - Double.pow(beta1, Double(t))) / root, root, first, second)
  }

  /// Asks for a step of AdamW (Loshchilov and Hutter 2019, algorithm 2).
  public static let adamW = Exercise<AdamWStep>(
    "decay-adamw", .decay, function: "adamWStep", solution: Solutions.adamWStep,
    section: "In the loss or beside it",
    hints: [
      "Write Adam's step first, as if there were no decay. The moments never hear of the weights' size.",
      "The weights become (1 - learningRate * weightDecay) * w - learningRate * mean / "
        + "(square.squareRoot() + epsilon), with the corrected moments.",
    ],
    cases: {
      settings.map { setting in
        let gradients = (0..<setting.steps).map { inputs([2, 3], seed: 280 + UInt64($0)) }
        var layer = Dense(weights: inputs([2, 3], seed: 290))
        var optimizer = AdamW<Double>(
          learningRate: setting.rate, weightDecay: setting.decay, beta1: setting.beta1,
          beta2: setting.beta2, epsilon: setting.epsilon)
        var before = layer.weights.value
        for gradient in gradients {
          before = layer.weights.value
          layer.weights.gradient = gradient
          optimizer.step(&layer)
        }
        let (after, last) = (layer.weights.value, gradients.last!)
        let start = before
        let squares = gradients.map { $0 * $0 }
        let (oldFirst, oldSecond) = (
          average(gradients.dropLast(), setting.beta1), average(squares.dropLast(), setting.beta2)
        )
        return Case(
          "\(setting.name), rate \(setting.rate), weight decay \(setting.decay)",
          expecting: [
            Expectation("weights", after, origin: .reference),
            Expectation("first", average(gradients[...], setting.beta1), origin: .reference),
            Expectation("second", average(squares[...], setting.beta2), origin: .reference),
          ]
        ) {
          let (weights, first, second) = try $0(
            start, oldFirst, oldSecond, last, setting.steps, setting.rate, setting.decay,
            setting.beta1, setting.beta2, setting.epsilon)
          return [weights, first, second]
        }
      }
    },
    mistakes: [
      Mistake(
        "l2-in-gradient",
        "You add weightDecay * w to the gradient. That is Adam with L2 in the loss: the moments must see "
          + "the data's gradient only."
      ) { w, first, second, g, t, rate, decay, beta1, beta2, epsilon in
        let adam = adam(first, second, g + decay * w, t, beta1, beta2, epsilon)
        return (w - rate * adam.step, adam.first, adam.second)
      },
      Mistake(
        "decay-divided",
        "You divide the decay by the root of the second moment, together with Adam's step. Then weights "
          + "with large gradients hardly decay. It stands beside the quotient."
      ) { w, first, second, g, t, rate, decay, beta1, beta2, epsilon in
        let adam = adam(first, second, g, t, beta1, beta2, epsilon)
        return (w - rate * (adam.step + decay * w / adam.root), adam.first, adam.second)
      },
      Mistake(
        "rate-forgotten",
        "You shrink the weights by weightDecay itself; the share is learningRate * weightDecay."
      ) { w, first, second, g, t, rate, decay, beta1, beta2, epsilon in
        let adam = adam(first, second, g, t, beta1, beta2, epsilon)
        return ((1 - decay) * w - rate * adam.step, adam.first, adam.second)
      },
      Mistake(
        "decay-after",
        "You shrink what Adam's step has left. The decay takes its share of the weight before the step."
      ) { w, first, second, g, t, rate, decay, beta1, beta2, epsilon in
        let adam = adam(first, second, g, t, beta1, beta2, epsilon)
        return ((1 - rate * decay) * (w - rate * adam.step), adam.first, adam.second)
      },
      Mistake("no-decay", "That is Adam's step; the decay is missing.") {
        w, first, second, g, t, rate, _, beta1, beta2, epsilon in
        let adam = adam(first, second, g, t, beta1, beta2, epsilon)
        return (w - rate * adam.step, adam.first, adam.second)
      },
      Mistake("growing", "Your weights grow: a decay is subtracted.") {
        w, first, second, g, t, rate, decay, beta1, beta2, epsilon in
        let adam = adam(first, second, g, t, beta1, beta2, epsilon)
        return ((1 + rate * decay) * w - rate * adam.step, adam.first, adam.second)
      },
      Mistake(
        "not-corrected",
        "You use Adam's moments as they are; divide them by 1 - beta^t, or the first steps go astray."
      ) { w, first, second, g, t, rate, decay, beta1, beta2, epsilon in
        let adam = adam(first, second, g, t, beta1, beta2, epsilon)
        let step = adam.first / (adam.second.squareRoot() + epsilon)
        return ((1 - rate * decay) * w - rate * step, adam.first, adam.second)
      },
    ])
}
