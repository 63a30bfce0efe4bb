import Foundation
import SharedState

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// How long to wait for a server, and how often to ask again.
public struct Patience: Sendable {
  /// After so long without a byte, a connection is given up.
  public var stall: Duration
  /// How often in a row a mirror may fail before the next one is tried.
  public var attempts: Int
  /// The pause before the second attempt; each further one is twice as long.
  public var pause: Duration

  /// - Parameters:
  ///   - stall: after so long without a byte, a connection is given up.
  ///   - attempts: how often in a row a mirror may fail, at least 1.
  ///   - pause: before the second attempt; each further one is twice as long.
  public init(
    stall: Duration = .seconds(30), attempts: Int = 4, pause: Duration = .seconds(1)
  ) {
    self.stall = stall
    self.attempts = attempts
    self.pause = pause
  }
}

/// Why one request did not bring the rest of a file.
enum TransferFailure: Error, Equatable {
  /// No byte came for so long.
  case stalled(Duration)
  /// The connection broke, or was never made.
  case connection(String)
  /// This computer does not reach the network, or not this host.
  case offline(String)
  /// The connection ended before the file did.
  case cutOff(received: Int, of: Int)
  /// The server's answer, where it is not the file: 404, 503.
  case status(Int)
  /// The server has another file, or another sort of answer, under this name.
  case otherSize(Int, expected: Int)
  /// The server sends something else: "a web page".
  case otherContent(String)
  /// More bytes came than the file has.
  case tooLong
  /// The server packs what it sends in a way that cannot be undone to the byte.
  case encoded(String)
  /// The server began elsewhere than it was asked to; what was received is thrown away.
  case wrongRange
  /// This computer's fault, or its user's wish.
  case local(DownloadError)

  /// Whether the same request may succeed a little later. A host that cannot be found is only worth
  /// asking again if it was found before.
  func isTemporary(afterReceiving hasReceived: Bool) -> Bool {
    switch self {
    case .offline: hasReceived
    case .stalled, .connection, .cutOff, .wrongRange: true
    case .status(let code): code == 408 || code == 429 || code >= 500
    case .otherSize, .otherContent, .tooLong, .encoded, .local: false
    }
  }

  /// In words, as what a server did.
  var text: String {
    switch self {
    case .stalled(let time): "sent nothing for \(time.inWords)"
    case .connection(let reason), .offline(let reason): reason
    case .cutOff(let received, let size):
      "ended the connection after \(received.asBytes) of \(size.asBytes)"
    case .status(let code):
      "answered \(code) (\(HTTPURLResponse.localizedString(forStatusCode: code)))"
    case .otherSize(let size, let expected):
      "has a file of \(size) bytes, but \(expected) were published"
    case .otherContent(let name):
      "sends \(name) in place of the file (does this network ask for a login in a browser?)"
    case .tooLong: "sent more bytes than were published"
    case .encoded(let name): "sends the file unpacked (Content-Encoding: \(name))"
    case .wrongRange: "did not go on where it was asked to"
    case .local(let error): error.description
    }
  }
}

/// One request for what is missing of a file.
///
/// `URLSession` follows redirections, to `http` as well: what comes is compared with the published
/// checksum, wherever it is from. The session is libcurl's on Linux; what stands here is what libcurl
/// leaves to its caller: which bytes are wanted, and what to do when others come.
struct Transfer {
  let url: URL
  /// The size of the whole file.
  let size: Int
  /// After so long without a byte, the request is given up.
  let stall: Duration
  let isCancelled: () -> Bool

  /// Whether the file is one of gzip: what begins otherwise is another.
  private var isPacked: Bool { url.pathExtension == "gz" }

  /// Asks for what `part` lacks, and appends what comes; `received` is told after each piece.
  ///
  /// A server that cannot begin in the middle sends the whole file: then the part begins anew.
  func run(
    into part: PartFile, received: () -> Void
  ) throws(TransferFailure) {
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
    // Whoever packs the file on the way changes its bytes.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if part.size > 0 { request.setValue("bytes=\(part.size)-", forHTTPHeaderField: "Range") }
    // The wait for the next event, below, is shorter.
    request.timeoutInterval = Double(stall.components.seconds + 60)

    let events = TransferEvents(for: url)
    let session = URLSession(configuration: .ephemeral, delegate: events, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    session.dataTask(with: request).resume()

    var hasAnswer = false
    while true {
      switch try next(of: events) {
      case .answer(let answer):
        try begin(part, answer)
        hasAnswer = true
        received()
      case .data(let data):
        // A redirection may have a text of its own.
        guard hasAnswer else { continue }
        if part.size == 0, isPacked, let content = ForeignContent(data),
          !data.starts(with: [0x1F, 0x8B])
        {
          throw .otherContent(content.name)
        }
        guard part.size + data.count <= size else { throw .tooLong }
        try local { () throws(DownloadError) in try part.append(data) }
        received()
      case .end(let failure):
        if part.size == size && hasAnswer { return }
        if let failure, !hasAnswer { throw failure }
        throw .cutOff(received: part.size, of: size)
      }
    }
  }

  /// Waits for the next event, as long as the patience lasts.
  private func next(of events: TransferEvents) throws(TransferFailure) -> TransferEvents.Event {
    let deadline = ContinuousClock.now + stall
    while ContinuousClock.now < deadline {
      if isCancelled() { throw .local(.init(kind: .interrupted, description: "Stopped.")) }
      // Short, so that Ctrl-C is noticed.
      if let event = events.next(within: .milliseconds(50)) { return event }
    }
    throw .stalled(stall)
  }

  /// Decides by the server's answer where its bytes go.
  private func begin(_ part: PartFile, _ answer: TransferEvents.Answer) throws(TransferFailure) {
    if let encoding = answer.encoding, encoding != "identity" { throw .encoded(encoding) }
    switch answer.status {
    case 200 where answer.type == "text/html":
      throw .otherContent("a web page")
    case 200:
      if let length = answer.length, length != size {
        throw .otherSize(length, expected: size)
      }
      try local { () throws(DownloadError) in try part.empty() }
    case 206:
      if let total = answer.total, total != size { throw .otherSize(total, expected: size) }
      guard answer.start == part.size else {
        try local { () throws(DownloadError) in try part.empty() }
        throw .wrongRange
      }
    case 416:
      // "Requested range not satisfiable": the server's file ends before.
      try local { () throws(DownloadError) in try part.empty() }
      throw .wrongRange
    default:
      throw .status(answer.status)
    }
  }

  private func local(_ work: () throws(DownloadError) -> Void) throws(TransferFailure) {
    do { try work() } catch { throw .local(error) }
  }
}
