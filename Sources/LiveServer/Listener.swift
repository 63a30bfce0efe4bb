import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that listens on 127.0.0.1 and on no other address.
enum Listener {
  /// - Parameter port: 0 for any that is free.
  /// - Returns: the socket, and its port.
  static func open(_ port: UInt16) throws(ServerError) -> (descriptor: Int32, port: UInt16) {
    #if canImport(Darwin) || canImport(Musl)
      let kind = Int32(SOCK_STREAM)
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw error("make a socket") }
    prepare(descriptor)
    var yes: Int32 = 1
    // Linux lets nobody take a port that is listened on, and frees it at once after its program's end.
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withSocketAddress(&address) { bind(descriptor, $0, size) } == 0
    guard isBound, listen(descriptor, 128) == 0 else {
      let failure = error("listen on port \(port)")
      close(descriptor)
      throw failure
    }
    var length = size
    guard withSocketAddress(&address, { getsockname(descriptor, $0, &length) }) == 0 else {
      close(descriptor)
      throw error("tell the port")
    }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  /// Programs that are started do not get the socket, and a reader that goes away is no reason to die.
  static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(
        descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  private static func withSocketAddress<Result>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
  }

  private static func error(_ action: String) -> ServerError {
    ServerError("The server cannot \(action): \(String(cString: strerror(errno))).")
  }
}
