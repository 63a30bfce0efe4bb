import Experiments
import Foundation
import Models
import NeuralNetworks
import Runs

/// Saving and resuming: does a run that was stopped and goes on from its folder come to what one without a
/// stop comes to?
struct SavedRun: Experiment {
  @Setting("images that LeNet5 learns from", in: 32...1_000) var images = 64
  @Setting("epochs before it is stopped", in: 1...20) var first = 2
  @Setting("epochs in all", in: 2...40) var epochs = 4

  struct Findings: Codable, Sendable {
    /// The largest difference between a parameter of the one and of the other.
    var difference: Double
    var parameters: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var settings = RunSettings(NetworkVariant(.leNet5))
    settings.dataset = try context.images().name
    (settings.trainingImages, settings.testImages, settings.batchSize) = (images, 32, 16)
    settings.seed = context.seed

    func train(_ epochs: Int, in name: String, _ start: RunJob.Start) throws -> Sequential<Float> {
      settings.epochs = epochs
      var job = try RunJob(
        settings, images: context.images(), command: "chapter-cnns",
        folder: RunFolder(folder.appending(path: name)), start: start)
      while try job.next() != nil {}
      return job.run.network
    }
    let whole = try train(epochs, in: "whole", .begin)
    _ = try train(first, in: "stopped", .begin)
    let resumed = try train(epochs, in: "stopped", .resume())
    let differences = zip(whole.parameters, resumed.parameters).map {
      Double(($0.value - $1.value).largestMagnitude)
    }
    return Findings(difference: differences.max()!, parameters: whole.parameterCount)
  }
}
