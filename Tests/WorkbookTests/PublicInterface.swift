import Foundation

@testable import Page

/// The public declarations of Swift files, with their comments.
struct PublicInterface {
  struct Member {
    /// "Dense.swift:12".
    let place: String
    /// "Dense.forward(_:mode:)".
    let name: String
    /// The lines of `///` right above it; empty if there are none.
    let comment: String
    let canThrow: Bool
    /// Whether a protocol asks for it, whose comment then holds for it as well.
    let isRequirement: Bool

    /// What the comment lacks.
    var lack: String? {
      if isRequirement { return nil }
      if comment.isEmpty { return "has no comment" }
      return canThrow && !comment.contains("Throws:") ? "does not say what it throws" : nil
    }
  }

  let members: [Member]

  /// - Parameter protocols: those whose requirements need no second comment where they are met.
  init(_ files: [SourceFile], protocols: Protocols) {
    members = files.flatMap { file in
      file.declarations.compactMap { declaration in
        guard declaration.isPublic else { return nil }
        return Member(
          place: "\(file.name):\(declaration.line)", name: declaration.path.path,
          comment: declaration.comment, canThrow: declaration.canThrow,
          isRequirement: !declaration.isInProtocol
            && protocols.requirements(of: declaration.owner).contains(declaration.name))
      }
    }
  }
}

/// What types promise to have, by the names of their members.
struct Protocols {
  private var bases: [String: Set<String>] = [:]
  private var requirements: [String: Set<String>] = [
    "CaseIterable": ["allCases"], "Comparable": ["<(_:_:)"],
    "CustomStringConvertible": ["description"],
    "Codable": ["init(from:)", "encode(to:)"], "Decodable": ["init(from:)"],
    "Encodable": ["encode(to:)"], "Equatable": ["==(_:_:)"],
    "ExpressibleByArrayLiteral": ["init(arrayLiteral:)"],
    "ExpressibleByFloatLiteral": ["init(floatLiteral:)"],
    "ExpressibleByIntegerLiteral": ["init(integerLiteral:)"],
    "ExpressibleByStringLiteral": ["init(stringLiteral:)"],
    "Hashable": ["==(_:_:)", "hash(into:)"], "Identifiable": ["id"], "IteratorProtocol": ["next()"],
    "LocalizedError": ["errorDescription"], "RandomNumberGenerator": ["next()"],
    "RawRepresentable": ["init(rawValue:)", "rawValue"], "Sequence": ["makeIterator()"],
  ]

  /// Those of the standard library and of these files.
  init(_ files: [SourceFile]) {
    for declaration in files.flatMap(\.declarations) {
      bases[declaration.path.plainPath, default: []].formUnion(declaration.bases)
      if declaration.isInProtocol {
        requirements[declaration.owner, default: []].insert(declaration.name)
      }
    }
  }

  func requirements(of type: String) -> Set<String> {
    var (found, seen, open) = (Set<String>(), Set<String>(), [type])
    while let name = open.popLast() {
      guard seen.insert(name).inserted else { continue }
      found.formUnion(requirements[name] ?? [])
      open += bases[name] ?? []
    }
    return found
  }
}

/// The declarations of a file, with what the outline does not tell of them.
struct SourceFile {
  struct Declaration {
    let path: [SourceName]
    /// "forward(_:mode:)", and the type that it belongs to.
    var name: String { path.last?.description ?? "" }
    var owner: String { Array(path.dropLast()).plainPath }
    let line: Int
    let comment: String
    let isPublic, isInProtocol, canThrow: Bool
    /// The protocols, or the class, behind its colon.
    let bases: [String]
  }

  let name: String
  let declarations: [Declaration]

  init(name: String, _ source: String) {
    self.name = name
    let outline = SourceOutline(source)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    var owners: [(entry: SourceOutline.Entry, head: Head, isPublic: Bool)] = []
    declarations = outline.entries.map { entry in
      let head = Head(entry, outline.tokens)
      owners.removeAll { !($0.entry.body?.contains(entry.range.lowerBound) ?? false) }
      let owner = owners.last
      let isInProtocol = owner?.head.keyword == "protocol"
      let isPublic =
        head.modifiers.contains("public")
        || owner?.isPublic ?? false && (isInProtocol || head.keyword == "case")
      owners.append((entry, head, isPublic))
      let line = outline.line(of: entry)
      return Declaration(
        path: entry.path, line: line, comment: Self.comment(above: line, head.keyword, lines),
        isPublic: isPublic, isInProtocol: isInProtocol, canThrow: head.canThrow, bases: head.bases)
    }
  }

  private static func comment(above line: Int, _ keyword: String, _ lines: [Substring]) -> String {
    // Cases behind the brace of their type have none.
    if keyword == "case", lines[line - 1].contains("{") { return "" }
    return lines[..<(line - 1)].reversed()
      .map { $0.drop(while: \.isWhitespace) }
      .prefix { $0.hasPrefix("///") }.reversed().joined(separator: "\n")
  }
}

/// What stands before a declaration's body, without what is in brackets.
private struct Head {
  private(set) var modifiers: [String] = []
  private(set) var keyword = ""
  private(set) var bases: [String] = []
  private(set) var canThrow = false

  private static let types: Set = ["struct", "class", "enum", "actor", "protocol", "extension"]
  private static let keywords = types.union([
    "associatedtype", "case", "func", "init", "let", "subscript", "typealias", "var",
  ])

  init(_ entry: SourceOutline.Entry, _ source: SourceTokens) {
    let end = entry.body?.lowerBound ?? entry.range.upperBound
    var at = source.tokens.firstIndex { $0.range.lowerBound == entry.range.lowerBound } ?? 0
    var words: [String] = []
    while at < source.tokens.count, source.tokens[at].range.upperBound <= end {
      words.append(source.tokens[at].text)
      at = source.after(at)
    }
    let place = words.firstIndex { Self.keywords.contains($0) } ?? words.endIndex
    modifiers = Array(words[..<place])
    guard place < words.endIndex else { return }
    keyword = words[place]
    canThrow = words.contains("throws")
    guard Self.types.contains(keyword) else { return }
    var depth = 0
    let outside = words[place...].prefix { $0 != "where" && $0 != "{" }.filter { word in
      if word == "<" { depth += 1 }
      defer { if word == ">" { depth -= 1 } }
      return depth == 0
    }
    bases = outside.drop { $0 != ":" }.filter { $0.first?.isLetter ?? false }
  }
}
