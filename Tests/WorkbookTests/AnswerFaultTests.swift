import Foundation
import Grading
import SharedState
import Testing

@testable import workbook

/// What readers do to their files besides solving exercises.
@Suite struct AnswerFaultTests {
  private let chapter = ChapterName.recipe
  private let helpers = "Sources/Exercises/Helpers.swift"

  /// The chapter's exercises, in the order of its file.
  private func exercises(_ book: ExerciseBook) throws -> [ExerciseInfo] {
    try catalogue.filter { $0.chapter == chapter }
      .sorted { try book.code($0).firstLine < book.code($1).firstLine }
  }

  private func move(_ file: String, to other: String, in book: ExerciseBook) throws {
    try FileManager.default.moveItem(at: book.package.file(file), to: book.package.file(other))
  }

  // MARK: Reset

  /// A solved exercise becomes a stub again, and a deleted one comes back: byte for byte the file of before.
  @Test(arguments: ["\n", "\r\n"], [[], ExerciseBook.byteOrderMark])
  func resettingKeepsHowTheFileIsWritten(_ lineEnd: String, _ mark: [UInt8]) throws {
    try withStubs(of: chapter, lineEnd: lineEnd, mark: mark) { book, file in
      let before = try Data(contentsOf: file)
      let last = try #require(try exercises(book).last)
      let code = try book.code(last)
      let solved = code.text.replacing("  throw Unsolved()", with: "  // mine\n  return \"\"")
      _ = try book.save(solved, as: last, onto: code.checksum)
      let answered = try Data(contentsOf: file)
      let backup = try #require(try book.reset(last))
      #expect(try Data(contentsOf: file) == before)
      #expect(try Data(contentsOf: book.package.file(backup)) == answered)

      // With the empty line before it.
      let text = try book.text(of: chapter.answers)
      let rest = text.removing(try #require(FunctionText(last.function, in: text)))
      let cut = String(decoding: rest.utf8.dropLast(lineEnd.utf8.count), as: UTF8.self)
      try book.write(cut, to: chapter.answers)
      #expect(book.fault(last) == .noFunction(last, movedTo: nil))
      #expect(try book.reset(last) != nil)
      #expect(try Data(contentsOf: file) == before)
      // Also where the last line has no end.
      try book.write(String(cut.dropLast()), to: chapter.answers)
      _ = try book.reset(last)
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func aFileThatIsGoneComesBack() throws {
    try withStubs(of: chapter) { book, file in
      let before = try Data(contentsOf: file)
      let exercise = try exercises(book)[1]
      try FileManager.default.removeItem(at: file)
      let error = #expect(throws: WorkbookError.self) { try book.answer(exercise) }
      #expect(error?.message.contains("reset \(exercise.name)`") == true)
      #expect(try book.reset(exercise) == nil)
      #expect(try Data(contentsOf: file) == before)
    }
  }

  /// A second function of the same name would be the compiler's next complaint.
  @Test func nothingIsResetThatIsElsewhere() throws {
    try withStubs(of: chapter) { book, file in
      let exercise = try exercises(book)[1]
      try move(chapter.answers, to: helpers, in: book)
      #expect(book.fault(exercise) == .noFile(exercise, movedTo: helpers))
      #expect(throws: WorkbookError.self) { try book.reset(exercise) }
      #expect(!FileManager.default.fileExists(atPath: file.path(percentEncoded: false)))
      try book.write("// empty\n", to: chapter.answers)
      #expect(book.fault(exercise) == .noFunction(exercise, movedTo: helpers))
      #expect(throws: WorkbookError.self) { try book.reset(exercise) }
      #expect(try book.text(of: chapter.answers) == "// empty\n")
    }
  }

  @Test func aFileThatIsNoTextIsLeftAlone() throws {
    try withStubs(of: chapter) { book, file in
      let exercise = try exercises(book)[0]
      let utf16 = Data([0xFF, 0xFE, 0x70, 0x00])
      try utf16.write(to: file)
      let error = #expect(throws: WorkbookError.self) { try book.reset(exercise) }
      #expect(error?.message.contains("UTF-8") == true)
      #expect(try Data(contentsOf: file) == utf16)
    }
  }

  // MARK: The build

  /// The lines of the compiler that stops at the calls of two answers: one has another name, and one other
  /// types. A third one is in another file, where the compiler finds it.
  @Test func theBuildSaysWhatTheGraderMisses() throws {
    try withStubs(of: chapter) { book, file in
      let all = try exercises(book)
      let (renamed, changed, moved) = (all[0], all[1], all[2])
      let text = try book.text(of: chapter.answers)
      let function = try #require(FunctionText(moved.function, in: text))
      try book.write(function.text, to: helpers)
      try book.write(
        text.removing(function).replacing("func \(renamed.function)(", with: "func mine("),
        to: chapter.answers)
      let calls = "Sources/grade-exercises/Submissions.swift"
      try book.write(
        """
        let submissions = [
          Exercises.\(changed.function).submission(\(renamed.function)),
          Exercises.other.submission { try \(changed.function)($0) },
        ]
        """, to: calls)
      let output = """
        /a b/\(calls):2:9: error: cannot find '\(renamed.function)' in scope
        2 |  Exercises.\(changed.function).submission(\(renamed.function)),
        /a b/\(calls):3:9: error: cannot convert value
        error: fatalError
        """
      let faults = book.faults(inBuild: output).filter { fault in
        // Of the other chapters there is no file here.
        if case .noFile = fault { false } else { true }
      }
      let head = try #require(FunctionText(changed.function, in: text)).head
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
      #expect(faults.count == 2 && faults.contains(.noFunction(renamed, movedTo: nil)))
      let other = try #require(faults.first { $0 != .noFunction(renamed, movedTo: nil) })
      guard case .otherHead(changed, let found) = other else {
        Issue.record("\(other)")
        return
      }
      #expect(!found.contains("\n") && found.hasPrefix("public func \(changed.function)("))
      #expect(
        found.filter { $0 != " " } == head.filter { $0 != " " }.dropLast(), "\(found)")

      let error = WorkbookError(failedBuild: output, faults)
      #expect(error.details == nil && error.message.contains("reset \(renamed.name)`"))
      #expect(error.message.contains("`\(found)`"))
      // What does not compile is said as well.
      let own = "/a b/\(chapter.answers):3:1: error: cannot find 'z' in scope"
      let both = WorkbookError(failedBuild: output + own, faults)
      #expect(both.message.contains("reset \(renamed.name)`"))
      #expect(both.details == String(own.dropFirst("/a b/".count)))
    }
  }

  /// A file that is gone is one fault, not one an exercise.
  @Test func aFileThatIsGoneIsSaidOnce() throws {
    try withStubs(of: chapter) { book, file in
      try FileManager.default.removeItem(at: file)
      let faults = book.faults(inBuild: "error: x")
      #expect(faults.count == Set(catalogue.map(\.chapter)).count)
      let first = try #require(catalogue.first { $0.chapter == chapter })
      #expect(faults.contains(.noFile(first, movedTo: nil)))
      // The page says the same.
      let report = ExerciseReporting(book: book, exercise: first).failedBuild("error: x")
      #expect(report.mistakes.count == faults.count && report.finding.isEmpty)
      #expect(report.mistakes.contains { $0.contains("\(chapter.answers) is gone") })
    }
  }

  // MARK: Watching

  @Test func whatEditorsDoToFilesIsSeen() throws {
    try withStubs(of: chapter) { book, file in
      func changed(_ body: () throws -> Void) rethrows -> [String] {
        let before = AnswerStamps(of: book)
        try body()
        return AnswerStamps(of: book).changed(since: before)
      }
      #expect(changed {} == [])
      // Another file takes the name, with the same size and the same time.
      let path = file.path(percentEncoded: false)
      let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      #expect(
        try changed {
          let other = file.appendingPathExtension("new")
          try Data(contentsOf: file).write(to: other)
          guard rename(other.path(percentEncoded: false), path) == 0 else { throw SystemError.last }
          try FileManager.default.setAttributes(
            [.modificationDate: time as Any], ofItemAtPath: path)
        } == [chapter.answers])
      #expect(try changed { try book.write("// one\n", to: helpers) } == [helpers])
      #expect(
        try changed {
          try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
        } == [chapter.answers])
      #expect(
        try changed { try move(chapter.answers, to: "Sources/Exercises/Mine.swift", in: book) }
          == ["Sources/Exercises/Mine.swift", chapter.answers])
    }
  }

  /// A helper's file may concern every answer that is begun; a verdict on an older one is none.
  @Test func helpersMayChangeAnything() throws {
    try withStubs(of: chapter) { book, _ in
      let exercise = try exercises(book)[0]
      let all = catalogue.filter { $0.chapter == chapter }
      #expect(book.exercises(changedBy: chapter.answers) == all)
      let code = try book.code(exercise)
      _ = try book.save(
        code.text.replacing("throw Unsolved()", with: "return 1"), as: exercise,
        onto: code.checksum)
      let begun = book.exercises(changedBy: helpers).filter { $0.chapter == chapter }
      #expect(begun == [exercise])
      let record = ExerciseRecord(book)
      record.remember(
        ExerciseResult(name: exercise.name, outcome: .graded(.passed), output: ""), of: exercise,
        checksum: record.checksum(of: exercise))
      #expect(ExerciseRecord(book).state(of: exercise) == .solved)
      try book.write("func helper() {}\n", to: helpers)
      #expect(ExerciseRecord(book).state(of: exercise) == .begun)
    }
  }
}
