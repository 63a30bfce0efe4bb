import Foundation
import Page
import SharedState

/// Whose turn it is to build: SwiftPM builds one thing at a time in a folder, and a second one would wait
/// without saying so.
final class BuildTurn: Sendable {
  private let holder = Guarded(String?.none)

  /// Builds when nobody else does.
  ///
  /// - Parameters:
  ///   - name: what others are told to wait for: "the program chapter-bn".
  ///   - waiting: called again and again with what this waits for.
  /// - Throws: `Interrupted` if it was cancelled before its turn; what `build` throws.
  func take<Result>(
    for name: String, waiting: (String) -> Void, isCancelled: () -> Bool,
    build: () throws -> Result
  ) throws -> Result {
    while let other = holder.withLock({ holder -> String? in
      let other = holder
      if other == nil { holder = name }
      return other
    }) {
      if isCancelled() || Interruption.isRequested { throw Interrupted() }
      waiting("Waiting until \(other) is built …")
      usleep(100_000)
    }
    defer { holder.withLock { $0 = nil } }
    return try build()
  }
}
