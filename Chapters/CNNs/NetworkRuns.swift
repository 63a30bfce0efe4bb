import Datasets
import Experiments
import Foundation
import NeuralNetworks
import Notebook
import Optimizers
import Progress
import Training

/// A network after its training.
struct TrainedNetwork {
  let entrant: Entrant
  let model: Sequential<Float>
  let history: TrainingHistory
  /// How long the steps of each epoch took.
  let seconds: [Double]
  /// With how many images it was trained.
  let imageCount: Int
}

/// The networks that the chapter's sections look at, each trained when it is first asked for.
final class NetworkRuns {
  private let chapter: CNNsChapter
  private var results: [String: TrainedNetwork] = [:]
  private var source: ImageDataset?
  private var examples: [String: Examples] = [:]

  init(chapter: CNNsChapter) { self.chapter = chapter }

  // MARK: Images

  /// The data set, read once.
  func images() throws -> ImageDataset {
    if let source { return source }
    let images = try ImageDataset.load(
      DatasetName(rawValue: chapter.options.dataset)!, from: chapter.options.data)
    source = images
    return images
  }

  /// What figures call the data.
  func dataTitle() throws -> String {
    if let title = chapter.training.dataTitle { return title }
    return try images().name.title
  }

  /// The images that a network is trained with, as it takes them: 32 x 32 x 3, pixels from 0 to 1.
  func trainingExamples(_ entrant: Entrant) throws -> Examples {
    let count = chapter.trainImages(entrant) ?? .max
    return try examples("training \(count)") { try $0.images().training.prefix(count) }
  }

  /// What is measured after each epoch.
  func test() throws -> Examples {
    try examples("test") { try $0.images().test.prefix($0.chapter.testImages ?? .max) }
  }

  private func examples(
    _ name: String, _ images: (NetworkRuns) throws -> LabelledImages
  ) throws -> Examples {
    if let result = examples[name] { return result }
    let result = Examples(try images(self), as: .images(side: 32, channels: 3))
    examples[name] = result
    return result
  }

  // MARK: Training

  /// The network from each of its seeds.
  func trainedSeeds(_ entrant: Entrant, _ page: Notebook) throws -> [TrainedNetwork] {
    try chapter.seeds(entrant.seedCount).map { try trained(entrant, seed: $0, page) }
  }

  /// Trains a network, or goes on where its checkpoint is.
  func trained(
    _ entrant: Entrant, seed: UInt64? = nil, _ page: Notebook
  ) throws -> TrainedNetwork {
    let seed = seed ?? chapter.options.seed
    let name = seed == chapter.options.seed ? "\(entrant)" : "\(entrant)-seed\(seed)"
    if let result = results[name] { return result }

    let examples = try trainingExamples(entrant)
    var run = try training(entrant, examples, seed: seed)
    let store = try chapter.store(
      entrant, seed: seed, training: examples.count, test: test().count)
    if let store { try chapter.restore(&run, from: store, page) }

    let epochs = chapter.epochs(entrant)
    let file = try historyFile(name, page)
    var line = page.progress("training \(name)", total: run.remainingSteps(epochs: epochs))
    defer { line.finish() }
    let end = try run.run(epochs: epochs, checkpoints: store, progress: &line) { run in
      try Data(run.history.csv.utf8).write(to: file, options: .atomic)
      if store != nil { page.aside(run.latest(entrant)) }
    }
    if end == .interrupted {
      if store == nil { throw Interrupted() }
      throw SavedInterruption()
    }
    try Data(run.history.csv.utf8).write(to: file, options: .atomic)
    let result = TrainedNetwork(
      entrant: entrant, model: run.model, history: run.history, seconds: run.seconds,
      imageCount: examples.count)
    results[name] = result
    return result
  }

  /// A run at its start: Adam, as in the notes.
  private func training(
    _ entrant: Entrant, _ examples: Examples, seed: UInt64
  ) throws -> EpochTraining<Sequential<Float>, Adam<Float>> {
    // snippet: training
    var random = RandomSource(seed: seed)
    let model = entrant.network(
      batchNormMomentum: chapter.batchNormMomentum, using: &random)
    let batches = BatchSampler(
      examples, batchSize: chapter.batchSize, augmentation: chapter.augmentation,
      random: random.split())
    let trainer = Trainer(model, Adam(learningRate: 0.001), batches: batches)
    return EpochTraining(trainer, validation: try test())
    // end snippet
  }

  /// Where the curves of a network go, as numbers.
  private func historyFile(_ name: String, _ page: Notebook) throws -> URL {
    let folder = page.folder.appending(path: "histories")
    try OutputFolder.prepare(folder)
    return folder.appending(path: "\(name).csv")
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
