import Foundation
import Synchronization

/// A web server on the loopback address that behaves as badly as a test tells it to.
///
/// Each connection has a thread of its own and serves one request: what it sends, and when it stops,
/// is up to the closure, which gets the request and how many came before it.
final class LoopbackServer: Sendable {
  struct Request: Sendable {
    var path: String
    var headers: [String: String]

    /// Where the client wants to go on: 100 for "Range: bytes=100-".
    var start: Int? {
      headers["range"].flatMap { $0.split(separator: "=").last?.split(separator: "-").first }
        .flatMap { Int($0) }
    }
  }

  enum Step: Sendable {
    case send([UInt8])
    /// Keeps the connection open and says nothing more.
    case stall
  }

  typealias Answer = @Sendable (_ request: Request, _ number: Int) -> [Step]

  private let listener: Int32
  private let port: UInt16
  private let log = Mutex<[Request]>([])
  private let isStopped = Atomic<Bool>(false)
  private let answer: Answer

  /// Starts to serve; ends with the last reference to the value.
  init(_ answer: @escaping Answer) {
    self.answer = answer
    // A proxy in the environment would be asked for the loopback address, too.
    setenv("no_proxy", "127.0.0.1", 1)
    #if canImport(Glibc)
      listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    precondition(isBound, "The loopback address cannot be listened to.")
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while self?.isStopped.load(ordering: .relaxed) == false {
        var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&event, 1, 20) > 0 else { continue }
        let client = accept(descriptor, nil, nil)
        guard client >= 0 else { continue }
        Thread.detachNewThread { [weak self] in
          self?.serve(client)
          close(client)
        }
      }
      close(descriptor)
    }
  }

  deinit { stop() }

  /// Ends the connections that stall.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// "http://127.0.0.1:43210/".
  var base: String { "http://127.0.0.1:\(port)/" }

  /// What was asked for so far.
  var requests: [Request] { log.withLock { $0 } }

  private func serve(_ client: Int32) {
    guard let request = read(client) else { return }
    let number = log.withLock { log in
      log.append(request)
      return log.count - 1
    }
    for step in answer(request, number) {
      switch step {
      case .send(let bytes):
        guard send(bytes, to: client) else { return }
      case .stall:
        while !isStopped.load(ordering: .relaxed), !hasLeft(client) {}
      }
    }
    // With bytes unread or unsent, closing at once would tell the client of an error.
    shutdown(client, Int32(SHUT_WR))
    while !isStopped.load(ordering: .relaxed), !hasLeft(client) {}
  }

  /// Whether the other side has closed the connection; waits a moment for it.
  private func hasLeft(_ client: Int32) -> Bool {
    var event = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, 20) > 0 else { return false }
    var byte: UInt8 = 0
    return recv(client, &byte, 1, 0) <= 0
  }

  private func read(_ client: Int32) -> Request? {
    var text: [UInt8] = []
    while !text.suffix(4).elementsEqual(Array("\r\n\r\n".utf8)) {
      var byte: UInt8 = 0
      guard recv(client, &byte, 1, 0) == 1 else { return nil }
      text.append(byte)
    }
    let lines = String(decoding: text, as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return Request(path: String(lines[0].split(separator: " ")[1]), headers: headers)
  }

  private func send(_ bytes: [UInt8], to client: Int32) -> Bool {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.send(client, $0.baseAddress! + sent, bytes.count - sent, flags)
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}

extension [LoopbackServer.Step] {
  /// The head of an answer; the body is sent by further steps.
  static func head(_ status: String, _ headers: [String] = []) -> Self {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Connection: close", "", ""]
    return [.send([UInt8](lines.joined(separator: "\r\n").utf8))]
  }

  /// An answer without a body.
  static func status(_ status: String, _ headers: [String] = []) -> Self {
    head(status, headers + ["Content-Length: 0"])
  }

  /// The whole file, whatever was asked for.
  static func whole(_ bytes: [UInt8], _ headers: [String] = []) -> Self {
    head("200 OK", headers + ["Content-Length: \(bytes.count)"]) + [.send(bytes)]
  }

  /// What was asked for, as a good server does it.
  static func good(_ bytes: [UInt8], _ request: LoopbackServer.Request) -> Self {
    guard let start = request.start else { return whole(bytes) }
    guard start < bytes.count else {
      return status("416 Range Not Satisfiable", ["Content-Range: bytes */\(bytes.count)"])
    }
    return part(bytes, from: start) + [.send([UInt8](bytes[start...]))]
  }

  /// The head of an answer with the file from `start` on.
  static func part(_ bytes: [UInt8], from start: Int) -> Self {
    head(
      "206 Partial Content",
      [
        "Content-Range: bytes \(start)-\(bytes.count - 1)/\(bytes.count)",
        "Content-Length: \(bytes.count - start)",
      ])
  }
}
