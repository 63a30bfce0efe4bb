import Foundation
import Testing

@testable import LiveServer

/// What a server of pages takes from a browser, and what it refuses from everybody else.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ServerTests {
  /// Says what it has understood.
  private static let echo: LoopbackServer.Handler = { request in
    .text("\(request.method) \(request.path.joined(separator: "|")) \(request.body.count)")
  }

  private func withServer(
    _ limits: ServerLimits = ServerLimits(), answering handler: LoopbackServer.Handler? = nil,
    _ body: (LoopbackServer) throws -> Void
  ) throws {
    let server = try LoopbackServer(port: 0, limits: limits, handler: handler ?? Self.echo)
    defer { server.stop() }
    try body(server)
    // Whatever was done to it, it lives.
    let answer = try RawClient(server.port).answer(to: "GET /alive", server.port, server.token)
    #expect(answer.status == 200)
  }

  private func answer(
    _ request: String, _ server: LoopbackServer, headers: [String] = [], body: String = ""
  ) throws -> RawClient.Answer {
    try RawClient(server.port).answer(
      to: request, server.port, server.token, headers: headers, body: body)
  }

  private func check(
    _ answer: RawClient.Answer, is status: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.status == status, sourceLocation: sourceLocation)
  }

  @Test func theLinkLetsTheReaderIn() throws {
    try withServer { server in
      let entry = try RawClient(server.port).answer(
        "GET /?token=\(server.token) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
      #expect(entry.status == 200)
      #expect(entry.text.contains("url=/\""))
      let cookie = "workbook-\(server.port)=\(server.token)"
      #expect(
        entry.headers["set-cookie"] == "\(cookie); Path=/; HttpOnly; SameSite=Strict")
      let page = try answer("GET /chapters/bn", server)
      #expect(page.text == "GET chapters|bn 0\n")
      #expect(server.link == "http://127.0.0.1:\(server.port)/?token=\(server.token)")
      #expect(server.token.count == 32)
    }
  }

  @Test func everyAnswerIsSafe() throws {
    try withServer { server in
      for path in ["/", "/none", "/%2e%2e/"] {
        let headers = try answer("GET \(path)", server).headers
        #expect(headers["x-content-type-options"] == "nosniff")
        #expect(headers["referrer-policy"] == "no-referrer")
        let policy = headers["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("script-src 'self';"))
        #expect(!policy.contains("unsafe"))
      }
    }
  }

  @Test func whoHasNoTokenIsRefused() throws {
    try withServer { server in
      let host = "Host: 127.0.0.1:\(server.port)"
      let wrong = String(repeating: "0", count: 32)
      for request in [
        "GET / HTTP/1.1\r\n\(host)\r\n\r\n",
        "GET /?token=\(wrong) HTTP/1.1\r\n\(host)\r\n\r\n",
        "GET / HTTP/1.1\r\n\(host)\r\nCookie: workbook-\(server.port)=\(wrong)\r\n\r\n",
        "GET / HTTP/1.1\r\n\(host)\r\nCookie: workbook-\(server.port)=\r\n\r\n",
        "GET /a?token=\(server.token) HTTP/1.1\r\n\(host)\r\n\r\n",
      ] {
        let answer = try RawClient(server.port).answer(request)
        #expect(answer.status == 403)
        #expect(answer.text.contains("Open the link"))
      }
    }
  }

  @Test func otherNamesAndOtherPagesAreRefused() throws {
    try withServer { server in
      let cookie = "Cookie: workbook-\(server.port)=\(server.token)"
      for host in ["evil.example", "127.0.0.1", "evil.example:\(server.port)", "0.0.0.0:80"] {
        let answer = try RawClient(server.port).answer(
          "GET / HTTP/1.1\r\nHost: \(host)\r\n\(cookie)\r\n\r\n")
        #expect(answer.status == 403)
      }
      let nobody = try RawClient(server.port).answer("GET / HTTP/1.1\r\n\(cookie)\r\n\r\n")
      #expect(nobody.status == 403)
      for header in [
        "Origin: http://evil.example", "Origin: null", "Origin: http://127.0.0.1:1",
        "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
      ] {
        check(try answer("GET /", server, headers: [header]), is: 403)
      }
      let local = "Origin: http://localhost:\(server.port)"
      check(try answer("GET /", server, headers: [local]), is: 200)
    }
  }

  @Test func whatChangesSomethingIsJSONFromThePageItself() throws {
    try withServer { server in
      let origin = "Origin: http://127.0.0.1:\(server.port)"
      let json = "Content-Type: application/json"
      check(try answer("POST /run", server, headers: [json], body: "{}"), is: 403)
      check(try answer("POST /run", server, headers: [origin], body: "{}"), is: 415)
      let form = "Content-Type: text/plain"
      check(try answer("POST /run", server, headers: [origin, form], body: "{}"), is: 415)
      let good = try answer("POST /run", server, headers: [origin, json], body: "{}")
      #expect(good.text == "POST run 2\n")
      check(try answer("DELETE /run", server), is: 405)
    }
  }

  @Test(arguments: [
    "/..", "/a/../b", "/%2e%2e/etc/passwd", "/a/%2E%2E/b", "/a/..%2fb", "/a%2fb", "/a%5cb",
    "/a%00b",
    "/.", "//a", "/a//b", "/%", "/%ff", "a", "http://127.0.0.1/", "*",
  ])
  func pathsThatLeadOutAreRefused(_ path: String) throws {
    try withServer { server in
      check(try answer("GET \(path)", server), is: 400)
    }
  }

  @Test func namesAreDecoded() throws {
    let handler: LoopbackServer.Handler = { request in
      .text("\(request.path) \(request.query.sorted { $0.key < $1.key })")
    }
    try withServer(answering: handler) { server in
      let answer = try answer("GET /a%20b/%C3%BC/?x=1%2C2&y=a+b&z", server)
      #expect(answer.text.hasPrefix(#"["a b", "ü"] [("#))
      #expect(answer.text.contains(#"value: "1,2""#))
      #expect(answer.text.contains(#"value: "a b""#))
    }
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n",
    "\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n", "GET / HTTP/1.1\r\na b: x\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: a\r\n\r\n",
    "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "GET / HTTP/1.1\r\nA: \u{0}\r\nx\r\n\r\n",
  ])
  func whatIsNoRequestIsRefused(_ request: String) throws {
    try withServer { server in
      check(try RawClient(server.port).answer(request), is: 400)
    }
  }

  @Test func tooMuchIsRefused() throws {
    try withServer { server in
      let json = [
        "Content-Type: application/json", "Origin: http://127.0.0.1:\(server.port)",
        "Content-Length: 1000000000",
      ]
      check(try answer("POST /run", server, headers: json), is: 413)
      let chunked = Array(json.dropLast()) + ["Transfer-Encoding: chunked"]
      check(try answer("POST /run", server, headers: chunked), is: 411)
      let long = "X: " + String(repeating: "a", count: 20_000)
      check(try answer("GET /", server, headers: [long]), is: 431)
    }
  }

  @Test func aGigabyteIsNotRead() throws {
    try withServer { server in
      let client = try RawClient(server.port)
      try client.send(
        "POST /run HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: 1000000000\r\n\r\n"
      )
      let piece = String(repeating: "x", count: 1_000_000)
      var sent = 0
      while sent < 1000, (try? client.send(piece)) != nil { sent += 1 }
      #expect(sent < 50, "\(sent) MB were taken")
      // A line that never ends.
      let other = try RawClient(server.port)
      try other.send("GET /")
      sent = 0
      while sent < 1000, (try? other.send(piece)) != nil { sent += 1 }
      #expect(sent < 50, "\(sent) MB were taken")
    }
  }

  @Test func slowClientsAreLetGo() throws {
    var limits = ServerLimits()
    limits.readSeconds = 0.5
    try withServer(limits) { server in
      let clients = try (0..<20).map { _ in try RawClient(server.port) }
      for client in clients { try client.send("GET / HTTP/1.1\r\nHost") }
      let start = Date()
      for client in clients { check(try client.receive(), is: 408) }
      #expect(-start.timeIntervalSinceNow < 10)
    }
  }

  @Test func slowClientsDoNotLockOthersOut() throws {
    var limits = ServerLimits()
    limits.connections = 8
    try withServer(limits) { server in
      let clients = try (0..<100).map { _ in try RawClient(server.port) }
      for client in clients { try? client.send("GET / HTTP/1.1\r\nHost") }
      for _ in 0..<10 { check(try answer("GET /", server), is: 200) }
      _ = clients
    }
  }

  @Test func aThousandStreamsAreBounded() throws {
    let log = EventLog()
    log.add(#"{"step": 1}"#)
    var limits = ServerLimits()
    limits.streams = 4
    let handler: LoopbackServer.Handler = { request in
      request.path == ["alive"] ? .text("yes") : .events(log)
    }
    try withServer(limits, answering: handler) { server in
      var refused = 0
      var open: [RawClient] = []
      for _ in 0..<1000 {
        let client = try RawClient(server.port)
        try client.request("GET /events", server.port, server.token)
        let line = try client.receiveLine()
        if line.contains("503") { refused += 1 } else { open.append(client) }
      }
      #expect(open.count == 4)
      #expect(refused == 996)
      for client in open { client.close() }
      log.end()
      // Places are free again.
      Thread.sleep(forTimeInterval: 1.2)
      let answer = try answer("GET /events", server)
      #expect(answer.text.contains("id: 1\ndata: {\"step\": 1}\n\n"))
    }
  }

  @Test func aStreamGoesOnWhereItWas() throws {
    let log = EventLog()
    for index in 1...3 { log.add("{\"step\": \(index)}") }
    log.end()
    let handler: LoopbackServer.Handler = { request in
      request.path == ["alive"] ? .text("yes") : .events(log)
    }
    try withServer(answering: handler) { server in
      let all = try answer("GET /events", server)
      #expect(all.headers["content-type"] == "text/event-stream")
      #expect(all.text.hasSuffix("id: 3\ndata: {\"step\": 3}\n\n"))
      let rest = try answer("GET /events", server, headers: ["Last-Event-ID: 2"])
      #expect(!rest.text.contains("id: 2"))
      #expect(rest.text.contains("id: 3"))
    }
  }

  @Test func onlyTheNewestOfPassingEventsIsKept() {
    let log = EventLog(limit: 3)
    for step in 1...5 { log.add("\(step)", isPassing: true) }
    log.add("a\nb")
    #expect(log.events(after: 0).events.map(\.text) == ["5", "a b"])
    #expect(log.events(after: 0).events.map(\.number) == [5, 6])
    for text in ["c", "d"] { log.add(text) }
    #expect(log.events(after: 0).events.map(\.text) == ["a b", "c", "d"])
    log.end()
    log.add("e")
    #expect(log.events(after: 8, waiting: 5).events.isEmpty)
  }

  @Test func theNewestOfAKeyIsKept() {
    let log = EventLog(limit: 3)
    for step in 1...3 {
      log.add("a\n\(step)", inPlaceOf: "a")
      log.add("b \(step)", inPlaceOf: "b")
    }
    // Whoever heard of the first ones hears of the newest alone.
    for known in 0...4 {
      #expect(log.events(after: known).events.map(\.text) == ["a 3", "b 3"])
    }
    log.add("c")
    log.forget(["a", "none"])
    #expect(log.events(after: 0).events.map(\.text) == ["b 3", "c"])
  }

  @Test func aPortIsTakenOnce() throws {
    try withServer { server in
      #expect {
        _ = try LoopbackServer(port: server.port) { _ in .text("") }
      } throws: {
        "\($0)".contains("cannot listen on port \(server.port)")
      }
    }
  }

  /// Whoever has stopped a server can start another one at once, and only that answers.
  @Test func thePortIsFreeAfterStopping() throws {
    var port: UInt16 = 0
    for round in 1...20 {
      let server = try LoopbackServer(port: port) { _ in .text("round \(round)") }
      port = server.port
      let client = try RawClient(port)
      try client.request("GET /", port, server.token)
      let answer = String(decoding: try client.receiveAll(), as: UTF8.self)
      #expect(answer.hasSuffix("round \(round)\n"))
      server.stop()
    }
  }

  @Test func stoppingEndsStreams() throws {
    let log = EventLog()
    let server = try LoopbackServer(port: 0) { _ in .events(log) }
    let client = try RawClient(server.port)
    try client.request("GET /events", server.port, server.token)
    let line = try client.receiveLine()
    #expect(line.contains("200"))
    server.stop()
    #expect(throws: (any Error).self) {
      _ = try client.receiveAll()
      _ = try RawClient(server.port)
    }
  }
}
