import Foundation

/// Where the data sets are that do not come with the package.
public enum DataFolder {
  /// `Data/<name>` in the package that the current folder belongs to, or else right here.
  ///
  /// Git ignores the folder `Data`.
  public static func standard(for name: DatasetName) -> String {
    standard(for: name, from: FileManager.default.currentDirectoryPath)
  }

  /// The path, as short as can be when it is seen from `current`.
  static func standard(for name: DatasetName, from current: String) -> String {
    let inner = "Data/\(name.rawValue)"
    guard let package = package(above: current), package != current else { return inner }
    return package == "/" ? "/\(inner)" : "\(package)/\(inner)"
  }

  /// The nearest folder at or above `folder` that holds this package: a manifest with the sources
  /// of this module beside it. A reader's own package around it does not count.
  private static func package(above folder: String) -> String? {
    var url = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    while true {
      let parts = ["Package.swift", "Sources/Datasets"].map { url.appending(path: $0).path }
      if parts.allSatisfy(Folder.exists) { return url.path }
      if url.path == "/" { return nil }
      url = url.deletingLastPathComponent().standardizedFileURL
    }
  }
}
