import ArgumentParser
import Datasets
import Foundation
import Models
import Notebook
import Runs
import Testing

@testable import chapter_cnns

@Suite(.serialized) struct OptionTests {
  @Test func listsOfNetworks() throws {
    let all = try Entrant.list("lenet5, Residual20:3,inception10-fault")
    #expect(
      all == [
        Entrant(name: .leNet5), Entrant(name: .residual(depth: 20), seedCount: 3),
        Entrant(name: .inception10, isFaulty: true),
      ])
    #expect(all.map(\.description) == ["lenet5", "residual20", "inception10-fault"])
  }

  @Test(arguments: [
    ("--nets=lenet6", "lenet6"), ("--nets=,", "needs the name"), ("--nets=plain21", "6n + 2"),
    ("--nets=mlp", "images"), ("--nets=lenet5:0", "number of seeds"),
    ("--epochs=0", "--epochs takes a number from 1"), ("--train-images=-3", "--train-images"),
  ])
  func badOptionsSayWhatIsWrong(argument: String, text: String) {
    let error = #expect(throws: (any Error).self) { try CNNsChapter.parse([argument]) }
    #expect(CNNsChapter.message(for: error!).contains(text))
  }

  @Test func checkpointsAreKeptForRunsOfOnesOwn() throws {
    #expect(try CNNsChapter.parse([]).scale == .small)
    #expect(try CNNsChapter.parse(["--quick"]).scale == .quick)
    #expect(try CNNsChapter.parse(["--epochs", "3"]).scale == .notes)
    #expect(try CNNsChapter.parse(["--full"]).scale == .notes)
    #expect(try CNNsChapter.parse(["--resume"]).scale == .notes)
    #expect(throws: (any Error).self) { try CNNsChapter.parse(["--resume", "--restart"]) }
  }

  /// The program's own way: a first run, one that refuses, one that goes on, one from anew.
  @Test func aRunGoesOnWithMoreEpochs() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    func run(_ epochs: Int, _ more: String..., into name: String) throws -> String {
      let output = folder.appending(path: name)
      let chapter = try CNNsChapter.parse(
        [
          "--output", output.path(percentEncoded: false),
          "--checkpoints", folder.appending(path: "kept").path(percentEncoded: false),
          "--nets", "lenet5", "--train-images", "64", "--test-images", "32",
          "--epochs", "\(epochs)",
        ] + more)
      let runs = NetworkRuns(chapter: chapter)
      let page = try chapter.page(terminal: .silent, progress: .silent)
      _ = try runs.trained(Entrant(name: .leNet5), page)
      return try String(
        contentsOf: output.appending(path: "histories/lenet5.csv"), encoding: .utf8)
    }
    let two = try run(2, into: "a")
    #expect(throws: RunError.self) { try run(4, into: "b") }
    let four = try run(4, "--resume", into: "c")
    #expect(four.hasPrefix(two))
    #expect(try run(4, "--restart", into: "d") == four)
    // A page of the run that was kept, without training.
    let kept = try CNNsChapter.parse([
      "--output", folder.appending(path: "e").path(percentEncoded: false),
      "--runs", folder.appending(path: "kept").path(percentEncoded: false),
    ])
    let runs = NetworkRuns(chapter: kept)
    let page = try kept.page(terminal: .silent, progress: .silent)
    let network = try runs.trained(Entrant(name: .leNet5), page)
    #expect(network.history.csv(includingSeconds: false) == four)
    #expect(network.imageCount == 64 && network.testCount == 32 && network.outputs != nil)
    #expect(try kept.entrants() == [Entrant(name: .leNet5)])
    #expect(throws: RunError.self) { try runs.trained(Entrant(name: .vgg16), page) }
    for section in kept.sections { try section.write(on: page) }
    #expect(throws: (any Error).self) { try CNNsChapter.parse(["--runs", "x", "--epochs", "3"]) }
  }

  /// The page says Adam at 0.001 and cross-entropy, so it is of such runs only, and of these images.
  @Test func runsThatThePageDoesNotDescribeAreRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var settings = RunSettings(NetworkVariant(.leNet5))
    (settings.trainingImages, settings.testImages, settings.epochs) = (64, 32, 1)
    let file = folder.appending(path: "a/run.json")
    func refusal(_ settings: RunSettings, _ change: (String) -> String = { $0 }) throws -> String {
      try? FileManager.default.removeItem(at: folder)
      var job = try RunJob(
        settings, images: .load(.mnist5k), command: "test",
        folder: RunFolder(folder.appending(path: "a")), start: .begin)
      while try job.next() != nil {}
      try change(String(contentsOf: file, encoding: .utf8))
        .write(to: file, atomically: true, encoding: .utf8)
      let chapter = try CNNsChapter.parse(["--runs", folder.path(percentEncoded: false)])
      do {
        _ = try NetworkRuns(chapter: chapter).keptRuns()
        return ""
      } catch { return "\(error)" }
    }
    #expect(try refusal(settings) == "")
    let sum = try RunData.checksum(of: .load(.mnist5k), for: settings)
    #expect(
      try refusal(settings) { $0.replacing(sum, with: "0badcafe") }.contains("other images"))
    settings.optimizer.rate = 0.01
    #expect(try refusal(settings).contains("setting of the notes"))
  }

  /// Two settings of a network have no place on one page.
  @Test func runsOfOneNetworkHaveOneSetting() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let images = try ImageDataset.load(.mnist5k)
    for (name, rate) in [("a", 0.001), ("b", 0.01)] {
      var settings = RunSettings(NetworkVariant(.leNet5))
      settings.batchSize = rate == 0.001 ? 32 : 16
      settings.trainingImages = 64
      settings.testImages = 32
      settings.epochs = 1
      var job = try RunJob(
        settings, images: images, command: name, folder: RunFolder(folder.appending(path: name)),
        start: .begin)
      while try job.next() != nil {}
    }
    let chapter = try CNNsChapter.parse(["--runs", folder.path(percentEncoded: false)])
    let error = #expect(throws: RunError.self) { try NetworkRuns(chapter: chapter).keptRuns() }
    #expect(error!.description.contains("a and b train lenet5 with different settings"))
  }
}
