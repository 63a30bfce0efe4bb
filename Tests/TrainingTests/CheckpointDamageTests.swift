import Foundation
import NeuralNetworks
import TestSupport
import Testing

@testable import Training

/// Files that are not as they were written, and disks that do not take them.
@Suite struct CheckpointDamageTests {
  /// A run with checkpoints after its first and second epoch.
  private func twoCheckpoints(_ scratch: TemporaryFolder) throws -> CheckpointStore {
    var run = smallTraining()
    try run.run(epochs: 2, checkpoints: store(scratch.url))
    return store(scratch.url)
  }

  private func error(
    _ checkpoints: CheckpointStore, _ choice: CheckpointStore.Choice = .newest
  ) throws -> CheckpointError {
    var run = smallTraining()
    let before = Recorder.words(run)
    let error = try #require(
      #expect(throws: CheckpointError.self) { try checkpoints.restore(&run, choice) })
    #expect(Recorder.words(run) == before, "a failure leaves the run as it was")
    return error
  }

  @Test func aFileCutAtAnyPlaceIsNoticed() throws {
    let scratch = try TemporaryFolder()
    let checkpoints = try twoCheckpoints(scratch)
    let file = checkpoints.file(step: 13)
    let whole = try Data(contentsOf: file)
    for length in [0, 1, 7, 8, 15, 23, 24, 25, 60, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: file)
      guard case .damaged(let path, _, let older) = try error(checkpoints) else {
        Issue.record("\(length) bytes: \(try error(checkpoints))")
        continue
      }
      #expect(path == file.path)
      #expect(older == "small-step-00000007.checkpoint")
    }
    try (whole + [0]).write(to: file)
    #expect(try error(checkpoints).description.contains("bytes after its header instead of"))
  }

  @Test func aChangedByteIsNoticed() throws {
    let scratch = try TemporaryFolder()
    let checkpoints = try twoCheckpoints(scratch)
    let file = checkpoints.file(step: 13)
    let whole = try Data(contentsOf: file)
    for place in [8, 12, 16, 24, 30, 100, whole.count / 2, whole.count - 1] {
      var bytes = whole
      bytes[place] ^= 0x10
      try bytes.write(to: file)
      _ = try error(checkpoints)
    }
  }

  @Test func theOlderOneIsUsedOnRequest() throws {
    let scratch = try TemporaryFolder()
    let checkpoints = try twoCheckpoints(scratch)
    try Data("nonsense".utf8).write(to: checkpoints.file(step: 13))
    // Not a checkpoint at all: that is another kind of error, and nothing is passed over.
    #expect(try error(checkpoints, .newestWhole).description.contains("is no checkpoint"))
    let whole = try Data(contentsOf: checkpoints.file(step: 7))
    try whole.prefix(100).write(to: checkpoints.file(step: 13))
    let text = try error(checkpoints).description
    #expect(text.contains("is damaged"))
    #expect(text.contains("small-step-00000007.checkpoint, is whole: --resume-older"))

    var run = smallTraining()
    #expect(try checkpoints.restore(&run, .newestWhole) == 7)
    try run.run(epochs: 3, checkpoints: checkpoints)
    var uninterrupted = smallTraining()
    try uninterrupted.run(epochs: 3)
    #expect(run.isSame(as: uninterrupted))
    #expect(checkpoints.steps == [13, 19])

    try Data().write(to: checkpoints.file(step: 13))
    try Data().write(to: checkpoints.file(step: 19))
    #expect(try error(checkpoints, .newestWhole).description.contains("There is no other"))
  }

  @Test func foreignFilesAreRefused() throws {
    let scratch = try TemporaryFolder()
    let checkpoints = try twoCheckpoints(scratch)
    let file = checkpoints.file(step: 13)
    let whole = try Data(contentsOf: file)

    var other = whole
    other[8] = 9
    try other.write(to: file)
    #expect(try error(checkpoints).description.contains("version 9"))

    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    #expect(try error(checkpoints).description.contains("it is no file"))
    try FileManager.default.removeItem(at: file)
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(try error(checkpoints).description.contains("it is no file"))
  }

  @Test func anotherNetworkOrOtherSettingsAreRefused() throws {
    let scratch = try TemporaryFolder()
    _ = try twoCheckpoints(scratch)
    var wider = smallTraining(units: 7)
    let state = try #require(
      #expect(throws: CheckpointError.self) {
        try store(scratch.url).restore(&wider, .newest)
      })
    #expect(state.description.contains("6 dense weight [144, 6] where this network has [144, 7]"))

    let changed = store(scratch.url, settings: ["batch": "16", "seed": "3", "images": "9"])
    var run = smallTraining()
    let settings = try #require(
      #expect(throws: CheckpointError.self) { try changed.restore(&run, .newest) })
    #expect(settings.description.contains("batch: 8, now 16"))
    #expect(settings.description.contains("images: not stated, now 9"))
    #expect(!settings.description.contains("seed"))
  }

  /// A file whose checksum is right and whose lists are not.
  @Test func listsThatCannotBeAreRefused() throws {
    let scratch = try TemporaryFolder()
    struct Numbers: Stateful {
      var numbers: [Int]
      mutating func visitState(_ visitor: inout some StateVisitor) throws {
        try visitor.visit(&numbers, "numbers")
      }
    }
    let checkpoints = store(scratch.url)
    var numbers = Numbers(numbers: [1, 2, 3])
    try checkpoints.save(&numbers, step: 1)
    let file = checkpoints.file(step: 1)
    var bytes = [UInt8](try Data(contentsOf: file))
    // The length is the word before the last three.
    bytes.replaceSubrange(
      (bytes.count - 32)..<(bytes.count - 24), with: [255, 255, 255, 255, 255, 255, 255, 127])
    var checksum = Checksum()
    bytes[24...].withUnsafeBytes { checksum.add($0) }
    bytes.replaceSubrange(12..<16, with: CheckpointFormat.bytes(of: checksum.value))
    try Data(bytes).write(to: file)
    let error = try #require(
      #expect(throws: CheckpointError.self) { try checkpoints.restore(&numbers, .newest) })
    #expect(error.description.contains("does not fit into it"))
    #expect(numbers.numbers == [1, 2, 3])
  }

  /// /dev/full takes nothing, as a full disk.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskLeavesTheOlderOne() throws {
    let scratch = try TemporaryFolder()
    let checkpoints = try twoCheckpoints(scratch)
    var run = smallTraining()
    _ = try checkpoints.restore(&run, .newest)
    let after = Recorder.words(run)
    symlink("/dev/full", scratch.url.appending(path: "small.checkpoint.tmp").path)
    let error = try #require(
      #expect(throws: CheckpointError.self) { try run.run(epochs: 3, checkpoints: checkpoints) })
    #expect(error.description.contains("No space left on device"))
    #expect(error.description.contains("small-step-00000013.checkpoint is as it was. Make room"))
    #expect(checkpoints.steps == [7, 13])
    var resumed = smallTraining()
    #expect(try checkpoints.restore(&resumed, .newest) == 13)
    #expect(Recorder.words(resumed) == after)
    // With room again, all goes on: nothing is left in the way.
    try resumed.run(epochs: 3, checkpoints: checkpoints)
    #expect(checkpoints.steps == [13, 19])
  }

  @Test func aFolderThatCannotBeIsAnError() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.url.appending(path: "file")
    try Data().write(to: file)
    var run = smallTraining()
    let error = try #require(
      #expect(throws: CheckpointError.self) {
        try store(file.appending(path: "inside")).save(&run, step: 1)
      })
    #expect(error.description.contains("There is none before it. Make its folder writable"))
    #expect(!error.description.contains("room"), "there is enough")
  }

  /// What a power cut leaves: a temporary file, which nobody takes for a checkpoint.
  @Test func aTemporaryFileIsNoCheckpoint() throws {
    let scratch = try TemporaryFolder()
    let checkpoints = try twoCheckpoints(scratch)
    try Data("half".utf8).write(to: scratch.url.appending(path: "small.checkpoint.tmp"))
    var run = smallTraining()
    #expect(try checkpoints.restore(&run, .newest) == 13)
    try run.run(epochs: 3, checkpoints: checkpoints)
    #expect(checkpoints.steps == [13, 19])
  }
}
