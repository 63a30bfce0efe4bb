import Foundation
import Page
import SharedState

/// A program to be run to its end, with what it writes collected.
///
/// ```swift
/// let version = try Command("swift", ["--version"]).run()
/// if version.isSuccess { print(version.output) }
/// ```
public struct Command: Sendable {
  /// A path, or a name that is looked for in `PATH`.
  public let program: String
  /// What it is given, without its own name.
  public let arguments: [String]
  /// What it reads from standard input; nothing, unless told otherwise.
  public var input: Data?
  /// Variables that it gets beside those of this program (see `StartedPrograms`), or in their place.
  public var environment: [String: String] = [:]

  /// How a program ended.
  public enum Ending: Sendable, Equatable, CustomStringConvertible {
    /// By itself, with a status.
    case exit(Int32)
    /// By a signal: it crashed, or somebody ended it.
    case signal(Int32)

    /// What it did, for a sentence: "ended with status 3", "was ended by signal 9".
    public var description: String {
      switch self {
      case .exit(let status): "ended with status \(status)"
      case .signal(let signal): "was ended by signal \(signal)"
      }
    }
  }

  /// What came of a run.
  public struct Result: Sendable {
    /// How it ended.
    public let ending: Ending
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
    /// Whether it ran longer than it was allowed to, and was ended.
    public var isTimedOut = false

    /// Whether it ended by itself, with status 0.
    public var isSuccess: Bool { ending == .exit(0) }

    /// The last lines of both streams: what a user wants to see of a failure.
    public func tail(_ count: Int) -> String {
      let lines = (output + errors).split(separator: "\n", omittingEmptySubsequences: true)
      return lines.suffix(count).joined(separator: "\n")
    }
  }

  /// A program, what it is given, and what it reads.
  public init(_ program: String, _ arguments: [String], input: Data? = nil) {
    self.program = program
    self.arguments = arguments
    self.input = input
  }

  /// Runs the program. `tick` is called some twenty times a second meanwhile.
  ///
  /// Both streams go to files, so that neither can fill up while the other is read. The program does
  /// not get the terminal's Ctrl-C: it is passed on, and waited for. A second one ends it at once.
  ///
  /// - Parameters:
  ///   - progress: called with the last line of what it has written so far, some twenty times a second.
  ///   - seconds: how long it may run before it is ended, with all that it has started.
  ///   - isCancelled: whether the program has to end: it gets Ctrl-C, and five seconds later no choice.
  /// - Throws: `CommandError` if it cannot be started, `Interrupted` after Ctrl-C, or what the system
  ///   says of files that cannot be written.
  public func run(
    tick: () -> Void = {}, progress: (String) -> Void = { _ in },
    atMost seconds: Double = .infinity,
    isCancelled: () -> Bool = { false }
  ) throws -> Result {
    Interruption.listen()
    if Interruption.isRequested { throw Interrupted() }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = program.contains("/") ? arguments : [program] + arguments
    process.environment = StartedPrograms.environment.merging(environment) { $1 }
      .merging([StartingProgram.variable: "\(getpid())"]) { $1 }
    process.standardInput = try standardInput(in: folder)
    process.standardOutput = try emptyFile(output)
    process.standardError = try emptyFile(errors)
    do {
      try withNoSignalBlocked { try process.run() }
    } catch {
      throw CommandError("\(program) cannot be started: \(error.localizedDescription)")
    }
    var isTimedOut = false
    try Interruption.waiting(for: process.processIdentifier) {
      isTimedOut = try !wait(for: process, atMost: seconds, isCancelled: isCancelled) {
        tick()
        if let line = lastLine(of: output) { progress(line) }
      }
    }
    let status = process.terminationStatus
    // Some program's output need not be UTF-8: what is not is shown as a question mark.
    return Result(
      ending: process.terminationReason == .exit ? .exit(status) : .signal(status),
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      isTimedOut: isTimedOut)
  }

  /// A program inherits which signals are blocked in the thread that starts it, and Dispatch's threads
  /// block nearly all: it could neither be interrupted nor set an alarm clock.
  private func withNoSignalBlocked(_ work: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  private func lastLine(of file: URL) -> String? {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()) ?? 0
    try? handle.seek(toOffset: size > 2_000 ? size - 2_000 : 0)
    let text = String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    // A compiler's remark is not what it is doing.
    let line = text.split(whereSeparator: \.isNewline).last { !$0.hasPrefix("remark:") }
    return line.map(String.init)
  }

  /// Ends a program that somebody has given up, with all that it has started.
  private func end(_ process: Process) {
    process.interrupt()
    let deadline = Date(timeIntervalSinceNow: 5)
    while process.isRunning, deadline.timeIntervalSinceNow > 0 {
      _ = RunLoop.current.run(mode: .default, before: Date(timeIntervalSinceNow: 0.05))
    }
    // It leads a group of its own.
    if process.isRunning { kill(-process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// - Returns: whether it ended in time.
  private func wait(
    for process: Process, atMost seconds: Double, isCancelled: () -> Bool, tick: () -> Void
  ) throws -> Bool {
    let start = ContinuousClock.now
    while process.isRunning {
      if (ContinuousClock.now - start) / .seconds(1) > seconds {
        kill(-process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return false
      }
      if isCancelled() {
        end(process)
        throw Interrupted()
      }
      if Interruption.isRequested {
        process.interrupt()
        // One that stands still hears nothing.
        kill(-process.processIdentifier, SIGCONT)
        process.waitUntilExit()
        throw Interrupted()
      }
      tick()
      // The end of the program wakes this.
      _ = RunLoop.current.run(mode: .default, before: Date(timeIntervalSinceNow: 0.05))
    }
    process.waitUntilExit()
    return true
  }

  private func standardInput(in folder: URL) throws -> FileHandle {
    guard let input else { return .nullDevice }
    let file = folder.appending(path: "input")
    try input.write(to: file)
    return try FileHandle(forReadingFrom: file)
  }

  private func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}

/// A program cannot be started.
public struct CommandError: Error, CustomStringConvertible {
  /// Which one, and why.
  public let description: String

  init(_ description: String) { self.description = description }
}
