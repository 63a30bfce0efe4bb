import Foundation

@testable import Plotting

/// Runs `body` with a new directory and removes it afterwards.
@discardableResult
func withTemporaryDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("plotting-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try body(directory)
}

/// The names of all files in a directory, hidden ones too, sorted.
func files(in directory: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
}

/// Writes an executable shell script.
func makeProgram(_ commands: String, in directory: URL) throws -> String {
  let url = directory.appendingPathComponent("program")
  try Data("#!/bin/sh\n\(commands)\n".utf8).write(to: url)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
  return url.path
}

/// Whether figures can be drawn here.
let hasGnuplot = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: $0 + "/gnuplot") }

/// A small figure with one line.
func smallFigure(name: String = "small", y: [Double] = [1, 4, 9]) -> Figure {
  Figure(
    name: name, title: "Squares grow", subtitle: "the first three",
    panel: Panel(
      x: Axis("number"), y: Axis("square"),
      marks: [.line(x: [1, 2, 3], y: y, label: "n²")]))
}

/// A generator with a fixed seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
