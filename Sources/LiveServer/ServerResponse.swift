import Foundation

/// An answer of the pages' server.
public struct ServerResponse: Sendable {
  /// 200 where all is well.
  public var status: Int
  /// Beside those that every answer has.
  public var headers: [String: String]
  /// What is sent.
  public var content: Content

  /// What is sent: bytes, or events as they come.
  public enum Content: Sendable {
    /// All at once.
    case data(Data)
    /// As they are added to the log, until it ends or the reader goes away.
    case events(EventLog)
  }

  /// An answer of bytes.
  public init(
    status: Int = 200, type: String, _ data: Data, headers: [String: String] = [:]
  ) {
    self.status = status
    self.headers = headers
    self.headers["Content-Type"] = type
    content = .data(data)
  }

  /// A page.
  public static func html(_ text: String, status: Int = 200) -> ServerResponse {
    ServerResponse(status: status, type: "text/html; charset=utf-8", Data(text.utf8))
  }

  /// A line or two for a person.
  public static func text(_ text: String, status: Int = 200) -> ServerResponse {
    ServerResponse(status: status, type: "text/plain; charset=utf-8", Data((text + "\n").utf8))
  }

  /// A value for a script; `{}` where it cannot be written as JSON.
  public static func json(_ value: some Encodable, status: Int = 200) -> ServerResponse {
    let data = (try? JSONEncoder().encode(value)) ?? Data("{}".utf8)
    return ServerResponse(status: status, type: "application/json", data)
  }

  /// A refusal that a script can show: `{"error": "..."}`.
  public static func error(_ message: String, status: Int) -> ServerResponse {
    .json(["error": message], status: status)
  }

  /// Events as they come, for an `EventSource`.
  public static func events(_ log: EventLog) -> ServerResponse {
    var response = ServerResponse(type: "text/event-stream", Data())
    response.content = .events(log)
    return response
  }

  /// The first line and the headers.
  ///
  /// - Parameter length: of the body; nil for one that ends with the connection.
  func head(length: Int?) -> Data {
    var lines = ["HTTP/1.1 \(status) \(ServerResponse.phrases[status] ?? "Other")"]
    var all = ServerResponse.safety.merging(headers) { $1 }
    all["Connection"] = "close"
    if let length { all["Content-Length"] = "\(length)" }
    for (name, value) in all.sorted(by: { $0.key < $1.key }) {
      // A value that breaks the line would be a header of its own.
      lines.append("\(name): \(value.filter { !$0.isNewline })")
    }
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// Scripts, styles and images of the server's own only; nobody may frame the pages, guess types or learn
  /// the address of a page that links elsewhere.
  static let safety = [
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  ]

  private static let phrases = [
    200: "OK", 202: "Accepted", 400: "Bad Request",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 408: "Request Timeout",
    409: "Conflict", 411: "Length Required", 413: "Content Too Large",
    415: "Unsupported Media Type", 422: "Unprocessable Content",
    431: "Request Header Fields Too Large", 500: "Internal Server Error",
    503: "Service Unavailable",
  ]
}
