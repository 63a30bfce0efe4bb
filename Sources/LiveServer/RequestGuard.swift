import Foundation

/// Looks at every request before anything is done for it.
///
/// The pages run code and write files, and every other page that the browser shows may send requests to
/// this machine. So a request has to know the secret of the link, as a cookie; it has to call the server
/// by an address of this machine (another name that leads here is a trick with the name service); and if
/// another page has sent it, which the browser says in `Origin` and `Sec-Fetch-Site`, it is refused.
public struct RequestGuard: Sendable {
  /// What only the reader's browser knows.
  public let token: String
  /// The port of the server, which hosts and origins name.
  let port: UInt16

  init(port: UInt16, token: String? = nil) {
    self.port = port
    self.token = token ?? RequestGuard.randomToken()
  }

  /// 128 bits of the system's randomness.
  static func randomToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let text = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }
  /// Browsers send a cookie to all ports of a machine: each server has its own.
  private var cookieName: String { "workbook-\(port)" }

  /// The answer to a request that goes no further; nil for one that is all right.
  func answer(to request: ServerRequest) -> ServerResponse? {
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else {
      return .text(
        "This server is called http://\(hosts[0]); it does not answer to other names.", status: 403)
    }
    if let origin = request.headers["origin"] {
      guard hosts.map({ "http://\($0)" }).contains(origin.lowercased()) else {
        return .text("Another page may not use this one.", status: 403)
      }
    }
    guard ["GET", "HEAD", "POST"].contains(request.method) else {
      return .text("There are GET and POST.", status: 405)
    }
    if let given = request.query["token"], request.method == "GET", request.path.isEmpty {
      guard isToken(given) else { return RequestGuard.withoutToken }
      // A page that leads on, instead of a redirection: to a link that another page has shown, such as a
      // terminal in the browser, the browser would not send the cookie.
      var answer = ServerResponse.html(
        """
        <!DOCTYPE html>
        <meta http-equiv="refresh" content="0; url=/"><link rel="icon" href="data:,">
        <title>The book</title><a href="/">The book</a>

        """)
      answer.headers["Set-Cookie"] = "\(cookieName)=\(token); Path=/; HttpOnly; SameSite=Strict"
      return answer
    }
    guard let given = request.cookie(cookieName), isToken(given) else {
      return RequestGuard.withoutToken
    }
    if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site) {
      return .text("Another page may not use this one.", status: 403)
    }
    // What changes something says where it comes from: a form of another page cannot send JSON.
    if request.method == "POST" {
      guard request.headers["origin"] != nil else {
        return .text("A request that changes something names its origin.", status: 403)
      }
      let type = request.headers["content-type"]?.prefix { $0 != ";" } ?? ""
      guard type.lowercased() == "application/json" else {
        return .text("A request that changes something is JSON.", status: 415)
      }
    }
    return nil
  }

  /// Takes the same time wherever the first difference is.
  private func isToken(_ given: String) -> Bool {
    let (a, b) = (Array(given.utf8), Array(token.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static let withoutToken = ServerResponse.text(
    """
    Open the link that `swift run workbook open` printed in the terminal: it holds the key to this \
    server, which no other page knows.
    """, status: 403)
}
