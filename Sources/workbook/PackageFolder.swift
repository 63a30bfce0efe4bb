import Datasets
import Foundation

/// The folder of this package, where the reader's files and the figures are.
struct PackageFolder {
  let url: URL

  /// A folder that is known to hold it.
  init(url: URL) { self.url = url }

  /// The first folder from `start` upwards that holds the workbook.
  ///
  /// - Throws: `WorkbookError` if there is none.
  init(from start: String = FileManager.default.currentDirectoryPath) throws {
    let folder = URL(filePath: start, directoryHint: .isDirectory)
    guard let root = PackageRoot.above(folder, holding: "Sources/Exercises") else {
      throw WorkbookError(
        "\(start) is not in the workbook: no folder above it holds Package.swift and "
          + "Sources/Exercises. Change to the folder you cloned.")
    }
    url = root
  }

  func file(_ path: String) -> URL { url.appending(path: path) }
}
