import Datasets
import NotebookExperiments
import Foundation
import Models
import NeuralNetworks
import Notebook
import Progress
import Runs
import Training

/// A network after its training, here or elsewhere.
struct TrainedNetwork {
  let entrant: Entrant
  let settings: RunSettings
  let history: TrainingHistory
  /// With how many images it was trained, and with how many it was measured.
  let imageCount: Int
  let testCount: Int
  /// What figures call the images.
  let dataTitle: String
  /// What it answers and has learnt; nil for a kept run that is still on its way.
  let outputs: RunOutputs?
  /// Nil for a kept run.
  let model: Sequential<Float>?
}

/// The networks that the chapter's sections look at: each trained when it is first asked for, or found
/// among kept runs.
final class NetworkRuns {
  private let chapter: CNNsChapter
  private var results: [String: TrainedNetwork] = [:]
  private var source: ImageDataset?
  private var examples: Examples?
  private var kept: [KeptRun]?

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
    return try keptRuns().first?.description.images.title ?? images().name.title
  }

  /// The test images as the networks take them: 32 x 32 x 3, pixels from 0 to 1.
  func test() throws -> Examples {
    if let examples { return examples }
    let images = try images().test.prefix(chapter.testImages ?? .max)
    let result = Examples(images, as: .images(side: 32, channels: 3))
    examples = result
    return result
  }

  /// The settings of a network's runs, but for the seed.
  func settings(_ entrant: Entrant) throws -> RunSettings {
    try keptRuns().first { $0.settings.network == entrant.variant }?.settings
      ?? chapter.settings(entrant, seed: chapter.options.seed)
  }

  /// How many images a network is trained with, and how many it is measured with.
  func counts(_ entrant: Entrant, _ page: Notebook) throws -> (training: Int, test: Int) {
    if chapter.training.runs != nil {
      let network = try trained(entrant, page)
      return (network.imageCount, network.testCount)
    }
    let images = try images()
    return (
      min(images.training.count, chapter.trainImages(entrant) ?? .max),
      min(images.test.count, chapter.testImages ?? .max)
    )
  }

  // MARK: Kept runs

  /// The runs of the folder that `--runs` names; none without it.
  ///
  /// - Throws: `RunError` if one cannot be read, is of other images or not in the setting of the notes,
  ///   which the page describes, or two of a network have different settings.
  func keptRuns() throws -> [KeptRun] {
    if let kept { return kept }
    guard let folder = chapter.training.runs else { return [] }
    let runs = try RunFolder.all(in: URL(filePath: folder, directoryHint: .isDirectory))
    for run in runs {
      guard run.settings.dataset.rawValue == chapter.options.dataset else {
        throw RunError(
          "\(run.folder.path) is a run on \(run.settings.dataset.rawValue): "
            + "say --dataset \(run.settings.dataset.rawValue).")
      }
      guard run.settings.isThatOfTheNotes else {
        throw RunError(
          "\(run.folder.path) was made by “\(run.description.command)”. The page describes the "
            + "setting of the notes: Adam at 0.001, cross-entropy, Glorot's weights, the test images "
            + "after every epoch. Name a folder with such runs only.")
      }
      let sum = RunData.checksum(of: try images(), for: run.settings)
      guard sum == run.description.images.checksum else {
        throw RunError(
          "\(run.folder.path) was trained on other images than those of --data: their checksums are "
            + "\(run.description.images.checksum) and \(sum).")
      }
      let other = runs.first { $0.settings.network == run.settings.network }!
      guard other.settings.isSameButForSeed(run.settings) else {
        throw RunError(
          "\(other.name) and \(run.name) train \(run.settings.network) with different settings. "
            + "A page takes one setting of each network: put the others into another folder.")
      }
    }
    kept = runs
    return runs
  }

  /// The networks that were kept, as often as there are seeds of them.
  func keptEntrants() throws -> [Entrant] {
    try keptRuns().reduce(into: []) { entrants, run in
      if let index = entrants.firstIndex(where: { $0.variant == run.settings.network }) {
        entrants[index].seedCount += 1
      } else {
        entrants.append(Entrant(run.settings.network))
      }
    }
  }

  // MARK: Training

  /// The network from each of its seeds.
  func trainedSeeds(_ entrant: Entrant, _ page: Notebook) throws -> [TrainedNetwork] {
    if chapter.training.runs == nil {
      return try chapter.seeds(entrant.seedCount).map { try trained(entrant, seed: $0, page) }
    }
    let all = try keptRuns().filter { $0.settings.network == entrant.variant }
      .sorted { $0.settings.seed < $1.settings.seed }
      .prefix(entrant.seedCount).map { try TrainedNetwork($0) }
    // Runs that are on their way: as many epochs as all of them have.
    let epochs = all.map(\.history.epochs).min() ?? 0
    return all.map { $0.prefix(epochs) }
  }

  /// The network from its first seed, or from another one.
  func trained(
    _ entrant: Entrant, seed: UInt64? = nil, _ page: Notebook
  ) throws -> TrainedNetwork {
    if chapter.training.runs != nil {
      guard let network = try trainedSeeds(entrant, page).first else {
        throw RunError("There is no run of \(entrant) in \(chapter.training.runs!).")
      }
      return network
    }
    let seed = seed ?? chapter.options.seed
    let name = seed == chapter.options.seed ? "\(entrant)" : "\(entrant)-seed\(seed)"
    if let result = results[name] { return result }
    let settings = chapter.settings(entrant, seed: seed)
    let images = try images()
    let result: TrainedNetwork
    if let folder = chapter.runFolder(entrant, seed: seed) {
      result = try train(settings, images, in: folder, name: name, entrant: entrant, page)
    } else {
      var run = try TrainingRun(settings, data: RunData(images, for: settings))
      var line = page.progress("training \(name)", total: run.remainingSteps)
      defer { line.finish() }
      while let event = try run.next() {
        if case .step(let metrics) = event { line.update(metrics, of: run) }
        if Interruption.isRequested { throw Interrupted() }
      }
      result = try TrainedNetwork(run, entrant: entrant, title: dataTitle())
    }
    try save(result.history, name: name, page)
    results[name] = result
    return result
  }

  /// A run that is kept in a folder, as `workbook train` keeps it.
  private func train(
    _ settings: RunSettings, _ images: ImageDataset, in folder: RunFolder, name: String,
    entrant: Entrant, _ page: Notebook
  ) throws -> TrainedNetwork {
    var job = try RunJob(
      settings, images: images, title: dataTitle(),
      command: "chapter-cnns, \(settings.network), seed \(settings.seed)", folder: folder,
      start: chapter.training.start)
    if case .resumed(_, let step) = job.beginning {
      page.aside("\(name) goes on after step \(step).")
    }
    if let remark = job.description.remark { page.aside(remark) }
    let first = job.run.stepCount
    var line = page.progress("training \(name)", total: job.run.remainingSteps)
    defer { line.finish() }
    while let event = try job.next() {
      switch event {
      case .step(let metrics):
        line.update(metrics, of: job.run, from: first)
      case .epoch:
        try save(job.run.history, name: name, page)
        line.makeRoom()
        page.aside(job.run.history.latest(entrant))
      }
      if Interruption.isRequested {
        if case .step = event { try job.save() }
        throw SavedInterruption()
      }
    }
    _ = try job.finish()
    return try TrainedNetwork(job.run, entrant: entrant, title: dataTitle())
  }

  /// The curves of a network as numbers, without times: those would be others each time.
  private func save(_ history: TrainingHistory, name: String, _ page: Notebook) throws {
    let folder = page.folder.appending(path: "histories")
    try OutputFolder.prepare(folder)
    try Data(history.csv(includingSeconds: false).utf8)
      .write(to: folder.appending(path: "\(name).csv"), options: .atomic)
  }
}

extension TrainedNetwork {
  init(_ run: TrainingRun, entrant: Entrant, title: String) {
    self.init(
      entrant: entrant, settings: run.settings, history: run.history,
      imageCount: run.data.learning.count, testCount: run.data.test.count, dataTitle: title,
      outputs: RunOutputs(of: run.network, test: run.data.test), model: run.network)
  }

  /// - Throws: what reading its outputs throws.
  init(_ run: KeptRun) throws {
    self.init(
      entrant: Entrant(run.settings.network), settings: run.settings, history: run.history,
      imageCount: run.description.images.learningCount,
      testCount: run.description.images.testCount, dataTitle: run.description.images.title,
      outputs: try run.outputs(), model: nil)
  }

  /// The same with the first epochs of its history.
  fileprivate func prefix(_ epochs: Int) -> TrainedNetwork {
    TrainedNetwork(
      entrant: entrant, settings: settings, history: history.prefix(epochs),
      imageCount: imageCount, testCount: testCount, dataTitle: dataTitle, outputs: outputs,
      model: model)
  }
}

extension RunSettings {
  /// Whether all is as in the notes, but for what the page says of each run: network, images, epochs,
  /// batch, augmentation and seed.
  fileprivate var isThatOfTheNotes: Bool {
    var notes = RunSettings(network)
    notes.dataset = dataset
    notes.trainingImages = trainingImages
    notes.testImages = testImages
    notes.epochs = epochs
    notes.batchSize = batchSize
    notes.augmentation = augmentation
    notes.batchNormMomentum = batchNormMomentum
    notes.seed = seed
    return self == notes
  }

  fileprivate func isSameButForSeed(_ other: RunSettings) -> Bool {
    var other = other
    other.seed = seed
    return self == other
  }
}

extension ProgressLine {
  fileprivate mutating func update(
    _ metrics: StepMetrics, of run: TrainingRun, from first: Int = 0
  ) {
    update(
      metrics.step - first,
      "epoch \(run.history.epochs + 1)/\(run.settings.epochs)  "
        + metrics.text(imagesPerSecond: run.imagesPerSecond))
  }
}

extension TrainingHistory {
  /// One line about the last epoch, for the one who waits.
  fileprivate func latest(_ entrant: Entrant) -> String {
    guard let loss = trainingLoss.last, let seconds = seconds.last else { return "" }
    return "\(entrant.title), epoch \(epochs): "
      + "loss \("\(loss, .fixed(4))"), accuracy \("\(trainingAccuracy.last!, .percent(1))"), "
      + "validation loss \("\(validationLoss.last!, .fixed(4))"), "
      + "accuracy \("\(validationAccuracy.last!, .percent(1))"), \(Int(seconds)) s"
  }
}
