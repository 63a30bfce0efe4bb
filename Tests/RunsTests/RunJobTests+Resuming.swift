import Datasets
import Foundation
import TestSupport
import Testing
import Training

@testable import Runs

/// Runs that go on where a program has stopped: this one or another.
extension RunJobTests {
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
}
