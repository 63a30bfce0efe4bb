import Progress
import Training

// A chapter's trainings run in a terminal: they advance its progress line and end with Ctrl-C.

extension StepwiseTraining {
  /// As `history(steps:lookingWhen:afterEachStep:_:)`; the shared progress advances by one for each
  /// step taken.
  ///
  /// ```swift
  /// let history = try trainer.history(steps: 500, lookingEvery: 50, progress) {
  ///   evaluate($0.model, on: data.test).accuracy
  /// }
  /// ```
  ///
  /// - Parameter isLook: whether to look after a step; steps count from 1.
  /// - Throws: `Interrupted` after Ctrl-C.
  public mutating func history<Observation: Sendable>(
    steps: Int, lookingWhen isLook: (Int) -> Bool, _ progress: SharedProgress,
    _ observe: (Self) throws -> Observation
  ) throws -> History<Observation> {
    if Interruption.isRequested { throw Interrupted() }
    return try history(
      steps: steps, lookingWhen: isLook,
      afterEachStep: {
        progress.advance()
        if Interruption.isRequested { throw Interrupted() }
      }, observe)
  }

  /// As `history(steps:lookingWhen:_:_:)`, with a look every `interval` steps.
  public mutating func history<Observation: Sendable>(
    steps: Int, lookingEvery interval: Int, _ progress: SharedProgress,
    _ observe: (Self) throws -> Observation
  ) throws -> History<Observation> {
    try history(
      steps: steps, lookingWhen: { $0.isMultiple(of: interval) }, progress, observe)
  }
}
