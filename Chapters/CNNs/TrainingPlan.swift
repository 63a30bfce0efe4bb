import Datasets
import Experiments
import Foundation
import Models
import Runs

/// What is trained, on how much and for how long: the networks of all sections, each trained when a
/// section first asks for it.
struct TrainingPlan: Experiment {
  @Setting("images that the six networks learn from; 0 for all", in: 0...60_000, quick: 16)
  var images = 320
  @Setting(
    "other training images, recognised after every epoch; 0 for the test images, as in the notes",
    in: 0...60_000, quick: 10)
  var validationImages = 320
  @Setting("test images, recognised once, at the end; 0 for all", in: 0...10_000, quick: 10)
  var testImages = 1_000
  @Setting("images in a batch", in: 1...1_024, quick: 8) var batch = 16
  @Setting(
    "epochs of Baseline, LeNet5, AlexNet8, VGG16, Inception10, ResNet18; one number for all",
    in: 1...1_000, quick: [1])
  var epochs = [40, 40, 5, 5, 5, 4]
  @Setting(
    "share of its running statistics that batch normalisation keeps in a step", in: 0...0.9999)
  var batchNormMomentum = 0.9
  /// What the command line says beside numbers.
  var request = TrainingRequest()

  /// A training run: its settings, and where it is kept, if it is.
  struct Run: Codable, Sendable {
    var settings: RunSettings
    var folder: String?
  }

  struct Findings: Codable, Sendable {
    /// For each network its runs, one a seed.
    var runs: [[Run]]
    /// How many epochs of each network are shown, where its runs are kept ones.
    var shownEpochs: [Int]
    /// What figures call the images.
    var dataTitle: String
    var request: TrainingRequest

    func contains(_ network: NetworkVariant) -> Bool {
      runs.contains { $0[0].settings.network == network }
    }
  }

  init() {}

  init(request: TrainingRequest) { self.request = request }

  func run(in context: RunContext) throws -> Findings {
    let images = try context.images()
    if let folder = request.runs {
      return try KeptRuns(in: folder, of: images).findings(request)
    }
    let networks =
      request.networks ?? (request.checkpoints == nil ? Entrant.builtIn : Entrant.notes)
    return Findings(
      runs: networks.map { entrant in
        context.seeds(entrant.seedCount).map { seed in
          let settings = settings(
            entrant.variant, images.name, seed: seed, of: images.training.count)
          return Run(
            settings: settings,
            folder: request.checkpoints.map {
              "\($0)/\(entrant)-\(images.name.rawValue)-seed\(seed)"
            })
        }
      },
      shownEpochs: [], dataTitle: request.dataTitle ?? images.name.title, request: request)
  }

  /// The setting of the notes, at the size of this run.
  ///
  /// - Parameter count: how many training images there are.
  func settings(
    _ network: NetworkVariant, _ dataset: DatasetName, seed: UInt64, of count: Int
  ) -> RunSettings {
    var settings = RunSettings(network)
    settings.dataset = dataset
    // The last of the images validate; in a run of the reader's own they are a part of what was named.
    let isOwn = request.checkpoints != nil
    let wanted = images == 0 ? count : min(count, images + (isOwn ? 0 : validationImages))
    let validating = request.validatesWithTenth ? max(1, wanted / 10) : validationImages
    settings.trainingImages = wanted == count ? nil : wanted
    settings.testImages = testImages == 0 ? nil : testImages
    settings.curve = validating == 0 ? .test : .validation(images: validating)
    settings.epochs = epochs(of: network)
    settings.batchSize = batch
    settings.optimizer = OptimizerSettings(.adam)
    settings.augmentation = request.augmentation(of: dataset)
    settings.batchNormMomentum = batchNormMomentum
    settings.seed = seed
    return settings
  }

  private func epochs(of network: NetworkVariant) -> Int {
    let index = NetworkName.notes.firstIndex(of: network.name) ?? 0
    return epochs[min(index, epochs.count - 1)]
  }
}

/// What the command line says of the training, beside numbers.
struct TrainingRequest: Codable, Sendable {
  enum Start: String, Codable, Sendable { case begin, resume, resumeOlder, restart }

  /// The networks that take part; nil for the chapter's own choice.
  var networks: [Entrant]?
  var dataTitle: String?
  /// The folder of runs that are shown, without training.
  var runs: String?
  /// The folder where runs are kept, each with a checkpoint after every epoch; nil for those of the
  /// built-in size.
  var checkpoints: String?
  var start = Start.begin
  var isAugmented = false
  /// Whether a tenth of the images validates, and not as many as the setting says.
  var validatesWithTenth = false

  /// What to do with the checkpoints that are there.
  var jobStart: RunJob.Start {
    switch start {
    case .begin: .begin
    case .resume: .resume()
    case .resumeOlder: .resume(passingDamaged: true)
    case .restart: .restart
    }
  }

  /// Photographs are shifted by up to 4 pixels and mirrored (He et al. 2016), digits shifted by up to 2.
  func augmentation(of dataset: DatasetName) -> AugmentationSettings {
    var augmentation = AugmentationSettings()
    guard isAugmented else { return augmentation }
    augmentation.flips = dataset == .cifar10
    augmentation.shift = augmentation.flips ? 4 : 2
    return augmentation
  }
}
