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
          + "Its head must begin a line with `public func \(exercise.function)(`.")
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
  /// - Throws: `BuildFailure` if the reader's files do not compile.
  func grade(_ exercises: [ExerciseInfo]) throws -> [ExerciseResult] {
    let build = ["build", "--package-path", package.url.path(), "--product", "grade-exercises"]
    let compilation = try Command("swift", build).run()
    guard compilation.status == 0 else { throw BuildFailure(output: compilation.output) }
    let place = try Command("swift", build + ["--show-bin-path"]).run()
    let folder = place.output.split(separator: "\n").last.map(String.init) ?? ""
    let names = exercises.map(\.name)
    let grading = try Command("\(folder)/grade-exercises", names).run()
    guard grading.status == 0,
      let results = try? JSONDecoder().decode(
        [ExerciseResult].self, from: Data(grading.output.utf8))
    else {
      throw WorkbookError("The grader itself failed:\n\(grading.output)\(grading.errors)")
    }
    return results
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

/// The reader's files do not compile.
struct BuildFailure: Error, CustomStringConvertible {
  let output: String

  /// The compiler's errors, without the rest of the build's output.
  var description: String {
    let lines = output.split(separator: "\n").map(String.init)
    let errors = lines.filter { $0.contains(": error: ") }
    var seen = Set<String>()
    let unique = errors.filter { seen.insert($0).inserted }.map { line in
      line.range(of: "Sources/Exercises/").map { String(line[$0.lowerBound...]) } ?? line
    }
    return unique.isEmpty
      ? lines.suffix(20).joined(separator: "\n") : unique.joined(separator: "\n")
  }
}
