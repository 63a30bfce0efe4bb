import Foundation

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
      width: { TerminalSize.columns(of: STDERR_FILENO) ?? 80 },
      write: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
  }

  /// Says nothing; for tests and for callers that report in their own way.
  public static let silent = ProgressOutput(isTerminal: false, write: { _ in })
}

/// The size of the window behind a file descriptor.
public enum TerminalSize {
  /// Its columns, or nil where `descriptor` is not a terminal that knows its size.
  public static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
