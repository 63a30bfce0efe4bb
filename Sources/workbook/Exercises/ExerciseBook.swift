import ArgumentParser
import Foundation
import Grading

/// The exercises of the package: the reader's files, the solutions, and what the grader says.
struct ExerciseBook {
  let package: PackageFolder

  init() throws { package = try PackageFolder() }

  init(package: PackageFolder) { self.package = package }

  /// The function as the reader has it.
  func answer(_ exercise: ExerciseInfo) throws -> FunctionText {
    try function(exercise, in: exercise.chapter.answers)
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

  func text(of path: String) throws -> String {
    do {
      return try String(contentsOf: package.file(path), encoding: .utf8)
    } catch {
      throw WorkbookError("\(path) cannot be read: \(error.localizedDescription)")
    }
  }

  // MARK: Grading

  /// Builds the grader with the reader's files, and grades.
  ///
  /// - Throws: `WorkbookError` if the reader's files do not compile; what `Grader.grade` throws.
  func grade(_ exercises: [ExerciseInfo]) throws -> [ExerciseResult] {
    let root = package.url.path(percentEncoded: false)
    let build = ["build", "--package-path", root, "--product", "grade-exercises"]
    let compilation = try Command("swift", build).run()
    guard compilation.isSuccess else {
      // The compiler's errors are on standard output, the package manager's own on the other.
      throw WorkbookError(failedBuild: compilation.output + compilation.errors)
    }
    let place = try Command("swift", build + ["--show-bin-path"]).run()
    guard place.isSuccess, let folder = place.output.split(separator: "\n").last else {
      throw WorkbookError("`swift build --show-bin-path` failed:", details: place.tail(5))
    }
    let grader = Grader(program: "\(folder)/grade-exercises")
    return try exercises.map { try grader.grade($0.name) }
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

extension WorkbookError {
  /// Why the grader could not be built: the compiler's errors in the reader's files, without the rest
  /// of the output, or else the end of it.
  init(failedBuild output: String) {
    let lines = output.split(separator: "\n").map(String.init)
    var seen = Set<String>()
    let own = lines.compactMap { line -> String? in
      guard line.contains(": error: "), let path = line.range(of: "Sources/Exercises/") else {
        return nil
      }
      return String(line[path.lowerBound...])
    }.filter { seen.insert($0).inserted }
    if own.isEmpty {
      self.init("The grader cannot be built:", details: lines.suffix(20).joined(separator: "\n"))
    } else {
      self.init("**Your files do not compile:**", details: own.joined(separator: "\n"))
    }
  }
}
