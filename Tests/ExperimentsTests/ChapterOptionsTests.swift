import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import Experiments

@Suite struct ChapterOptionsTests {
  @Test func hasDefaults() throws {
    let options = try ChapterOptions.parse([])
    #expect(options.conditions == RunConditions())
    #expect(options.output == nil && options.data == nil)
    #expect(options.isPlain)
    #expect((1...256).contains(options.threads))
  }

  @Test func readsValues() throws {
    let folder = try TemporaryFolder()
    let options = try ChapterOptions.parse([
      "--seed", "18446744073709551615", "--output", "out", "--dataset", "mnist", "--data",
      folder.path, "--full", "--threads", "256", "--only", "a", "--only", "b", "--set", "a.b=1",
    ])
    #expect(
      options.conditions == RunConditions(seed: .max, dataset: .mnist, size: .full))
    #expect(options.data == folder.path && options.output == "out")
    #expect(options.threads == 256 && options.only == ["a", "b"])
    #expect(options.settings.map(\.setting) == ["b"])
    #expect(!options.isPlain)
  }

  /// What changes results, or where they go, is not plain; how they are computed is.
  @Test(arguments: [
    (["--threads", "3"], true), (["--keep-times"], true), (["--seed", "1"], true),
    (["--seed", "2"], false), (["--output", "x"], false), (["--only", "x"], false),
    (["--set", "a.b=1"], false), (["--quick"], false), (["--dataset", "mnist"], false),
  ])
  func knowsWhatIsPlain(_ arguments: [String], _ isPlain: Bool) throws {
    #expect(try ChapterOptions.parse(arguments).isPlain == isPlain)
  }

  @Test(arguments: [
    (["--seed", "-1"], "The value '-1' is invalid for '--seed <n>'"),
    (["--seed", "x"], "The value 'x' is invalid for '--seed <n>'"),
    (["--seed"], "Missing value for '--seed <n>'"),
    (["--threads", "0"], "--threads takes a number from 1 to 256, not 0."),
    (["--threads", "-2"], "--threads takes a number from 1 to 256, not -2."),
    (["--threads", "257"], "--threads takes a number from 1 to 256, not 257."),
    (["--output", ""], "--output needs the name of a folder."),
    (["--full", "--quick"], "A run is --full or --quick, not both."),
    (
      ["--output", "a\u{FFFD}"],
      "--output takes a name in UTF-8, and this is none: a\u{FFFD}. Rename the folder."
    ),
    (
      ["--data", "/nowhere/at/all"],
      "--data /nowhere/at/all does not exist. It takes the folder that holds the files of the "
        + "data set."
    ),
    (["--speed", "1"], "Unknown option '--speed'. Did you mean '--seed'?"),
  ])
  func refuses(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) { try ChapterOptions.parse(arguments) }
    #expect(error.map { ChapterOptions.message(for: $0) } == message)
  }

  /// Before anything runs, also for what is in its range.
  @Test func anExperimentRefusesItsSettings() {
    let error = #expect(throws: (any Error).self) {
      try SampleChapter.parse(["--set", "mean.count=99"])
    }
    #expect(
      error.map { SampleChapter.message(for: $0) } == "mean.count: 99 are one too few. Give 100.")
  }

  @Test func onlyCIFAR10TakesAnArchive() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "cifar-10-binary.tar.gz")
    let path = folder.path + "/cifar-10-binary.tar.gz"
    #expect(try ChapterOptions.parse(["--dataset", "cifar10", "--data", path]).data == path)
    let error = #expect(throws: (any Error).self) {
      try ChapterOptions.parse(["--dataset", "mnist", "--data", path])
    }
    #expect(
      error.map { ChapterOptions.message(for: $0) } == "--data \(path) is a file. "
        + "It takes the folder that holds the files of the data set.")
  }

  @Test func withoutAPageItIsAnError() {
    let error = #expect(throws: (any Error).self) {
      try ChapterPlaces(SampleChapter.folder, program: "chapter-sample")
    }
    #expect("\(error!)".hasPrefix("There is no Chapters/Sample/README.md"))
  }
}
