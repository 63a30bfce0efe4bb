import Foundation
import Grading
import SharedState

/// An exercise's declaration as an editor holds it: from its head to its last brace, without the task.
struct ExerciseCode: Codable, Sendable, Equatable {
  /// Lines end with a line feed alone, whatever they do in the file.
  var text: String
  /// Where its first line stands in the file, from 1.
  var firstLine: Int
  /// Of the text: who saves says what was there when it was read.
  var checksum: String

  init(_ function: FunctionText) {
    text = function.code
    firstLine = function.codeLines.lowerBound + 1
    checksum = Fingerprint(of: text).text
  }
}

/// The declaration is no longer what the editor began with: somebody else has saved the file.
struct ExerciseConflict: Error {
  /// What is in the file now.
  let theirs: ExerciseCode
}

extension ExerciseBook {
  /// How many bytes a declaration may have: more than anybody types.
  static let codeLimit = 100_000

  /// The declaration as it is in the reader's file.
  ///
  /// - Throws: `WorkbookError` where it cannot be found.
  func code(_ exercise: ExerciseInfo) throws -> ExerciseCode {
    ExerciseCode(try answer(exercise))
  }

  /// Puts a declaration into the reader's file as it is now; the rest of the file stays as it is, and so
  /// does the way in which its lines end.
  ///
  /// - Parameters:
  ///   - checksum: of what the editor began with.
  ///   - keepsBackup: whether the file as it was is kept in `Exercises.backup`.
  /// - Returns: what is in the file now.
  /// - Throws: `ExerciseConflict` if somebody else has changed the declaration meanwhile; `WorkbookError`
  ///   if the text is not one declaration, or nothing can be written. The file is as it was then.
  func save(
    _ text: String, as exercise: ExerciseInfo, onto checksum: String, keepsBackup: Bool = false
  ) throws -> ExerciseCode {
    guard text.utf8.count <= ExerciseBook.codeLimit, !text.contains("\0") else {
      throw WorkbookError("This is too long for an answer, or no text; nothing was saved.")
    }
    let path = exercise.chapter.answers
    let old = try self.text(of: path)
    let answer = try answer(exercise)
    let theirs = ExerciseCode(answer)
    guard theirs.checksum == checksum else { throw ExerciseConflict(theirs: theirs) }
    let mine = text.trimmingSuffix(while: \.isWhitespace)
    if mine == theirs.text { return theirs }
    let (new, lines) = old.replacing(answer.codeLines, with: String(mine))
    guard let saved = FunctionText(exercise.function, in: new), saved.codeLines == lines else {
      throw WorkbookError(
        "Not saved: the text has to be the function \(exercise.function) and nothing else. Its first "
          + "line begins with `public func \(exercise.function)`, its first brace ends a line, and "
          + "only its last brace begins one.")
    }
    if keepsBackup { _ = try backUp(exercise.chapter) }
    try write(new, to: path)
    return ExerciseCode(saved)
  }

  /// Replaces a file at once, or makes it. A byte order mark stays where there is one.
  func write(_ text: String, to path: String) throws {
    let file = package.file(path)
    let isMarked = (try? Data(contentsOf: file))?.starts(with: ExerciseBook.byteOrderMark) ?? false
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((isMarked ? ExerciseBook.byteOrderMark : []) + Array(text.utf8))
        .write(to: file, options: .atomic)
    } catch {
      throw WorkbookError("\(path) cannot be written: \(fileReason(error)).")
    }
  }
}

extension StringProtocol {
  /// Without what is at its end.
  fileprivate func trimmingSuffix(while isEnd: (Character) -> Bool) -> SubSequence {
    self[..<(lastIndex { !isEnd($0) }.map(index(after:)) ?? startIndex)]
  }
}
