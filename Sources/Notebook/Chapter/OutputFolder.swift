import Foundation
import Progress

/// The folder a chapter writes to.
public enum OutputFolder {
  /// Creates the folder and makes sure that files can be written there: better to know it now than
  /// after an hour's training.
  ///
  /// - Parameter option: The option that names another folder, for the error's advice; nil if the
  ///   program has none.
  /// - Throws: `NotebookError.unwritableFolder`.
  public static func prepare(_ folder: URL, option: String? = "--output DIR") throws {
    let path = plainPath(folder)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let probe = folder.appending(path: ".probe-\(ProcessInfo.processInfo.processIdentifier)")
      try Data().write(to: probe)
      try FileManager.default.removeItem(at: probe)
    } catch {
      throw NotebookError.unwritableFolder(path: path, reason: reason(path), option: option)
    }
  }

  /// Writes a text under a temporary name and renames it, so that nobody sees half a file.
  ///
  /// - Parameter option: As for `prepare(_:option:)`.
  /// - Throws: `NotebookError.unwritableFile`.
  public static func write(
    _ text: String, as name: String, in folder: URL, option: String? = "--output DIR"
  ) throws {
    do {
      try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
    } catch {
      throw NotebookError.unwritableFile(
        name: name, folder: plainPath(folder), reason: error.localizedDescription, option: option)
    }
  }

  /// `Figures/<chapter>` in the package the current directory belongs to, or else right here.
  public static func standard(for chapter: String) -> URL {
    let current = FileManager.default.currentDirectoryPath
    return standard(for: chapter, from: URL(filePath: current, directoryHint: .isDirectory))
  }

  static func standard(for chapter: String, from current: URL) -> URL {
    let root = PackageRoot.above(current, holding: "Sources/Notebook") ?? current
    return root.appending(path: "Figures/\(chapter)", directoryHint: .isDirectory)
  }

  /// What stands in the way of writing to `path`, in words.
  private static func reason(_ path: String) -> String {
    var current = URL(filePath: path).standardizedFileURL
    while !exists(current), current.path != "/" { current.deleteLastPathComponent() }
    var isFolder: ObjCBool = false
    let found = plainPath(current)
    _ = FileManager.default.fileExists(atPath: found, isDirectory: &isFolder)
    if !isFolder.boolValue { return "\(found) is a file, not a folder" }
    return FileManager.default.isWritableFile(atPath: found)
      ? "the disk may be full or read-only" : "you may not write to \(found)"
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: plainPath(url))
  }

  /// The path without the slash of a folder, which would hide a file in its place.
  private static func plainPath(_ url: URL) -> String {
    var path = url.path(percentEncoded: false)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// What can go wrong with a chapter's files.
public enum NotebookError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// `option` names another folder, "--output DIR"; nil if the program has none.
  case unwritableFolder(path: String, reason: String, option: String?)
  case unwritableFile(name: String, folder: String, reason: String, option: String?)
  case unreadableReading(path: String)

  /// What was wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unwritableFolder(let path, let reason, let option):
      "Cannot write to the folder \(path): \(reason)."
        + (option.map { " Choose another one with \($0)." } ?? "")
    case .unwritableFile(let name, let folder, let reason, let option):
      "Cannot write \(name) to \(folder): \(reason). Make room"
        + (option.map { " or choose another folder with \($0)." } ?? ".")
    case .unreadableReading(let path):
      "Cannot read \(path). A chapter's reading is its README.md, in UTF-8."
    }
  }

  /// The same text.
  public var errorDescription: String? { description }
}
