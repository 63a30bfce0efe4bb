import Foundation
import Testing

@testable import Training

/// A training that only counts, and whose loss stops being finite at some step.
private struct Counter: StepwiseTraining {
  var stepCount = 0
  var failsAt = Int.max

  mutating func step() throws -> String {
    guard stepCount + 1 < failsAt else {
      throw TrainingError.lossNotFinite(
        step: stepCount + 1, loss: .nan, place: nil, learningRate: 1)
    }
    stepCount += 1
    return "step \(stepCount)"
  }
}

@Suite struct StepwiseTrainingTests {
  @Test func looksBeforeTrainingAndAtTheAskedSteps() throws {
    var counter = Counter(stepCount: 10)
    let history = try counter.history(steps: 7, lookingEvery: 3) { $0.stepCount }
    #expect(history.steps == [0, 3, 6])
    #expect(history.observations == [10, 13, 16])
    #expect(history.failedAt == nil && counter.stepCount == 17)
    let chosen = try counter.history(steps: 5, lookingWhen: [2, 5].contains) { _ in 0 }
    #expect(chosen.steps == [0, 2, 5])
    #expect(try counter.history(steps: 0, lookingEvery: 1) { _ in 0 }.steps == [0])
  }

  /// Each step, then the look, then the one who shows it.
  @Test func theObserverIsCalledAfterEachStep() throws {
    var counter = Counter()
    var events: [String] = []
    var shown = 0
    let show = {
      shown += 1
      events.append("shown \(shown)")
    }
    _ = try counter.history(steps: 3, lookingEvery: 2, afterEachStep: show) {
      events.append("look at \($0.stepCount)")
    }
    #expect(events == ["look at 0", "shown 1", "look at 2", "shown 2", "shown 3"])

    events = []
    let history = try counter.historyOfEachStep(steps: 2, afterEachStep: show) { run, metrics in
      events.append("look at \(run.stepCount)")
      return metrics
    }
    #expect(events == ["look at 4", "shown 4", "look at 5", "shown 5"])
    #expect(history.steps == [1, 2] && history.observations == ["step 4", "step 5"])

    let metrics = try counter.run(steps: 2, afterEachStep: show)
    #expect(metrics == ["step 6", "step 7"] && shown == 7)
    #expect(try counter.run(steps: 0).isEmpty && counter.stepCount == 7)
  }

  /// A step that was not taken is not shown.
  @Test func aLossThatIsNotFiniteIsAResult() throws {
    var shown = 0
    let show = { shown += 1 }
    var counter = Counter(failsAt: 5)
    let looks = try counter.history(steps: 9, lookingEvery: 1, afterEachStep: show) {
      $0.stepCount
    }
    #expect(looks.failedAt == 5 && looks.steps == [0, 1, 2, 3, 4] && shown == 4)

    counter = Counter(stepCount: 2, failsAt: 5)
    let each = try counter.historyOfEachStep(steps: 9, afterEachStep: show) { $1 }
    #expect(each.failedAt == 3 && each.observations == ["step 3", "step 4"] && shown == 6)

    counter = Counter(failsAt: 5)
    #expect(throws: TrainingError.self) { try counter.run(steps: 9, afterEachStep: show) }
    #expect(counter.stepCount == 4 && shown == 10)
  }

  /// What fails in a look is the caller's, not a step's.
  @Test func anErrorOfTheLookGoesThrough() {
    let failure = TrainingError.lossNotFinite(step: 0, loss: 0, place: nil, learningRate: 0)
    var counter = Counter()
    #expect(throws: failure) {
      try counter.history(steps: 3, lookingEvery: 1) { if $0.stepCount == 2 { throw failure } }
    }
    #expect(counter.stepCount == 2)
    #expect(throws: failure) {
      try counter.historyOfEachStep(steps: 3) { _, _ in throw failure }
    }
    #expect(counter.stepCount == 3)
  }

  /// Ended after three steps, whichever way, it goes on to where an uninterrupted one comes.
  @Test func aCancelledTrainingGoesOn() throws {
    var whole = smallTraining().trainer
    try whole.run(steps: 5)
    let ways: [(inout SmallTrainer, () throws -> Void) throws -> Void] = [
      { try $0.run(steps: 9, afterEachStep: $1) },
      { _ = try $0.history(steps: 9, lookingEvery: 2, afterEachStep: $1) { $0.stepCount } },
      { _ = try $0.historyOfEachStep(steps: 9, afterEachStep: $1) { $1.loss } },
    ]
    for way in ways {
      var trainer = smallTraining().trainer
      var taken = 0
      #expect(throws: CancellationError.self) {
        try way(&trainer) {
          taken += 1
          if taken == 3 { throw CancellationError() }
        }
      }
      #expect(trainer.stepCount == 3)
      try trainer.run(steps: 2)
      #expect(Recorder.words(trainer) == Recorder.words(whole))
    }
  }

  @Test(.timeLimit(.minutes(1))) func aTaskEndsItsTraining() async throws {
    let task = Task {
      var trainer = smallTraining().trainer
      #expect(throws: CancellationError.self) {
        try trainer.run(steps: .max, afterEachStep: Task.checkCancellation)
      }
      return trainer
    }
    task.cancel()
    var trainer = await task.value
    let count = trainer.stepCount
    #expect(count >= 1)
    #expect(try trainer.step().step == count + 1)
  }
}

@Suite struct LookHistoryTests {
  private var history: History<Double> {
    get throws {
      var counter = Counter(failsAt: 7)
      return try counter.history(steps: 9, lookingEvery: 3) { Double($0.stepCount) / 4 }
    }
  }

  @Test func itIsAskedByStep() throws {
    let history = try history
    #expect(history[3] == 0.75 && history[4] == nil)
    #expect(history.values { 4 * $0 } == [0, 3, 6])
    #expect(history.prefix(5).steps == [0, 3] && history.prefix(5).observations == [0, 0.75])
  }

  @Test func looksAreAdded() {
    var history = History<Double>()
    history.add(0.5, after: 0)
    history.add(0.25, after: 10)
    #expect(history.steps == [0, 10] && history[10] == 0.25)
  }

  @Test func itComesBackFromJSON() throws {
    let history = try history
    #expect(history.failedAt == 7)
    let data = try JSONEncoder().encode(history)
    #expect(try JSONDecoder().decode(History<Double>.self, from: data) == history)
    let other = Data(#"{"steps":[0,3],"observations":[1,2]}"#.utf8)
    #expect(try JSONDecoder().decode(History<Double>.self, from: other).failedAt == nil)
  }

  @Test func aMissingObservationIsNoticed() {
    let data = Data(#"{"steps":[0,3],"observations":[1]}"#.utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(History<Double>.self, from: data)
    }
  }
}
