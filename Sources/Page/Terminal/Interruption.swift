import Foundation
import SharedState
import Synchronization

/// Ctrl-C as a wish instead of a blow: a program ends after its step, with what was reached. A closed
/// terminal (SIGHUP) and a polite end from outside (SIGTERM: a shutdown, a cluster that needs the
/// machine) are the same wish.
///
/// The first Ctrl-C is answered on standard error. A second one ends the program at once, as it would
/// without this, and with it the program that it waits for.
public enum Interruption {
  private static let heard = Atomic<Int>(0)
  /// The first signal that was heard.
  private static let first = Atomic<Int32>(SIGINT)
  private static let erasesLine = Atomic<Bool>(false)
  private static let hasSteps = Atomic<Bool>(true)
  /// The program that this one waits for; 0 where there is none.
  private static let child = Atomic<Int32>(0)

  /// Whether the user has pressed Ctrl-C since `listen`, or the program was asked to end, or the one that
  /// has started it, and waits for it, is no more: nobody can be told what comes of it.
  public static var isRequested: Bool {
    heard.load(ordering: .relaxed) > 0 || StartingProgram.isGone
  }

  /// What a program ends with that was interrupted, as shells count: 130 after Ctrl-C, 143 where it was
  /// asked to end, 129 after its terminal was closed.
  package static var exitStatus: Int32 { 128 + first.load(ordering: .relaxed) }

  /// Whether there is a step to be ended first, as the answer to Ctrl-C says; a server has none.
  package static var endsAfterStep: Bool {
    get { hasSteps.load(ordering: .relaxed) }
    set { hasSteps.store(newValue, ordering: .relaxed) }
  }

  /// From now on the first Ctrl-C sets `isRequested`. What the one who started this program wants
  /// ignored, as `nohup` does with SIGHUP, stays ignored.
  public static func listen() {
    // The handler may not make anything, so all that it uses is made here.
    erasesLine.store(ProgressOutput.standardError.isTerminal, ordering: .relaxed)
    _ = heard.load(ordering: .relaxed)
    _ = first.load(ordering: .relaxed)
    _ = hasSteps.load(ordering: .relaxed)
    _ = child.load(ordering: .relaxed)
    var heeded = sigset_t()
    sigemptyset(&heeded)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      sigaction(number, nil, &before)
      if number != SIGINT, before.isIgnored { continue }
      signal(number) { Interruption.hear($0) }
      sigaddset(&heeded, number)
    }
    // Whoever started this program may have left them blocked: then nothing would be heard.
    pthread_sigmask(SIG_UNBLOCK, &heeded, nil)
  }

  /// Runs `work` while this program waits for another one: a second Ctrl-C ends both.
  ///
  /// Where several are waited for side by side, it is the last of them.
  package static func waiting<Value>(for process: Int32, _ work: () throws -> Value) rethrows
    -> Value
  {
    child.store(process, ordering: .relaxed)
    defer { _ = child.compareExchange(expected: process, desired: 0, ordering: .relaxed) }
    return try work()
  }

  /// As if Ctrl-C had been pressed, or had not: for tests.
  package static func set(_ isRequested: Bool) {
    heard.store(isRequested ? 1 : 0, ordering: .relaxed)
  }

  /// The signal's handler. It may run in the middle of anything, so it calls only what the system
  /// allows there.
  private static func hear(_ number: Int32) {
    let code = errno
    let count = heard.wrappingAdd(1, ordering: .relaxed).newValue
    if count == 1 {
      first.store(number, ordering: .relaxed)
      // A progress line makes room, and so does the terminal's "^C".
      if erasesLine.load(ordering: .relaxed) { say("\r\u{1B}[K") }
      say(
        hasSteps.load(ordering: .relaxed)
          ? "Stopping after this step; Ctrl-C again ends at once.\n"
          : "Stopping; Ctrl-C again ends at once.\n")
    } else if number == SIGINT {
      // Only a person insists: a terminal that closes sends SIGHUP twice, and so may a cluster.
      let process = child.load(ordering: .relaxed)
      // It leads a group of its own, which the terminal's Ctrl-C does not reach.
      if process > 0 { kill(-process, SIGKILL) }
      signal(SIGINT, SIG_DFL)
      raise(SIGINT)
    }
    errno = code
  }

  private static func say(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}

extension sigaction {
  /// Whether nothing happens when the signal comes.
  fileprivate var isIgnored: Bool {
    #if canImport(Glibc)
      let handler = __sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = __sa_handler.sa_handler
    #else
      let handler = __sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == 1  // SIG_IGN
  }
}

/// The user pressed Ctrl-C.
public struct Interrupted: Error, CustomStringConvertible {
  /// An error to be thrown where `Interruption.isRequested`.
  public init() {}

  /// What a program says at its end.
  public var description: String {
    "stopped by Ctrl-C; pages and figures are as they were before."
  }
}
