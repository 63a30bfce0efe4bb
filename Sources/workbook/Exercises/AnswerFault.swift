import Foundation
import Grading

/// Why the grader, or a command, does not find an answer where it was.
enum AnswerFault: Equatable {
  /// The chapter's file is gone; its functions may be in another one.
  case noFile(ExerciseInfo, movedTo: String?)
  /// The chapter's file has no such function; another one may have it.
  case noFunction(ExerciseInfo, movedTo: String?)
  /// It is there, and is not called as it was: it had this head.
  case otherHead(ExerciseInfo, head: String)

  /// The file of the reader that has the function now.
  var movedTo: String? {
    switch self {
    case .noFile(_, let file), .noFunction(_, let file): file
    case .otherHead: nil
    }
  }
}

extension AnswerFault: CustomStringConvertible {
  /// What is wrong and what to do, in Markdown.
  var description: String {
    switch self {
    case .noFile(let exercise, nil):
      "\(exercise.chapter.answers) is gone. `\(reset(exercise))` brings it back, with nothing solved."
    case .noFile(let exercise, let file?):
      "\(exercise.chapter.answers) is gone, and \(exercise.function) is in \(file). Give that file its "
        + "name back."
    case .noFunction(let exercise, nil):
      "\(exercise.chapter.answers) has no function `\(exercise.function)`. If you have renamed it, give "
        + "it its name back; its head must begin a line with `public func \(exercise.function)(`. If "
        + "it is gone, `\(reset(exercise))` brings it back."
    case .noFunction(let exercise, let file?):
      "\(exercise.function) is in \(file). Put it back into \(exercise.chapter.answers)."
    case .otherHead(let exercise, let head):
      "`\(exercise.function)` in \(exercise.chapter.answers) cannot be called as it was. Give it this "
        + "head again: `\(head)`. Or take its stub, `\(reset(exercise))`: your file is kept."
    }
  }

  private func reset(_ exercise: ExerciseInfo) -> String {
    "swift run workbook exercises reset \(exercise.name)"
  }
}

extension ExerciseBook {
  /// The reader's files in Swift, those of the chapters and others, by name.
  var answerFiles: [String] {
    let folder = package.file("Sources/Exercises").path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { "Sources/Exercises/\($0)" }
  }

  /// Why an answer is not where it was; nil where its head is there.
  func fault(_ exercise: ExerciseInfo) -> AnswerFault? {
    func has(_ file: String) -> Bool {
      (try? text(of: file)).map { FunctionText.isBegun(exercise.function, in: $0) } ?? false
    }
    let own = exercise.chapter.answers
    if has(own) { return nil }
    let files = answerFiles
    let other = files.first { $0 != own && has($0) }
    return files.contains(own)
      ? .noFunction(exercise, movedTo: other) : .noFile(exercise, movedTo: other)
  }

  /// What of the reader's files may have kept the grader from being built: functions that are nowhere, a
  /// file that is gone once, and those at whose call the compiler has stopped.
  func faults(inBuild output: String) -> [AnswerFault] {
    let called = calledWhereItFailed(output)
    var gone = Set<ChapterName>()
    return catalogue.compactMap { exercise in
      switch fault(exercise) {
      case nil where called.contains(exercise.function):
        (try? solution(exercise)).map { .otherHead(exercise, head: $0.signature) }
      case .noFile(_, movedTo: nil)? where !gone.insert(exercise.chapter).inserted: nil
      // Wherever it is, the compiler finds it.
      case let fault: fault?.movedTo == nil ? fault : nil
      }
    }
  }

  /// The functions that stand in the lines of the grader with errors.
  private func calledWhereItFailed(_ output: String) -> Set<String> {
    let lines = (try? text(of: CompilerMessage.calls))?.components(separatedBy: "\n") ?? []
    let functions = Set(catalogue.map(\.function))
    return Set(
      CompilerMessage.all(in: output, folder: "grade-exercises").compactMap { message in
        guard message.kind == .error, message.file == CompilerMessage.calls,
          lines.indices.contains(message.line - 1)
        else { return nil }
        // The exercise may have the same name; its function stands behind it.
        return lines[message.line - 1].split { !$0.isLetter && !$0.isNumber }.map(String.init)
          .last(where: functions.contains)
      })
  }
}

extension CompilerMessage {
  /// Where the grader calls the answers, a line each.
  fileprivate static let calls = "Sources/grade-exercises/Submissions.swift"
}

extension FunctionText {
  /// Its head in one line, without its brace.
  fileprivate var signature: String {
    let words = head.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ").replacing(#/ ?\{$/#, with: "")
      .replacing("( ", with: "(").replacing(" )", with: ")")
  }
}
