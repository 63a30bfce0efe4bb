import Datasets
import Foundation
import SharedState
import Synchronization
import Training

/// Which build of the workbook is running.
public struct ProgramVersion: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The commit of the sources, with "and changes" where files were changed since; nil where nobody
  /// knows.
  public var commit: String?
  /// CRC-32 of the executable file.
  public var executable: String

  public var description: String {
    commit.map { "commit \($0) (build \(executable))" } ?? "build \(executable)"
  }

  /// This program: the commit that stands in the file `<program>.commit` beside it, for a copied
  /// executable, or that of the package in whose folder it lies. Ask early: the files may change while
  /// a run goes on.
  public static let current: ProgramVersion = {
    let url = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath()
    var sum = Checksum()
    if let bytes = try? Data(contentsOf: url, options: .mappedIfSafe) {
      bytes.withUnsafeBytes { sum.add($0) }
    }
    return ProgramVersion(commit: commit(of: url), executable: sum.text)
  }()

  private static func commit(of url: URL) -> String? {
    let note = URL(filePath: url.path(percentEncoded: false) + ".commit")
    if let text = try? String(contentsOf: note, encoding: .utf8) {
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard
      let root = PackageRoot.above(
        url.deletingLastPathComponent(), holding: "Sources/Exercises"),
      let commit = git(["rev-parse", "--short=10", "HEAD"], in: root)
    else { return nil }
    // Built before the newest commit was made, of what is now in it or not.
    if let time = git(["log", "-1", "--format=%ct"], in: root).flatMap(TimeInterval.init),
      let built = (try? url.resourceValues(forKeys: [.contentModificationDateKey]))?
        .contentModificationDate, built.timeIntervalSince1970 < time
    {
      return "before \(commit)"
    }
    let changes = git(
      ["status", "--porcelain", "--untracked-files=normal", "--", "Sources", "Package.swift"],
      in: root)
    return commit + (changes?.isEmpty ?? true ? "" : " and changes")
  }

  private static func git(_ arguments: [String], in root: URL) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // The user's git may show signatures beside commits, or ask a program of its own what has changed; and
    // it is only asked: what the user does with it meanwhile finds no lock.
    let plain = [
      "--no-optional-locks", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false",
    ]
    process.arguments = ["git"] + plain + ["-C", root.path(percentEncoded: false)] + arguments
    process.environment = StartedPrograms.environment
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return nil }
    return String(decoding: written, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
