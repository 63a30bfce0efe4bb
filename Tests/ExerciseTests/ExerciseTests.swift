import Foundation
import Grading
import Testing

@testable import workbook

/// The reader's answers, graded. What is not solved yet is skipped; what is wrong fails, with what is
/// wrong about it.
@Suite struct ExerciseTests {
  @Test(arguments: catalogue.map(\.name))
  func answer(_ name: String) throws {
    let result = try #require(try Graded.results.get()[name])
    if result.isUnsolved { try Test.cancel("\(name) is not solved yet") }
    if let complaint = result.complaint { Issue.record("\(name): \(complaint)") }
  }

  @Test func progress() throws {
    let results = try Graded.results.get()
    let solved = results.values.count(where: \.isPassed)
    let open = results.values.count(where: \.isUnsolved)
    print("Exercises: \(solved) of \(results.count) solved, \(open) to be solved (skipped).")
    #expect(results.count == catalogue.count)
  }

  /// In the repository the exercises are there to be solved.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["WORKBOOK_STUBS"] == "unsolved"))
  func everyStubIsUnsolved() throws {
    for result in try Graded.results.get().values {
      #expect(result.isUnsolved, "\(result.name) is solved, or fails")
    }
  }
}

/// All answers, graded once for all tests.
enum Graded {
  static let results = Result {
    let grader = Grader(program: program)
    return Dictionary(
      uniqueKeysWithValues: try catalogue.map { ($0.name, try grader.grade($0.name)) })
  }

  /// The path of the program that grades.
  static var program: String {
    buildFolder.appending(path: "grade-exercises").path(percentEncoded: false)
  }

  /// Where the tests' own program lies, and beside it all others.
  private static var buildFolder: URL {
    #if os(Linux)
      let program = try! FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: program).deletingLastPathComponent()
    #else
      return Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }!
        .bundleURL.deletingLastPathComponent()
    #endif
  }
}
