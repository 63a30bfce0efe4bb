import Synchronization

/// Collects what is written, in place of a terminal.
package final class Recorder: Sendable {
  private let storage = Mutex("")

  package init() {}

  package var text: String { storage.withLock { $0 } }

  package var write: @Sendable (String) -> Void {
    { text in self.storage.withLock { $0 += text } }
  }
}
