import TensorCore

/// An exercise: a function that the reader writes, the cases it is tried on, and the mistakes that
/// are known by name.
///
/// ```swift
/// static let sigmoid = Exercise<Backward>(
///   "backprop-sigmoid", .backprop, function: "sigmoidBackward",
///   solution: Solutions.sigmoidBackward, section: "Activations", hints: ["...", "..."],
///   cases: {
///     let x = inputs([4, 3], seed: 1), dy = inputs([4, 3], seed: 2)
///     return [
///       Case("4 rows of 3", expecting: [.gradient("dx", at: x, weights: dy, of: sigmoid)]) {
///         [try $0(sigmoid(x), dy)]
///       }
///     ]
///   },
///   mistakes: [
///     Mistake("missing-chain", "You return the local gradient alone: ...") { y, dy in ... }
///   ])
/// ```
public struct Exercise<Function: Sendable>: Sendable {
  /// Its name, chapter and hints, and where the reader finds it: what can be told without grading.
  public let info: ExerciseInfo
  /// The function from `Solutions`.
  let solution: Function
  /// What the answer is tried on; made when it is needed.
  public let cases: @Sendable () -> [Case<Function>]
  /// Wrong answers that people give. Those with the same results as an answer that fails are told to its
  /// reader.
  public let mistakes: [Mistake<Function>]

  /// Makes an exercise. `name` is the one for commands, `function` the Swift name of what the reader
  /// writes, `section` the heading of the page's section; hints rise in strength. `cases` is called at each
  /// grading.
  public init(
    _ name: String, _ chapter: ChapterName, function: String, solution: Function,
    section: String, hints: [String], cases: @escaping @Sendable () -> [Case<Function>],
    mistakes: [Mistake<Function>]
  ) {
    info = ExerciseInfo(
      name: name, chapter: chapter, function: function, section: section, hints: hints)
    self.solution = solution
    self.cases = cases
    self.mistakes = mistakes
  }
}

/// One input that answers are tried on, with what must come out.
public struct Case<Function: Sendable>: Sendable {
  /// What sets this input apart: "one row", "large logits".
  public let name: String
  /// The outputs that are compared, in the order in which the answer gives them.
  public let expectations: [Expectation]
  /// Calls the function; one tensor for each expectation, in the same order.
  let answer: @Sendable (Function) throws -> [Tensor<Double>]

  /// Makes a case. `answer` calls the function that it is given, and returns one tensor for each of the
  /// expectations, in their order; what it throws fails the case, but for `Unsolved`.
  public init(
    _ name: String, expecting expectations: [Expectation],
    answer: @escaping @Sendable (Function) throws -> [Tensor<Double>]
  ) {
    self.name = name
    self.expectations = expectations
    self.answer = answer
  }
}

/// A wrong answer that people really give.
public struct Mistake<Function: Sendable>: Sendable {
  /// For tests and lists: "mean-constant".
  public let name: String
  /// What the reader is told: what the answer does, and what it should do. No solution.
  public let words: String
  let function: Function

  /// Makes a mistake from its name, what the reader is told, and the wrong function itself.
  public init(_ name: String, _ words: String, _ function: Function) {
    self.name = name
    self.words = words
    self.function = function
  }
}

/// What there is to know about an exercise without grading it.
///
/// The task itself is the doc comment above the function in `Sources/Exercises`, where the reader
/// works; it is not told twice.
public struct ExerciseInfo: Sendable, Hashable {
  /// What commands call it: "bn-forward".
  public let name: String
  /// The chapter whose page explains it, and whose file in `Sources/Exercises` holds it.
  public let chapter: ChapterName
  /// The Swift name of the function in the chapter's file: "batchNormForward".
  public let function: String
  /// The heading of the page's section that explains it.
  public let section: String
  /// Two hints of rising strength.
  public let hints: [String]
}

extension ExerciseInfo: CustomStringConvertible {
  /// Its name, as the commands take it.
  public var description: String { name }
}

/// An exercise with the reader's answer: all that is needed to grade it, whatever its type.
public struct Submission: Sendable {
  /// What is known of the exercise without grading it.
  public let info: ExerciseInfo
  /// Grades what the reader has written, naming each case before it is tried. It may crash or never
  /// end: see `grade-exercises`.
  public let gradeAnswer: @Sendable (_ willTry: (String) -> Void) -> Grade
  /// Grades the workbook's solution in the reader's place; anything but `.passed` is a fault of the
  /// exercise.
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
