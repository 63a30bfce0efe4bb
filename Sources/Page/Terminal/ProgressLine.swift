import Foundation
import SharedState

/// Reports how far a long computation has come, and how long the rest will take.
///
/// ```swift
/// var progress = ProgressLine("training", total: 2_000)
/// for step in 1...2_000 {
///   let loss = train()
///   progress.update(step, "loss \(loss)")
/// }
/// progress.finish()
/// ```
///
/// On a terminal this is one line, rewritten at most ten times a second and never wider than the
/// window; `finish` removes it. In a file or a pipe it is a line at every tenth of the work, or
/// one in ten seconds (a tenth of the time so far, once that is longer). Work that ends within
/// two seconds is never mentioned.
public struct ProgressLine: Sendable {
  /// What is going on.
  public let label: String
  /// The number of steps, or nil where nobody knows: then there is no time left to show.
  public let total: Int?

  /// What was done before, which took none of the time.
  private let first: Int
  private let fraction: @Sendable (Int, Int) -> String
  private let output: ProgressOutput
  private let now: @Sendable () -> Duration
  private let start: Duration
  private var lastWrite: Duration?
  private var lastTenth = 0
  private var step = 0
  private var fields = ""
  private var isFinished = false

  static let patience = Duration.seconds(2)
  static let liveInterval = Duration.milliseconds(100)
  static let sparseInterval = Duration.seconds(10)

  /// - Parameters:
  ///   - label: What is going on, in a word or two: "training with BN".
  ///   - total: The number of steps; nil where it is not known.
  ///   - first: The number of steps that were done before, by a run that this one goes on with.
  ///   - fraction: How to write "so many of so many steps".
  ///   - clock: The time since some fixed moment; a test hands in its own.
  public init(
    _ label: String, total: Int? = nil, from first: Int = 0,
    to output: ProgressOutput = .standardError,
    fraction: @escaping @Sendable (Int, Int) -> String = { "\($0)/\($1)" },
    clock: (@Sendable () -> Duration)? = nil
  ) {
    self.label = label
    self.total = total.map { max($0, 0) }
    self.first = first
    self.fraction = fraction
    self.output = output
    now = clock ?? ProgressLine.monotonicClock
    start = now()
  }

  /// Says that `step` steps are done; `fields` is only evaluated when a line is written.
  public mutating func update(_ step: Int, _ fields: @autoclosure () -> String = "") {
    self.step = step
    guard !isFinished, let time = timeToWrite() else { return }
    self.fields = fields()
    write(at: time)
  }

  /// Says that one more step is done.
  public mutating func advance(_ fields: @autoclosure () -> String = "") {
    update(step + 1, fields())
  }

  /// Shows the current state again with the time that has passed since.
  public mutating func refresh() {
    guard !isFinished, let time = timeToWrite() else { return }
    write(at: time)
  }

  /// Something else is about to be printed: a live line disappears until the next update.
  public func makeRoom() {
    if !isFinished, lastWrite != nil, output.isTerminal { output.write(ProgressLine.eraseLine) }
  }

  /// Ends the report: a live line disappears, a log that was begun gets its last line.
  public mutating func finish(_ fields: @autoclosure () -> String = "") {
    guard !isFinished else { return }
    isFinished = true
    guard lastWrite != nil else { return }
    if output.isTerminal {
      output.write(ProgressLine.eraseLine)
    } else {
      let fields = fields()
      let elapsed = (now() - start).inWords
      let parts = ["\(label): done in \(elapsed)", fields].filter { !$0.isEmpty }
      output.write(parts.joined(separator: "  ") + "\n")
    }
  }

  /// Ends the report of work that was given up: a live line disappears, a log stays as it is.
  public mutating func abandon() {
    guard !isFinished else { return }
    isFinished = true
    if lastWrite != nil, output.isTerminal { output.write(ProgressLine.eraseLine) }
  }

  private static let eraseLine = "\r\u{1B}[K"

  private mutating func timeToWrite() -> Duration? {
    let time = now()
    let elapsed = time - start
    guard elapsed >= ProgressLine.patience else { return nil }
    guard let lastWrite else { return time }
    let pause = time - lastWrite
    if output.isTerminal { return pause >= ProgressLine.liveInterval ? time : nil }
    // The tenths of a short run come fast; they too keep two seconds between them.
    if tenth > lastTenth && pause >= ProgressLine.patience { return time }
    return pause >= max(ProgressLine.sparseInterval, elapsed / 10) ? time : nil
  }

  private var tenth: Int {
    guard let total, total > 0 else { return 0 }
    return step * 10 / total
  }

  private mutating func write(at time: Duration) {
    lastWrite = time
    lastTenth = tenth
    let line = text(elapsed: time - start)
    if output.isTerminal {
      let fitting = DisplayWidth.shorten(line, to: max(output.width() - 1, 1))
      output.write(ProgressLine.eraseLine + fitting)
    } else {
      output.write(line + "\n")
    }
  }

  private func text(elapsed: Duration) -> String {
    var parts: [String] = []
    if let total, total > 0 {
      parts.append("\(label) \(min(step, total) * 100 / total)% (\(fraction(step, total)))")
      // Whoever begins anew is behind where they were: then all counts.
      let done = step >= first ? step - first : step
      if done > 0, step < total {
        parts.append("\((elapsed * (total - step) / done).inWords) left")
      }
    } else {
      let count = step > 0 ? " \(step)" : ""
      parts.append("\(label)\(count), \(elapsed.inWords)")
    }
    if !fields.isEmpty { parts.append(fields) }
    return parts.joined(separator: "  ")
  }

  private static let monotonicClock: @Sendable () -> Duration = {
    let origin = ContinuousClock.now
    return { origin.duration(to: .now) }
  }()
}

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

  /// A line that several threads advance.
  public init(_ line: ProgressLine) { state = Guarded((line, 0)) }

  /// Says that one more step is done, by whichever thread.
  public func advance(_ fields: @autoclosure () -> String = "") {
    state.withLock { state in
      state.step += 1
      state.line.update(state.step, fields())
    }
  }

  /// Ends the line, whether or not all steps were done.
  public func finish() { state.withLock { $0.line.finish() } }

  /// Ends the report of work that was given up.
  public func abandon() { state.withLock { $0.line.abandon() } }
}

/// Where a progress line goes: a live terminal, or a file or pipe that only ever grows.
///
/// The writer is a closure, so that a test can collect what was written.
public struct ProgressOutput: Sendable {
  /// True where a line can be rewritten in place.
  public let isTerminal: Bool

  /// Asked at every update, because a window may be resized while a network trains.
  let width: @Sendable () -> Int
  let write: @Sendable (String) -> Void

  /// A place for a progress line; `width` is its columns.
  public init(
    isTerminal: Bool, width: @escaping @Sendable () -> Int = { 80 },
    write: @escaping @Sendable (String) -> Void
  ) {
    self.isTerminal = isTerminal
    self.width = width
    self.write = write
  }

  /// Standard error: the results on standard output stay clean when they are piped.
  public static var standardError: ProgressOutput {
    let dumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    return ProgressOutput(
      isTerminal: isatty(STDERR_FILENO) == 1 && !dumb,
      width: { Terminal.columns(of: STDERR_FILENO) ?? 80 },
      write: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
  }

  /// Says nothing; for tests and for callers that report in their own way.
  public static let silent = ProgressOutput(isTerminal: false, write: { _ in })
}
