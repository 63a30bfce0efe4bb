import Foundation
import LiveServer
import Page
import SharedState

/// Where something is that a page has asked for.
enum LiveStage: String, Codable, Sendable {
  /// Waiting for the compiler.
  case building
  case running
  /// What came of it is there.
  case done
  case failed
  case cancelled

  var isOver: Bool { self == .done || self == .failed || self == .cancelled }
}

/// Something that takes a while: built if need be and run, in a thread of its own, with a log of all that
/// happens, and with an end from outside.
///
/// `Detail` is what its page is told beside the stage: an event of a run, the report on an exercise.
final class LiveJob<Detail: Encodable & Sendable>: Sendable {
  private struct News: Encodable {
    var stage: LiveStage
    var message: String?
    var detail: Detail?
  }

  let id: String
  let log = EventLog()
  private let state = Guarded((stage: LiveStage.building, isCancelled: false))

  /// - Parameter id: "run-1": how pages call it.
  init(_ id: String) { self.id = id }

  var stage: LiveStage { state.withLock { $0.stage } }
  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Begins.
  ///
  /// - Parameter work: returns what the page is told at the end. What it throws is told as well; `Interrupted`
  ///   is how it ends when it was cancelled.
  func start(_ work: @escaping @Sendable () throws -> Detail?) {
    Thread.detachNewThread { [self] in
      do {
        tell(.building)
        tell(.done, detail: try work())
      } catch is Interrupted {
        tell(.cancelled)
      } catch {
        tell(.failed, "\(error)")
      }
      log.end()
    }
  }

  /// Ends it, without results.
  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Ends it, and waits some seconds for its end. A program in the middle of a longer step ends after that
  /// by itself: it sees that who started it is gone.
  func close() {
    cancel()
    let deadline = Date(timeIntervalSinceNow: 8)
    while !stage.isOver, deadline.timeIntervalSinceNow > 0 { usleep(50_000) }
  }

  /// - Parameter isPassing: whether only the newest of its kind matters, as of a compiler's words.
  func tell(
    _ stage: LiveStage, _ message: String? = nil, detail: Detail? = nil, isPassing: Bool = false
  ) {
    state.withLock { $0.stage = stage }
    let news = News(stage: stage, message: message, detail: detail)
    guard let data = try? JSONEncoder().encode(news) else { return }
    log.add(
      String(decoding: data, as: UTF8.self),
      isPassing: isPassing || (message != nil && !stage.isOver))
  }

  /// What a page asks of any job: `GET events`, all that happens as it happens, and `POST cancel`.
  func answer(_ method: String, _ what: String) -> ServerResponse? {
    switch (method, what) {
    case ("GET", "events"): return .events(log)
    case ("POST", "cancel"):
      cancel()
      return .json(["id": id])
    default: return nil
    }
  }
}
