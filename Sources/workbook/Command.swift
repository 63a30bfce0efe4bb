import Foundation

/// A program to be run to its end.
struct Command {
  let program: String
  let arguments: [String]

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs it with what it writes collected.
  ///
  /// Both streams go to files, so that neither can fill up while the other is read.
  func run() throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = program.contains("/") ? arguments : [program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try emptyFile(output)
    process.standardError = try emptyFile(errors)
    do {
      try process.run()
    } catch {
      throw WorkbookError("\(program) cannot be started: \(error.localizedDescription)")
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  private func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
