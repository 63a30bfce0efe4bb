import Datasets
import Foundation
import Page

/// The folder of this package, where the reader's files and the figures are.
struct PackageFolder {
  let url: URL
  /// Where SwiftPM keeps what it builds of it.
  let scratch: URL
  /// What SwiftPM has to be told to find the package, and to build into the same folders as this program:
  /// other ones may be read-only, or would take minutes.
  let buildArguments: [String]

  private static let part = "Sources/Exercises"

  /// A folder that is known to hold it.
  init(url: URL) {
    self.url = url
    scratch = url.appending(path: ".build")
    buildArguments = ["--package-path", url.path(percentEncoded: false)]
  }

  /// The workbook that the current folder is in, or else the one that this program was built from.
  ///
  /// - Throws: `WorkbookError` if there is neither.
  init() throws {
    let built = URL(filePath: #filePath).deletingLastPathComponent()
    guard let root = PackageRoot.found(holding: Self.part) else {
      throw WorkbookError(
        "\(FileManager.default.currentDirectoryPath) is not in the workbook: no folder above it holds "
          + "Package.swift and \(Self.part), and the one that this program was built from is gone. "
          + "Change to the folder you cloned.")
    }
    let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    self.init(
      url: root, isOwn: PackageRoot.above(built, holding: Self.part)?.path == root.path,
      program: program)
  }

  /// - Parameters:
  ///   - isOwn: whether this program was built from the package.
  ///   - program: this program, in `<scratch>/<platform>/<configuration>` unless it is a copy.
  init(url: URL, isOwn: Bool, program: URL) {
    let configuration = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let scratch = configuration.deletingLastPathComponent().deletingLastPathComponent()
    let state = scratch.appending(path: "workspace-state.json").path(percentEncoded: false)
    let standard = PackageFolder(url: url)
    guard isOwn, FileManager.default.fileExists(atPath: state) else {
      self = standard
      return
    }
    self.url = url
    self.scratch = scratch
    let isStandard = scratch.path == standard.scratch.resolvingSymlinksInPath().path
    buildArguments =
      standard.buildArguments
      + (isStandard ? [] : ["--scratch-path", scratch.path])
      + (configuration.lastPathComponent == "release" ? ["-c", "release"] : [])
  }

  func file(_ path: String) -> URL { url.appending(path: path) }

  /// `swift build` of the package, into the folder that this program is in.
  ///
  /// - Throws: `PageError` if nothing can be written there: SwiftPM would wait, or stop in its own way.
  func swiftBuild(_ arguments: [String]) throws -> Command {
    try OutputFolder.prepare(scratch, option: "`swift run --scratch-path DIR workbook`")
    return Command("swift", ["build"] + buildArguments + arguments)
  }

  /// Where the programs are that SwiftPM builds.
  ///
  /// - Throws: `WorkbookError` if SwiftPM does not say; what `swiftBuild` throws.
  func programFolder() throws -> URL {
    let place = try swiftBuild(["--show-bin-path"]).run()
    guard place.isSuccess, let path = place.output.split(separator: "\n").last else {
      throw WorkbookError("`swift build --show-bin-path` failed:", details: place.tail(5))
    }
    return URL(filePath: String(path), directoryHint: .isDirectory)
  }
}
