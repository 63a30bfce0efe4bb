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

  @Test(arguments: ChapterName.allCases)
  func everyQuestionIsAsked(_ chapter: ChapterName) throws {
    let page = try answer("GET", "chapters/\(chapter.rawValue)").text
    let text = try String(
      contentsOf: PackageFolder(url: Self.root).file(chapter.page), encoding: .utf8)
    let marks = text.components(separatedBy: "<!-- predict:").count
    #expect(page.components(separatedBy: "<form><fieldset><legend>").count == marks)
    #expect(page.components(separatedBy: "<div class=\"veil\"").count >= marks)
    // Nothing is shown before, and no condition of an answer.
    #expect(!page.contains("Measured: ") && !page.contains("<!--"))
    #expect(
      page.components(separatedBy: "<div class=\"veil\"").count
        == page.components(separatedBy: " hidden=\"until-found\">").count)
  }

  @Test func whatIsExpectedIsRemembered() throws {
    let book = try LiveBook(PackageFolder(url: Self.root))
    defer { book.close() }
    var cookie: String?
    func text(_ method: String, _ path: String, _ body: String = "") -> String {
      let response = book.answer(
        ServerRequest(
          method: method, path: path.split(separator: "/").map(String.init),
          headers: cookie.map { ["cookie": $0] } ?? [:], body: Data(body.utf8)))
      if let new = response.headers["Set-Cookie"] { cookie = String(new.prefix { $0 != ";" }) }
      guard case .data(let data) = response.content else { return "" }
      return String(decoding: data, as: UTF8.self)
    }
    let (address, place) = ("api/predictions/bn-learning-rates", "claim-bn-learning-rates")
    func veil() throws -> Substring {
      let page = text("GET", "chapters/bn")
      let claim = try #require(page.firstRange(of: "id=\"\(place)\""))
      let before = page[..<claim.lowerBound]
      let start = try #require(before.ranges(of: "<div class=\"veil\"").last)
      return page[start.lowerBound...].prefix { $0 != ">" }
    }
    #expect(try veil().hasSuffix("hidden=\"until-found\""))
    let told = text("POST", address, #"{"answer": 1}"#)
    #expect(cookie == "\(Expectations.cookieName)=bn-learning-rates:1")
    #expect(told.contains("You expected: up to three times<"))
    #expect(told.contains("<strong>higher still<"))
    #expect(try veil() == "<div class=\"veil\" data-claims=\"bn-learning-rates\"")
    #expect(text("GET", "").contains("Of 1 predictions, 0 came out as you expected."))
    #expect(text("POST", address, #"{"answer": 2}"#).contains("higher still ✓"))
    #expect(text("GET", "").contains("predictions: 1 of 3 made, 1 as you expected"))
    // Who wants to be shown has expected nothing.
    #expect(!text("POST", address, "{}").contains("You expected"))
    #expect(text("GET", "").contains("predictions to be made"))
    #expect(try !veil().contains("hidden"))
    #expect(text("POST", address, #"{"isForgotten": true}"#).contains("<form>"))
    #expect(try veil().contains("hidden"))
  }

  @Test(arguments: [
    ("none", "{}", 404), ("bn-learning-rates", "", 400), ("bn-learning-rates/x", "{}", 404),
    ("bn-learning-rates", #"{"answer": "x"}"#, 400), ("bn-learning-rates", #"{"answer": 99}"#, 200),
  ])
  func answersThatAreNone(_ claim: String, _ body: String, _ status: Int) throws {
    #expect(try answer("POST", "api/predictions/\(claim)", body).status == status)
  }

  @Test(arguments: [
    ("a:1~b:x", "a:1~b:x"), ("", ""), ("b:0~a:2", "a:2~b:0"), ("a:-1~b~c:1:2~~d:y~e:3", "e:3"),
    ("a:99999999999999999999", ""),
  ])
  func cookiesAreReadAsTheyAreWritten(_ text: String, _ read: String) {
    let cookie = "x=1; \(Expectations.cookieName)=\(text)"
    let request = ServerRequest(method: "GET", path: [], headers: ["cookie": cookie])
    #expect(Expectations(request).text == read)
  }
}
