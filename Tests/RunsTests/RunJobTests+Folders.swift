import Datasets
import Foundation
import TestSupport
import Testing

@testable import Runs

/// Folders with a run, what is left of one, a damaged one or none, and who may write to them.
extension RunJobTests {
  @Test func aFolderHasOneWriter() throws {
    let scratch = try TemporaryFolder()
    do {
      let first = try job(smallSettings(), scratch.url)
      #expect(
        message { _ = try job(smallSettings(), scratch.url, .resume()) }
          .contains("Another program is training"))
      withExtendedLifetime(first) {}
    }
    #expect(try job(smallSettings(), scratch.url, .resume()).beginning == .newForWantOfCheckpoint)
  }

  /// What is left of another run never stands beside a new one.
  @Test func nothingStaleIsShown() throws {
    let scratch = try TemporaryFolder()
    let folder = RunFolder(scratch.url)
    do {
      var first = try job(smallSettings(), scratch.url)
      try first.train()
      _ = try first.finish()
    }
    var longer = smallSettings()
    longer.epochs = 5
    do {
      var second = try job(longer, scratch.url, .resume())
      try second.train(untilEpoch: 4)
    }
    #expect(try folder.keptRun().outputs() == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["checkpoints", "history.csv", "layers.csv", "run.json"])
    _ = try job(smallSettings(), scratch.url, .restart)
    #expect(try folder.description() == nil)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["checkpoints"])
  }

  /// A run of which only the data is there, as in the repository.
  @Test func aRunWithoutCheckpointsIsNotOverwritten() throws {
    let scratch = try TemporaryFolder()
    do {
      var first = try job(smallSettings(), scratch.url)
      try first.train(untilEpoch: 2)
    }
    try FileManager.default.removeItem(at: scratch.url.appending(path: "checkpoints"))
    #expect(
      message { _ = try job(smallSettings(), scratch.url, .resume()) }
        .contains("2 epochs of it, without a checkpoint"))
    #expect(try RunFolder(scratch.url).keptRun().history.epochs == 2)
  }

  @Test(arguments: [
    ("{}", "has no “format”"), ("[1", "not as it should be"), (#"{"format": 7}"#, "format 7"),
    (#"{"format": 1}"#, "has no “command”"),
    (#"{"format": 1, "command": 5}"#, "“command” is not of the type"),
  ])
  func damagedDescriptionsSayWhatIsWrong(json: String, part: String) throws {
    let scratch = try TemporaryFolder()
    try Data(json.utf8).write(to: scratch.url.appending(path: "run.json"))
    let text = message { _ = try RunFolder(scratch.url).keptRun() }
    #expect(text.contains("run.json") && text.contains(part), "\(text)")
  }

  /// Numbers of things below 1, in a file that is right otherwise.
  @Test(arguments: ["trainingImages", "testImages", "epochs", "batchSize"])
  func countsBelowOneAreRefused(name: String) throws {
    let data = try RunData(ImageDataset.load(.mnist5k), for: smallSettings())
    let description = RunDescription(
      command: "test", settings: smallSettings(), data: data, title: "Digits")
    let text = String(decoding: try description.json, as: UTF8.self)
    let damaged = text.replacing(try Regex("\"\(name)\" : [0-9]+"), with: "\"\(name)\" : -1")
    #expect(text != damaged)
    let said = message { _ = try RunDescription(json: Data(damaged.utf8), path: "run.json") }
    #expect(said.contains("its \(name) are -1"), "\(said)")
  }

  @Test func foldersWithoutRuns() throws {
    let scratch = try TemporaryFolder()
    #expect(message { _ = try RunFolder(scratch.url).keptRun() }.contains("holds no run"))
    #expect(message { _ = try RunFolder.all(in: scratch.url) }.contains("workbook train"))
    let missing = scratch.url.appending(path: "none", directoryHint: .isDirectory)
    let file = URL(filePath: try scratch.write("x", to: "file"), directoryHint: .isDirectory)
    for read in [{ _ = try RunFolder.all(in: $0) }, { _ = try RunFolder.tree(in: $0) }] {
      #expect(
        message { try read(missing) }.hasSuffix("/none cannot be read: there is no such folder."))
      #expect(
        message { try read(file) }.hasSuffix("/file cannot be read: it is a file, not a folder."))
    }
  }

  /// The advice names the option that the folder came from, wherever it stands in the way.
  @Test(arguments: ["--to", "--checkpoints"]) func aFolderThatCannotBeMade(_ option: String) throws
  {
    let scratch = try TemporaryFolder()
    try scratch.write("x", to: "file")
    let images = try ImageDataset.load(.mnist5k)
    func begin(_ name: String) throws -> RunJob {
      try RunJob(
        smallSettings(), images: images, command: "test",
        folder: RunFolder(scratch.url.appending(path: name), option: option), start: .begin)
    }
    for name in ["file", "file/inner"] {
      let text = message { _ = try begin(name) }
      #expect(text.contains("/file: it is a file, not a folder."), "\(text)")
      #expect(text.hasSuffix("Choose another \(option)."), "\(text)")
    }
    let first = try begin("run")
    let text = message { _ = try begin("run") }
    #expect(text.hasPrefix("Another program is training in"), "\(text)")
    #expect(text.hasSuffix("choose another \(option)."), "\(text)")
    _ = first
  }
}
