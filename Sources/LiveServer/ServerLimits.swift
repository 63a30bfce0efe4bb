/// How much a server takes of anything: what is beyond is refused, and the server goes on.
public struct ServerLimits: Sendable {
  /// Bytes of the first line and all headers.
  public var headBytes = 16 * 1024
  /// Bytes of a request's body.
  public var bodyBytes = 1024 * 1024
  /// Seconds in which a request has to be complete.
  public var readSeconds = 10.0
  /// Seconds for which somebody who takes an answer may take nothing.
  public var writeSeconds = 20.0
  /// Connections at a time. Beyond it, the one that has been typing its request for the longest goes.
  public var connections = 64
  /// Streams of events at a time.
  public var streams = 16
  /// Seconds after which a silent stream says that it is still there.
  public var heartbeatSeconds = 10.0

  /// Enough for one reader with several windows.
  public init() {}
}

/// Why a server cannot be started.
public struct ServerError: Error, CustomStringConvertible {
  /// A sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
