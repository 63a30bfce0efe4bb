import ArgumentParser
import Experiments
import Foundation
import Runs

/// Where a run's images are and where it is kept: nothing that its numbers depend on.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the files of the data set. (default: Data/<name>)", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "What figures call the data, where it is not quite the published one.", valueName: "title"))
  var dataTitle: String?

  @Option(
    help: ArgumentHelp(
      "The run's folder; with --list the folder for all of them. (default: Output/runs/<name>)",
      valueName: "dir"))
  var to: String?

  @Flag(help: "Go on from the newest checkpoint; begin if there is none.")
  var resume = false

  @Flag(help: "As --resume, but pass over a checkpoint that is damaged.")
  var resumeOlder = false

  @Flag(help: "Begin anew, and remove the run that is in the folder.")
  var restart = false

  @Option(
    help: ArgumentHelp(
      "Write the parameters as arrays for NumPy when training is over.", valueName: "file.npz"))
  var parameters: String?

  @Option(
    help: ArgumentHelp(
      "Begin with the parameters of a file, instead of random ones.", valueName: "file.npz"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many threads compute, from 1 to 256; the numbers stay the same. (default: all cores)",
      valueName: "n"))
  var threads: Int?

  mutating func validate() throws {
    if restart && (resume || resumeOlder) {
      throw ValidationError("--restart begins anew and --resume goes on: choose one.")
    }
    try validateThreads(threads)
    for (name, value) in [("--to", to), ("--data", data), ("--from", from)] {
      if let value, value.trimmingCharacters(in: .whitespaces).isEmpty {
        throw ValidationError("\(name) needs a name.")
      }
    }
    if let parameters, !parameters.hasSuffix(".npz") {
      throw ValidationError("--parameters takes a name that ends in .npz, not \(parameters).")
    }
  }

  var start: RunJob.Start {
    if restart { return .restart }
    if resumeOlder { return .resume(passingDamaged: true) }
    return resume ? .resume() : .begin
  }

  /// The folder named, or one after the settings that tell runs apart most often.
  func folder(for settings: RunSettings) -> URL {
    if let to { return URL(filePath: to, directoryHint: .isDirectory) }
    return Self.standardFolder
      .appending(path: "\(settings.network)-\(settings.dataset.rawValue)-seed\(settings.seed)")
  }

  static let standardFolder = URL(filePath: "Output/runs", directoryHint: .isDirectory)
}
