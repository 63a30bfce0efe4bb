import Foundation
import SharedState

/// A program from its arguments to its end: what all programs of the book have in common.
package enum ProgramRun {
  /// - Parameter main: runs the program with these arguments, and returns where all went well.
  package static func main(_ main: ([String]) -> Void) {
    // A file that may not grow any more is a reason to be told, and none to be killed.
    signal(SIGXFSZ, SIG_IGN)
    main(HomePaths.expanded(Array(CommandLine.arguments.dropFirst())))
    finish()
  }

  /// Ends a program that is done: with status 1 where not all that it has to say could be written. A run
  /// of hours does not end before its time because the disk of its log is full.
  private static func finish() {
    // The library forgets the errors of what it still holds when it writes that at the very end.
    let library = LibraryOutput.flush()
    let code = library == 0 ? StandardStream.failure.load(ordering: .relaxed) : library
    // Who has closed the stream wants nothing of it, at either end.
    if code == 0 || code == EBADF || code == EPIPE || isUnread { return }
    let reason = code < 0 ? "is the disk full?" : String(cString: strerror(code))
    try? FileHandle.standardError.write(
      contentsOf: Data("The output could not be written: \(reason)\n".utf8))
    exit(1)
  }

  /// Whether standard output is a pipe that nobody reads any more.
  private static var isUnread: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&output, 1, 0) == 1 && output.revents & Int16(POLLERR) != 0
  }
}
