extension StepwiseTraining {
  /// Takes `steps` steps and looks at the training before the first one and after some of them.
  ///
  /// Ends early, with `failedAt`, where the loss is no longer finite: who compares trainings takes
  /// that for a result.
  ///
  /// ```swift
  /// let history = try trainer.history(steps: 500, lookingWhen: [1, 10, 100, 500].contains) {
  ///   evaluate($0.model, on: test).accuracy
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - isLook: whether to look after a step; steps count from 1, and begin anew in each call.
  ///   - afterEachStep: called after each step that was taken, and after the look that may follow it.
  ///   - observe: looks at the training and says what it has seen.
  /// - Throws: what `afterEachStep` or `observe` throws.
  public mutating func history<Observation: Sendable>(
    steps: Int, lookingWhen isLook: (Int) throws -> Bool,
    afterEachStep: () throws -> Void = {},
    _ observe: (Self) throws -> Observation
  ) throws -> History<Observation> {
    var history = History<Observation>()
    history.add(try observe(self), after: 0)
    for number in stride(from: 1, through: steps, by: 1) {
      guard try stepIfFinite() != nil else {
        history.failedAt = number
        return history
      }
      if try isLook(number) { history.add(try observe(self), after: number) }
      try afterEachStep()
    }
    return history
  }

  /// As `history(steps:lookingWhen:afterEachStep:_:)`, with a look every `interval` steps.
  ///
  /// ```swift
  /// let history = try trainer.history(
  ///   steps: 500, lookingEvery: 50, afterEachStep: Task.checkCancellation
  /// ) {
  ///   evaluate($0.model, on: test).accuracy
  /// }
  /// ```
  ///
  /// - Throws: what `afterEachStep` or `observe` throws.
  public mutating func history<Observation: Sendable>(
    steps: Int, lookingEvery interval: Int, afterEachStep: () throws -> Void = {},
    _ observe: (Self) throws -> Observation
  ) throws -> History<Observation> {
    try history(
      steps: steps, lookingWhen: { $0.isMultiple(of: interval) }, afterEachStep: afterEachStep,
      observe)
  }

  /// Takes `steps` steps and keeps something of every one: what is known after it, or what the
  /// training then is. There is no look before the first step.
  ///
  /// Ends early, with `failedAt`, where the loss is no longer finite.
  ///
  /// ```swift
  /// let history = try trainer.historyOfEachStep(steps: 700) { run, metrics in
  ///   (loss: metrics.loss, norm: run.optimizer.lastReport!.totalNormBefore)
  /// }
  /// let losses = history.values(\.loss)
  /// ```
  ///
  /// - Throws: what `afterEachStep` or `observe` throws.
  public mutating func historyOfEachStep<Observation: Sendable>(
    steps: Int, afterEachStep: () throws -> Void = {},
    _ observe: (Self, Metrics) throws -> Observation
  ) throws -> History<Observation> {
    var history = History<Observation>()
    for number in stride(from: 1, through: steps, by: 1) {
      guard let metrics = try stepIfFinite() else {
        history.failedAt = number
        return history
      }
      history.add(try observe(self, metrics), after: number)
      try afterEachStep()
    }
    return history
  }

  /// The next step; nil, and no step, where the loss is no longer finite.
  private mutating func stepIfFinite() throws -> Metrics? {
    do {
      return try step()
    } catch TrainingError.lossNotFinite {
      return nil
    }
  }
}
