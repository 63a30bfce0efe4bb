import Datasets

/// How many images a chapter's experiments need at the least, to be compared before anything is computed.
///
/// Settings are made for the digits that come with the package: with fewer images a training set would be
/// empty, a class missing, a difference between two accuracies a matter of single images.
public struct ImageNeeds: Sendable, Equatable {
  /// Images to train with, in all.
  public var training: Int
  /// Images to train with of each class.
  public var trainingPerClass: Int
  /// Images to test with, in all.
  public var test: Int
  /// Images to test with of each class.
  public var testPerClass: Int

  /// So many in all, and of each class.
  public init(training: Int, perClass trainingPerClass: Int, test: Int, perClass testPerClass: Int)
  {
    (self.training, self.trainingPerClass) = (training, trainingPerClass)
    (self.test, self.testPerClass) = (test, testPerClass)
  }

  /// As many as come with the package; of each class a quarter of that.
  public static let asEmbedded = ImageNeeds(
    training: 4_000, perClass: 100, test: 1_000, perClass: 25)

  /// Whether the images are enough, and not all the same.
  ///
  /// - Parameter path: where they come from.
  /// - Throws: `DatasetError` that names what is lacking.
  func check(_ images: ImageDataset, from path: String?) throws(DatasetError) {
    let path = path ?? images.name.rawValue
    try check(images.training, "training", training, trainingPerClass, path)
    try check(images.test, "test", test, testPerClass, path)
    let first = images.training.pixels.first
    guard images.training.pixels.contains(where: { $0 != first }) else {
      throw DatasetError(
        .tooFew, file: path, expected: "training images that differ",
        found: "the same value in all pixels", advice: Self.advice)
    }
  }

  private func check(
    _ images: LabelledImages, _ part: String, _ least: Int, _ perClass: Int, _ path: String
  ) throws(DatasetError) {
    guard images.count >= least else {
      throw DatasetError(
        .tooFew, file: path,
        expected: "at least \(least.grouped) \(part) images, which this chapter needs",
        found: images.count.grouped, advice: Self.advice)
    }
    let counts = images.perClassCounts
    if let label = counts.indices.min(by: { counts[$0] < counts[$1] }), counts[label] < perClass {
      throw DatasetError(
        .tooFew, file: path,
        expected: "at least \(perClass.grouped) \(part) images of each class",
        found: "\(counts[label].grouped) of “\(images.classNames[label])”", advice: Self.advice)
    }
  }

  private static let advice =
    "Name a data set with more, or leave out --data and --dataset: the digits that come with the package "
    + "are enough."
}
