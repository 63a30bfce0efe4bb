import Dispatch
import SharedState

/// Shows that a program is still at work when it has been silent for two seconds.
///
/// A chapter's sections print as they go; in between they may compute for a while. The heartbeat
/// says what is going on and for how long: one live line on a terminal, a line now and then in a
/// file or a pipe.
///
/// ```swift
/// let heartbeat = Heartbeat(to: .standardError)
/// heartbeat.begin("The backward pass")
/// ...              // every half second: is it time for a sign of life?
/// heartbeat.touch()  // before printing something else: the live line makes room
/// heartbeat.pause()  // something else reports now
/// ```
public final class Heartbeat: Sendable {
  private struct State {
    var label: String?
    var line: ProgressLine?
  }

  private let state = Guarded(State())
  private let output: ProgressOutput
  private let clock: (@Sendable () -> Duration)?

  /// - Parameter clock: The time since some fixed moment; a test hands in its own and calls `beat`.
  public init(to output: ProgressOutput, clock: (@Sendable () -> Duration)? = nil) {
    self.output = output
    self.clock = clock
  }

  /// Runs `work` and beats twice a second meanwhile.
  public func whileRunning<Result>(
    _ label: String, _ work: () throws -> Result
  ) rethrows -> Result {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.setEventHandler { [weak self] in self?.beat() }
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(500))
    begin(label)
    timer.resume()
    defer {
      timer.cancel()
      end()
    }
    return try work()
  }

  /// From now on `label` is going on.
  public func begin(_ label: String) {
    state.withLock { state in
      erase(&state)
      state.label = label
      state.line = line(label)
    }
  }

  /// Something is about to be printed: removes the live line and waits anew.
  public func touch() {
    state.withLock { state in
      erase(&state)
      state.line = state.label.map(line)
    }
  }

  /// Something is about to be printed beside another report: as `touch`, but a pause goes on.
  public func makeRoom() {
    state.withLock { state in
      guard state.line != nil else { return }
      erase(&state)
      state.line = state.label.map(line)
    }
  }

  /// Stays silent until the next `touch`, because something else reports.
  public func pause() {
    state.withLock { state in
      erase(&state)
      state.line = nil
    }
  }

  /// Nothing is going on any more.
  public func end() {
    state.withLock { state in
      erase(&state)
      state = State()
    }
  }

  /// Writes a sign of life if it is time for one.
  func beat() {
    state.withLock { $0.line?.refresh() }
  }

  private func line(_ label: String) -> ProgressLine {
    ProgressLine(label, to: output, clock: clock)
  }

  /// A live line disappears; what is in a log stays as it is.
  private func erase(_ state: inout State) {
    if output.isTerminal { state.line?.finish() }
  }
}
