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
    let folder = scratch.url.appending(path: "run")
    var job = try job(smallSettings(), folder)
    #expect(job.beginning == .new)
    try job.train()
    let result = try job.finish()
    let kept = try RunFolder(folder).keptRun()
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
    #expect(try RunFolder.all(in: scratch.url).map(\.name) == ["run"])
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
