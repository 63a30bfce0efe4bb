import Foundation

/// The folder of this package, where the reader's files and the figures are.
struct PackageFolder {
  let url: URL

  /// The first folder from `start` upwards that holds the workbook.
  ///
  /// - Throws: `WorkbookError` if there is none.
  init(from start: String = FileManager.default.currentDirectoryPath) throws {
    var folder = URL(filePath: start, directoryHint: .isDirectory).standardizedFileURL
    while true {
      let manifest = folder.appending(path: "Package.swift")
      let exercises = folder.appending(path: "Sources/Exercises")
      if FileManager.default.fileExists(atPath: manifest.path()),
        FileManager.default.fileExists(atPath: exercises.path())
      {
        url = folder
        return
      }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path() != folder.path(), folder.path() != "/" else { break }
      folder = parent
    }
    throw WorkbookError(
      "\(start) is not in the workbook: no folder above it holds Package.swift and "
        + "Sources/Exercises. Change to the folder you cloned.")
  }

  func file(_ path: String) -> URL { url.appending(path: path) }
}

/// Why a command could not do what was asked, for its user.
struct WorkbookError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
