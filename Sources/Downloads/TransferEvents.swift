import Dispatch
import Foundation
import SharedState

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What happens to a request, in its order, to be asked for by one thread.
///
/// `URLSession` tells its delegate on a queue of its own. Here the news only wait until they are
/// asked for, so that everything else is done by one thread, in one loop.
final class TransferEvents: NSObject, URLSessionDataDelegate {
  /// The head of a server's answer.
  struct Answer: Equatable {
    var status: Int
    /// How many bytes follow, where the server says so.
    var length: Int?
    /// In an answer with a part of the file: where it starts, and the size of the whole.
    var start: Int?
    var total: Int?
    /// How the server packed the bytes for the way.
    var encoding: String?
    /// What the server says that the bytes are: "text/html".
    var type: String?
  }

  enum Event {
    case answer(Answer)
    case data(Data)
    /// The end, with a reason if it came too early.
    case end(TransferFailure?)
  }

  private let url: URL
  private let waiting = Guarded<[Event]>([])
  private let count = DispatchSemaphore(value: 0)

  /// - Parameter url: what is asked for, to say what is in the way.
  init(for url: URL) { self.url = url }

  /// The next event, if there is one within so long.
  func next(within time: DispatchTimeInterval) -> Event? {
    guard count.wait(timeout: .now() + time) == .success else { return nil }
    return waiting.withLock { $0.removeFirst() }
  }

  private func add(_ event: Event) {
    waiting.withLock { $0.append(event) }
    count.signal()
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { add(.answer(Answer(response))) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    add(.data(data))
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    add(.end(error.map(failure)))
  }

  /// What a person wants to know about a connection that failed.
  private func failure(_ error: any Error) -> TransferFailure {
    guard let error = error as? URLError else { return .connection(error.localizedDescription) }
    return switch error.code {
    case .cannotFindHost, .dnsLookupFailed:
      .offline(Proxy(for: url)?.inTheWay ?? "cannot be found (is this computer online?)")
    case .notConnectedToInternet: .offline("cannot be reached (this computer is offline)")
    case .cannotConnectToHost, .timedOut:
      // Not the host is asked then, and libcurl does not say so.
      Proxy(for: url).map { .connection($0.inTheWay) } ?? .connection("does not answer")
    case .networkConnectionLost: .connection("broke the connection")
    case .httpTooManyRedirects: .connection("sends from one address to the next without end")
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      .offline("has no certificate that this computer trusts (is ca-certificates installed?)")
    default: .connection("failed: \(error.localizedDescription)")
    }
  }
}

extension TransferEvents.Answer {
  init(_ response: HTTPURLResponse) {
    status = response.statusCode
    length = response.expectedContentLength >= 0 ? Int(response.expectedContentLength) : nil
    encoding = response.value(forHTTPHeaderField: "Content-Encoding")?.lowercased()
    type = response.mimeType?.lowercased()
    (start, total) = Self.range(response.value(forHTTPHeaderField: "Content-Range") ?? "")
  }

  /// The start and the total of "bytes 100-199/200" (RFC 9110, section 14.4); nil for what is
  /// missing or is "*".
  static func range(_ text: String) -> (start: Int?, total: Int?) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, parts[0].hasPrefix("bytes ") else { return (nil, nil) }
    let start = parts[0].dropFirst(6).split(separator: "-").first.flatMap { Int($0) }
    return (start, Int(parts[1]))
  }
}
