import ArgumentParser
import Foundation

/// The options every chapter takes.
///
/// ```swift
/// @main
/// struct BatchNorm: Chapter {
///   @OptionGroup var options: ChapterOptions
/// }
/// ```
public struct ChapterOptions: ParsableArguments {
  /// Where all chance begins.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where all chance begins: the same seed gives the same results.", valueName: "n"))
  public var seed: UInt64 = 1

  /// The folder to write to, as named; see `outputFolder(for:)`.
  @Option(
    help: ArgumentHelp(
      "The folder for figures, notebook.md and claims.csv. (default: Figures/chapter-<name>)",
      valueName: "dir"))
  public var output: String?

  /// The data set by name; the chapter says which ones it takes.
  @Option(
    help: ArgumentHelp(
      "The images to learn from: mnist-5k (built in), mnist, fashion-mnist or cifar10.",
      valueName: "name"))
  public var dataset: String = "mnist-5k"

  /// The folder with its files, or their archive, as named; nil for where
  /// `swift run workbook data` puts them.
  @Option(
    help: ArgumentHelp(
      "The folder with the files of that data set. (default: Data/<name>)", valueName: "dir"))
  public var data: String?

  /// Whether to run at the size of the notes.
  @Flag(help: "Run the experiments at the size of the notes; this takes much longer.")
  public var full = false

  /// Whether to make experiments so small that a test can wait for them: one seed, fewer steps.
  @Flag(help: .hidden)
  public var quick = false

  /// A file for `RunSummary`, which `swift run workbook run` reads.
  @Option(name: .customLong("report"), help: .hidden)
  var reportFile: String?

  @Option(
    name: .customLong("threads"), parsing: .unconditional,
    help: ArgumentHelp(
      "How many threads compute, from 1 to 256. (default: all cores)", valueName: "n"))
  var requestedThreads: Int?

  /// Options to be read from a command line.
  public init() {}

  /// Refuses values that no chapter can use.
  public mutating func validate() throws {
    if !(1...256).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 256, not \(threads).")
    }
    if let output, output.trimmingCharacters(in: .whitespaces).isEmpty {
      throw ValidationError("--output needs the name of a folder.")
    }
    for (name, value) in [("--output", output), ("--data", data)] {
      // What is no UTF-8 has been replaced, and the name is that of another folder.
      if value?.contains("\u{FFFD}") ?? false {
        throw ValidationError(
          "\(name) takes a name in UTF-8, and this is none: \(value ?? ""). Rename the folder.")
      }
    }
    if let data {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: data, isDirectory: &isFolder)
      // CIFAR-10 is published as an archive, which is read as it is.
      guard exists, isFolder.boolValue || dataset == "cifar10" else {
        throw ValidationError(
          "--data \(data) \(exists ? "is a file" : "does not exist"). "
            + "It takes the folder that holds the files of the data set.")
      }
    }
  }

  /// How many threads compute: as many as asked for, or one a core.
  public var threads: Int { requestedThreads ?? ChapterOptions.coreCount }

  /// The folder to write to: the one named, or `Figures/<program>`.
  public func outputFolder(for chapter: String) -> URL {
    output.map { URL(filePath: $0, directoryHint: .isDirectory) }
      ?? OutputFolder.standard(for: chapter)
  }

  /// All cores, as far as `--threads` goes.
  static var coreCount: Int { min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 256) }
}
