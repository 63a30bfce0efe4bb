import Foundation

/// Where the data sets are that do not come with the package.
public enum DataFolder {
  /// `Data/<name>` in the clone of this package if the current folder is inside of it, or else
  /// `Data/<name>` in the current folder, as in a package of your own.
  ///
  /// Git ignores this package's folder `Data`.
  public static func standard(for name: DatasetName) -> String {
    standard(for: name, from: FileManager.default.currentDirectoryPath)
  }

  /// The path, as short as can be when it is seen from `current`.
  static func standard(for name: DatasetName, from current: String) -> String {
    let inner = "Data/\(name.rawValue)"
    let start = URL(filePath: current, directoryHint: .isDirectory)
    guard let root = PackageRoot.above(start, holding: "Sources/Datasets")?.path, root != current
    else { return inner }
    return root == "/" ? "/\(inner)" : "\(root)/\(inner)"
  }

  /// Whether the files of a data set are in a folder, by their names: nothing is read.
  ///
  /// - Parameter folder: As `ImageDataset.load` takes it; nil for `standard(for:)`.
  public static func holds(_ name: DatasetName, in folder: String? = nil) -> Bool {
    if name.isEmbedded { return true }
    guard let outer = try? Folder(folder ?? standard(for: name)) else { return false }
    return switch name {
    case .cifar10: holdsCIFAR10(outer)
    case .folder: outer.contains(OwnImages.listName)
    case .mnist5k, .mnist, .fashionMNIST: holdsMNIST(name, outer)
    }
  }

  private static func holdsMNIST(_ name: DatasetName, _ outer: Folder) -> Bool {
    guard let folder = try? outer.inner(name.rawValue) else { return false }
    return ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"]
      .allSatisfy { folder.firstPath(of: MNISTFiles.variants(of: "\($0)-ubyte")) != nil }
  }

  /// The batches, or else the archive that they come in.
  private static func holdsCIFAR10(_ outer: Folder) -> Bool {
    guard let folder = try? outer.inner("cifar-10-batches-bin") else { return false }
    let hasTraining = CIFAR10Batch.trainingNames.contains(where: folder.contains)
    let hasTest = folder.contains(CIFAR10Batch.testName)
    if hasTraining || hasTest { return hasTraining && hasTest }
    return [outer, folder].contains { $0.firstPath(of: CIFAR10Archive.names) != nil }
  }
}
