import Datasets
import Foundation
import Models
import NeuralNetworks
import TestSupport
import Testing
import Training

@testable import Runs

/// LeNet5 on 200 digits: an epoch of 7 steps, the last of which begins the next epoch.
func smallSettings() -> RunSettings {
  var settings = RunSettings(NetworkVariant(.leNet5))
  settings.trainingImages = 200
  settings.testImages = 50
  settings.epochs = 3
  settings.averaging = 0.9
  settings.augmentation.shift = 2
  return settings
}

func job(
  _ settings: RunSettings, _ folder: URL, _ start: RunJob.Start = .begin
) throws -> RunJob {
  try RunJob(
    settings, images: ImageDataset.load(.mnist5k), command: "test", folder: RunFolder(folder),
    start: start)
}

extension RunJob {
  /// To the end, or until so many epochs are complete.
  mutating func train(untilEpoch epoch: Int = .max) throws {
    while run.history.epochs < epoch, try next() != nil {}
  }
}

@Suite(.serialized) struct RunJobTests {
  @Test func aRunIsKeptAsData() throws {
    let scratch = try TemporaryFolder()
    var job = try job(smallSettings(), scratch.url)
    #expect(job.beginning == .new)
    try job.train()
    let result = try job.finish()
    let kept = try RunFolder(scratch.url).keptRun()
    #expect(kept.settings == smallSettings())
    #expect(kept.history == job.run.history && kept.layers == job.run.layers)
    #expect(kept.description.result == result && result.epochs == 3)
    #expect(kept.description.images.learningCount == 200)
    #expect(kept.description.sessions.map(\.lastEpoch) == [3])
    #expect(kept.description.remark == nil)
    let outputs = try #require(try kept.outputs())
    #expect(outputs == RunOutputs(of: job.run.network, test: job.run.data.test))
    #expect(outputs.logits.shape == [50, 10] && outputs.filters?.shape == [5, 5, 3, 6])
    #expect(
      outputs.maps.map { $0.values.shape } == [
        [4, 28, 28, 6], [4, 14, 14, 6], [4, 10, 10, 8], [4, 5, 5, 8],
      ])
    #expect(outputs.evaluation.accuracy == result.testAccuracy)
    // The network that is measured is the average.
    let plain = evaluate(job.run.network, on: job.run.data.test)
    #expect(abs(plain.loss - result.testLoss) < 1e-3)
    #expect(job.run.history.averagedLoss.count == 3)
    #expect(
      try RunFolder.all(in: scratch.url.deletingLastPathComponent())
        .contains { $0.name == scratch.url.lastPathComponent })
  }

  /// Also of a network without feature maps.
  @Test func filtersThatAreNoneAreRefused() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.url.appending(path: "outputs.npz").path(percentEncoded: false)
    func write(filters: Tensor<Float>?) throws {
      let outputs = RunOutputs(
        logits: Tensor([1, 2], [0, 1]), labels: [1], filters: filters, maps: [])
      try outputs.write(to: path)
    }
    try write(filters: Tensor([1, 1, 1, 2], [3, 4]))
    #expect(try RunOutputs(path: path).filters?.shape == [1, 1, 1, 2])
    try write(filters: Tensor([2], [3, 4]))
    let error = #expect(throws: RunError.self) { try RunOutputs(path: path) }
    #expect(error!.description.contains("no kernels of a convolution"))
  }

  /// Two logits that differ in the last digits alone decide who is right.
  @Test func roundingKeepsTheAnswers() {
    let logits = Tensor<Float>(
      [3, 3], [1, 1.0001, 0.3, 5.00001, 5, -0.7, 0.1234567, 7.654321, .infinity])
    let kept = logits.roundedKeepingAnswers
    #expect(kept.rowArgmax() == logits.rowArgmax())
    #expect(kept.rows(0..<1) == logits.rows(0..<1))
    // The first of two equal ones is the answer, so the second row may be rounded.
    #expect(kept[1, 0] == 5 && kept[2, 0] == 0.12347412 && kept[2, 2] == .infinity)
    for (a, b) in zip(kept.scalars, logits.scalars) where b.isFinite {
      #expect(abs(a - b) <= abs(b) / 2048)
    }
  }

  @Test func aResumedRunIsTheUninterruptedOne() throws {
    let scratch = try TemporaryFolder()
    let (a, b) = (scratch.url.appending(path: "a"), scratch.url.appending(path: "b"))
    var whole = try job(smallSettings(), a)
    try whole.train()
    _ = try whole.finish()
    do {
      var first = try job(smallSettings(), b)
      try first.train(untilEpoch: 1)
      // Three steps into the second epoch.
      for _ in 0..<3 { _ = try first.next() }
      try first.save()
    }
    var second = try job(smallSettings(), b, .resume())
    #expect(second.beginning == .resumed(epochs: 1, step: 10))
    try second.train()
    _ = try second.finish()
    let runs = try [a, b].map { try RunFolder($0).keptRun() }
    #expect(runs[0].history.isSame(as: runs[1].history))
    #expect(runs[0].layers == runs[1].layers)
    #expect(try runs[0].outputs() == runs[1].outputs())
    let files = try [a, b].map { try Data(contentsOf: $0.appending(path: "outputs.npz")) }
    #expect(files[0] == files[1])
    // The same program at the same CPU level: one session, whoever stopped it.
    #expect(runs[1].description.sessions.count == 1 && runs[1].description.remark == nil)
  }

  /// Where a schedule does not depend on the run's length, more epochs are asked for later: it is the
  /// run that it would have been.
  @Test(arguments: [ScheduleSettings.Shape.constant, .step]) func aRunMayGetMoreEpochs(
    shape: ScheduleSettings.Shape
  ) throws {
    let scratch = try TemporaryFolder()
    var settings = smallSettings()
    settings.schedule.shape = shape
    settings.schedule.warmUpEpochs = 1
    if shape == .step { (settings.schedule.stepEpochs, settings.schedule.stepFactor) = (2, 0.5) }
    var whole = try TrainingRun(settings, data: RunData(.load(.mnist5k), for: settings))
    while try whole.next() != nil {}
    settings.epochs = 2
    do {
      var first = try job(settings, scratch.url)
      try first.train()
    }
    settings.epochs = 3
    var second = try job(settings, scratch.url, .resume())
    try second.train()
    #expect(second.run.history.isSame(as: whole.history))
  }

  /// What the folder holds is never overwritten unasked.
  @Test func aRunInTheWayIsKept() throws {
    let scratch = try TemporaryFolder()
    do {
      var first = try job(smallSettings(), scratch.url)
      try first.train()
      _ = try first.finish()
    }
    #expect(
      message { _ = try job(smallSettings(), scratch.url) }.contains("complete up to epoch 3"))
    var other = smallSettings()
    other.optimizer.rate = 0.5
    let text = message { _ = try job(other, scratch.url, .resume()) }
    #expect(text.contains("optimizer.rate: 0.001, now 0.5"))
    #expect(text.contains("--restart"))
    // More epochs are no other run where the rate stays as it is.
    var longer = smallSettings()
    longer.epochs = 4
    #expect(
      try job(longer, scratch.url, .resume()).beginning == .resumed(epochs: 3, step: 19))
    longer.schedule.shape = .cosine
    #expect(message { _ = try job(longer, scratch.url, .resume()) }.contains("schedule.shape"))
    // A complete run whose checkpoints were removed is not begun again.
    try FileManager.default.removeItem(at: scratch.url.appending(path: "checkpoints"))
    #expect(
      message { _ = try job(smallSettings(), scratch.url, .resume()) }
        .contains("without a checkpoint"))
    #expect(try job(smallSettings(), scratch.url, .restart).beginning == .new)
  }

  @Test func otherImagesAreNoticed() throws {
    let scratch = try TemporaryFolder()
    let digits = try ImageDataset.load(.mnist5k)
    do {
      var first = try job(smallSettings(), scratch.url)
      try first.train(untilEpoch: 1)
    }
    var pixels = digits.training.pixels
    pixels[77] ^= 1
    let other = ImageDataset(
      .mnist5k,
      training: LabelledImages(
        height: 28, width: 28, channels: 1, pixels: pixels, labels: digits.training.labels,
        classNames: digits.training.classNames), test: digits.test)
    #expect(
      message {
        _ = try RunJob(
          smallSettings(), images: other, command: "test", folder: RunFolder(scratch.url),
          start: .resume())
      }.contains("images: "))
  }

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

  /// A run that changed hands says so.
  @Test func sessionsOfOtherProgramsAreNamed() throws {
    let data = try RunData(ImageDataset.load(.mnist5k), for: smallSettings())
    func empty() -> RunDescription {
      RunDescription(command: "test", settings: smallSettings(), data: data, title: "Digits")
    }
    func session(_ build: String, _ level: String, _ epochs: ClosedRange<Int>)
      -> RunDescription.Session
    {
      RunDescription.Session(
        program: ProgramVersion(commit: "x", executable: build), cpuLevel: level, threads: 2,
        firstEpoch: epochs.lowerBound, lastEpoch: epochs.upperBound)
    }
    // Winograd's convolutions round otherwise than others; an older file says nothing, and had them.
    var mixed = empty()
    for (epochs, usesWinograd) in [(1...1, nil), (1...2, true), (3...4, false)] {
      var next = session("a", "x86-64-v4", epochs)
      next.usesWinograd = usesWinograd
      mixed.add(next)
    }
    #expect(mixed.sessions.map(\.lastEpoch) == [2, 4])
    #expect(
      mixed.remark!.contains(
        "epochs 3 to 4 by commit x (build a), CPU level x86-64-v4, without Winograd's"))
    var first = empty()
    first.add(session("a", "x86-64-v4", 1...1))
    first.add(session("a", "x86-64-v4", 1...2))
    #expect(first.remark == nil && first.sessions.map(\.lastEpoch) == [2])
    // After a power cut the second epoch is computed again, elsewhere.
    var second = empty()
    second.goOn(from: first, after: 1, isInsideEpoch: false)
    second.add(session("a", "baseline", 2...2))
    #expect(second.sessions.map { [$0.firstEpoch, $0.lastEpoch] } == [[1, 1], [2, 2]])
    // The next program goes on inside of the third epoch, of which the second one did a part.
    second.add(session("a", "baseline", 2...3))
    var third = empty()
    third.goOn(from: second, after: 2, isInsideEpoch: true)
    third.add(session("b", "baseline", 3...5))
    #expect(
      third.sessions.map { [$0.firstEpoch, $0.lastEpoch] } == [[1, 1], [2, 3], [3, 5]])
    #expect(
      third.remark!.contains("epochs 2 to 3 by commit x (build a), CPU level baseline"))
    #expect(third.images.title == "Digits" && third.images.validationCount == 0)
    #expect(try RunDescription(json: third.json, path: "run.json") == third)
  }

  /// A remark that was made once stays, whoever looks at the run later.
  @Test func aRemarkIsKept() throws {
    let scratch = try TemporaryFolder()
    do {
      var first = try job(smallSettings(), scratch.url)
      try first.train(untilEpoch: 1)
      for _ in 0..<2 { _ = try first.next() }
      try first.save()
    }
    // As if another program had done that.
    let file = scratch.url.appending(path: "run.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(#""lastEpoch" : 2"#))
    try Data(text.replacing(ProgramVersion.current.executable, with: "0badcafe").utf8)
      .write(to: file)
    for _ in 0..<2 {
      var again = try job(smallSettings(), scratch.url, .resume())
      try again.train()
      _ = try again.finish()
      let remark = try #require(try RunFolder(scratch.url).keptRun().description.remark)
      #expect(remark.contains("epochs 1 to 2 by") && remark.contains("0badcafe"))
      #expect(
        again.description.sessions.map { [$0.firstEpoch, $0.lastEpoch] } == [[1, 2], [2, 3]])
    }
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

  /// A damaged description is no reason to give up a whole checkpoint.
  @Test func aDamagedDescriptionIsWrittenAnew() throws {
    let scratch = try TemporaryFolder()
    do {
      var first = try job(smallSettings(), scratch.url)
      try first.train(untilEpoch: 2)
    }
    try Data().write(to: scratch.url.appending(path: "run.json"))
    var second = try job(smallSettings(), scratch.url, .resume())
    #expect(second.beginning == .resumed(epochs: 2, step: 13))
    try second.train()
    #expect(try RunFolder(scratch.url).keptRun().history.epochs == 3)
  }

  /// In a search for a rate, a run that diverges is a result.
  @Test func aRunThatDivergesSaysSo() throws {
    let scratch = try TemporaryFolder()
    var settings = smallSettings()
    settings.network = NetworkVariant(.baseline)
    settings.optimizer.rate = 1e30
    settings.averaging = nil
    var run = try job(settings, scratch.url)
    #expect(throws: TrainingError.self) { try run.train() }
    let description = try #require(try RunFolder(scratch.url).description())
    #expect(try #require(description.failure).contains("the loss is"))
    #expect(description.result == nil)
    // A result of which nothing is a number can be written and read.
    var other = description
    other.result = RunDescription.Result(
      epochs: 1, testLoss: .infinity, testAccuracy: 0.1, seconds: 1, program: nil)
    #expect(try RunDescription(json: other.json, path: "run.json") == other)
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

/// What an error says; empty if there is none.
func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return "\(error)"
  }
}
