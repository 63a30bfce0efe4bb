import ArgumentParser
import Datasets
import Foundation
import NeuralNetworks
import Page

/// The options every chapter takes.
///
/// ```swift
/// @main
/// struct BatchNormChapter: ChapterProgram {
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

  /// The folder to write to, as named.
  @Option(
    help: ArgumentHelp(
      """
      The folder for the page, figures and claims. (default: the chapter's own for a plain run, \
      else Output/chapter-<name>)
      """, valueName: "dir"))
  public var output: String?

  /// The data set; the chapter says which ones it takes.
  @Option(
    help: ArgumentHelp(
      """
      The images to learn from: mnist-5k (built in), mnist, fashion-mnist, cifar10, or folder: PNG files \
      of your own with a list labels.csv.
      """,
      valueName: "name"))
  public var dataset: DatasetName = .mnist5k

  /// The folder with its files, or their archive, as named; nil for where
  /// `swift run workbook data` puts them.
  @Option(
    help: ArgumentHelp(
      "The folder with the files of that data set. (default: Data/<name>)", valueName: "dir"))
  public var data: String?

  /// Whether to run at the size of the notes.
  @Flag(help: "Run the experiments at the size of the notes; this takes much longer.")
  public var full = false

  /// Whether to make experiments so small that a test can wait for them.
  @Flag(help: .hidden)
  public var quick = false

  /// The sections to play; all of them if none is named.
  @Option(
    help: ArgumentHelp(
      "Play this section only; may be given several times.", valueName: "section"))
  public var only: [String] = []

  /// Settings of experiments that are to be other than they are.
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a setting of an experiment; may be given several times.",
      valueName: "experiment.setting=value"))
  var settings: [SettingAssignment] = []

  /// Whether to list sections and experiments instead of playing the page.
  @Flag(help: "List the sections, their experiments and the settings, and run nothing.")
  var list = false

  /// Whether measured times replace those that are kept.
  @Flag(help: "Put the times that this run measures on the page, in place of the kept ones.")
  var keepTimes = false

  /// A file for `RunSummary`, which `swift run workbook run` reads.
  @Option(name: .customLong("report"), help: .hidden)
  var reportFile: String?

  /// A file for `RunEvent`s, which `swift run workbook open` reads while the chapter runs.
  @Option(name: .customLong("events"), help: .hidden)
  var eventFile: String?

  /// Whether to write `ChapterDescription` instead of playing the page.
  @Flag(name: .customLong("describe"), help: .hidden)
  var describes = false

  @Option(
    name: .customLong("threads"), parsing: .unconditional,
    help: ArgumentHelp(
      "How many threads compute, from 1 to 256. (default: all cores)", valueName: "n"))
  var requestedThreads: Int?

  /// Whether options of the chapter's own change the results.
  var areResultsChanged = false

  /// Options to be read from a command line.
  public init() {}

  /// Refuses values that no chapter can use.
  public mutating func validate() throws {
    try validateThreads(threads)
    if full && quick { throw ValidationError("A run is --full or --quick, not both.") }
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
      guard exists, isFolder.boolValue || dataset == .cifar10 else {
        throw ValidationError(
          "--data \(data) \(exists ? "is a file" : "does not exist"). "
            + "It takes the folder that holds the files of the data set.")
      }
    }
  }

  /// How many threads compute: as many as asked for, or one a core.
  public var threads: Int { requestedThreads ?? ChapterOptions.coreCount }

  /// What the options say beside settings.
  public var conditions: RunConditions {
    RunConditions(
      seed: seed, dataset: dataset, size: full ? .full : quick ? .quick : .standard)
  }

  /// Whether nothing changes the results: then the chapter's own page is filled.
  var isPlain: Bool {
    hasPlainResults && only.isEmpty && output == nil
  }

  /// Whether what is found is the same as in a plain run.
  var hasPlainResults: Bool {
    conditions == RunConditions() && data == nil && settings.isEmpty && !areResultsChanged
  }

  /// What the run does with results that are kept.
  var useOfKeptRuns: KeptRunFolders.Use {
    switch conditions.size {
    case .quick: .none
    case .standard: .check
    case .full: .renew
    }
  }

  /// Whether what `--full` computes takes the place of what is kept with the chapter.
  var renewsKeptRuns: Bool {
    conditions == RunConditions(size: .full) && data == nil && settings.isEmpty
      && !areResultsChanged && output == nil
  }

  /// All cores that the process may use, as far as `--threads` goes.
  static var coreCount: Int { min(ThreadPool.availableCPUs, 256) }
}

/// Sets what all experiments of the program share: the number of threads, and Ctrl-C.
func prepareExperiments(threads: Int) {
  ThreadPool.shared.threadCount = threads
  Interruption.listen()
}

/// "learning-rates.steps=200": a setting of an experiment as somebody types it.
struct SettingAssignment: ExpressibleByArgument, Equatable, Sendable {
  let experiment, setting, value: String

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /([^.=\s]+)\.([^.=\s]+)=(.*)/) else { return nil }
    experiment = String(match.output.1)
    setting = String(match.output.2)
    value = String(match.output.3)
  }
}

extension DatasetName: ExpressibleByArgument {}

/// Refuses numbers of threads that no processor of these years has; nil is as many as there are cores.
///
/// - Throws: `ValidationError`.
package func validateThreads(_ threads: Int?) throws {
  if let threads, !(1...256).contains(threads) {
    throw ValidationError("--threads takes a number from 1 to 256, not \(threads).")
  }
}
