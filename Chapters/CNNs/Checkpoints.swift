import Foundation
import NeuralNetworks
import Notebook
import Training

extension CNNsChapter {
  /// Where the checkpoints of a network are kept; nil for the runs of the built-in size.
  func store(
    _ entrant: Entrant, seed: UInt64, training count: Int, test testCount: Int
  ) throws -> CheckpointStore? {
    guard scale == .notes else { return nil }
    let folder = URL(filePath: training.checkpoints ?? ".checkpoints", directoryHint: .isDirectory)
    return CheckpointStore(
      folder, run: "\(options.dataset)-\(entrant)-seed\(seed)",
      settings: [
        "network": "\(entrant)", "data": options.dataset, "training images": "\(count)",
        "test images": "\(testCount)", "batch": "\(batchSize)",
        "optimizer": "Adam, learning rate 0.001",
        "augmentation": augmentation.map { "shift \($0.shift), flips \($0.flips)" } ?? "none",
        "seed": "\(seed)",
      ])
  }

  /// Goes on from a checkpoint if that is wished; refuses to write over those that are there.
  func restore(
    _ run: inout some Stateful, from store: CheckpointStore, _ page: Notebook
  ) throws {
    if training.restart { try store.removeAll() }
    guard training.resume || training.resumeOlder else {
      if let step = store.steps.last { throw CheckpointInTheWay(file: store.file(step: step)) }
      return
    }
    let choice: CheckpointStore.Choice = training.resumeOlder ? .newestWhole : .newest
    if let step = try store.restore(&run, choice) {
      page.aside("\(store.run) goes on after step \(step).")
    }
  }
}

/// A run that begins anew would remove what another one has reached.
struct CheckpointInTheWay: Error, CustomStringConvertible {
  let file: URL

  var description: String {
    """
    there is a checkpoint already, \(file.path). \
    Go on from it with --resume, or begin anew with --restart, which removes it.
    """
  }
}

/// The user pressed Ctrl-C in a run of which checkpoints are kept.
struct SavedInterruption: Error, CustomStringConvertible {
  var description: String {
    "stopped by Ctrl-C; all is saved. Go on with the same command and --resume."
  }
}
