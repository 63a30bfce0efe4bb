import Foundation
import TestSupport

/// All executions of one reader, in batches, each in a process of its own.
struct Campaign {
  private let name: String
  private let options: FuzzReaders
  private let scratch: TemporaryFolder

  private static let batchSize = 50_000
  /// After so many failures there is enough to mend.
  private static let failureLimit = 10

  init(_ name: String, _ options: FuzzReaders) throws {
    self.name = name
    self.options = options
    let memory = URL(filePath: "/dev/shm")
    scratch =
      FileManager.default.isWritableFile(atPath: memory.path)
      ? try TemporaryFolder(in: memory) : try TemporaryFolder()
  }

  /// Returns the number of failures.
  func run() throws -> Int {
    let start = Date()
    var report = BatchReport()
    var failures = 0
    var next = 0
    while next < options.executions && failures < Self.failureLimit {
      let count = min(Self.batchSize, options.executions - next)
      switch try runChild(next, count) {
      case .finished(let batch):
        report.outcomes.merge(batch.outcomes, uniquingKeysWith: +)
        report.growth = max(report.growth, batch.growth)
        next += count
      case .failed(let index, let reason):
        failures += 1
        try keepInput(index, reason)
        next = index + 1
      }
    }
    let outcomes = report.outcomes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let growth = String(format: "%.1f", Double(report.growth) / Double(1 << 20))
    print(
      "\(name): \(next) executions in \(Int(Date().timeIntervalSince(start).rounded())) s, "
        + "\(failures) failures, grew by \(growth) MiB at most\n  "
        + outcomes.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    fflush(nil)
    return failures
  }

  private enum Ending {
    case finished(BatchReport)
    case failed(index: Int, reason: String)
  }

  private func runChild(_ first: Int, _ count: Int) throws -> Ending {
    let file = scratch.path(of: "progress")
    let progress = try SharedProgress(file)
    progress.index = -1
    let output = Pipe()
    let errors = scratch.path(of: "errors")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)

    let child = Process()
    child.executableURL = Bundle.main.executableURL
    child.arguments = [
      name, "--child", file, "--first", "\(first)", "--executions", "\(count)",
      "--seed", "\(options.seed)",
    ]
    // No minutes of symbolicating; temporary files where they are removed in any case.
    child.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no", "TMPDIR": scratch.path]) { $1 }
    child.standardInput = FileHandle.nullDevice
    child.standardOutput = output
    child.standardError = FileHandle(forWritingAtPath: errors)
    try child.run()

    let hung = wait(for: child, progress)
    child.waitUntilExit()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    if child.terminationReason == .exit, child.terminationStatus == 0 {
      return .finished(try JSONDecoder().decode(BatchReport.self, from: text))
    }
    let lastWords = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    guard progress.index >= first else {
      throw POSIXError(
        .ENOEXEC, userInfo: [NSLocalizedDescriptionKey: "the child says: \(lastWords)"])
    }
    let reason =
      hung
      ? "took longer than \(options.seconds) s"
      : "\(child.terminationReason == .exit ? "status" : "signal") \(child.terminationStatus)"
        + (lastWords.isEmpty
          ? "" : ": \(lastWords.split(separator: "\n")[0])")
    return .failed(index: progress.index, reason: reason)
  }

  /// Whether the child had to be ended, since one execution took too long.
  private func wait(for child: Process, _ progress: SharedProgress) -> Bool {
    var (index, since) = (progress.index, Date())
    while child.isRunning {
      usleep(20_000)
      if progress.index != index || index < 0 { (index, since) = (progress.index, Date()) }
      if Date().timeIntervalSince(since) > options.seconds {
        kill(child.processIdentifier, SIGKILL)
        return true
      }
    }
    return false
  }

  private func keepInput(_ index: Int, _ reason: String) throws {
    let folder = URL(filePath: options.output, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "\(name)-\(options.seed)-\(index)")
    try Data(FuzzedReader.named(name).input(index, seed: options.seed)).write(to: file)
    print("\(name): execution \(index) failed: \(reason)")
    print("  Again: swift run fuzz-readers \(name) --replay \(file.path(percentEncoded: false))")
  }
}
