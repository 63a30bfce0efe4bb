import SharedState

/// A progress line that several threads advance.
///
/// ```swift
/// let progress = SharedProgress(page.progress("training", total: 10 * steps))
/// defer { progress.finish() }
/// // in each of the 10 runs, after each step:
/// progress.advance()
/// ```
public final class SharedProgress: Sendable {
  private let state: Guarded<(line: ProgressLine, step: Int)>

  public init(_ line: ProgressLine) { state = Guarded((line, 0)) }

  /// Says that one more step is done, by whichever thread.
  public func advance(_ fields: @autoclosure () -> String = "") {
    state.withLock { state in
      state.step += 1
      state.line.update(state.step, fields())
    }
  }

  public func finish() { state.withLock { $0.line.finish() } }

  /// Ends the report of work that was given up.
  public func abandon() { state.withLock { $0.line.abandon() } }
}
