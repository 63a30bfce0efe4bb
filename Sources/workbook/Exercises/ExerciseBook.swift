import ArgumentParser
import Foundation
import Grading
import Page
import SharedState

/// The exercises of the package: the reader's files, the solutions, and what the grader says.
struct ExerciseBook {
  let package: PackageFolder

  init() throws { package = try PackageFolder() }

  init(package: PackageFolder) { self.package = package }

  /// The function as the reader has it.
  ///
  /// - Throws: `WorkbookError` that says where it is instead, or how to bring it back.
  func answer(_ exercise: ExerciseInfo) throws -> FunctionText {
    if let fault = fault(exercise) { throw WorkbookError(fault.description) }
    return try function(exercise, in: exercise.chapter.answers)
  }

  func solution(_ exercise: ExerciseInfo) throws -> FunctionText {
    try function(exercise, in: exercise.chapter.solutions)
  }

  private func function(_ exercise: ExerciseInfo, in path: String) throws -> FunctionText {
    let text = try text(of: path)
    guard let function = FunctionText(exercise.function, in: text) else {
      throw WorkbookError(
        "\(path) has no function \(exercise.function). "
          + "Its head must begin a line with `public func \(exercise.function)(`, "
          + "and so must its last brace.")
    }
    return function
  }

  /// A file of the package, without the mark that some editors put before UTF-8.
  func text(of path: String) throws -> String {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: package.file(path))
    } catch {
      throw WorkbookError("\(path) cannot be read: \(fileReason(error)).")
    }
    let mark = bytes.starts(with: ExerciseBook.byteOrderMark) ? 3 : 0
    guard let text = String(validating: bytes.dropFirst(mark), as: UTF8.self) else {
      throw WorkbookError("\(path) is no text in UTF-8. Let your editor save it as UTF-8.")
    }
    return text
  }

  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  // MARK: Grading

  /// Builds the grader with the reader's files, grades, and remembers the verdicts.
  ///
  /// - Throws: `WorkbookError` if the reader's files do not compile; what `Grader.grade` throws.
  func grade(_ exercises: [ExerciseInfo]) throws -> [ExerciseResult] {
    let record = ExerciseRecord(self)
    let checksums = exercises.map(record.checksum)
    var line = ProgressLine("building")
    // The package manager lets one build after the other, and says so.
    let compilation = try compileGrader(progress: {
      line.update(0, $0.contains("Another instance") ? "waiting for another build" : "")
    })
    line.finish()
    guard compilation.isSuccess else {
      // The compiler's errors are on standard output, the package manager's own on the other.
      let output = compilation.output + compilation.errors
      throw WorkbookError(failedBuild: output, faults(inBuild: output))
    }
    let grader = try grader()
    return try zip(exercises, checksums).map { exercise, checksum in
      let result = try grader.grade(exercise.name)
      record.remember(result, of: exercise, checksum: checksum)
      return result
    }
  }

  /// Builds the grader with the reader's files.
  ///
  /// - Parameters:
  ///   - progress: called with what the compiler is doing.
  ///   - isCancelled: whether to give up.
  /// - Returns: how that ended, which need not be well.
  /// - Throws: what `Command.run` throws.
  func compileGrader(
    progress: (String) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws -> Command.Result {
    try package.swiftBuild(["--product", "grade-exercises"])
      .run(progress: progress, isCancelled: isCancelled)
  }

  /// The grader that was built.
  func grader() throws -> Grader {
    let program = try package.programFolder().appending(path: "grade-exercises")
    return Grader(program: program.path(percentEncoded: false))
  }

  // MARK: Naming

  /// The exercise of that name.
  ///
  /// - Throws: `ValidationError` that names those that are meant, perhaps.
  static func exercise(named name: String) throws -> ExerciseInfo {
    if let exercise = catalogue.first(where: { $0.name == name || $0.function == name }) {
      return exercise
    }
    let similar = catalogue.map(\.name).filter { $0.contains(name) || name.contains($0) }
    let advice =
      similar.isEmpty
      ? "`swift run workbook exercises` lists all."
      : "Did you mean \(similar.joined(separator: " or "))?"
    throw ValidationError("There is no exercise called \(name). \(advice)")
  }
}
