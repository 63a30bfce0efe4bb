import Datasets
import Foundation
import Models
import Runs

/// The runs of the folder that `--runs` names: shown without training.
struct KeptRuns {
  let runs: [KeptRun]

  /// - Throws: `RunError` if one cannot be read, is of other images or not in the setting of the notes,
  ///   which the page describes, or two of a network have different settings.
  init(in folder: String, of images: ImageDataset) throws {
    runs = try RunFolder.all(in: URL(filePath: folder, directoryHint: .isDirectory))
    for run in runs {
      let path = run.folder.path
      guard run.settings.dataset == images.name else {
        throw RunError(
          "\(path) is a run on \(run.settings.dataset.rawValue): "
            + "say --dataset \(run.settings.dataset.rawValue).")
      }
      guard run.settings.isThatOfTheNotes else {
        throw RunError(
          "\(path) was made by “\(run.description.command)”. The page describes the "
            + "setting of the notes: Adam at 0.001, cross-entropy, Glorot's weights. Name a folder with "
            + "such runs only.")
      }
      let sum = RunData.checksum(of: images, for: run.settings)
      guard sum == run.description.images.checksum else {
        throw RunError(
          "\(path) was trained on other images than those of --data: their checksums are "
            + "\(run.description.images.checksum) and \(sum).")
      }
      let other = runs.first { $0.settings.network == run.settings.network }!
      guard other.settings.isSameButForSeed(run.settings) else {
        throw RunError(
          "\(other.name) and \(run.name) train \(run.settings.network) with different settings. "
            + "A page takes one setting of each network: put the others into another folder.")
      }
    }
  }

  /// The runs by network, as many of each as are asked for.
  func findings(_ request: TrainingRequest) -> TrainingPlan.Findings {
    let kept = Dictionary(grouping: runs, by: \.settings.network)
      .mapValues { $0.sorted { $0.settings.seed < $1.settings.seed } }
    // In the order of the folders, where nothing else is asked for.
    let all = runs.map(\.settings.network).reduce(into: [NetworkVariant]()) { all, network in
      if !all.contains(network) { all.append(network) }
    }
    let chosen =
      request.networks.map { entrants in
        entrants.compactMap { entrant in
          kept[entrant.variant].map { Array($0.prefix(entrant.seedCount)) }
        }
      } ?? all.compactMap { kept[$0] }
    return TrainingPlan.Findings(
      runs: chosen.map { runs in
        runs.map { TrainingPlan.Run(settings: $0.settings, folder: $0.folder.path) }
      },
      // Runs that are on their way: as many epochs as all of them have.
      shownEpochs: chosen.map { $0.map(\.history.epochs).min() ?? 0 },
      dataTitle: request.dataTitle ?? runs[0].description.images.title, request: request)
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
    notes.curve = curve
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
