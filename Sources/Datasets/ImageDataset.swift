import SharedState

/// A data set: images to train with, images to test with, and where they come from.
///
/// ```swift
/// let digits = try ImageDataset.load(.mnist5k)
/// let photographs = try ImageDataset.load(.cifar10, from: "folder")  // with the published files
/// print(photographs.summary)
/// ```
///
/// In a clone of this package, `swift run workbook data cifar10` downloads them to where `load(.cifar10)`
/// looks: see `DataFolder.standard(for:)`.
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

  /// A set of these images, which have the size and the classes of the one named.
  package init(
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
  ///   - path: The folder that holds its published files, or a folder with such a folder in it,
  ///     named as the data set (for CIFAR-10 `cifar-10-batches-bin`); for CIFAR-10 also the
  ///     published archive. Nil for `DataFolder.standard(for:)`: in a clone of this package its
  ///     `Data/<name>`, where `swift run workbook data` puts them, elsewhere `Data/<name>` in the
  ///     current folder. `mnist-5k` comes with the package and takes none. For `folder`, one with PNG files and
  ///     their list `labels.csv`.
  /// - Throws: `DatasetError`: what is missing, cannot be read, is damaged, or does not belong together;
  ///   and a folder for `mnist-5k`.
  public static func load(
    _ name: DatasetName, from path: String? = nil
  ) throws(DatasetError) -> ImageDataset {
    try load(name, from: path, standard: DataFolder.standard(for: name))
  }

  /// The same with another standard folder, for tests.
  static func load(
    _ name: DatasetName, from path: String?, standard: String
  ) throws(DatasetError) -> ImageDataset {
    switch (name, path) {
    case (.mnist5k, nil):
      return try MNISTFiles(of: name, in: EmbeddedDigits.folder()).load()
    case (.mnist5k, let path?):
      throw DatasetError(
        .folderNotNeeded, file: path,
        expected: "no folder for \(name.rawValue), which comes with the package",
        found: "this one", advice: "Leave the folder out, or name the data set that is in it.")
    case (_, let path?):
      return try files(of: name, at: path)
    case (_, nil):
      guard Folder.exists(standard) else {
        throw DatasetError(
          .folderNeeded, file: standard, expected: "the files of \(name.title)",
          found: "no such folder",
          advice: name.isPublished
            ? "Download them (swift run workbook data \(name.rawValue)), or say where they are: "
              + "--data DIR."
            : "Say where the PNG files and their list \(OwnImages.listName) are: --data DIR.")
      }
      return try files(of: name, at: standard)
    }
  }

  private static func files(
    of name: DatasetName, at path: String
  ) throws(DatasetError) -> ImageDataset {
    switch name {
    case .folder: try OwnImages(in: path).load()
    case .cifar10:
      Folder.isFile(path)
        ? try CIFAR10Archive(path: path).load() : try CIFAR10Files(in: path).load()
    case .mnist5k, .mnist, .fashionMNIST: try MNISTFiles(of: name, in: path).load()
    }
  }

  /// One line: the name, the numbers and the size of the images.
  public var summary: String {
    let size = "\(training.height) x \(training.width) x \(training.channels)"
    return "\(name.title): \(training.count.grouped) training and \(test.count.grouped) test "
      + "images of \(size) in \(training.classNames.count) classes"
      + (remark.map { " (\($0))" } ?? "")
  }
}
