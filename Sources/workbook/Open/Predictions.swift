import Foundation
import Grading
import LiveServer
import Page

/// A page's question, with what the kept run says of it.
struct LiveQuestion: Sendable {
  let claim: String
  /// HTML, as are the answers and why one of them is right.
  let question: String
  let answers: [String]
  let right: Int
  let because: String
  /// As they are written in the kept run's `claims.csv`.
  let measured, verdict: String

  /// What the page shows of it: what can be expected, or what came of it.
  func html(for reader: Expectations) -> String {
    reader[claim].map(outcome) ?? choices
  }

  private var choices: String {
    let rows = answers.enumerated().map { index, answer in
      """
      <label><input type="radio" name="answer" value="\(index)" required><span>\(answer)</span></label>
      """
    }
    return """
      <form><fieldset><legend>\(question)</legend>
      \(rows.joined(separator: "\n"))
      </fieldset><div class="buttons"><button class="main">That is what I expect</button>
      <button type="button" data-does="show">Show me</button></div>
      <p class="help">What was measured stands below, and is hidden until then.</p></form>
      """
  }

  /// Both: what was expected, and what was measured.
  private func outcome(_ expectation: Expectations.Expectation) -> String {
    var expected = ""
    if case .answer(let index) = expectation, answers.indices.contains(index) {
      expected = "\n<p>You expected: \(answers[index])\(index == right ? " ✓" : "")</p>"
    }
    return """
      <div tabindex="-1"><p>\(question)</p>\(expected)
      <p>Measured: <strong>\(answers[right])</strong> (\(HTMLText.escaped(measured)); \
      <a href="#claim-\(HTMLText.escaped(claim.replacing("/", with: "-")))">the notes’ claim: \(HTMLText.escaped(verdict))</a>)</p>
      <p>\(because)</p>
      <button type="button" data-does="ask">Ask me again</button></div>
      """
  }
}

/// The questions of the chapters' pages.
struct Predictions: Sendable {
  let package: PackageFolder
  let addresses: SiteAddresses
  private let known = FileMemory<[LiveQuestion]>()

  init(_ package: PackageFolder, _ addresses: SiteAddresses) {
    self.package = package
    self.addresses = addresses
  }

  /// What a chapter's questions are made of.
  func files(_ chapter: ChapterName) -> [URL] {
    [package.file(chapter.page), package.file("\(chapter.figures)/\(ClaimTable.fileName)")]
  }

  /// In the page's order. One that is not in order, which a test finds, is left out.
  func questions(in chapter: ChapterName) -> [LiveQuestion] {
    known.value(chapter.rawValue, of: files(chapter)) { read(chapter) }
  }

  /// For a page: each with what this reader sees of it.
  func asked(in chapter: ChapterName, of reader: Expectations) -> [String: PageHTML.Question] {
    let questions = questions(in: chapter).map { question in
      (
        question.claim,
        PageHTML.Question(
          html: question.html(for: reader), isAnswered: reader[question.claim] != nil)
      )
    }
    return Dictionary(questions) { first, _ in first }
  }

  private func read(_ chapter: ChapterName) -> [LiveQuestion] {
    let texts = files(chapter).compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    guard texts.count == 2 else { return [] }
    let rows = ClaimTable.rows(csv: texts[1])
    let writer = addresses.writer(chapter)
    let document = Predictions.document(texts[0], file: chapter.page)
    return document.predictions.compactMap { _, prediction in
      guard let row = rows.first(where: { $0.id == prediction.claim }),
        let right = prediction.right(by: row).first,
        let index = prediction.answers.firstIndex(of: right), let because = right.because
      else { return nil }
      return LiveQuestion(
        claim: prediction.claim, question: writer.inline(prediction.question),
        answers: prediction.answers.map { writer.inline($0.text) }, right: index,
        because: writer.inline(because.prefix(1).uppercased() + because.dropFirst() + "."),
        measured: row.measured, verdict: row.verdict)
    }
  }

  /// The questions of a page and nothing else of it: a whole page takes long to be read.
  private static func document(_ text: String, file: String) -> PageDocument {
    let start = "<!-- predict: "
    let questions = text.components(separatedBy: "\n\(start)").dropFirst().map {
      start + ($0.components(separatedBy: "\n<!-- end -->").first ?? "") + "\n<!-- end -->"
    }
    return PageDocument(questions.joined(separator: "\n\n"), file: file)
  }
}

/// What the page tells of a question, with `POST /api/predictions/bn-dx`, and what stands in its place from
/// then on. The browser remembers the answer as a cookie.
struct PredictionAnswers {
  let predictions: Predictions

  private struct Sent: Decodable {
    /// Of the answers, from 0; nil for a reader who has none.
    var answer: Int?
    /// Whether the question is to be asked again.
    var isForgotten: Bool?
  }

  /// - Throws: `LiveError` where there is no such question.
  func answer(_ request: ServerRequest) throws -> ServerResponse? {
    let claim = request.path.dropFirst(2).joined(separator: "/")
    guard request.method == "POST" else { return nil }
    let all = ChapterName.allCases.lazy.flatMap { predictions.questions(in: $0) }
    guard let question = all.first(where: { $0.claim == claim }) else {
      throw LiveError("Nobody asks about \(claim). Load the page again.", status: 404)
    }
    let sent = try request.decoded(Sent.self)
    var reader = Expectations(request)
    reader[claim] = sent.isForgotten == true ? nil : sent.answer.map { .answer($0) } ?? .unknown
    var response = ServerResponse.json(["html": question.html(for: reader)])
    response.headers["Set-Cookie"] = reader.setCookie
    return response
  }
}
