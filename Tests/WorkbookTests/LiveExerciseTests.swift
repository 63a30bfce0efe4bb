import Foundation
import Grading
import LiveServer
import Page
import SharedState
import Testing

@testable import workbook

/// What the live book answers about exercises and predictions, without a server. Nothing is saved here: it
/// is the real workbook.
@Suite struct LiveExerciseTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func answer(_ method: String, _ path: String, _ body: String = "") throws -> (
    status: Int, text: String
  ) {
    let book = try LiveBook(PackageFolder(url: Self.root))
    defer { book.close() }
    let response = book.answer(
      ServerRequest(
        method: method, path: path.split(separator: "/").map(String.init), body: Data(body.utf8)))
    guard case .data(let data) = response.content else { return (response.status, "") }
    return (response.status, String(decoding: data, as: UTF8.self))
  }

  @Test func allAreListed() throws {
    let page = try answer("GET", "exercises").text
    for exercise in catalogue {
      #expect(page.contains("href=\"/exercises/\(exercise.name)\""))
    }
    #expect(page.contains("of \(catalogue.count) solved."))
    #expect(!page.contains("<script>") && !page.contains(" style="))
  }

  @Test(arguments: catalogue) func eachHasItsPage(_ exercise: ExerciseInfo) throws {
    let (status, page) = try answer("GET", "exercises/\(exercise.name)")
    #expect(status == 200)
    #expect(page.contains("data-exercise=\"\(exercise.name)\""))
    #expect(page.contains("data-file=\"\(exercise.chapter.answers)\""))
    // Both hints, and not the solution.
    #expect(page.components(separatedBy: "<details class=\"hint\"").count == 3)
    let solution = try ExerciseBook(package: PackageFolder(url: Self.root)).solution(exercise)
    #expect(!page.contains(HTMLText.escaped(solution.body.joined(separator: "\n"))))
  }

  @Test(arguments: ChapterName.allCases) func chapterAndExercisesLeadToEachOther(
    _ chapter: ChapterName
  ) throws {
    let page = try answer("GET", "chapters/\(chapter.rawValue)").text
    for exercise in catalogue where exercise.chapter == chapter {
      #expect(page.contains("id=\"\(HTMLText.anchor(exercise.section))\""))
      #expect(page.contains("<a href=\"/exercises/\(exercise.name)\">"))
    }
  }

  @Test(arguments: [
    ("GET", "exercises/none", 404), ("GET", "exercises/backprop-sigmoid/x", 404),
    ("POST", "exercises/backprop-sigmoid", 404), ("GET", "api/exercises", 404),
    ("GET", "api/exercises/Package.swift", 404),
    ("GET", "api/exercises/backprop-sigmoid/save", 404),
    ("POST", "api/exercises/none/save", 404), ("POST", "api/exercises/backprop-sigmoid/save", 400),
    ("POST", "api/exercises/backprop-sigmoid/none", 404), ("GET", "api/checks/check-1/events", 404),
    ("POST", "api/checks/check-1/cancel", 404), ("GET", "api/checks", 200),
    ("GET", "api/exercises/backprop-sigmoid", 200),
  ])
  func whatIsThereAndWhatIsNot(_ method: String, _ path: String, _ status: Int) throws {
    #expect(try answer(method, path, "{}").status == status, "\(method) \(path)")
  }

  @Test func somebodyElsesTextIsNotOverwritten() throws {
    let file = PackageFolder(url: Self.root).file(catalogue[0].chapter.answers)
    let before = try Data(contentsOf: file)
    let (status, text) = try answer(
      "POST", "api/exercises/\(catalogue[0].name)/save", #"{"text": "mine", "checksum": "0"}"#)
    #expect(status == 409)
    #expect(text.contains("\"theirs\""))
    #expect(try Data(contentsOf: file) == before)
  }

  // MARK: Whose turn it is

  @Test func buildsTakeTurns() throws {
    let turn = BuildTurn()
    let said = Guarded([String]())
    let first = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      first.wait()
      try? turn.take(for: "the grader") { line in
        said.withLock { $0.append(line) }
      } isCancelled: {
        false
      } build: {
        said.withLock { $0.append("grader") }
      }
      done.signal()
    }
    try turn.take(for: "chapter-bn") { _ in
    } isCancelled: {
      false
    } build: {
      first.signal()
      while said.withLock({ $0.isEmpty }) { usleep(1_000) }
      said.withLock { $0.append("chapter") }
      // Who gives up while waiting does not build.
      #expect(throws: Interrupted.self) {
        try turn.take(for: "another") { _ in
        } isCancelled: {
          true
        } build: {
          Issue.record("built")
        }
      }
    }
    done.wait()
    let lines = said.withLock { $0 }
    #expect(lines.first == "Waiting until chapter-bn is built …")
    #expect(lines.filter { !$0.hasPrefix("Waiting") } == ["chapter", "grader"])
  }

  // MARK: Predictions

  @Test(arguments: ChapterName.allCases)
  func everyPredictionIsDecidedByTheKeptRun(_ chapter: ChapterName) throws {
    let package = PackageFolder(url: Self.root)
    let page = try String(contentsOf: package.file(chapter.page), encoding: .utf8)
    let claims = try String(
      contentsOf: package.file("\(chapter.figures)/\(ClaimTable.fileName)"), encoding: .utf8)
    let document = PageDocument(page, file: chapter.page)
    for problem in document.predictionProblems(ClaimTable.rows(csv: claims)) {
      Issue.record("\(problem)")
    }
    #expect((1...3).contains(document.predictions.count))
  }

  @Test func thePageIsToldWhatIsRight() throws {
    let json = try answer("GET", "api/predictions").text
    let outcomes = try JSONDecoder().decode([Predictions.Outcome].self, from: Data(json.utf8))
    let package = PackageFolder(url: Self.root)
    let marks = try ChapterName.allCases.reduce(0) { count, chapter in
      let page = try String(contentsOf: package.file(chapter.page), encoding: .utf8)
      return count + page.components(separatedBy: "<!-- predict:").count - 1
    }
    #expect(outcomes.count == marks)
    let rates = try #require(outcomes.first { $0.claim == "bn-learning-rates" })
    #expect(rates.answers[rates.right] == "more than ten times" && rates.chapter == "bn")
    // The question is in the page, and not its conditions.
    let page = try answer("GET", "chapters/bn").text
    #expect(page.contains("data-block=\"predict: bn-learning-rates\""))
    #expect(page.contains("<li>more than ten times</li>"))
    #expect(!page.contains("<!--"))
  }
}
