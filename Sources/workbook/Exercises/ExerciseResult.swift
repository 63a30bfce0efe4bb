import Grading

/// What became of an exercise.
struct ExerciseResult: Sendable, Equatable {
  enum Outcome: Sendable, Equatable {
    case graded(Grade)
    /// The answer stopped the program; with its last words, if it had any, and the case.
    case crashed(String, place: String)
    /// The answer was still running after so many seconds.
    case timedOut(Int, place: String)
  }

  let name: String
  let outcome: Outcome
  /// What the answer printed.
  let output: String

  var isPassed: Bool { outcome == .graded(.passed) }

  var isUnsolved: Bool { outcome == .graded(.unsolved) }

  /// Why the answer is not right; nil if it is, or if there is none yet.
  var complaint: String? {
    switch outcome {
    case .graded(.passed), .graded(.unsolved): nil
    case .graded(.failed(let failure)): failure.description
    case .crashed(let words, let place):
      "In the case \"\(place)\" your answer stopped the program"
        + (words.isEmpty ? "." : ": \(words)")
    case .timedOut(let seconds, let place):
      "In the case \"\(place)\" your answer was still running after \(seconds) seconds. "
        + "Does a loop never end?"
    }
  }
}
