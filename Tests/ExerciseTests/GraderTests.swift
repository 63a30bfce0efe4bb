import Grading
import Testing

@testable import grade_exercises

/// The graders themselves: right answers pass, wrong ones do not, and known mistakes are known.
@Suite struct GraderTests {
  @Test func everyExerciseHasItsSubmission() {
    #expect(submissions.map(\.info) == catalogue)
    #expect(Set(catalogue.map(\.name)).count == catalogue.count)
  }

  @Test(arguments: catalogue.map(\.name))
  func theSolutionPasses(_ name: String) throws {
    let grade = try submission(name).gradeSolution()
    #expect(grade == .passed, "\(grade)")
  }

  @Test(arguments: catalogue.map(\.name))
  func everyMistakeIsRejectedByItsName(_ name: String) throws {
    let grades = try submission(name).gradeMistakes()
    #expect(grades.count >= 2)
    for (mistake, grade) in grades {
      guard case .failed(let failure) = grade else {
        Issue.record("\(name): the mistake \(mistake) is not rejected")
        continue
      }
      #expect(
        failure.recognised.map(\.name) == [mistake], "\(name): \(mistake): \(failure)")
    }
  }

  @Test(arguments: catalogue.map(\.name))
  func noCheckIsVacuous(_ name: String) throws {
    #expect(try submission(name).vacuousOutputs().isEmpty)
  }

  @Test(arguments: catalogue)
  func hintsAndSectionAreThere(_ exercise: ExerciseInfo) {
    #expect(exercise.hints.count == 2)
    #expect(!exercise.section.isEmpty)
  }

  private func submission(_ name: String) throws -> Submission {
    try #require(submissions.first { $0.info.name == name })
  }
}
