import Foundation
import Synchronization

/// Where a chapter is shown while it runs: a window with colours, or a file or pipe without.
///
/// The writer is a closure, so that a test can collect what was written.
public struct Terminal: Sendable {
  /// The columns a line may take: those of the window, at least 40 and at most 80.
  public let width: Int
  /// The columns of a line of code, which is not broken where prose is: at most 104.
  package let codeWidth: Int
  /// Whether colours and bold letters may be used.
  public let isColoured: Bool
  package let write: @Sendable (String) -> Void

  /// A terminal of so many columns, or whatever takes its place.
  public init(
    width: Int = 80, isColoured: Bool = false, write: @escaping @Sendable (String) -> Void
  ) {
    self.width = min(max(width, 40), 80)
    codeWidth = min(max(width, 40), 104)
    self.isColoured = isColoured
    self.write = write
  }

  /// Standard output, with colours if it is a terminal and nothing speaks against them
  /// (`NO_COLOR`, `TERM=dumb`).
  public static var standardOutput: Terminal { standard(STDOUT_FILENO) }

  /// Standard error.
  public static var standardError: Terminal { standard(STDERR_FILENO) }

  /// Shows nothing: for tests that only want the results.
  public static let silent = Terminal(write: { _ in })

  private static func standard(_ descriptor: Int32) -> Terminal {
    let isTerminal = isatty(descriptor) == 1
    return Terminal(
      // A file or a pipe has room for code as it is written.
      width: isTerminal ? columns(of: descriptor) ?? 80 : 104,
      isColoured: allowsColour(isTerminal, ProcessInfo.processInfo.environment),
      write: { StandardStream.write($0, to: descriptor) })
  }

  /// The columns of the window behind a file descriptor, or nil where it is not a terminal that knows
  /// its size.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func allowsColour(_ isTerminal: Bool, _ environment: [String: String]) -> Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes lines, each with its styles, without spaces at the end.
  package func show(_ lines: [StyledLine]) {
    write(lines.map { text($0) + "\n" }.joined())
  }

  private func text(_ line: StyledLine) -> String {
    let text = isColoured ? coloured(line) : TextLayout.withoutTrailingSpaces(line.plain)
    // Spaces that kept a formula on one line have done their work.
    return text.replacing("\u{A0}", with: " ")
  }

  private func coloured(_ line: StyledLine) -> String {
    line.runs.map { run in
      guard let code = Terminal.code(run.style) else { return run.text }
      return "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
    }.joined()
  }

  /// The sixteen colours of the terminal's own palette: readable on dark and on light.
  private static func code(_ style: TextStyle) -> String? {
    switch style {
    case .plain: nil
    case .bold: "1"
    case .italic: "3"
    case .code: "36"
    case .math: "35"
    case .link: "4"
    case .heading: "1;34"
    case .faint: "2"
    case .good: "32"
    case .remarkable: "33"
    case .bad: "1;31"
    }
  }
}

extension Terminal {
  /// Shows prose in Markdown, wrapped to the width.
  public func show(text markdown: String) { show(TerminalPage(self).prose(markdown)) }

  /// Shows a table, as narrow as the terminal.
  public func show(_ table: Table, caption: String? = nil) {
    show(TerminalPage(self).table(table, caption: caption))
  }

  /// Shows a section's heading.
  public func show(heading title: String) { show(TerminalPage(self).section(title)) }

  /// Shows code or messages line by line, as they are.
  public func show(verbatim text: String) { show(TerminalPage(self).output(text)) }

  /// Shows an empty line.
  public func showEmptyLine() { show([StyledLine()]) }
}

/// Unbuffered writing to a file descriptor.
enum StandardStream {
  /// When nobody reads any more (`swift run chapter-bn | head`), the process ends without a word,
  /// as if the signal had ended it. Where another program has made the descriptor one that does not
  /// wait, this waits until it takes more.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
      // Nothing was written, and `errno` does not say why: it would be tried for ever.
      if count == 0 { return }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE {
        exit(128 + SIGPIPE)
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        if descriptor == STDOUT_FILENO { failure.store(errno, ordering: .relaxed) }
        return
      }
    }
  }

  /// Why some of standard output was lost; 0 if nothing was.
  static let failure = Atomic<Int32>(0)

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
