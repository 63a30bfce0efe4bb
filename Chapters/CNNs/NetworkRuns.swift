import ArgumentParser
import Datasets
import Foundation
import NeuralNetworks
import Notebook
import Optimizers
import Training

/// The images as the networks take them: 32 x 32 x 3, pixels from 0 to 1.
struct Pictures {
  let source: ImageDataset
  let training: Examples
  let test: Examples

  /// The data set as the line under a figure names it.
  var title: String { source.name.title + (source.remark.map { " (\($0))" } ?? "") }
}

extension CNNsChapter {
  /// The networks that are trained.
  func entrants() throws -> [Entrant] { try training.nets.map(Entrant.list) ?? Entrant.notes }

  func pictures() throws -> Pictures {
    let source = try ImageDataset.load(
      DatasetName(rawValue: options.dataset)!, from: options.dataFolder?.path)
    let format = InputFormat.images(side: 32, channels: 3)
    return Pictures(
      source: source,
      training: Examples(source.training.prefix(trainImages ?? .max), as: format),
      test: Examples(source.test.prefix(testImages ?? .max), as: format))
  }

  /// How many images are used; nil for all.
  var trainImages: Int? { training.trainImages }
  var testImages: Int? { training.testImages }

  /// How often each image is seen: 50 times in the notes.
  func epochs(_ entrant: Entrant) -> Int { training.epochs ?? (options.full ? 50 : 2) }

  var augmentation: Augmentation? {
    guard training.augment else { return nil }
    return options.dataset == "cifar10" ? .photographs : .digits
  }
}

/// A network after its training.
struct TrainedNetwork {
  let entrant: Entrant
  let model: Sequential<Float>
  let history: TrainingHistory
  /// How long the steps of each epoch took.
  let seconds: [Double]
}

/// The networks that the chapter's sections look at, each trained when it is first asked for.
final class NetworkRuns {
  private let chapter: CNNsChapter
  private var results: [String: TrainedNetwork] = [:]
  private var loaded: Pictures?

  init(chapter: CNNsChapter) { self.chapter = chapter }

  /// The images, read once.
  func pictures() throws -> Pictures {
    if let loaded { return loaded }
    let pictures = try chapter.pictures()
    loaded = pictures
    return pictures
  }

  /// Trains a network, or goes on where its checkpoint is.
  func trained(
    _ entrant: Entrant, seed: UInt64? = nil, _ page: Notebook
  ) throws -> TrainedNetwork {
    let seed = seed ?? chapter.options.seed
    let name = seed == chapter.options.seed ? "\(entrant)" : "\(entrant)-seed\(seed)"
    if let result = results[name] { return result }

    let pictures = try pictures()
    var random = RandomSource(seed: seed)
    let model = entrant.network(using: &random)
    let sampler = BatchSampler(
      pictures.training, batchSize: chapter.training.batch, augmentation: chapter.augmentation,
      random: random.split())
    var run = EpochTraining(
      Trainer(model, Adam(learningRate: 0.001), batches: sampler), validation: pictures.test)
    let store = try chapter.store(entrant, seed: seed, pictures)
    if let store { try chapter.restore(&run, from: store, page) }

    let epochs = chapter.epochs(entrant)
    let histories = page.folder.appending(path: "histories")
    try OutputFolder.prepare(histories)
    let file = histories.appending(path: "\(name).csv")
    var line = page.progress(
      "training \(name)", total: run.remainingSteps(epochs: epochs))
    defer { line.finish() }
    let end = try run.run(epochs: epochs, checkpoints: store, progress: &line) { run in
      try Data(run.history.csv.utf8).write(to: file, options: .atomic)
      if store != nil { page.aside(run.latest(entrant)) }
    }
    if end == .interrupted { throw Interrupted(isSaved: store != nil) }
    try Data(run.history.csv.utf8).write(to: file, options: .atomic)
    let result = TrainedNetwork(
      entrant: entrant, model: run.model, history: run.history, seconds: run.seconds)
    results[name] = result
    return result
  }
}

extension EpochTraining {
  /// One line about the last epoch, for the one who waits.
  fileprivate func latest(_ entrant: Entrant) -> String {
    guard let loss = history.trainingLoss.last, let seconds = seconds.last else { return "" }
    return "\(entrant.title), epoch \(history.epochs): "
      + "loss \("\(loss, .fixed(4))"), accuracy \("\(history.trainingAccuracy.last!, .percent(1))"), "
      + "validation loss \("\(history.validationLoss.last!, .fixed(4))"), "
      + "accuracy \("\(history.validationAccuracy.last!, .percent(1))"), \(Int(seconds)) s"
  }
}

// MARK: Checkpoints

extension CNNsChapter {
  /// Where the checkpoints of a network are kept; nil for a run that is not worth it.
  func store(
    _ entrant: Entrant, seed: UInt64, _ pictures: Pictures
  ) throws -> CheckpointStore? {
    guard training.isLongRun || options.full else { return nil }
    return CheckpointStore(
      checkpointFolder, run: "\(options.dataset)-\(entrant)-seed\(seed)",
      settings: [
        "network": "\(entrant)", "data": options.dataset,
        "training images": "\(pictures.training.count)",
        "test images": "\(pictures.test.count)", "batch": "\(training.batch)",
        "optimizer": "Adam, learning rate 0.001",
        "augmentation": augmentation.map { "shift \($0.shift), flips \($0.flips)" } ?? "none",
        "seed": "\(seed)",
      ])
  }

  private var checkpointFolder: URL {
    URL(filePath: training.checkpoints ?? ".checkpoints", directoryHint: .isDirectory)
  }

  /// Goes on from a checkpoint if that is wished; refuses to write over those of another run.
  func restore(
    _ run: inout some Stateful, from store: CheckpointStore, _ page: Notebook
  ) throws {
    if training.restart { try store.removeAll() }
    guard training.resume || training.resumeOlder else {
      guard let step = store.steps.last else { return }
      throw ValidationError(
        """
        There is a checkpoint already: \(store.file(step: step).path). \
        Go on from it with --resume, or begin anew with --restart, which removes it.
        """)
    }
    let choice: CheckpointStore.Choice = training.resumeOlder ? .newestWhole : .newest
    if let step = try store.restore(&run, choice) {
      page.aside("\(store.run) goes on after step \(step).")
    }
  }
}

/// The user pressed Ctrl-C.
struct Interrupted: Error, CustomStringConvertible {
  var isSaved = false

  var description: String {
    isSaved
      ? "stopped by Ctrl-C; all is saved. Go on with the same command and --resume."
      : "stopped by Ctrl-C; the figures and claims before are complete."
  }
}
