import Foundation
import Grading
import Testing

@testable import workbook

/// Answers that stop the program that grades them, each in a process of its own.
@Suite struct ChildTests {
  /// What is said of an answer whose process ends as this script does, without a grade.
  private func outcome(
    _ script: String, atMost seconds: Double = 60
  ) throws -> ExerciseResult.Outcome {
    let child = try Command("/bin/sh", ["-c", script]).run(atMost: seconds)
    let noGrade = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    return verdict(on: "an-exercise", child, gradeFile: noGrade).outcome
  }

  @Test func anAnswerThatEndsTheProgramFailsAlone() throws {
    // 11 is a status here, though there is a signal of that number.
    for status in [0, 1, 11] {
      #expect(
        try outcome("exit \(status)")
          == .crashed("it ended the program itself, with status \(status).", place: ""))
    }
  }

  @Test func signals() throws {
    #expect(
      try outcome("kill -SEGV $$")
        == .crashed(
          "it used memory that is not its own, perhaps by endless recursion.", place: ""))
    #expect(
      try outcome("echo 'a.swift:1: Fatal error: no such index' >&2; kill -ILL $$")
        == .crashed("no such index", place: ""))
    let late = try outcome("kill -ALRM $$")
    #expect(late == .timedOut(Int(Limits.standard.seconds), place: ""))
    // Its own alarm does not ring.
    #expect(try outcome("kill -STOP $$", atMost: 0.3) == late)
  }

  @Test func theTemporaryFolderMayHaveAnyName() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "a b ü \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = catalogue[0].name
    let grader = Grader(program: Graded.program, temporaryFolder: folder)
    #expect(try grader.grade(name).outcome == Graded.results.get()[name]?.outcome)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    #expect(left.isEmpty)
  }
}
