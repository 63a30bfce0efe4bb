import NeuralNetworks
import Optimizers
import Progress
import Training

/// What was seen of a training on its way: one observation for each look.
public struct History<Observation: Sendable>: Sendable {
  /// The steps after which someone looked; 0 is before training.
  public var steps: [Int] = []
  /// What was seen then.
  public var observations: [Observation] = []
  /// The step at which the loss was no longer finite, if that happened.
  public var failedAt: Int?

  /// Nothing seen yet.
  public init() {}

  /// What was seen after `step` steps, if someone looked then.
  public subscript(step: Int) -> Observation? {
    steps.firstIndex(of: step).map { observations[$0] }
  }

  /// One number of each observation, in the order of `steps`.
  public func values(_ value: (Observation) -> Double) -> [Double] { observations.map(value) }

  /// What was seen up to and with `last`.
  public func prefix(_ last: Int) -> History {
    let count = steps.prefix { $0 <= last }.count
    var start = self
    start.steps = Array(steps.prefix(count))
    start.observations = Array(observations.prefix(count))
    return start
  }

  mutating func add(_ observation: Observation, after step: Int) {
    steps.append(step)
    observations.append(observation)
  }
}

extension History: Equatable where Observation: Equatable {}

extension Trainer {
  /// Takes `steps` steps and looks at the run before the first one and after some of them.
  ///
  /// Ends early, with `failedAt`, where the loss is no longer finite: for a chapter that is a
  /// result. The shared progress advances by one for each step taken.
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
    _ observe: (Trainer) throws -> Observation
  ) throws -> History<Observation> {
    var history = History<Observation>()
    history.add(try observe(self), after: 0)
    for step in stride(from: 1, through: steps, by: 1) {
      if Interruption.isRequested { throw Interrupted() }
      do {
        _ = try self.step()
      } catch TrainingError.lossNotFinite {
        history.failedAt = step
        return history
      }
      if isLook(step) { history.add(try observe(self), after: step) }
      progress.advance()
    }
    return history
  }

  /// As `history(steps:lookingWhen:_:_:)`, with a look every `interval` steps.
  public mutating func history<Observation: Sendable>(
    steps: Int, lookingEvery interval: Int, _ progress: SharedProgress,
    _ observe: (Trainer) throws -> Observation
  ) throws -> History<Observation> {
    try history(
      steps: steps, lookingWhen: { $0.isMultiple(of: interval) }, progress, observe)
  }
}
