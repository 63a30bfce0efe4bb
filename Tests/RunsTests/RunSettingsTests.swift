import Datasets
import Foundation
import Models
import NeuralNetworks
import Optimizers
import Testing
import Training

@testable import Runs

/// Every setting does what it says.
@Suite struct RunSettingsTests {
  /// Each of these trains two epochs of digits, learns, and is another run than the plain one.
  @Test(arguments: [
    "plain", "sgd", "momentum", "nesterov", "adamw", "rmsprop", "step", "cosine", "one-cycle",
    "warm-up", "coupled", "he", "squared error", "smoothing", "shift", "flip", "rotation",
    "cutout", "average", "frozen", "validation",
  ])
  func aRunOfEach(_ name: String) throws {
    let settings = try #require(variants[name])
    var run = try TrainingRun(settings, data: RunData(ImageDataset.load(.mnist5k), for: settings))
    while (try run.next()) != nil {}
    let history = run.history
    #expect(history.epochs == 2 && history.trainingLoss.allSatisfy(\.isFinite))
    // Gradient descent at these rates is slow; the others have left the level of guessing.
    #expect(history.trainingLoss[1] < history.trainingLoss[0])
    if name != "plain" {
      var plain = try TrainingRun(
        variants["plain"]!, data: RunData(ImageDataset.load(.mnist5k), for: variants["plain"]!))
      while (try plain.next()) != nil {}
      if name == "average" {
        // The way is the same; another network is used in the end.
        #expect(history.trainingLoss == plain.history.trainingLoss)
        #expect(run.network.parameters[0].value != plain.network.parameters[0].value)
      } else {
        #expect(history.trainingLoss != plain.history.trainingLoss, "\(name) changes nothing")
      }
    }
  }

  private var variants: [String: RunSettings] {
    var plain = RunSettings(NetworkVariant(.baseline))
    plain.trainingImages = 400
    plain.testImages = 20
    plain.epochs = 2
    plain.batchNormMomentum = 0.9
    func with(_ change: (inout RunSettings) -> Void) -> RunSettings {
      var settings = plain
      change(&settings)
      return settings
    }
    return [
      "plain": plain,
      "sgd": with { $0.optimizer = OptimizerSettings(.sgd) },
      "momentum": with { $0.optimizer = OptimizerSettings(.momentum) },
      "nesterov": with { $0.optimizer = OptimizerSettings(.nesterov) },
      "adamw": with { $0.decay = DecaySettings(0.1, .decoupled) },
      "rmsprop": with { $0.optimizer = OptimizerSettings(.rmsprop) },
      "step": with {
        $0.schedule.shape = .step
        ($0.schedule.stepEpochs, $0.schedule.stepFactor) = (1, 0.1)
      },
      "cosine": with { $0.schedule.shape = .cosine },
      "one-cycle": with { $0.schedule.shape = .oneCycle },
      "warm-up": with { $0.schedule.warmUpEpochs = 1 },
      "coupled": with { $0.decay = DecaySettings(0.01) },
      "he": with { $0.weights = .heNormal },
      "squared error": with { $0.loss = .squaredError },
      "smoothing": with { $0.labelSmoothing = 0.1 },
      "shift": with { $0.augmentation.shift = 2 },
      "flip": with { $0.augmentation.flips = true },
      "rotation": with { $0.augmentation.rotation = 15 },
      "cutout": with { $0.augmentation.cutout = 8 },
      "average": with { $0.averaging = 0.99 },
      "frozen": with { $0.frozen = ["0"] },
      "validation": with { $0.curve = .validation(images: 100) },
    ]
  }

  @Test func ratesFollowTheSchedule() throws {
    var settings = RunSettings(NetworkVariant(.leNet5))
    settings.schedule.shape = .step
    settings.schedule.stepEpochs = 2
    settings.schedule.stepFactor = 0.5
    settings.schedule.warmUpEpochs = 1
    settings.epochs = 6
    // 60 steps, 10 an epoch: the rate rises over 10 and falls after 20 more each.
    let schedule = try #require(
      settings.schedule.schedule(rate: 0.8, steps: 60, stepsPerEpoch: 10))
    #expect(schedule(0) == 0.8 / 10 && schedule(9) == 0.8 && schedule(29) == 0.8)
    #expect(schedule(30) == 0.4 && schedule(49) == 0.4 && schedule(50) == 0.2)
    settings.schedule = ScheduleSettings()
    #expect(settings.schedule.schedule(rate: 0.8, steps: 60, stepsPerEpoch: 10) == nil)
    settings.schedule.shape = .cosine
    settings.schedule.warmUpEpochs = 1
    let cosine = try #require(settings.schedule.schedule(rate: 1, steps: 60, stepsPerEpoch: 10))
    #expect(cosine(9) == 1 && abs(cosine(35) - 0.5) < 1e-12 && cosine(60) == 0)
  }

  @Test func theDataIsSplitAsSaid() throws {
    var settings = smallSettings()
    settings.curve = .validation(images: 60)
    let set = try ImageDataset.load(.mnist5k)
    let data = try RunData(set, for: settings)
    #expect(data.learning.count == 140 && data.measured.count == 60 && data.test.count == 50)
    let all = Examples(set.training.prefix(200), as: .images(side: 32, channels: 3))
    #expect(data.learning.labels + data.measured.labels == all.labels)
    #expect(data.learning.inputs.appendingRows(of: data.measured.inputs) == all.inputs)
    settings.curve = .test
    #expect(try RunData(set, for: settings).measured.labels == data.test.labels)
    #expect(try RunData(set, for: settings).checksum == data.checksum)
    settings.testImages = 49
    #expect(try RunData(set, for: settings).checksum != data.checksum)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let set = try ImageDataset.load(.mnist5k)
    func text(_ change: (inout RunSettings) -> Void) -> String {
      var settings = smallSettings()
      change(&settings)
      return message { _ = try TrainingRun(settings, data: RunData(set, for: settings)) }
    }
    #expect(text { $0.batchSize = 201 }.contains("200 images are left to learn from"))
    #expect(text { $0.curve = .validation(images: 180) }.contains("20 images are left"))
    #expect(text { $0.curve = .validation(images: 500) }.contains("0 images are left"))
    #expect(text { $0.dropout = 0.5 }.contains("no dropout"))
    #expect(text { $0.hasBatchNorm = false }.contains("no batch normalisation"))
    #expect(text { $0.frozen = ["17 conv2D"] }.contains("17 conv2D"))
    #expect(text { $0.frozen = ["1"] }.contains("begins with “1”"))  // 11 is another layer
    #expect(text { $0.augmentation.shift = 32 }.contains("nothing would be left"))
    #expect(text { $0.schedule.warmUpEpochs = 3 }.contains("shorter than the run"))
    #expect(
      text {
        $0.network = NetworkVariant(.perceptron)
        $0.augmentation.shift = 1
      }.contains("rows of pixels"))
  }

  @Test func networksChangeAsSaid() throws {
    var random = RandomSource(seed: 1)
    var settings = RunSettings(NetworkVariant(.residual(depth: 8)))
    settings.hasBatchNorm = false
    let bare = try settings.network(using: &random)
    #expect(bare.layerCount { $0 is BatchNorm<Float> } == 0)
    #expect(bare.layerCount { ($0 as? Conv2D<Float>)?.bias == nil && $0 is Conv2D<Float> } == 0)
    #expect(bare.parameters.contains { $0.name == "3 residual body 0 conv2D bias" })
    settings = RunSettings(NetworkVariant(.vgg16))
    settings.dropout = 0.4
    let dropped = try settings.network(using: &random)
    #expect(dropped.layerCount { ($0 as? Dropout<Float>)?.rate == 0.4 } == 7)
  }
}
