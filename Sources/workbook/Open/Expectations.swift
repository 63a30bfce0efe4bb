import LiveServer

/// What a reader expects of the claims that pages ask about. It is a cookie: it stays in the browser, and
/// whoever is served by another port next time is known again.
struct Expectations: Equatable {
  enum Expectation: Equatable {
    /// One of the question's answers, from 0.
    case answer(Int)
    /// The reader wanted to be shown, and said nothing.
    case unknown
  }

  private var all: [String: Expectation]

  static let cookieName = "workbook-expectations"

  /// Nobody has answered anything.
  init() { all = [:] }

  /// Those that the browser has sent. Parts that make no sense are as if they were not there.
  init(_ request: ServerRequest) {
    all = [:]
    for part in (request.cookie(Self.cookieName) ?? "").split(separator: "~") {
      let words = part.split(separator: ":")
      guard words.count == 2 else { continue }
      if let index = Int(words[1]), index >= 0 {
        all[String(words[0])] = .answer(index)
      } else if words[1] == "x" {
        all[String(words[0])] = .unknown
      }
    }
  }

  /// By the names of claims; nil for one that the reader was not asked about yet.
  subscript(claim: String) -> Expectation? {
    get { all[claim] }
    set { all[claim] = newValue }
  }

  /// The cookie's value: "bn-dx:1~bn-before:x".
  var text: String {
    all.sorted { $0.key < $1.key }.map { claim, expectation in
      if case .answer(let index) = expectation { "\(claim):\(index)" } else { "\(claim):x" }
    }.joined(separator: "~")
  }

  /// Those about some claims.
  func about(_ claims: some Sequence<String>) -> Expectations {
    var result = self
    let claims = Set(claims)
    result.all = all.filter { claims.contains($0.key) }
    return result
  }

  /// The header that makes a browser remember it, for as long as browsers do.
  var setCookie: String {
    "\(Self.cookieName)=\(text); Path=/; Max-Age=34560000; HttpOnly; SameSite=Strict"
  }

  /// How many of some questions were answered, and how many of these as it came out.
  func tally(_ questions: [LiveQuestion]) -> (made: Int, right: Int) {
    let made = questions.filter {
      if case .answer = all[$0.claim] { true } else { false }
    }
    return (made.count, made.count { all[$0.claim] == .answer($0.right) })
  }
}
