import Foundation
import Grading
import Testing

@testable import workbook

/// The reader's files and the solutions, as text.
@Suite struct ExerciseSourceTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private var book: ExerciseBook {
    get throws { ExerciseBook(package: PackageFolder(url: root)) }
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
    let page = try book.text(of: exercise.chapter.page)
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      headings.contains { $0.drop { $0 == "#" || $0 == " " } == exercise.section },
      "\(exercise.chapter.page) has no section \"\(exercise.section)\"")
  }

  private let file = """
    import TensorCore

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
    #expect(file.contains("\n\n" + twice.text + "\n\n"))
    let remark = "/// One.\npublic func one() {\n}  // done"
    #expect(FunctionText("one", in: remark)?.text == remark)
    #expect(FunctionText("one", in: remark)?.stub.text.hasSuffix("\n}") == true)
  }

  @Test func resettingKeepsTheRestAndABackup() throws {
    // With all that an address would write in another way.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "a b ü%20 \(UUID().uuidString)")
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
    let copy = ExerciseBook(package: PackageFolder(url: folder))

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

    // Where nobody can tell what belongs to the function, nothing is thrown away.
    let unclear = "public func \(exercise.function)() throws -> Double { 2 }\n"
    try Data(unclear.utf8).write(to: answers)
    #expect(throws: WorkbookError.self) { try copy.reset(exercise) }
    #expect(try copy.text(of: exercise.chapter.answers) == unclear)
  }

  /// Each begins with an answer that ends in its own way; the next function stays as it is.
  @Test(arguments: [
    "public func first() {\n  one()\n}  // done\n", "public func first() {\n  one()\n} \n",
    "public func first() {  // mine\n  one()\n}\n",
    "public func first()\r\n{\r\n  one()\r\n}\r\n",
  ])
  func anAnswerEndsWithItsOwnBrace(_ first: String) throws {
    let second = "\npublic func second() {\n  two()\n}\n"
    let text = first + second
    let answer = try #require(FunctionText("first", in: text))
    #expect(answer.body.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } == ["one()"])
    let reset = text.replacing(answer.lines, with: answer.stub.text).text
    #expect(reset.hasSuffix(second))
    #expect(FunctionText("first", in: reset)?.isStub == true)
    #expect(FunctionText("second", in: reset)?.body == ["  two()"])
  }

  @Test(arguments: ["public func first() { one() }\n", "public func first() {\n  one()\n  }\n"])
  func anAnswerWithoutAnEndIsNone(_ first: String) {
    let text = first + "\npublic func second() {\n  two()\n}\n"
    #expect(FunctionText("first", in: text) == nil)
    #expect(FunctionText.isBegun("first", in: text))
    #expect(FunctionText("second", in: text)?.body == ["  two()"])
  }

  /// Its first brace stands in a line that begins with a last one.
  @Test func aBraceIsNotBothEnds() {
    let strange = "public func first()\n} + {\n"
    #expect(FunctionText("first", in: strange + "  one()\n}\n")?.body == ["  one()"])
    #expect(FunctionText("first", in: strange) == nil)
  }

  @Test func compilerErrorsAreShort() {
    let failure = WorkbookError(
      failedBuild: """
        [3/5] Compiling Exercises
        /home/a/Sources/Exercises/BatchNorm.swift:3:5: error: cannot find 'z' in scope
        1 | ...
        /home/a/Sources/Exercises/BatchNorm.swift:3:5: error: cannot find 'z' in scope
        """)
    #expect(
      failure.description == """
        **Your files do not compile:**
        Sources/Exercises/BatchNorm.swift:3:5: error: cannot find 'z' in scope
        """)
  }

  /// A full disk, no network, another build under way: not the reader's fault.
  @Test func otherFailuresOfTheBuildAreShown() {
    let failure = WorkbookError(
      failedBuild: "[3/5] Compiling Grading\nerror: no space left on device\n")
    #expect(
      failure.description == """
        The grader cannot be built:
        [3/5] Compiling Grading
        error: no space left on device
        """)
  }
}
