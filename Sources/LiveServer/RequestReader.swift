import Foundation

/// Reads a request from a connection: no more of it than the limits allow, and not for longer.
struct RequestReader {
  let stream: SocketStream
  let limits: ServerLimits

  /// - Throws: `BadRequest`; `SocketStream.Ended` where nobody is there who could be answered.
  func read() throws -> ServerRequest {
    let deadline = Date(timeIntervalSinceNow: limits.readSeconds)
    let end = Data("\r\n\r\n".utf8)
    var data = Data()
    var headEnd: Range<Data.Index>?
    while headEnd == nil {
      if data.count > limits.headBytes {
        throw BadRequest(status: 431, message: "The headers are too long.")
      }
      let searched = max(data.count - 3, 0)
      data += try bytes(until: deadline, isFirst: data.isEmpty)
      headEnd = data.range(of: end, in: searched..<data.count)
    }
    if let headEnd, headEnd.lowerBound > limits.headBytes {
      throw BadRequest(status: 431, message: "The headers are too long.")
    }
    guard let headEnd, let head = String(data: data[..<headEnd.lowerBound], encoding: .utf8) else {
      throw BadRequest(status: 400, message: "The headers are not text.")
    }
    var request = try ServerRequest(head: head)
    let length = try request.bodyLength(limit: limits.bodyBytes)
    var body = Data(data[headEnd.upperBound...])
    while body.count < length { body += try bytes(until: deadline, isFirst: false) }
    request.body = body.prefix(length)
    return request
  }

  private func bytes(until deadline: Date, isFirst: Bool) throws -> [UInt8] {
    do {
      let bytes = try stream.read(upTo: 16_384, until: deadline)
      if bytes.isEmpty { throw SocketStream.Ended() }
      return bytes
    } catch {
      // Browsers open connections that they may need; nobody waits for an answer there.
      if isFirst { throw error }
      throw BadRequest(status: 408, message: "The request was not complete in time.")
    }
  }
}
