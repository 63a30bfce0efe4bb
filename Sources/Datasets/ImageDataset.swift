/// A data set: images to train with, images to test with, and where they come from.
///
/// ```swift
/// let digits = try ImageDataset.load(.mnist5k)
/// let photographs = try ImageDataset.load(.cifar10, from: "data")
/// print(photographs.summary)
/// ```
public struct ImageDataset: Equatable, Sendable {
  /// Which data set this is.
  public let name: DatasetName
  /// The images to train with.
  public let training: LabelledImages
  /// The images to test with. They have the size and the classes of the training images.
  public let test: LabelledImages
  /// Who made the data, and where it is published.
  public let source: String
  /// Under which terms the data may be used.
  public let licence: String
  /// What sets these files apart from the published set: "2 of 5 training batches".
  public let remark: String?

  init(
    _ name: DatasetName, training: LabelledImages, test: LabelledImages, remark: String? = nil
  ) {
    self.name = name
    self.training = training
    self.test = test
    self.remark = remark
    source = name.source
    licence = name.licence
  }

  /// Loads a data set.
  ///
  /// - Parameters:
  ///   - name: Which one.
  ///   - directory: The folder that holds its published files, or a folder with such a folder in
  ///     it, named as the data set (for CIFAR-10 `cifar-10-batches-bin`). `mnist-5k` comes with
  ///     the package and takes none.
  public static func load(
    _ name: DatasetName, from directory: String? = nil
  ) throws(DatasetError) -> ImageDataset {
    switch (name, directory) {
    case (.mnist5k, nil):
      return try MNISTFiles(of: name, in: EmbeddedDigits.folder()).load()
    case (.mnist5k, let directory?):
      throw DatasetError(
        .folderNotNeeded, file: directory,
        expected: "no folder for \(name.rawValue), which comes with the package",
        found: "this one", advice: "Leave the folder out, or name the data set that is in it.")
    case (_, nil):
      throw DatasetError(
        .folderNeeded, file: name.rawValue, expected: "the folder that holds its files",
        found: "none", advice: "Say where they are: --data DIR.")
    case (.mnist, let directory?), (.fashionMNIST, let directory?):
      return try MNISTFiles(of: name, in: directory).load()
    case (.cifar10, let directory?):
      return try CIFAR10Files(in: directory).load()
    }
  }

  /// One line: the name, the numbers and the size of the images.
  public var summary: String {
    let size = "\(training.height) x \(training.width) x \(training.channels)"
    return "\(name.title): \(grouped(training.count)) training and \(grouped(test.count)) test "
      + "images of \(size) in \(training.classNames.count) classes"
      + (remark.map { " (\($0))" } ?? "")
  }
}
