import Foundation
import Training

/// A program to be run to its end.
struct Command {
  let program: String
  let arguments: [String]
  /// What it reads from standard input; nothing, unless told otherwise.
  var input: Data?

  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The last lines of both streams: what a user wants to see of a failure.
    func tail(_ count: Int) -> String {
      let lines = (output + errors).split(separator: "\n", omittingEmptySubsequences: true)
      return lines.suffix(count).joined(separator: "\n")
    }
  }

  init(_ program: String, _ arguments: [String], input: Data? = nil) {
    self.program = program
    self.arguments = arguments
    self.input = input
  }

  /// Runs it with what it writes collected.
  ///
  /// Both streams go to files, so that neither can fill up while the other is read. `tick` is called
  /// some ten times a second while it runs. Where `Interruption` listens, Ctrl-C is passed on to the
  /// program, which does not get it from the terminal, and ends the wait with `CommandInterrupted`.
  func run(tick: () -> Void = {}) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = program.contains("/") ? arguments : [program] + arguments
    process.standardInput = try standardInput(in: folder)
    process.standardOutput = try emptyFile(output)
    process.standardError = try emptyFile(errors)
    do {
      try process.run()
    } catch {
      throw WorkbookError("\(program) cannot be started: \(error.localizedDescription)")
    }
    while process.isRunning {
      if Interruption.isRequested {
        process.interrupt()
        process.waitUntilExit()
        throw CommandInterrupted()
      }
      tick()
      usleep(50_000)
    }
    process.waitUntilExit()
    // Some program's output need not be UTF-8: what is not is shown as a question mark.
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : 128,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
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

/// Ctrl-C while a program ran.
struct CommandInterrupted: Error {}
