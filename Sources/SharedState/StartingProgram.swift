import Foundation

/// The program that has started this one and waits for it: a program that nobody waits for any more has
/// nobody to tell what comes of it.
package enum StartingProgram {
  /// Whoever starts a program and waits for it puts its number here.
  package static let variable = "WORKBOOK_PARENT"

  /// Nil where nobody waits: a shell that is closed leaves what it has begun in peace.
  private static let number: pid_t? = getenv(variable)
    .flatMap { pid_t(String(cString: $0)) }.flatMap { $0 > 1 ? $0 : nil }

  /// Whether it has ended, however it did. Asked by number: it may have ended before this program was ready
  /// to look who its parent is.
  package static var isGone: Bool { number.map { kill($0, 0) != 0 && errno == ESRCH } ?? false }

  /// From now on this program ends with the one that has started it, whatever it is doing then: for work
  /// that cannot be asked to stop.
  package static func endWithIt() {
    guard number != nil else { return }
    Thread.detachNewThread {
      while !isGone { usleep(100_000) }
      kill(getpid(), SIGKILL)
    }
  }
}
