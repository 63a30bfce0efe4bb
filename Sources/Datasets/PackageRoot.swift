import Foundation

/// The folder of this package, which holds `Data`, `Figures` and the exercises.
package enum PackageRoot {
  /// The nearest folder, at or above `folder`, that holds a manifest and `part` beside it; nil if
  /// there is none.
  ///
  /// - Parameter part: A folder that only this package has, such as "Sources/Exercises": a reader's
  ///   own package around it does not count.
  package static func above(_ folder: URL, holding part: String) -> URL? {
    var folder = folder.standardizedFileURL
    while true {
      let parts = ["Package.swift", part].map { folder.appending(path: $0) }
      if parts.allSatisfy(exists) { return folder }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      // Above "/" there is nothing.
      guard path(parent).count < path(folder).count else { return nil }
      folder = parent
    }
  }

  /// The package that the current folder is in, or else the one that the caller was built from: a program may
  /// be started from anywhere, as `swift run --package-path` does.
  ///
  /// - Parameter file: A file of the package, where it was when it was compiled.
  package static func found(holding part: String, builtFrom file: String = #filePath) -> URL? {
    let current = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    return above(current, holding: part)
      ?? above(URL(filePath: file).deletingLastPathComponent(), holding: part)
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: path(url))
  }

  /// As the system knows it: no "%20" for a space.
  private static func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
