import Foundation
import SharedState

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small HTTP server for the reader's own browser: on the loopback address, one request a connection,
/// everything bounded.
///
/// ```swift
/// let server = try LoopbackServer(port: 8484) { request in .html("<h1>Hello</h1>") }
/// print(server.link)   // http://127.0.0.1:8484/?token=...
/// ```
///
/// A thread takes connections, and each has a thread of its own: there are few. No request reaches the
/// handler that `RequestGuard` has not let through. It is made of sockets instead of a package for three
/// reasons: a line that never ends, a client that never finishes and a system without file descriptors
/// have to be borne; nothing is fetched before a reader's first build; and it is short.
public final class LoopbackServer: Sendable {
  /// Answers a request, on any thread.
  public typealias Handler = @Sendable (ServerRequest) -> ServerResponse

  /// The port it listens on.
  public let port: UInt16
  private let limits: ServerLimits
  private let handler: Handler
  private let requestGuard: RequestGuard
  private let listener: Int32
  private let state = Guarded(State())
  /// Whether the thread that takes connections has closed the listener.
  private let hasClosed = DispatchSemaphore(value: 0)

  private struct State {
    var isStopped = false
    var streams = 0
    /// All connections; those whose request is not complete yet in the order in which they came.
    var open: Set<Int32> = []
    var reading: [Int32] = []
  }

  /// Starts to listen.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: `ServerError`, for example where another program has the port.
  public init(
    port: UInt16, limits: ServerLimits = ServerLimits(), handler: @escaping Handler
  ) throws(ServerError) {
    (listener, self.port) = try Listener.open(port)
    self.limits = limits
    self.handler = handler
    requestGuard = RequestGuard(port: self.port)
    Thread.detachNewThread { [self] in acceptConnections() }
  }

  /// What only the reader's browser knows.
  public var token: String { requestGuard.token }

  /// The address with the key, for the reader.
  public var link: String { "http://127.0.0.1:\(port)/?token=\(token)" }

  /// Ends all connections, and listens no more: afterwards the port is free.
  public func stop() {
    let isFirst = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    if !isFirst { return }
    _ = shutdown(listener, 2)
    hasClosed.wait()
    state.withLock { state in for descriptor in state.open { _ = shutdown(descriptor, 2) } }
  }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  // MARK: Connections

  private func acceptConnections() {
    // By this thread, which uses the number: as soon as it is free, it may be another server's.
    defer {
      close(listener)
      hasClosed.signal()
    }
    while !isStopped {
      // Not every system wakes up who waits for a connection when the listener is shut down.
      var place = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
      guard poll(&place, 1, 200) > 0, !isStopped else { continue }
      let descriptor = accept(listener, nil, nil)
      if descriptor < 0 {
        if errno == EINTR || errno == ECONNABORTED { continue }
        // No file descriptors are left, or there is no listener any more.
        usleep(20_000)
        continue
      }
      Listener.prepare(descriptor)
      makeRoom()
      let isTaken = state.withLock { state -> Bool in
        if state.isStopped || state.open.count >= limits.connections * 2 { return false }
        state.open.insert(descriptor)
        state.reading.append(descriptor)
        return true
      }
      guard isTaken else {
        close(descriptor)
        continue
      }
      Thread.detachNewThread { [self] in serve(SocketStream(descriptor: descriptor)) }
    }
  }

  /// Where there are too many, whoever has been typing for the longest goes: those who type slowly on purpose
  /// keep nobody out.
  private func makeRoom() {
    let isFull = state.withLock { state -> Bool in
      guard state.open.count >= limits.connections else { return false }
      if !state.reading.isEmpty { _ = shutdown(state.reading.removeFirst(), 2) }
      return true
    }
    if !isFull { return }
    // Its thread takes a moment to close it.
    let deadline = Date(timeIntervalSinceNow: 1)
    while deadline.timeIntervalSinceNow > 0,
      state.withLock({ $0.open.count >= limits.connections * 2 })
    {
      usleep(1_000)
    }
  }

  private func serve(_ stream: SocketStream) {
    defer {
      state.withLock { state in
        state.open.remove(stream.descriptor)
        state.reading.removeAll { $0 == stream.descriptor }
        // Under the lock: the number may be another connection's as soon as it is free.
        close(stream.descriptor)
      }
    }
    let answer: ServerResponse
    var isHead = false
    do {
      let request = try RequestReader(stream: stream, limits: limits).read()
      state.withLock { state in state.reading.removeAll { $0 == stream.descriptor } }
      isHead = request.method == "HEAD"
      answer = requestGuard.answer(to: request) ?? handler(request.asGet)
      if case .events(let log) = answer.content {
        return send(log, answer, from: Int(request.headers["last-event-id"] ?? "") ?? 0, to: stream)
      }
    } catch let bad as BadRequest {
      answer = .text(bad.message, status: bad.status)
    } catch {
      return
    }
    guard case .data(let data) = answer.content else { return }
    var bytes = answer.head(length: data.count)
    if !isHead { bytes += data }
    guard (try? stream.write(bytes, patience: limits.writeSeconds)) != nil else { return }
    stream.finish()
  }

  // MARK: Streams

  private func send(
    _ log: EventLog, _ answer: ServerResponse, from first: Int, to stream: SocketStream
  ) {
    let isAllowed = state.withLock { state -> Bool in
      if state.streams >= limits.streams { return false }
      state.streams += 1
      return true
    }
    guard isAllowed else {
      let refusal = ServerResponse.text(
        "\(limits.streams) windows watch already. Close some.", status: 503)
      guard case .data(let data) = refusal.content else { return }
      try? stream.write(
        refusal.head(length: data.count) + data, patience: limits.writeSeconds)
      return stream.finish()
    }
    defer { state.withLock { $0.streams -= 1 } }
    try? write(log, answer, from: first, to: stream)
  }

  private func write(
    _ log: EventLog, _ answer: ServerResponse, from first: Int, to stream: SocketStream
  ) throws {
    try stream.write(
      answer.head(length: nil) + Data("retry: 1000\n\n".utf8), patience: limits.writeSeconds)
    var number = first
    var lastWrite = Date()
    while !isStopped, !stream.isClosedByPeer {
      let (events, hasEnded) = log.events(after: number, waiting: 0.5)
      if events.isEmpty {
        if hasEnded { break }
        if -lastWrite.timeIntervalSinceNow < limits.heartbeatSeconds { continue }
        try stream.write(Data(": still here\n\n".utf8), patience: limits.writeSeconds)
        lastWrite = Date()
        continue
      }
      number = events.last?.number ?? number
      let text = events.map { "id: \($0.number)\ndata: \($0.text)\n\n" }.joined()
      try stream.write(Data(text.utf8), patience: limits.writeSeconds)
      lastWrite = Date()
    }
    stream.finish()
  }
}

extension ServerRequest {
  fileprivate var asGet: ServerRequest {
    var request = self
    if method == "HEAD" { request.method = "GET" }
    return request
  }
}
