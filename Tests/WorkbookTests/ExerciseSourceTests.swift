import Foundation
import Grading
import Testing

@testable import workbook

/// The reader's files and the solutions, as text.
@Suite struct ExerciseSourceTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private var book: ExerciseBook {
    get throws { ExerciseBook(package: try PackageFolder(from: root.path())) }
  }

  /// Task and head are told twice, in both trees: they must be the same. Readers may have changed
  /// theirs; in the repository they are as they should be.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["WORKBOOK_STUBS"] == "unsolved"),
    arguments: catalogue)
  func everyStubMirrorsItsSolution(_ exercise: ExerciseInfo) throws {
    #expect(try book.answer(exercise).text == book.solution(exercise).stub.text)
  }

  @Test(arguments: catalogue)
  func everyExerciseHasItsTaskAndSection(_ exercise: ExerciseInfo) throws {
    let solution = try book.solution(exercise)
    #expect(solution.task.count > 60)
    #expect(solution.body.contains { $0.contains("//") }, "the solution explains nothing")
    let reading = try book.text(of: exercise.chapter.reading)
    let headings = reading.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      headings.contains { $0.drop { $0 == "#" || $0 == " " } == exercise.section },
      "\(exercise.chapter.reading) has no section \"\(exercise.section)\"")
  }

  private let file = """
    import Grading

    /// Twice x.
    ///
    /// More.
    public func twice(_ x: Double) throws
      -> Double
    {
      throw Unsolved()
    }

    /// Helps.
    func helper() {}

    public func twiceAndMore() {
      if true {
      }
    }
    """

  @Test func aFunctionIsFoundWithItsTask() throws {
    let twice = try #require(FunctionText("twice", in: file))
    #expect(twice.task == "Twice x.\n\nMore.")
    #expect(twice.head.count == 3)
    #expect(twice.body == ["  throw Unsolved()"])
    #expect(FunctionText("helper", in: file) == nil)
    #expect(FunctionText("twiceAndMore", in: file)?.body.count == 2)
  }

  @Test func resettingKeepsTheRestAndABackup() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let exercise = catalogue[0]
    for path in [exercise.chapter.answers, exercise.chapter.solutions] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    try Data().write(to: folder.appending(path: "Package.swift"))
    let solved = try book.text(of: exercise.chapter.solutions)
    let answers = folder.appending(path: exercise.chapter.answers)
    try Data(solved.utf8).write(to: folder.appending(path: exercise.chapter.solutions))
    try Data((solved + "// mine\n").utf8).write(to: answers)
    let copy = ExerciseBook(package: try PackageFolder(from: folder.path()))

    let backup = try #require(try copy.reset(exercise))
    #expect(try copy.text(of: backup) == solved + "// mine\n")
    let new = try copy.text(of: exercise.chapter.answers)
    #expect(new.hasSuffix("// mine\n"))
    #expect(try copy.answer(exercise).body == ["  throw Unsolved()"])
    #expect(new.components(separatedBy: "throw Unsolved").count == 2)
    // A second time there is nothing to do.
    #expect(try copy.reset(exercise) == nil)
    // A function that the reader has deleted comes back.
    try Data("// empty\n".utf8).write(to: answers)
    #expect(try copy.reset(exercise) == "Exercises.backup/\(exercise.chapter.folder)-2.swift")
    #expect(try copy.answer(exercise).body == ["  throw Unsolved()"])
  }

  @Test func outsideOfTheWorkbook() {
    #expect(throws: WorkbookError.self) { try PackageFolder(from: "/") }
  }

  @Test func compilerErrorsAreShort() {
    let failure = BuildFailure(
      output: """
        [3/5] Compiling Exercises
        /home/a/Sources/Exercises/BatchNorm.swift:3:5: error: cannot find 'z' in scope
        1 | ...
        /home/a/Sources/Exercises/BatchNorm.swift:3:5: error: cannot find 'z' in scope
        """)
    #expect(
      failure.description
        == "Sources/Exercises/BatchNorm.swift:3:5: error: cannot find 'z' in scope")
  }
}
