import NeuralNetworks
import Optimizers
import Solutions
import TensorCore

extension CNNExercises {
  /// Of the weights, the velocity, the gradient, the learning rate and the momentum: the new weights and
  /// the new velocity. The tensors have one shape.
  public typealias MomentumStep =
    @Sendable (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, Double) throws -> (
      weights: Tensor<Double>, velocity: Tensor<Double>
    )
  /// Of the weights, both moments, the gradient, the step from 1, the learning rate, beta1, beta2 and
  /// epsilon: the new weights and moments. The tensors have one shape.
  public typealias AdamStep =
    @Sendable (
      Tensor<Double>, Tensor<Double>, Tensor<Double>, Tensor<Double>, Int, Double, Double, Double,
      Double
    ) throws -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>)

  private static let section = "From gradient to step"
  private static let shape: Shape = [2, 3]

  /// The weights before and after the last of some steps of the optimizer that trains the networks.
  private static func weights(
    _ optimizer: some Optimizer<Double>, _ gradients: [Tensor<Double>]
  ) -> (before: Tensor<Double>, after: Tensor<Double>) {
    var optimizer = optimizer
    var layer = Dense(weights: inputs(shape, seed: 60))
    var before = layer.weights.value
    for gradient in gradients {
      before = layer.weights.value
      layer.weights.gradient = gradient
      optimizer.step(&layer)
    }
    return (before, layer.weights.value)
  }

  /// Gradients of some steps.
  private static func gradients(_ count: Int, scale: Double = 1) -> [Tensor<Double>] {
    (0..<count).map { inputs(shape, seed: 61 + UInt64($0)) * scale }
  }

  /// The sum of base^(steps ago) times each gradient: a running average, written out.
  private static func decayed(_ gradients: ArraySlice<Tensor<Double>>, _ base: Double)
    -> Tensor<Double>
  {
    gradients.reversed().enumerated().reduce(.zeros(shape)) { sum, gradient in
      sum + gradient.element * Double.pow(base, Double(gradient.offset))
    }
  }

  // MARK: Momentum

  /// The last of so many steps, with the velocities before and after it as sums over all gradients.
  private static func momentumCases(nesterov: Bool) -> [Case<MomentumStep>] {
    [(1, 0.1, 0.9), (2, 0.5, 0.5), (4, 0.05, 0.95)].map { count, rate, momentum in
      let gradients = gradients(count)
      let (before, after) = weights(
        SGD(learningRate: rate, momentum: momentum, nesterov: nesterov), gradients)
      let velocity = decayed(gradients.dropLast(), momentum) * -rate
      return Case(
        "step \(count), learning rate \(rate), momentum \(momentum)",
        expecting: [
          Expectation("weights", after, origin: .reference),
          Expectation("velocity", decayed(gradients[...], momentum) * -rate, origin: .reference),
        ]
      ) {
        let (weights, velocity) = try $0(before, velocity, gradients.last!, rate, momentum)
        return [weights, velocity]
      }
    }
  }

  /// Asks for a step with momentum (Polyak 1964; Sutskever et al. 2013, equation 1); the first, the second
  /// and the fourth one.
  public static let momentum = Exercise<MomentumStep>(
    "cnns-momentum", .cnns, function: "momentumStep", solution: Solutions.momentumStep,
    section: section,
    hints: [
      "Make the new velocity first. Which velocity do the weights move by, the old one or the new one?",
      "let velocity = momentum * v - learningRate * g, and the weights become w + velocity.",
    ],
    cases: { momentumCases(nesterov: false) },
    mistakes: [
      Mistake(
        "old-velocity",
        "You move the weights by the old velocity, so that this gradient counts one step late. Move "
          + "them by the new one."
      ) { w, v, g, rate, momentum in (w + v, momentum * v - rate * g) },
      Mistake(
        "uphill",
        "You add learningRate * g to the velocity, which leads uphill: subtract it."
      ) { w, v, g, rate, momentum in
        let velocity = momentum * v + rate * g
        return (w + velocity, velocity)
      },
      Mistake(
        "average",
        "You weigh the gradient by 1 - momentum, as in a running average. This velocity is a sum: the "
          + "gradient counts in full."
      ) { w, v, g, rate, momentum in
        let velocity = momentum * v - (1 - momentum) * rate * g
        return (w + velocity, velocity)
      },
      Mistake(
        "velocity-of-gradients",
        "You collect gradients, v = momentum * v + g, and multiply by the learning rate afterwards, "
          + "as PyTorch does. In the form asked for, the learning rate is in the velocity."
      ) { w, v, g, rate, momentum in
        let velocity = momentum * v + g
        return (w - rate * velocity, velocity)
      },
      Mistake(
        "velocity-lost",
        "You forget what was before: the velocity is momentum times the old one, minus this step's "
          + "part."
      ) { w, _, g, rate, _ in (w - rate * g, g * -rate) },
    ])

  /// Asks for a step with Nesterov's momentum (Sutskever et al. 2013, equations 3 and 4, in the form of
  /// Keras and PyTorch).
  public static let nesterov = Exercise<MomentumStep>(
    "cnns-nesterov", .cnns, function: "nesterovStep", solution: Solutions.nesterovStep,
    section: section,
    hints: [
      "The velocity is the same as with plain momentum. Only the weights move differently: the new "
        + "velocity is used once more.",
      "let velocity = momentum * v - learningRate * g, and the weights become "
        + "w + momentum * velocity - learningRate * g.",
    ],
    cases: { momentumCases(nesterov: true) },
    mistakes: [
      Mistake(
        "old-velocity",
        "You look ahead with the old velocity, w + momentum * v - learningRate * g. That is w plus "
          + "the new velocity, plain momentum: the *new* one has to stand there."
      ) { w, v, g, rate, momentum in
        let velocity = momentum * v - rate * g
        return (w + velocity, velocity)
      },
      Mistake(
        "gradient-once",
        "You move by momentum times the new velocity alone; the gradient itself counts as well."
      ) { w, v, g, rate, momentum in
        let velocity = momentum * v - rate * g
        return (w + momentum * velocity, velocity)
      },
      Mistake(
        "full-velocity",
        "You move by the whole new velocity and by the gradient once more. The look ahead is momentum "
          + "times the velocity."
      ) { w, v, g, rate, momentum in
        let velocity = momentum * v - rate * g
        return (w + velocity - rate * g, velocity)
      },
      Mistake(
        "look-ahead-kept",
        "You return the step as the velocity. The velocity goes on as with plain momentum; the look "
          + "ahead concerns the weights only."
      ) { w, v, g, rate, momentum in
        let step = momentum * (momentum * v - rate * g) - rate * g
        return (w + step, step)
      },
    ])

  // MARK: Adam

  private struct AdamSetting {
    let name: String
    let steps: Int
    var rate = 0.01, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8
    var scale = 1.0
  }

  private static let adamSettings = [
    // A large epsilon first: there its place shows in the leading digits.
    AdamSetting(name: "the first step, epsilon 0.1", steps: 1, epsilon: 0.1),
    AdamSetting(name: "the first step", steps: 1),
    AdamSetting(name: "the fifth step", steps: 5),
    AdamSetting(
      name: "the third step, beta1 0.5, beta2 0.9, epsilon 0.01", steps: 3, rate: 0.1, beta1: 0.5,
      beta2: 0.9, epsilon: 0.01),
    AdamSetting(name: "the second step, gradients of some 1e-6", steps: 2, rate: 0.5, scale: 1e-6),
  ]

  /// Adam with what can be done wrong in it; `step` makes the step from the moments.
  private static func adam(
    _ w: Tensor<Double>, _ first: Tensor<Double>, _ second: Tensor<Double>, _ g: Tensor<Double>,
    _ beta1: Double, _ beta2: Double,
    step: (_ first: Tensor<Double>, _ second: Tensor<Double>) -> Tensor<Double>
  ) -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>) {
    let first = beta1 * first + (1 - beta1) * g
    let second = beta2 * second + (1 - beta2) * g * g
    return (w - step(first, second), first, second)
  }

  /// What a moment is divided by in step t.
  private static func correction(_ beta: Double, _ t: Int) -> Double {
    1 - Double.pow(beta, Double(t))
  }

  /// Asks for a step of Adam (Kingma and Ba 2015, algorithm 1), with the moments uncorrected for the next
  /// one.
  public static let adam = Exercise<AdamStep>(
    "cnns-adam", .cnns, function: "adamStep", solution: Solutions.adamStep, section: section,
    hints: [
      "Five lines: the two moments, the two corrected moments, the step. Return the moments that are "
        + "not corrected.",
      "mean = first / (1 - beta1^t), square = second / (1 - beta2^t), and the weights become "
        + "w - learningRate * mean / (square.squareRoot() + epsilon).",
    ],
    cases: {
      adamSettings.map { setting in
        let gradients = gradients(setting.steps, scale: setting.scale)
        let squares = gradients.map { $0 * $0 }
        let (before, after) = weights(
          Adam(
            learningRate: setting.rate, beta1: setting.beta1, beta2: setting.beta2,
            epsilon: setting.epsilon), gradients)
        func first(_ gradients: ArraySlice<Tensor<Double>>) -> Tensor<Double> {
          decayed(gradients, setting.beta1) * (1 - setting.beta1)
        }
        func second(_ squares: ArraySlice<Tensor<Double>>) -> Tensor<Double> {
          decayed(squares, setting.beta2) * (1 - setting.beta2)
        }
        let (oldFirst, oldSecond) = (first(gradients.dropLast()), second(squares.dropLast()))
        return Case(
          setting.name,
          expecting: [
            Expectation("weights", after, origin: .reference),
            Expectation("first", first(gradients[...]), origin: .reference),
            Expectation("second", second(squares[...]), origin: .reference),
          ]
        ) {
          let (weights, first, second) = try $0(
            before, oldFirst, oldSecond, gradients.last!, setting.steps, setting.rate,
            setting.beta1, setting.beta2, setting.epsilon)
          return [weights, first, second]
        }
      }
    },
    mistakes: [
      Mistake(
        "not-corrected",
        "You use the moments as they are. They begin at 0 and are too small in the first steps: "
          + "divide them by 1 - beta^t."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        adam(w, first, second, g, beta1, beta2) { rate * $0 / ($1.squareRoot() + epsilon) }
      },
      Mistake(
        "second-not-corrected",
        "You correct the first moment only. The second begins at 0, too."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        adam(w, first, second, g, beta1, beta2) {
          rate * $0 / correction(beta1, t) / ($1.squareRoot() + epsilon)
        }
      },
      Mistake(
        "epsilon-inside",
        "You add epsilon inside the root. It stands outside: added to the root, not to the square."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        adam(w, first, second, g, beta1, beta2) {
          rate * $0 / correction(beta1, t) / ($1 / correction(beta2, t) + epsilon).squareRoot()
        }
      },
      Mistake(
        "epsilon-corrected",
        "You add epsilon to the root of the second moment before that is corrected, so that epsilon is "
          + "corrected as well. (The paper has this form, with an epsilon of another size, as a faster "
          + "one.) Correct first, then take the root, then add."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        adam(w, first, second, g, beta1, beta2) {
          rate * correction(beta2, t).squareRoot() / correction(beta1, t) * $0
            / ($1.squareRoot() + epsilon)
        }
      },
      Mistake(
        "root-forgotten",
        "You divide by the second moment itself; divide by its root, which has the gradient's unit."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        adam(w, first, second, g, beta1, beta2) {
          rate * $0 / correction(beta1, t) / ($1 / correction(beta2, t) + epsilon)
        }
      },
      Mistake(
        "betas-exchanged",
        "You exchange the roles of beta and 1 - beta: the old moment keeps the share beta, and the new "
          + "gradient gets 1 - beta."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        adam(w, first, second, g, 1 - beta1, 1 - beta2) {
          rate * $0 / correction(beta1, t)
            / (($1 / correction(beta2, t)).squareRoot() + epsilon)
        }
      },
      Mistake(
        "corrected-moments-kept",
        "You return the corrected moments. The next step needs them as they were before the "
          + "correction, or they are corrected twice."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        let (weights, first, second) = adam(w, first, second, g, beta1, beta2) {
          rate * $0 / correction(beta1, t)
            / (($1 / correction(beta2, t)).squareRoot() + epsilon)
        }
        return (weights, first / correction(beta1, t), second / correction(beta2, t))
      },
      Mistake(
        "square-forgotten",
        "Your second moment averages the gradient; it has to average the gradient's *square*."
      ) { w, first, second, g, t, rate, beta1, beta2, epsilon in
        let first = beta1 * first + (1 - beta1) * g
        let second = beta2 * second + (1 - beta2) * g
        let root = (second / correction(beta2, t)).squareRoot()
        return (w - rate * first / correction(beta1, t) / (root + epsilon), first, second)
      },
    ])
}
