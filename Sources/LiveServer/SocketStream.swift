import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One end of a connection: every read and write has its time.
struct SocketStream {
  let descriptor: Int32

  /// Nobody sent or took anything in time, or the other end is gone.
  struct Ended: Error {}

  /// Some bytes; none at the end.
  ///
  /// - Throws: `Ended` where nothing comes until `deadline`.
  func read(upTo count: Int, until deadline: Date) throws(Ended) -> [UInt8] {
    try wait(for: Int16(POLLIN), until: deadline)
    var buffer = [UInt8](repeating: 0, count: count)
    let read = recv(descriptor, &buffer, count, 0)
    if read < 0 { throw Ended() }
    return Array(buffer.prefix(read))
  }

  /// All of the bytes.
  ///
  /// - Parameter patience: seconds for which the other end may take nothing.
  /// - Throws: `Ended` where it takes nothing for longer, or is gone.
  func write(_ data: Data, patience: Double) throws(Ended) {
    var rest = data[...]
    while !rest.isEmpty {
      try wait(for: Int16(POLLOUT), until: Date(timeIntervalSinceNow: patience))
      let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Self.sendFlags) }
      if sent < 0 {
        if errno == EAGAIN || errno == EINTR { continue }
        throw Ended()
      }
      rest = rest.dropFirst(sent)
    }
  }

  /// Whether the other end has closed the connection; what it has sent stays.
  var isClosedByPeer: Bool {
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
  }

  /// Says that nothing more comes, and reads for a moment what was on its way: closing at once would make
  /// the other end throw away the answer.
  func finish() {
    _ = shutdown(descriptor, 1)  // no more to send
    let deadline = Date(timeIntervalSinceNow: 0.5)
    var count = 0
    while count < 4_000_000, let bytes = try? read(upTo: 65_536, until: deadline), !bytes.isEmpty {
      count += bytes.count
    }
  }

  private func wait(for events: Int16, until deadline: Date) throws(Ended) {
    while true {
      let left = deadline.timeIntervalSinceNow
      if left <= 0 { throw Ended() }
      var place = pollfd(fd: descriptor, events: events, revents: 0)
      let found = poll(&place, 1, Int32((left * 1000).rounded(.up)))
      if found > 0 { return }
      if found < 0, errno != EINTR { throw Ended() }
    }
  }

  private static var sendFlags: Int32 {
    #if canImport(Darwin)
      Int32(MSG_DONTWAIT)
    #else
      Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    #endif
  }
}
