import Foundation

/// A request as the pages' server sees it: read whole, its path taken apart and known to be harmless.
public struct ServerRequest: Sendable, Equatable {
  /// "GET", "POST". A HEAD is a GET whose answer is sent without its body.
  public var method: String
  /// The parts of the path, decoded: none is empty, `.` or `..`, or holds a slash.
  public var path: [String]
  /// What stands behind the question mark, decoded.
  public var query: [String: String]
  /// Names in small letters.
  public var headers: [String: String]
  /// Empty where there is none.
  public var body: Data

  /// A request that has been read.
  public init(
    method: String, path: [String], query: [String: String] = [:],
    headers: [String: String] = [:], body: Data = Data()
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// A cookie's value.
  public func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name { return String(parts[1]) }
    }
    return nil
  }
}

/// A request that is refused before anybody looks at it.
struct BadRequest: Error, Equatable {
  let status: Int
  let message: String
}

extension ServerRequest {
  /// The first line and the headers of a request, without the empty line.
  ///
  /// - Throws: `BadRequest` where they are not as HTTP/1.1 has them.
  init(head: String) throws(BadRequest) {
    let lines = head.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
      throw BadRequest(status: 400, message: "This is not a request of HTTP/1.1.")
    }
    let headers = try Self.headers(lines.dropFirst())
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = target.count > 1 ? Self.query(target[1]) : [:]
    self.init(
      method: String(words[0]), path: try Self.path(target[0]), query: query, headers: headers)
  }

  private static func headers(_ lines: ArraySlice<String>) throws(BadRequest) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
        !line[..<colon].contains(where: \.isWhitespace)
      else { throw BadRequest(status: 400, message: "A header has no name.") }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      // What two of them mean depends on who reads them.
      if headers.updateValue(value, forKey: name) != nil, Self.single.contains(name) {
        throw BadRequest(status: 400, message: "There are two headers \(name).")
      }
    }
    return headers
  }

  private static let single: Set<String> = ["host", "origin", "content-length", "cookie"]

  private static func path(_ text: Substring) throws(BadRequest) -> [String] {
    let bad = BadRequest(status: 400, message: "This path leads nowhere.")
    guard text.hasPrefix("/") else { throw bad }
    var parts: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let plain = part.removingPercentEncoding else { throw bad }
      let isStrange = plain.unicodeScalars.contains {
        $0 == "/" || $0 == "\\" || $0.value < 32 || $0.value == 127
      }
      if isStrange || plain == "." || plain == ".." { throw bad }
      parts.append(plain)
    }
    // "/chapters/" is "/chapters".
    if parts.last == "" { parts.removeLast() }
    if parts.contains("") { throw bad }
    return parts
  }

  private static func query(_ text: Substring) -> [String: String] {
    var query: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.replacing("+", with: " ").removingPercentEncoding ?? "" }
      query[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    return query
  }

  /// How long the body is, by the headers.
  ///
  /// - Throws: `BadRequest` where it is too long, or nobody knows how long.
  func bodyLength(limit: Int) throws(BadRequest) -> Int {
    if headers["transfer-encoding"] != nil {
      throw BadRequest(status: 411, message: "Send the body in one piece, with its length.")
    }
    guard let text = headers["content-length"] else { return 0 }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), !text.isEmpty else {
      throw BadRequest(status: 400, message: "The length of the body is no number.")
    }
    guard let length = Int(text), length <= limit else {
      throw BadRequest(status: 413, message: "A body has at most \(limit) bytes.")
    }
    return length
  }
}
