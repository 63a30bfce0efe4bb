import Foundation

/// Events that come one after the other, kept for those who ask later: a page that is loaded again in the
/// middle of a run, a window that slept, a second one.
///
/// Of events that only the newest matters of, such as how far something is, the newest is kept: of those that
/// follow each other, or of all that have the same key.
public final class EventLog: @unchecked Sendable {
  /// An event, and its number among all.
  public struct Event: Sendable, Equatable {
    /// From 1.
    public let number: Int
    /// JSON, in one line.
    public let text: String
    let isPassing: Bool
    let key: String?
  }

  private let condition = NSCondition()
  private var events: [Event] = []
  private var count = 0
  private var hasEnded = false
  private let limit: Int

  /// - Parameter limit: how many events are kept; beyond it, the oldest go.
  public init(limit: Int = 2_000) { self.limit = limit }

  /// Adds an event.
  ///
  /// - Parameter isPassing: whether the next one takes its place, if that is passing, too.
  public func add(_ text: String, isPassing: Bool = false) {
    condition.withLock {
      if hasEnded { return }
      count += 1
      if isPassing, events.last?.isPassing == true { events.removeLast() }
      append(Event(number: count, text: Self.line(text), isPassing: isPassing, key: nil))
    }
  }

  /// Adds an event in the place of the one before it with the same key, wherever that stands.
  public func add(_ text: String, inPlaceOf key: String) {
    condition.withLock {
      if hasEnded { return }
      count += 1
      events.removeAll { $0.key == key }
      append(Event(number: count, text: Self.line(text), isPassing: false, key: key))
    }
  }

  /// Forgets the events with these keys: who asks later does not hear of them.
  public func forget(_ keys: Set<String>) {
    condition.withLock { events.removeAll { $0.key.map(keys.contains) ?? false } }
  }

  /// In one line.
  private static func line(_ text: String) -> String {
    // The usual case, and much faster than to look at characters: some texts are long.
    if !text.utf8.contains(where: { $0 == 10 || $0 == 13 }) { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// To be called under the lock.
  private func append(_ event: Event) {
    events.append(event)
    if events.count > limit { events.removeFirst(events.count - limit) }
    condition.broadcast()
  }

  /// Nothing more will come.
  public func end() {
    condition.withLock {
      hasEnded = true
      condition.broadcast()
    }
  }

  /// What came after event `number`; waits until there is something, the log ends, or so many seconds
  /// have passed.
  public func events(after number: Int, waiting seconds: Double = 0)
    -> (events: [Event], hasEnded: Bool)
  {
    condition.withLock {
      let deadline = Date(timeIntervalSinceNow: seconds)
      while (events.last?.number ?? 0) <= number, !hasEnded {
        if seconds <= 0 || !condition.wait(until: deadline) { break }
      }
      let new = events.drop { $0.number <= number }
      return (Array(new), hasEnded)
    }
  }
}
