/// A training that takes one step when it is told to.
///
/// `Trainer` is one. Another one needs a `Learner` and its data; it gets the methods below:
///
/// ```swift
/// struct LineFit: StepwiseTraining {
///   var learner = Learner(Dense<Double>(weights: .zeros([2, 1])), SGD(learningRate: 0.1))
///   let inputs: Tensor<Double>  // [m, 2]
///   let targets: Tensor<Double>  // [m, 1]
///
///   var stepCount: Int { learner.stepCount }
///
///   mutating func step() throws -> Double {
///     try learner.step(on: inputs) { y in
///       let error = y - targets
///       return (Double(error.squared().mean()), error * (2 / Double(error.count)))
///     }.loss
///   }
/// }
///
/// var fit = LineFit(inputs: x, targets: y)
/// let losses = try fit.run(steps: 100)
/// ```
///
/// The methods that take many steps call `afterEachStep` after every one. Whoever shows the training
/// counts there; whoever wants to end it throws there, `CancellationError` for example. The error goes
/// through to the caller, and since it comes between two steps, the training can go on later.
public protocol StepwiseTraining {
  /// What is known after a step.
  associatedtype Metrics

  /// How many steps were taken.
  var stepCount: Int { get }

  /// Takes one step.
  ///
  /// - Throws: `TrainingError.lossNotFinite`, without a step, where the loss is infinite or not a
  ///   number.
  mutating func step() throws -> Metrics
}

extension StepwiseTraining {
  /// Takes `steps` steps and returns what is known after each.
  ///
  /// ```swift
  /// try trainer.run(steps: 600, afterEachStep: Task.checkCancellation)
  /// let accuracy = try trainer.run(steps: 10).map(\.accuracy).reduce(0, +) / 10
  /// ```
  ///
  /// - Throws: `TrainingError.lossNotFinite`, or what `afterEachStep` throws. The steps before were
  ///   taken; what was known after them is lost: `historyOfEachStep` keeps it.
  @discardableResult
  public mutating func run(
    steps: Int, afterEachStep: () throws -> Void = {}
  ) throws -> [Metrics] {
    var all: [Metrics] = []
    for _ in stride(from: 0, to: steps, by: 1) {
      all.append(try step())
      try afterEachStep()
    }
    return all
  }
}
