import TensorCore

/// An exercise with the reader's answer: all that is needed to grade it, whatever its type.
public struct Submission: Sendable {
  public let info: ExerciseInfo
  /// Grades what the reader has written, naming each case before it is tried. It may crash or never
  /// end: see `grade-exercises`.
  public let gradeAnswer: @Sendable (_ willTry: (String) -> Void) -> Grade
  public let gradeSolution: @Sendable () -> Grade
  /// Grades each of the known mistakes.
  public let gradeMistakes: @Sendable () -> [(mistake: String, grade: Grade)]
  /// The outputs whose expected value is 0 everywhere in every case: checks that check nothing.
  public let vacuousOutputs: @Sendable () -> [String]
}

extension Exercise {
  /// Binds the exercise to the reader's function.
  public func submission(_ answer: Function) -> Submission {
    Submission(
      info: info,
      gradeAnswer: { grade(answer, willTry: $0) },
      gradeSolution: { grade(solution) },
      gradeMistakes: { mistakes.map { ($0.name, grade($0.function)) } },
      vacuousOutputs: vacuousOutputs)
  }

  @Sendable private func vacuousOutputs() -> [String] {
    let expectations = cases().flatMap(\.expectations)
    return Set(expectations.map(\.name)).sorted().filter { name in
      expectations.allSatisfy { $0.name != name || $0.value.largestMagnitude < 1e-9 }
    }
  }
}
