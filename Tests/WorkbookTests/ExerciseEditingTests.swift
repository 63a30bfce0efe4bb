import Foundation
import Grading
import TestSupport
import Testing

@testable import workbook

/// The reader's files as an editor changes them, and what is known of the answers in them.
@Suite struct ExerciseEditingTests {
  private let exercise = catalogue[0]
  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private func withBook(
    lineEnd: String = "\n", _ body: (_ book: ExerciseBook, _ file: URL) throws -> Void
  ) throws {
    try withStubs(of: exercise.chapter, lineEnd: lineEnd, body)
  }

  /// As the grader writes it.
  private var failure: Failure {
    get throws {
      let json = """
        {"place": "two rows", "problems": ["dx[0, 1] is 2"], "right": ["y"],
         "recognised": [{"name": "a", "words": "You forget `x` < 1."}]}
        """
      return try JSONDecoder().decode(Failure.self, from: Data(json.utf8))
    }
  }

  private func bytes(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private func answered(_ code: ExerciseCode, _ body: String) -> String {
    code.text.replacing("  throw Unsolved()", with: body)
  }

  @Test(arguments: ["\n", "\r\n"]) func onlyTheDeclarationChanges(_ lineEnd: String) throws {
    try withBook(lineEnd: lineEnd) { book, file in
      let before = try bytes(file)
      let code = try book.code(exercise)
      #expect(!code.text.contains("\r") && code.text.hasPrefix("public func "))
      let lines = before.components(separatedBy: lineEnd)
      #expect(lines[code.firstLine - 1].hasPrefix("public func \(exercise.function)"))

      let text = answered(code, "  // mine: ü\n  return 1")
      let saved = try book.save(text + "\n\n", as: exercise, onto: code.checksum)
      #expect(saved.text == text && saved.firstLine == code.firstLine)
      #expect(try book.code(exercise) == saved)
      let stub = code.text.replacing("\n", with: lineEnd)
      #expect(
        try bytes(file)
          == before.replacing(stub, with: text.replacing("\n", with: lineEnd), maxReplacements: 1))
      // And back: not a byte is left over.
      _ = try book.save(code.text, as: exercise, onto: saved.checksum)
      #expect(try bytes(file) == before)
    }
  }

  @Test func somebodyElseWasThereBefore() throws {
    try withBook { book, file in
      let code = try book.code(exercise)
      let theirs = try book.save(answered(code, "  theirs"), as: exercise, onto: code.checksum)
      let before = try bytes(file)
      let conflict = #expect(throws: ExerciseConflict.self) {
        try book.save(answered(code, "  mine"), as: exercise, onto: code.checksum)
      }
      #expect(conflict?.theirs == theirs)
      #expect(try bytes(file) == before)
      // What is decided against is kept.
      _ = try book.save(
        answered(code, "  mine"), as: exercise, onto: theirs.checksum, keepsBackup: true)
      let backup = "Exercises.backup/\(exercise.chapter.folder)-1.swift"
      #expect(try book.text(of: backup) == before)
      // A change elsewhere in the file is no conflict: the declaration is found where it is now.
      let now = try book.code(exercise)
      try Data(("// a line\n" + bytes(file)).utf8).write(to: file)
      let moved = try book.save(answered(code, "  again"), as: exercise, onto: now.checksum)
      #expect(moved.firstLine == now.firstLine + 1)
    }
  }

  @Test(arguments: [
    "", "}", "let x = 1", "public func other() {\n}\n",
    // A second declaration, a brace that begins a line too early, a comment in front.
    "CODE\npublic func other() {\n}", "CODE\nfunc helper() {\n}", "CODE\n}",
    "// mine\nCODE", "/// mine\nCODE", "CO\0DE",
  ])
  func whatIsNotOneDeclarationIsNotSaved(_ pattern: String) throws {
    try withBook { book, file in
      let before = try bytes(file)
      let code = try book.code(exercise)
      let text = pattern.replacing("CODE", with: answered(code, "  return 1"))
      #expect(throws: WorkbookError.self) {
        try book.save(text, as: exercise, onto: code.checksum)
      }
      let long = answered(code, String(repeating: "  // long\n", count: 20_000))
      #expect(throws: WorkbookError.self) {
        try book.save(long, as: exercise, onto: code.checksum)
      }
      #expect(try bytes(file) == before)
    }
  }

  // MARK: What is known

  @Test func aVerdictIsOfATextAndOfNoOther() throws {
    try withBook { book, file in
      func state() -> ExerciseState { ExerciseRecord(book).state(of: exercise) }
      func remember(_ grade: Grade) {
        let record = ExerciseRecord(book)
        record.remember(
          ExerciseResult(name: exercise.name, outcome: .graded(grade), output: ""), of: exercise,
          checksum: record.checksum(of: exercise))
      }
      #expect(state() == .untouched)
      let code = try book.code(exercise)
      let saved = try book.save(answered(code, "  return 1"), as: exercise, onto: code.checksum)
      #expect(state() == .begun)
      remember(.failed(try failure))
      #expect(state() == .wrong)
      remember(.passed)
      #expect(state() == .solved)
      // A comment on another exercise changes nothing, a helper may change everything.
      let solved = try bytes(file)
      let other = catalogue.last { $0.chapter == exercise.chapter }!
      let task = try book.code(other)
      _ = try book.save(answered(task, "  throw Unsolved()  // ?"), as: other, onto: task.checksum)
      #expect(state() == .solved)
      try Data((bytes(file) + "func helper() {}\n").utf8).write(to: file)
      #expect(state() == .begun)
      try Data(solved.utf8).write(to: file)
      #expect(state() == .solved)
      let again = try book.save(answered(code, "  return 2"), as: exercise, onto: saved.checksum)
      #expect(state() == .begun)
      _ = try book.save(answered(code, "  return 1"), as: exercise, onto: again.checksum)
      #expect(state() == .solved)
      // Another grader has said nothing yet.
      try FileManager.default.createDirectory(
        at: book.package.file("Sources/Grading"), withIntermediateDirectories: true)
      try Data("// a new case\n".utf8).write(to: book.package.file("Sources/Grading/New.swift"))
      #expect(state() == .begun)
    }
  }

  @Test func whatWasSavedInTheMiddleIsNotKnown() throws {
    try withBook { book, _ in
      let code = try book.code(exercise)
      let saved = try book.save(answered(code, "  return 1"), as: exercise, onto: code.checksum)
      let record = ExerciseRecord(book)
      let checksum = record.checksum(of: exercise)
      _ = try book.save(answered(code, "  return 2"), as: exercise, onto: saved.checksum)
      record.remember(
        ExerciseResult(name: exercise.name, outcome: .graded(.passed), output: ""), of: exercise,
        checksum: checksum)
      #expect(ExerciseRecord(book).state(of: exercise) == .begun)
    }
  }

  // MARK: What the compiler says

  @Test func messagesComeToTheirLines() throws {
    try withBook { book, _ in
      let code = try book.code(exercise)
      let other = catalogue.first { $0.chapter == exercise.chapter && $0 != exercise }!
      let line = try book.code(other).firstLine
      let file = "/a b/\(exercise.chapter.answers)"
      let output = """
        [1/2] Compiling Exercises \(exercise.chapter.folder).swift
        \(file):\(code.firstLine + 1):3: error: cannot find 'x' in scope: y
         9 |   x
           |   `- error: cannot find 'x' in scope: y
        \(file):\(code.firstLine + 1):3: error: cannot find 'x' in scope: y
        \(file):\(line):1: warning: never used
        \(file):1:1: error: no such module
        /a b/Sources/Grading/Grade.swift:1:1: error: not the reader's
        """
      let report = ExerciseReporting(book: book, exercise: exercise).failedBuild(output)
      #expect(report.state == .begun && report.headline.contains("does not compile"))
      #expect(report.messages.map(\.line) == [code.firstLine + 1, line, 1])
      #expect(report.messages.map(\.kind) == [.error, .warning, .error])
      #expect(report.messages[0].text == "cannot find 'x' in scope: y")
      #expect(
        report.messages.map(\.link) == [
          nil, "/exercises/\(other.name)#line-\(line)", "/files/\(exercise.chapter.answers)",
        ])
    }
  }

  /// No answer is missing, and the compiler says nothing of any: the end of the build tells most.
  @Test func aBuildThatFailsElsewhereShowsItsEnd() throws {
    let book = ExerciseBook(package: try PackageFolder())
    let full = ExerciseReporting(book: book, exercise: exercise).failedBuild("no space\n")
    #expect(full.finding == "no space" && full.messages.isEmpty && full.mistakes.isEmpty)
  }

  @Test func reportsSayWhatTheTerminalSays() throws {
    let report = ExerciseReporting(
      book: ExerciseBook(package: PackageFolder(url: root)), exercise: exercise)
    let failure = try failure
    let wrong = report.result(
      ExerciseResult(name: exercise.name, outcome: .graded(.failed(failure)), output: "out"), "")
    #expect(wrong.state == .wrong && wrong.finding == failure.finding && wrong.printed == "out")
    #expect(wrong.mistakes == ["You forget <code>x</code> &lt; 1."])
    let endless = report.result(
      ExerciseResult(name: exercise.name, outcome: .timedOut(10, place: "two"), output: ""), "")
    #expect(endless.state == .wrong && endless.finding.contains("Does a loop never end?"))
    let right = report.result(
      ExerciseResult(name: exercise.name, outcome: .graded(.passed), output: ""), "")
    #expect(right.state == .solved && right.finding.isEmpty)
    #expect(right.headline.contains("<strong>\(exercise.name)</strong> is right"))
  }
}
