/// What became of an exercise: what `grade-exercises` prints as JSON.
public struct ExerciseResult: Sendable, Equatable, Codable {
  public enum Outcome: Sendable, Equatable, Codable {
    case graded(Grade)
    /// The answer stopped the program; with its last words, if it had any, and the case.
    case crashed(String, place: String)
    /// The answer was still running after so many seconds.
    case timedOut(Int, place: String)
  }

  public var name: String
  public var outcome: Outcome
  /// What the answer printed.
  public var output: String

  public init(_ name: String, _ outcome: Outcome, output: String = "") {
    self.name = name
    self.outcome = outcome
    self.output = output
  }

  public var isPassed: Bool { outcome == .graded(.passed) }

  public var isUnsolved: Bool { outcome == .graded(.unsolved) }

  /// Why the answer is not right; nil if it is, or if there is none yet.
  public var complaint: String? {
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
