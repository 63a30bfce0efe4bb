import Testing

@testable import Page

/// Questions before results: what is right follows from what was measured.
@Suite struct PredictionTests {
  private func document(
    _ answers: [String], claims: String = "<!-- claims: a -->"
  ) -> PageDocument {
    PageDocument(
      """
      # Title

      ## Section

      <!-- predict: a -->

      **Before you read on:** how
      many?

      \(answers.map { "- \($0)" }.joined(separator: "\n"))

      <!-- end -->

      \(claims)

      <!-- end -->
      """, file: "a.md")
  }

  private func row(
    _ measured: String, _ verdict: String = "agrees", id: String = "a"
  ) -> ClaimTable.Row {
    ClaimTable.rows(csv: "id,measured,verdict\n\(id),\"\(measured)\",\(verdict)\n")[0]
  }

  private let answers = [
    "few <!-- below 1 -->", "some, with\n  two lines <!-- from 1 to 2; because -->",
    "$n$ `x` <!-- above 2; why -->",
  ]

  @Test func isReadAsItIsWritten() throws {
    let document = document(answers)
    #expect(document.problems.isEmpty)
    let (section, prediction) = try #require(document.predictions.first)
    #expect(section == "Section" && prediction.claim == "a")
    #expect(prediction.question == "**Before you read on:** how many?")
    #expect(prediction.answers.map(\.text) == ["few", "some, with two lines", "$n$ `x`"])
    #expect(
      prediction.answers.map(\.condition) == [.below(1), .inside(1...2), .above(2)])
    #expect(prediction.answers.map(\.because) == [nil, "because", "why"])
  }

  /// The first number decides, as it is written.
  @Test(arguments: [
    ("0.5 points (-3 to 9)", "few"), ("-7", "few"), ("3e-7", "few"),
    ("1.5, 30 times", "some, with two lines"),
    ("70.4%", "$n$ `x`"), ("1,200 of 3", "$n$ `x`"), ("about 4", "$n$ `x`"),
  ])
  func turnsWithTheMeasurement(_ measured: String, _ right: String) throws {
    let prediction = try #require(document(answers).predictions.first).prediction
    #expect(prediction.right(by: row(measured)).map(\.text) == [right])
  }

  @Test func turnsWithTheVerdict() throws {
    let prediction = try #require(
      document(["yes <!-- agrees -->", "no <!-- differs -->"]).predictions.first
    ).prediction
    #expect(prediction.right(by: row("1", "agrees")).map(\.text) == ["yes"])
    #expect(prediction.right(by: row("1", "differs")).map(\.text) == ["no"])
    #expect(prediction.right(by: row("1", "undecided")).isEmpty)
    #expect(prediction.right(by: row("none", "agrees")).map(\.text) == ["yes"])
  }

  @Test func isInOrder() { #expect(document(answers).predictionProblems([row("3")]).isEmpty) }

  @Test(arguments: [
    (["one <!-- agrees; why -->"], "a list of two to four answers"),
    (["a <!-- agrees; why -->", "b"], "a list of two to four answers"),
    (["a <!-- agrees; why -->", "b <!-- more than 2 -->"], "a list of two to four answers"),
    (["a <!-- agrees; why -->", "b <!-- from 2 to 1 -->"], "a list of two to four answers"),
    (["a <!-- below 1; why -->", "b <!-- below 2 -->"], "0 of its answers are right"),
    (["a <!-- above 1; why -->", "b <!-- above 2 -->"], "2 of its answers are right"),
    (["a <!-- above 1 -->", "b <!-- below 1; why -->"], "says why"),
  ])
  func whatIsWrongIsSaid(_ answers: [String], _ message: String) {
    let problems = document(answers).predictionProblems([row("3")])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 5)
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
  }

  @Test func standsBeforeItsClaim() {
    #expect(
      document(answers).predictionProblems([row("3", id: "b")]).first?.message
        .contains("No claim") == true)
    #expect(
      document(answers, claims: "<!-- claims: b -->").predictionProblems([row("3")]).first?
        .message.contains("before the claim that decides") == true)
  }

  @Test func isShownWithoutItsConditions() {
    let document = document(answers)
    let html = PageHTML(document, .plain).sections[1].body
    #expect(html.contains("<div class=\"predict\" data-block=\"predict: a\">"))
    #expect(html.contains("<li>few</li>") && !html.contains("below") && !html.contains("why"))
    // And a run leaves it as it is.
    #expect(document.filled(with: PageFills()) == document.text)
  }

  /// What follows a question is hidden until it is answered: but for settings, and for what comes before.
  @Test func whatFollowsIsVeiled() {
    func block(_ mark: String) -> String { "<!-- \(mark) -->\n\n<!-- end -->" }
    let marks = ["predict: a", "settings: e", "claims: a", "predict: b"].map(block)
    let parts = ["# T", "## S", "Before."] + marks + ["After.", "## Next", "Open."]
    let page = PageDocument(parts.joined(separator: "\n\n"), file: "a.md")
    func body(_ answered: [String: Bool], section: Int = 1) -> String {
      PageHTML(
        page, .plain,
        questions: answered.mapValues { PageHTML.Question(html: "ask", isAnswered: $0) }
      ).sections[section].body.replacing("\n", with: "")
    }
    func mark(_ kind: String, _ name: String, _ content: String = "") -> String {
      "<div class=\"\(kind)\" data-block=\"\(kind): \(name)\">\(content)</div>"
    }
    func veil(_ claims: String, isOpen: Bool) -> String {
      "<div class=\"veil\" data-claims=\"\(claims)\"\(isOpen ? "" : " hidden=\"until-found\"")>"
    }
    for (a, b) in [(false, false), (true, false), (true, true), (false, true)] {
      #expect(
        body(["a": a, "b": b]) == "<p>Before.</p>" + mark("predict", "a", "ask")
          + mark("settings", "e") + veil("a", isOpen: a) + mark("claims", "a")
          + mark("predict", "b", "ask") + "</div>" + veil("a b", isOpen: a && b)
          + "<p>After.</p></div>")
    }
    #expect(body(["a": false], section: 2) == "<p>Open.</p>")
    // Who asks nothing hides nothing.
    #expect(!body([:]).contains("veil") && !body([:]).contains("ask"))
  }
}
