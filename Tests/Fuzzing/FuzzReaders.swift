import ArgumentParser
import Foundation

/// Feeds the readers of files with damaged ones. CONTRIBUTING.md tells when to use it.
@main struct FuzzReaders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-readers",
    abstract: "Feeds the readers of files with damaged ones.",
    discussion: """
      Each execution damages a valid file in one to six places, decided by the seed and the \
      execution's number, and reads it in another process. A reader may refuse the file. It must \
      not crash, take longer than --seconds, or take more than \
      \(FuzzedReader.memoryLimit >> 20) MiB. If it does, the file is kept, and the exit status is 1.

      The readers are: \(FuzzedReader.names.joined(separator: ", ")).
      """)

  @Argument(help: "The readers; all of them if none is named.") var readers: [String] = []
  @Option(help: "Executions for each reader.") var executions = 1_000_000
  @Option(help: "Decides the damages.") var seed: UInt64 = 1
  @Option(help: "The longest that a file may take.") var seconds = 10.0
  @Option(help: "Reads this file with the one reader that is named.") var replay: String?
  @Option(help: "Where files that bring a reader down are kept.") var output = ".build/fuzzing"
  @Option(help: .private) var child: String?
  @Option(help: .private) var first = 0

  func validate() throws {
    for name in readers where !(FuzzedReader.names + ["faulty"]).contains(name) {
      let all = FuzzedReader.names.joined(separator: ", ")
      throw ValidationError("There is no reader called \(name). The readers are: \(all).")
    }
    if (replay != nil || child != nil) && readers.count != 1 {
      throw ValidationError("Name the one reader that is to read the file.")
    }
    if executions < 1 { throw ValidationError("--executions needs a number of at least 1.") }
  }

  func run() throws {
    if let child {
      let reader = try FuzzedReader.named(readers[0])
      let report = try runBatch(
        reader, first..<first + executions, seed: seed, progress: SharedProgress(child))
      print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
      return
    }
    if let replay {
      let reader = try FuzzedReader.named(readers[0])
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: replay)))
      limitMemory(to: FuzzedReader.memoryLimit)
      print("\(replay), \(bytes.count) bytes: \(try reader.read(bytes))")
      return
    }
    var failures = 0
    for name in readers.isEmpty ? FuzzedReader.names : readers {
      failures += try Campaign(name, self).run()
    }
    if failures > 0 { throw ExitCode.failure }
  }
}
