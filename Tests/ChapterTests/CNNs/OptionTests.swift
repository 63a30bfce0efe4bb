import ArgumentParser
import Datasets
import Experiments
import Foundation
import Models
import Page
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
    ("--validation-images=-1", "--validation-images takes a number from 0"),
  ])
  func badOptionsSayWhatIsWrong(argument: String, text: String) {
    let error = #expect(throws: (any Error).self) { try CNNsChapter.parse([argument]) }
    #expect(CNNsChapter.message(for: error!).contains(text))
  }

  @Test func checkpointsAreKeptForRunsOfOnesOwn() throws {
    func plan(_ arguments: String...) throws -> TrainingPlan {
      let chapter = try CNNsChapter.parse(arguments)
      let plans = chapter.sections[0].experiments.compactMap { $0 as? TrainingPlan }
      let plan = try #require(plans.first)
      #expect(chapter.changesResults == (plan.request.checkpoints != nil))
      return plan
    }
    #expect(try plan().request.checkpoints == nil)
    #expect(try plan("--quick").request.checkpoints == nil)
    #expect(try plan("--epochs", "3").epochs == [3])
    #expect(try plan("--full").epochs == [50])
    #expect(try plan("--dataset", "cifar10").epochs == [10])
    #expect(try plan("--dataset", "cifar10", "--train-images", "5").images == 5)
    #expect(try plan("--dataset", "cifar10").request.validatesWithTenth)
    #expect(try !plan("--validation-images", "0").request.validatesWithTenth)
    #expect(try plan("--dataset", "folder").request.checkpoints == ".checkpoints")
    #expect(try plan("--resume").request.start == .resume)
    #expect(try plan("--checkpoints", "x").request.checkpoints == "x")
    #expect(try CNNsChapter.parse(["--nets", "lenet5"]).changesResults)
    #expect(throws: (any Error).self) { try CNNsChapter.parse(["--resume", "--restart"]) }
    #expect(throws: (any Error).self) { try CNNsChapter.parse(["--runs", "x", "--epochs", "3"]) }
  }

  /// The program's own way: a first run, one that refuses, one that goes on, one from anew; and a page of
  /// the run that was kept, without training. What a run of one network cannot show is no fault.
  @Test func aRunGoesOnWithMoreEpochs() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String {
      folder.appending(path: name).path(percentEncoded: false)
    }
    func run(_ arguments: [String], into name: String) throws -> String {
      let chapter = try CNNsChapter.parse(["--output", path(name)] + arguments)
      let report = try chapter.perform(terminal: .silent, progress: .silent)
      #expect(report.problems.isEmpty && report.surprises.isEmpty)
      let page = try String(contentsOfFile: path("\(name)/README.md"), encoding: .utf8)
      #expect(page.contains("ResNet18 is not among the networks of this run."))
      return try String(contentsOfFile: path("\(name)/histories/lenet5.csv"), encoding: .utf8)
    }
    func train(_ epochs: Int, _ more: String..., into name: String) throws -> String {
      let size = ["--nets", "lenet5", "--train-images", "64", "--test-images", "32"]
      return try run(
        ["--checkpoints", path("kept"), "--epochs", "\(epochs)"] + size + more, into: name)
    }
    let two = try train(2, into: "a")
    #expect(throws: RunError.self) { try train(4, into: "b") }
    let four = try train(4, "--resume", into: "c")
    #expect(four.hasPrefix(two))
    #expect(try train(4, "--restart", into: "d") == four)
    #expect(try run(["--runs", path("kept")], into: "e") == four)
  }

  /// Ctrl-C ends a run that is kept after its step, with its state saved.
  @Test func anInterruptedRunIsSaved() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var request = TrainingRequest()
    request.networks = [Entrant(name: .leNet5)]
    request.checkpoints = folder.path(percentEncoded: false)
    func network(
      _ start: TrainingRequest.Start, cancelled: Bool
    ) throws -> TrainedNetwork? {
      request.start = start
      var plan = TrainingPlan(request: request)
      (plan.images, plan.validationImages, plan.testImages, plan.epochs) = (64, 16, 32, [2])
      let context = RunContext(observer: RunObserver(isCancelled: { cancelled }))
      context.use(plan)
      return try context.trained(NetworkVariant(.leNet5))?.first
    }
    #expect(throws: SavedInterruption.self) { try network(.begin, cancelled: true) }
    let resumed = try network(.resume, cancelled: false)
    let whole = try network(.restart, cancelled: false)
    #expect(resumed?.curve.epochs == 2)
    #expect(resumed?.curve.csv == whole?.curve.csv)
  }

  /// The page says Adam at 0.001 and cross-entropy, so it is of such runs only, and of these images.
  @Test func runsThatThePageDoesNotDescribeAreRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let images = try ImageDataset.load(.mnist5k)
    var settings = RunSettings(NetworkVariant(.leNet5))
    (settings.trainingImages, settings.testImages, settings.epochs) = (64, 32, 1)
    let file = folder.appending(path: "a/run.json")
    func refusal(_ settings: RunSettings, _ change: (String) -> String = { $0 }) throws -> String {
      try? FileManager.default.removeItem(at: folder)
      var job = try RunJob(
        settings, images: images, command: "test", folder: RunFolder(folder.appending(path: "a")),
        start: .begin)
      while try job.next() != nil {}
      try change(String(contentsOf: file, encoding: .utf8))
        .write(to: file, atomically: true, encoding: .utf8)
      do {
        _ = try KeptRuns(in: folder.path(percentEncoded: false), of: images)
        return ""
      } catch { return "\(error)" }
    }
    #expect(try refusal(settings) == "")
    let sum = RunData.checksum(of: images, for: settings)
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
    for (name, batch) in [("a", 32), ("b", 16)] {
      var settings = RunSettings(NetworkVariant(.leNet5))
      settings.batchSize = batch
      (settings.trainingImages, settings.testImages, settings.epochs) = (64, 32, 1)
      var job = try RunJob(
        settings, images: images, command: name, folder: RunFolder(folder.appending(path: name)),
        start: .begin)
      while try job.next() != nil {}
    }
    let error = #expect(throws: RunError.self) {
      try KeptRuns(in: folder.path(percentEncoded: false), of: images)
    }
    #expect(error!.description.contains("a and b train lenet5 with different settings"))
  }
}
