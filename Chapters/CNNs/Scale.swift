import Datasets
import Foundation
import Models
import Notebook
import Runs

/// How much is trained, and on what.
enum Scale {
  /// A test: a few steps.
  case quick
  /// The default: some of the built-in digits, within five minutes.
  case small
  /// The settings of the notes: all images, batches of 32, as many epochs as asked for.
  case notes
}

extension CNNsChapter {
  var scale: Scale {
    if training.runs != nil || training.isOwnRun || options.full || options.dataset != "mnist-5k" {
      return .notes
    }
    return options.quick ? .quick : .small
  }

  /// The networks that are trained.
  func entrants() throws -> [Entrant] {
    if let nets = training.nets { return try Entrant.list(nets) }
    if training.runs != nil { return try NetworkRuns(chapter: self).keptEntrants() }
    return scale == .notes ? Entrant.notes : Entrant.all
  }

  /// The networks of those that take part, or none.
  func entrants(_ names: [NetworkName]) throws -> [Entrant] {
    let entrants = try entrants()
    return names.compactMap { name in entrants.first { $0.name == name && !$0.isFaulty } }
  }

  /// The setting of the notes, at the size of this run.
  func settings(_ entrant: Entrant, seed: UInt64) -> RunSettings {
    // snippet: settings
    var settings = RunSettings(entrant.variant)
    settings.dataset = DatasetName(rawValue: options.dataset)!
    settings.trainingImages = trainImages(entrant)
    settings.testImages = testImages
    settings.curve = .test
    settings.epochs = epochs(entrant)
    settings.batchSize = batchSize
    settings.optimizer = OptimizerSettings(.adam)
    settings.augmentation = augmentation
    settings.batchNormMomentum = batchNormMomentum
    settings.seed = seed
    // end snippet
    return settings
  }

  /// Where a run of one's own is kept; nil for the runs of the built-in size.
  func runFolder(_ entrant: Entrant, seed: UInt64) -> RunFolder? {
    guard scale == .notes else { return nil }
    let folder = URL(filePath: training.checkpoints ?? ".checkpoints", directoryHint: .isDirectory)
    return RunFolder(folder.appending(path: "\(entrant)-\(options.dataset)-seed\(seed)"))
  }

  /// With how many images a network is trained; nil for all.
  func trainImages(_ entrant: Entrant) -> Int? {
    switch scale {
    case .quick: 16
    case .small: entrant.isDeep ? 500 : 1000
    case .notes: training.trainImages
    }
  }

  var testImages: Int? {
    switch scale {
    case .quick: 10
    case .small: 500
    case .notes: training.testImages
    }
  }

  var batchSize: Int {
    switch scale {
    case .quick: 8
    case .small: 16
    case .notes: training.batch ?? 32
    }
  }

  /// How often each image is seen: 50 times in the notes.
  func epochs(_ entrant: Entrant) -> Int {
    switch scale {
    case .quick: return 1
    case .small:
      switch entrant.name {
      case .baseline, .leNet5: return 40
      case .inception10: return 8
      case .vgg16: return 6
      case .resNet18: return 2
      case .plain, .residual: return 6
      default: return 5
      }
    case .notes: return training.epochs ?? (options.full ? 50 : 10)
    }
  }

  /// Whether the run is as long as that of the notes, which saw 50,000 photographs 50 times.
  func isAsLongAsNotes(_ networks: [TrainedNetwork]) -> Bool {
    networks.allSatisfy { $0.imageCount * $0.history.epochs >= 50_000 * 50 }
  }

  /// What a claim about trained networks comes to: known for the default run, open for a run that is
  /// shorter than that of the notes.
  func expectation(
    of networks: [TrainedNetwork], inDefaultRun verdict: Verdict = .agrees
  ) -> Verdict? {
    if scale != .notes { return verdict }
    return isAsLongAsNotes(networks) ? .agrees : nil
  }

  /// Of the running statistics. Keras' 0.99 forgets where they began in some hundred steps, more
  /// than the small runs have.
  var batchNormMomentum: Double { scale == .notes ? 0.99 : 0.9 }

  /// Photographs are shifted by up to 4 pixels and mirrored (He et al. 2016), digits shifted by up
  /// to 2.
  var augmentation: AugmentationSettings {
    var augmentation = AugmentationSettings()
    guard training.augment else { return augmentation }
    augmentation.flips = options.dataset == "cifar10"
    augmentation.shift = augmentation.flips ? 4 : 2
    return augmentation
  }
}

extension Entrant {
  /// Of the degradation experiment.
  var isDeep: Bool {
    switch name {
    case .plain, .residual: true
    default: false
    }
  }
}
