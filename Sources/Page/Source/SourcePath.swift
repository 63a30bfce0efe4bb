/// A component of a path: a name, and the argument labels if there are any or if they matter.
struct SourceName: Sendable, Equatable, CustomStringConvertible {
  /// Without backticks.
  var text: String
  /// `_` where an argument has no label.
  var labels: [String]?

  init(_ text: String, labels: [String]? = nil) {
    self.text = text.filter { $0 != "`" }
    self.labels = labels
  }

  /// Whether this, as asked for, names `other`, a declaration.
  func matches(_ other: SourceName) -> Bool {
    text == other.text && (labels == nil || labels == other.labels)
  }

  var description: String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.isSwiftName || $0.isSwiftOperator || $0 == "."
    }
    return (isPlain ? text : "`\(text)`")
      + (labels.map { "(" + $0.map { "\($0):" }.joined() + ")" } ?? "")
  }
}

/// What a page asks for; see `SourceFolder.declaration(_:)` for how it is written.
struct SourcePath: Sendable {
  var names: [SourceName] = []
  /// Which of several declarations of that name, from 1.
  var ordinal: Int?
  var wantsBody: Bool

  /// - Throws: `SourceError.malformedPath`.
  init(_ path: String) throws(SourceError) {
    func malformed(_ reason: String) -> SourceError { .malformedPath(path, reason: reason) }
    var rest = path.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    wantsBody = rest.hasSuffix("{}")
    if wantsBody { rest.removeLast(2) }
    if let mark = rest.lastIndex(of: "#") {
      guard let number = Int(rest[mark...].dropFirst()), number > 0 else {
        throw malformed("behind “#” belongs a number from 1")
      }
      ordinal = number
      rest = rest[..<mark]
    }
    repeat {
      if !names.isEmpty { rest.removeFirst() }
      let name = Self.name(rest)
      guard !name.isEmpty else {
        throw malformed(
          rest.isEmpty ? "a name is missing at its end" : "no name begins with “\(rest)”")
      }
      rest = rest.dropFirst(name.count)
      var labels: [String]?
      if rest.first == "(" {
        guard let close = rest.firstIndex(of: ")"),
          let list = Self.labels(rest[..<close].dropFirst())
        else {
          throw malformed("labels are written like “(on:progress:)”, with “_” for none")
        }
        labels = list
        rest = rest[close...].dropFirst()
      }
      names.append(SourceName(String(name), labels: labels))
    } while rest.first == "."
    if !rest.isEmpty { throw malformed("“\(rest)” does not belong there") }
  }

  /// The name that a text begins with: in backticks, of an operator, or a plain one.
  private static func name(_ text: Substring) -> Substring {
    guard let first = text.unicodeScalars.first else { return "" }
    if first == "`" {
      guard let close = text.dropFirst().firstIndex(of: "`") else { return "" }
      return text[...close]
    }
    if first.isSwiftOperator || first == "." { return text.prefix { $0 != "(" && $0 != " " } }
    return text.prefix { $0.unicodeScalars.allSatisfy(\.isSwiftName) }
  }

  private static func labels(_ text: Substring) -> [String]? {
    let text = text.filter { !$0.isWhitespace }
    if text.isEmpty { return [] }
    let labels = text.split(separator: ":", omittingEmptySubsequences: false)
    guard labels.last == "", labels.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
    return labels.dropLast().map { String($0) }
  }
}

extension [SourceName] {
  /// As it is written in a page.
  var path: String { map(\.description).joined(separator: ".") }
  /// The same without labels.
  var plainPath: String { map(\.text).joined(separator: ".") }
}
