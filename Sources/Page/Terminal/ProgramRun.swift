import Foundation
import SharedState

/// A program from its arguments to its end: what all programs of the book have in common.
package enum ProgramRun {
  /// - Parameter main: runs the program with these arguments, and returns where all went well.
  package static func main(_ main: ([String]) -> Void) {
    main(HomePaths.expanded(Array(CommandLine.arguments.dropFirst())))
    finish()
  }

  /// Ends a program that is done: with status 1 where not all that it has to say could be written. A run
  /// of hours does not end before its time because the disk of its log is full.
  private static func finish() {
    // The library forgets the errors of what it still holds when it writes that at the very end.
    let library = LibraryOutput.flush()
    let code = library == 0 ? StandardStream.failure.load(ordering: .relaxed) : library
    // Who has closed the stream wants nothing of it.
    if code == 0 || code == EBADF { return }
    let reason = code < 0 ? "is the disk full?" : String(cString: strerror(code))
    try? FileHandle.standardError.write(
      contentsOf: Data("The output could not be written: \(reason)\n".utf8))
    exit(1)
  }
}
