import Foundation

@testable import LiveServer
@testable import workbook

/// What a browser sends, or somebody who is none.
extension FuzzTarget {
  private static let token = "0123456789abcdef0123456789abcdef"

  /// A request's bytes, as they come through a socket; what is let through has to know the secret.
  static var request: FuzzTarget {
    let head = "Host: 127.0.0.1:8484\r\nCookie: workbook-8484=\(token)\r\n"
    return FuzzTarget(
      name: "request",
      seeds: bytes([
        "GET /chapters/bn?section=a%20b HTTP/1.1\r\n\(head)\r\n",
        "POST /api/runs HTTP/1.1\r\n\(head)Origin: http://127.0.0.1:8484\r\n"
          + "Content-Type: application/json; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
        "HEAD /a/b.png HTTP/1.0\r\n\(head)Sec-Fetch-Site: none\r\n\r\n",
      ]),
      words: bytes([
        "GET /?token=\(token) HTTP/1.1\r\nHost: localhost:8484\r\n", "GET ", "POST ",
        "HTTP/1.1\r\n", "\r\n\r\n", "Content-Length: ",
        "Transfer-Encoding: chunked",
        "%2e%2e", "%2F", "%00", "..", "Host: ", "Cookie: ", "Origin: ", "9223372036854775808", "%",
        "\0",
      ]),
      read: { bytes in
        var limits = ServerLimits()
        (limits.headBytes, limits.bodyBytes) = (2_048, 4_096)
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
          throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
        defer { close(ends[0]) }
        _ = send(ends[1], bytes, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
        close(ends[1])
        do {
          let request = try RequestReader(
            stream: SocketStream(descriptor: ends[0]), limits: limits
          ).read()
          precondition(request.body.count <= limits.bodyBytes)
          for part in request.path {
            precondition(!["", ".", ".."].contains(part) && !part.contains("/"), part)
          }
          guard RequestGuard(port: 8484, token: token).answer(to: request) == nil else {
            return "turned away"
          }
          precondition(text(bytes).contains(token), "let through without the secret")
          return "accepted"
        } catch let error as BadRequest {
          precondition((400..<500).contains(error.status) && !error.message.isEmpty)
          return "\(error.status)"
        } catch is SocketStream.Ended {
          return "ended"
        }
      })
  }

  /// What the page's script asks to be run.
  static var order: FuzzTarget {
    FuzzTarget(
      name: "order",
      seeds: bytes([
        #"{"chapter": "bn", "section": "Learning rates", "settings": {"learning-rates.steps": "5"}}"#,
        #"{"chapter": "1x1"}"#,
      ]),
      words: bytes([
        "\"chapter\"", "\"section\"", "\"settings\"", "\"bn\"", "null", "\\u0000", "\\ud800", "{",
        "}",
        "--output=", "\\n",
      ]),
      read: { bytes in
        guard let order = try? JSONDecoder().decode(RunOrder.self, from: Data(bytes)) else {
          return "not understood"
        }
        do {
          _ = try order.checked()
          // Nothing but a choice of sections and settings reaches the program.
          for argument in order.arguments {
            precondition(argument.hasPrefix("--only=") || argument.hasPrefix("--set="), argument)
          }
          return "accepted"
        } catch let error as LiveError {
          precondition(!error.description.isEmpty)
          return "refused"
        }
      })
  }
}
