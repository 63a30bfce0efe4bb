import Datasets
import Foundation
import Models
import NeuralNetworks
import Training

/// The images of a run, as its network takes them: pixels from 0 to 1.
public struct RunData: Sendable {
  /// Where they come from, all of it.
  public let set: ImageDataset
  /// What training draws from.
  public let learning: Examples
  /// What is measured after each epoch: validation images, or the test images.
  public let measured: Examples
  /// What the network is tested with when training is over.
  public let test: Examples
  /// CRC-32 of the pixels and labels that were taken, so that nobody goes on with other images.
  public let checksum: String

  /// The part of a data set that the settings ask for.
  ///
  /// - Throws: `RunError` if there are too few images, or images that the network cannot take.
  public init(_ set: ImageDataset, for settings: RunSettings) throws(RunError) {
    try self.init(set, for: settings, as: Self.format(of: set, for: settings.network.name))
  }

  /// The same in a given format, for a network that is none of the book's.
  package init(
    _ set: ImageDataset, for settings: RunSettings, as format: InputFormat
  ) throws(RunError) {
    self.set = set
    let training = set.training.prefix(settings.trainingImages ?? .max)
    let test = set.test.prefix(settings.testImages ?? .max)
    var count = training.count
    if case .validation(let images) = settings.curve { count -= images }
    guard count >= settings.batchSize else {
      throw RunError(
        "\(max(count, 0)) images are left to learn from, fewer than the \(settings.batchSize) of "
          + "one batch (\(training.count) training images in \(set.name.title)"
          + (count < training.count ? ", \(training.count - count) for validation" : "")
          + "). Take a smaller --batch\(count < training.count ? " or fewer --validation-images" : "")."
      )
    }
    let examples = Examples(training, as: format)
    learning = count < training.count ? examples.prefix(count) : examples
    guard test.count > 0 else { throw RunError(Self.noTestImages) }
    self.test = Examples(test, as: format)
    measured =
      count < training.count ? examples.range(count..<training.count) : self.test
    checksum = Self.checksum(of: training, test)
  }

  /// How a network takes the images of a set.
  private static func format(
    of set: ImageDataset, for name: NetworkName
  ) throws(RunError) -> InputFormat {
    if name.takesImages {
      let classes = set.training.classNames.count
      guard classes <= 10 else {
        throw RunError(
          "The networks tell ten classes apart, and \(set.name.title) have \(classes) labels: take some "
            + "out of the list.")
      }
      return .images(side: 32, channels: 3)
    }
    guard set.training.valuesPerImage == name.inputShape.count else {
      throw RunError(
        "\(name) takes rows of \(name.inputShape.count) pixels; an image of \(set.name.title) has "
          + "\(set.training.valuesPerImage). Choose a network for images, such as baseline.")
    }
    return .flat
  }

  /// The first test images, or all, as a network takes them.
  ///
  /// - Throws: `RunError` if there are none, or the network cannot take them.
  public static func test(
    _ set: ImageDataset, for name: NetworkName, count: Int?
  ) throws(RunError) -> Examples {
    let images = set.test.prefix(count ?? .max)
    guard images.count > 0 else { throw RunError(noTestImages) }
    return Examples(images, as: try format(of: set, for: name))
  }

  private static let noTestImages = "There are no test images to measure with."

  /// CRC-32 of pixels and labels.
  private static func checksum(of training: LabelledImages, _ test: LabelledImages) -> String {
    var sum = Checksum()
    for images in [training, test] {
      images.pixels.withUnsafeBytes { sum.add($0) }
      images.labels.withUnsafeBytes { sum.add($0) }
    }
    return sum.text
  }

  /// The checksum of the images that a run with these settings takes.
  public static func checksum(of set: ImageDataset, for settings: RunSettings) -> String {
    checksum(
      of: set.training.prefix(settings.trainingImages ?? .max),
      set.test.prefix(settings.testImages ?? .max))
  }
}

extension Examples {
  /// The examples of a range.
  fileprivate func range(_ range: Range<Int>) -> Examples {
    Examples(
      inputs: inputs.rows(range), labels: Array(labels[range]), classCount: classCount)
  }
}
