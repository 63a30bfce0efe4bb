import Foundation
import FuzzTargets

// What `Tests/Fuzzing/run` starts: libFuzzer, with one of the targets. It gives libFuzzer's options, and
// in the environment which target, and where to write its seeds and its words instead.

/// libFuzzer, linked without a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let environment = ProcessInfo.processInfo.environment
guard let name = environment["FUZZ_TARGET"], let target = try FuzzTarget.named(name) else {
  let names = FuzzTarget.all.keys.sorted().joined(separator: ", ")
  FileHandle.standardError.write(Data("The targets are: \(names).\n".utf8))
  exit(2)
}
if let folder = environment["FUZZ_SEEDS"] {
  for (index, seed) in target.seeds.enumerated() {
    try Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(index)"))
  }
  let words = target.words.map { word in
    "\"" + word.map { String(format: "\\x%02x", $0) }.joined() + "\"\n"
  }
  try Data(words.joined().utf8).write(to: URL(filePath: folder + ".words"))
  exit(0)
}

// One thread runs all of it.
nonisolated(unsafe) let fuzzed = target
nonisolated(unsafe) var executions = 0
for seed in target.seeds { try target.execute(seed) }

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &arguments) { start, count in
    if executions.isMultiple(of: 256) { limitMemory(to: 64 << 20) }
    executions += 1
    do {
      try fuzzed.execute([UInt8](UnsafeBufferPointer(start: start, count: count)))
    } catch {
      fatalError("The reader throws what it says it does not: \(error)")
    }
    return 0
  })
