import Foundation

/// A connection to a server on this machine that sends whatever a test wants.
final class RawClient {
  struct Answer {
    let status: Int
    let headers: [String: String]
    let text: String
  }

  struct Failure: Error {}

  private var descriptor: Int32
  private var received = Data()

  init(_ port: UInt16) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Failure() }
  }

  deinit { close() }

  func close() {
    if descriptor >= 0 { Foundation.close(descriptor) }
    descriptor = -1
  }

  func send(_ text: String) throws {
    var rest = Data(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure() }
      rest = rest.dropFirst(count)
    }
  }

  /// A request as the reader's browser sends it.
  func request(
    _ request: String, _ port: UInt16, _ token: String, headers: [String] = [], body: String = ""
  ) throws {
    var lines = [
      "\(request) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Cookie: a=b; workbook-\(port)=\(token)",
    ]
    lines += headers
    if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
    try send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  func answer(
    to request: String, _ port: UInt16, _ token: String, headers: [String] = [], body: String = ""
  ) throws -> Answer {
    try self.request(request, port, token, headers: headers, body: body)
    return try receive()
  }

  func answer(_ text: String) throws -> Answer {
    try send(text)
    return try receive()
  }

  func receive() throws -> Answer {
    let text = String(decoding: try receiveAll(), as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { throw Failure() }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    let status = Int(lines[0].split(separator: " ")[1]) ?? 0
    return Answer(status: status, headers: headers, text: String(text[end.upperBound...]))
  }

  func receiveLine() throws -> String {
    while true {
      if let end = received.range(of: Data("\r\n".utf8)) {
        return String(decoding: received[..<end.lowerBound], as: UTF8.self)
      }
      guard try receiveMore() else { throw Failure() }
    }
  }

  func receiveAll() throws -> Data {
    while try receiveMore() {}
    return received
  }

  private func receiveMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count >= 0 else { throw Failure() }
    received += buffer.prefix(count)
    return count > 0
  }
}
