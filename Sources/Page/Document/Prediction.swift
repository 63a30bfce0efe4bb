/// A question that a page asks before its reader reads on, with answers of which one is right: by what a claim
/// has measured, so that it turns when the measurement turns.
///
/// ```markdown
/// <!-- predict: bn-learning-rates -->
///
/// **Before you read on:** how much wider is the range of learning rates that work?
///
/// - not wider <!-- below 0.3 -->
/// - up to ten times <!-- from 0.3 to 1 -->
/// - more than ten times <!-- above 1; what a step does to the weights' length, the layer divides out -->
///
/// <!-- end -->
/// ```
///
/// Behind each answer stands, hidden, when it is right; and behind that, where it is right as things are, why.
package struct Prediction: Sendable, Equatable {
  /// When an answer is right.
  package enum Condition: Sendable, Equatable {
    /// By the claim's verdict.
    case verdict(Verdict)
    /// By the first number of what it has measured, as it is written there: of "2.3 points (1 to 4)", 2.3.
    case above(Double)
    case below(Double)
    case inside(ClosedRange<Double>)
  }

  package struct Answer: Sendable, Equatable {
    /// Markdown.
    package let text: String
    package let condition: Condition
    /// One sentence, without its capital and its full stop; nil where the answer is not the right one.
    package let because: String?
  }

  /// The claim that decides.
  package let claim: String
  /// Markdown.
  package let question: String
  package let answers: [Answer]

  /// The answers that are right by what was measured: one, in a page that is in order.
  package func right(by row: ClaimTable.Row) -> [Answer] {
    answers.filter { $0.condition.isMet(by: row) }
  }
}

extension Prediction.Condition {
  /// "above 2", "below 0.5", "from 0.5 to 2", "agrees", "differs", "undecided"; nil for anything else.
  init?(_ text: some StringProtocol) {
    if let verdict = Verdict(rawValue: String(text)) {
      self = .verdict(verdict)
      return
    }
    let words = text.split(separator: " ")
    switch (words.first, words.count) {
    case ("above", 2):
      guard let bound = Double(words[1]) else { return nil }
      self = .above(bound)
    case ("below", 2):
      guard let bound = Double(words[1]) else { return nil }
      self = .below(bound)
    case ("from", 4):
      guard words[2] == "to", let low = Double(words[1]), let high = Double(words[3]), low <= high
      else { return nil }
      self = .inside(low...high)
    default: return nil
    }
  }

  func isMet(by row: ClaimTable.Row) -> Bool {
    if case .verdict(let verdict) = self { return row.verdict == verdict.rawValue }
    let text = row.measured.replacing(",", with: "")
    guard let match = text.firstMatch(of: /-?\d+(?:\.\d+)?(?:e-?\d+)?/),
      let value = Double(match.output)
    else { return false }
    return switch self {
    case .above(let bound): value > bound
    case .below(let bound): value < bound
    case .inside(let range): range.contains(value)
    case .verdict: false
    }
  }
}

extension PageDocument {
  /// The questions of the page, each with the title of its section.
  package var predictions: [(section: String, prediction: Prediction)] {
    sections.flatMap { section in
      section.elements.compactMap { element in
        guard case .block(let block) = element else { return nil }
        return prediction(block).map { (section.title, $0) }
      }
    }
  }

  /// The question of a mark; nil for another mark, and for one that is not written as it should be.
  package func prediction(_ block: PageMark.Block) -> Prediction? {
    guard block.kind == .predict, let claim = block.names.first else { return nil }
    let lines = lines[block.contents]
    let list = lines.firstIndex { $0.hasPrefix("- ") } ?? lines.endIndex
    var items: [String] = []
    for line in lines[list...] where !line.isEmpty {
      if line.hasPrefix("- ") {
        items.append(String(line.dropFirst(2)))
      } else if let last = items.popLast() {
        items.append(last + " " + line.drop { $0 == " " })
      }
    }
    let answers = items.compactMap(Prediction.Answer.init)
    let question = lines[..<list].filter { !$0.isEmpty }.joined(separator: " ")
    guard answers.count == items.count, (2...4).contains(answers.count), !question.isEmpty else {
      return nil
    }
    return Prediction(claim: claim, question: question, answers: answers)
  }

  /// What is wrong with the questions, by the claims of the run that is kept: one that nobody understands,
  /// stands behind its answer, has no right answer or two, or does not say why.
  package func predictionProblems(_ claims: [ClaimTable.Row]) -> [PageProblem] {
    sections.flatMap { section in
      section.elements.enumerated().compactMap { index, element -> PageProblem? in
        guard case .block(let block) = element, block.kind == .predict else { return nil }
        let rest = section.elements[(index + 1)...]
        return message(prediction(block), claims, rest).map {
          PageProblem(file: file, line: block.opening + 1, "“\(block.title)”: \($0)")
        }
      }
    }
  }

  private func message(
    _ prediction: Prediction?, _ claims: [ClaimTable.Row], _ rest: ArraySlice<Element>
  ) -> String? {
    guard let prediction else {
      return "A question is a paragraph and a list of two to four answers, each with a comment: "
        + "<!-- above 2 -->, <!-- below 2 -->, <!-- from 1 to 2 --> or a verdict."
    }
    guard let row = claims.first(where: { $0.id == prediction.claim }) else {
      return "No claim of the kept run is called \(prediction.claim)."
    }
    let isShown = rest.contains { element in
      if case .block(let block) = element, block.kind == .claims {
        block.names.contains(prediction.claim)
      } else {
        false
      }
    }
    guard isShown else {
      return "It stands before the claim that decides, in the same section."
    }
    let right = prediction.right(by: row)
    guard right.count == 1 else {
      return "\(right.count) of its answers are right: it was “\(row.measured)”, \(row.verdict)."
    }
    guard right[0].because != nil else {
      return "The right answer says why, behind a semicolon: <!-- above 2; why -->."
    }
    return nil
  }
}

extension Prediction.Answer {
  /// An answer with the comment behind it.
  fileprivate init?(_ item: String) {
    guard let match = item.wholeMatch(of: /(.+?)\s*<!--\s*([^;]*?)\s*(?:;\s*(.*?)\s*)?-->\s*/),
      let condition = Prediction.Condition(match.output.2)
    else { return nil }
    text = String(match.output.1)
    self.condition = condition
    because = match.output.3.map(String.init)
  }
}
