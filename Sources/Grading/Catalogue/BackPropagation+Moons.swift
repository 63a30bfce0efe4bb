import NeuralNetworks
import Solutions
import TensorCore

/// The whole engine, which learns the two moons in its grader.
extension BackPropagationExercises {
  typealias Step = (operation: String, first: Int, second: Int)

  /// Asks for a whole engine: the value of an expression and its derivatives; on three expressions, and on
  /// a network that descends 60 steps with them.
  public static let engine = Exercise<Engine>(
    "backprop-engine", .backprop, function: "valueAndGradient",
    solution: Solutions.valueAndGradient,
    section: "The engine learns",
    hints: [
      "Keep three lists that grow with each step: the value, the numbers of its inputs, the local "
        + "gradients by them. The variables have no inputs.",
      "Then walk back from the last step to the first, as in backprop-backward, and return the gradients "
        + "of the variables. tanh(a) is `Double.tanh(a)`; its local gradient is 1 minus the square of that.",
    ],
    cases: {
      [
        expression("x0 * x0 + x1", [("*", 0, 0), ("+", 2, 1)], [3, -1]),
        expression("(x0 + x1) * x2", [("+", 0, 1), ("*", 3, 2)], [-2, 5, -4]),
        expression(
          "tanh(x0 / x1) - log(exp(x1) + exp(x0))",
          [
            ("/", 0, 1), ("tanh", 2, 2), ("exp", 1, 1), ("exp", 0, 0), ("+", 4, 5), ("log", 6, 6),
            ("-", 3, 7),
          ], [0.4, 1.5]),
        moons,
      ]
    },
    mistakes: [
      Mistake(
        "assigned",
        "Where a number is used more than once its gradients add up; you keep only the last that came."
      ) { steps, point in try engine(steps, point) { _, new in new } },
      Mistake(
        "seed-value",
        "The walk back begins with 1, the derivative of the result by itself; you begin with its value."
      ) { steps, point in
        let (value, gradient) = try Solutions.valueAndGradient(of: steps, at: point)
        return (value, gradient.map { $0 * value })
      },
      Mistake(
        "tanh-of-input",
        "tanh's local gradient is 1 minus the square of its *output*; you square its input."
      ) { steps, point in
        try engine(steps, point, tanhSlope: { input, _ in 1 - input * input }) { $0 + $1 }
      },
    ])

  /// A case with the expression's value and its numeric gradient.
  private static func expression(
    _ name: String, _ steps: [Step], _ point: [Double]
  ) -> Case<Engine> {
    func value(_ x: Tensor<Double>) -> Double {
      // Forward only.
      var values = x.scalars
      for (operation, first, second) in steps {
        values.append(apply(operation, values[first], values[second]).value)
      }
      return values.last!
    }
    return Case(
      name,
      expecting: [
        Expectation("value", value(Tensor(point)), tolerance: 1e-9),
        .gradient("gradient", at: Tensor(point), of: value),
      ]
    ) {
      let (value, gradient) = try $0(steps, point)
      return [.scalar(value), Tensor(gradient)]
    }
  }

  /// Eight points of two moons, a network of four tanh units, and 60 steps of gradient descent with the
  /// reader's gradients.
  private static var moons: Case<Engine> {
    let (steps, start) = moonLoss(units: 4)
    @Sendable func descend(_ engine: Engine) throws -> [Tensor<Double>] {
      var (point, loss) = (start, 0.0)
      for _ in 0..<60 {
        let (value, gradient) = try engine(steps, point)
        guard gradient.count == point.count else { return [.scalar(value), Tensor(gradient)] }
        loss = value
        point = zip(point, gradient).map { $0 - 0.5 * $1 }
      }
      return [.scalar(loss), Tensor(point)]
    }
    let right = try! descend { try Solutions.valueAndGradient(of: $0, at: $1) }
    return Case(
      "two moons: 60 steps with your engine",
      expecting: [
        Expectation("the loss after them", right[0], tolerance: 1e-6, origin: .reference),
        Expectation("the weights after them", right[1], tolerance: 1e-6, origin: .reference),
      ], answer: descend)
  }

  /// The loss of a network on eight points, as steps: variables first, its 4 * units + 1 weights and biases.
  private static func moonLoss(units: Int) -> (steps: [Step], start: [Double]) {
    var random = RandomSource(seed: 60)
    let start = (0..<4 * units + 1).map { _ in 0.7 * random.normal() }
    // Constants are made of a weight: w - w is 0, exp of that 1, and sums of ones are whole numbers.
    var steps: [Step] = []
    func add(_ operation: String, _ first: Int, _ second: Int? = nil) -> Int {
      steps.append((operation, first, second ?? first))
      return start.count + steps.count - 1
    }
    let zero = add("-", 0, 0)
    let one = add("exp", zero)
    let half = add("/", one, add("+", one, one))
    let minus = add("-", zero, one)
    // Corners of the moons: (x, y) and the side.
    let points: [(Int, Int, Int)] = [
      (one, zero, one), (zero, one, one), (minus, zero, one), (half, half, one),
      (zero, half, minus), (one, add("-", half, one), minus), (add("+", one, one), half, minus),
      (half, add("-", zero, half), minus),
    ]
    var sum = zero
    for (x, y, side) in points {
      var score = 4 * units
      for unit in 0..<units {
        let inner = add(
          "+", add("+", add("*", 4 * unit, x), add("*", 4 * unit + 1, y)), 4 * unit + 2)
        score = add("+", score, add("*", add("tanh", inner), 4 * unit + 3))
      }
      // log(1 + e^(-side * score)).
      let power = add("exp", add("-", zero, add("*", side, score)))
      sum = add("+", sum, add("log", add("+", one, power)))
    }
    return (steps, start)
  }

  private static func apply(
    _ operation: String, _ a: Double, _ b: Double,
    tanhSlope: (_ input: Double, _ output: Double) -> Double = { 1 - $1 * $1 }
  ) -> (value: Double, by: [Double]) {
    switch operation {
    case "exp": return (Double.exp(a), [Double.exp(a)])
    case "log": return (Double.log(a), [1 / a])
    case "tanh":
      let y = Tensor([a]).applying(.hyperbolicTangent)[0]
      return (y, [tanhSlope(a, y)])
    default:
      let gate = try! Solutions.recorded(operation, a, b)
      return (gate.value, [gate.byA, gate.byB])
    }
  }

  /// An engine, right or wrong.
  private static func engine(
    _ steps: [Step], _ point: [Double],
    tanhSlope: (_ input: Double, _ output: Double) -> Double = { 1 - $1 * $1 },
    _ arriving: (_ old: Double, _ new: Double) -> Double
  ) throws -> (value: Double, gradient: [Double]) {
    var values = point
    var by: [[Double]] = []
    for (operation, first, second) in steps {
      let result = apply(operation, values[first], values[second], tanhSlope: tanhSlope)
      values.append(result.value)
      by.append(result.by)
    }
    var gradients = [Double](repeating: 0, count: values.count)
    gradients[values.count - 1] = 1
    for (index, step) in steps.enumerated().reversed() {
      for (input, local) in zip([step.first, step.second], by[index]) {
        gradients[input] = arriving(gradients[input], local * gradients[point.count + index])
      }
    }
    return (values.last!, Array(gradients.prefix(point.count)))
  }
}
