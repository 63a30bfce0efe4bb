import Datasets
import NeuralNetworks
import Notebook
import Progress

/// What a chapter's experiments learn from, and what they are tested on.
public struct ExperimentData: Sendable {
  /// The data set it was made of.
  public let images: ImageDataset
  /// Examples to train with.
  public let training: Examples
  /// Examples that training never sees.
  public let test: Examples

  /// The number of values of one example.
  public var inputs: Int { training.inputs.shape.columns }

  /// Both parts of a data set in the same format.
  public init(_ images: ImageDataset, as format: InputFormat = .flat) {
    self.images = images
    training = Examples(images.training, as: format)
    test = Examples(images.test, as: format)
  }
}

extension Chapter {
  /// The data set that `--dataset` and `--data` name.
  ///
  /// - Throws: `DatasetError` that says which file is missing or damaged.
  public func data(as format: InputFormat = .flat) throws -> ExperimentData {
    // `perform` has checked the name against the chapter's list, which holds data sets only.
    let name = DatasetName(rawValue: options.dataset)!
    return ExperimentData(try .load(name, from: options.data), as: format)
  }

  /// Sets what all experiments of the program share, the number of threads and Ctrl-C: for
  /// `prepare`.
  public func prepareExperiments() {
    ThreadPool.shared.threadCount = options.threads
    Interruption.listen()
  }

  /// The generator of a section: the sections' numbers do not depend on each other.
  public func random(_ section: UInt64) -> RandomSource {
    RandomSource(seed: options.seed &* 1000 &+ section)
  }

  /// The seeds of repeated experiments: `--seed` and those that follow.
  public func seeds(_ count: Int) -> [UInt64] {
    (0..<UInt64(count)).map { options.seed &+ $0 }
  }
}
