import Foundation
import Grading
import Page

/// What came of a check, for the page.
struct ExerciseReport: Codable, Sendable, Equatable {
  /// A compiler's message, and where its line is shown.
  struct Message: Codable, Sendable, Equatable {
    var line, column: Int
    var kind: CompilerMessage.Kind
    var text: String
    /// "BatchNorm.swift:12".
    var place: String
    /// The page that shows the line; nil where the editor does.
    var link: String?
  }

  var state: ExerciseState
  /// One line of HTML.
  var headline: String
  /// The case and the worst element, the last words of a crash, the end of a build: lines as they are.
  var finding = ""
  /// What is known by name of it, or which answers the grader does not find, in HTML.
  var mistakes: [String] = []
  /// What the answer wrote.
  var printed = ""
  var messages: [Message] = []
}

/// Makes reports on one exercise.
struct ExerciseReporting {
  let book: ExerciseBook
  let exercise: ExerciseInfo

  /// - Parameter output: of the build, which may have warned.
  func result(_ result: ExerciseResult, _ output: String) -> ExerciseReport {
    var report = ExerciseReport(
      state: result.isPassed ? .solved : result.isUnsolved ? .begun : .wrong,
      headline: HTMLWriter.plain.inline(result.headline))
    if case .graded(.failed(let failure)) = result.outcome {
      report.finding = failure.finding
      report.mistakes = failure.recognised.map { HTMLWriter.plain.inline($0.words) }
    } else {
      report.finding = result.complaint ?? ""
    }
    report.printed = result.output
    report.messages = messages(output).filter { $0.link == nil }
    return report
  }

  func failedBuild(_ output: String) -> ExerciseReport {
    let messages = messages(output)
    let errors = messages.filter { $0.kind == .error }
    var report = ExerciseReport(state: .begun, headline: "")
    report.messages = messages
    let faults = book.faults(inBuild: output)
    if errors.isEmpty, !faults.isEmpty {
      report.headline = "The grader does not find all answers."
      report.mistakes = faults.map { HTMLWriter.plain.inline($0.description) }
    } else if errors.isEmpty {
      report.headline = "The grader cannot be built."
      report.finding = output.split(separator: "\n").suffix(20).joined(separator: "\n")
    } else if errors.contains(where: { $0.link == nil }) {
      report.headline = "✗ This does not compile."
    } else {
      report.headline =
        "✗ Not this answer, but another one of your files does not compile: nothing can be checked "
        + "until it does."
    }
    return report
  }

  private func messages(_ output: String) -> [ExerciseReport.Message] {
    CompilerMessage.all(in: output).map { message in
      ExerciseReport.Message(
        line: message.line, column: message.column, kind: message.kind, text: message.text,
        place: "\(message.file.split(separator: "/").last ?? ""):\(message.line)",
        link: link(message))
    }
  }

  /// The page of the exercise whose declaration the line is in, or else the file.
  private func link(_ message: CompilerMessage) -> String? {
    let owner = catalogue.first { other in
      other.chapter.answers == message.file
        && (try? book.answer(other))?.codeLines.contains(message.line - 1) == true
    }
    guard let owner else { return "/files/\(PackageFolder.encoded(message.file))" }
    return owner == exercise ? nil : "/exercises/\(owner.name)#line-\(message.line)"
  }
}
