import Foundation
import SharedState

/// The folder a chapter writes to.
public enum OutputFolder {
  /// Creates the folder and makes sure that files can be written there: better to know it now than
  /// after an hour's training.
  ///
  /// - Parameter option: The option that names another folder, for the error's advice; nil if the
  ///   program has none.
  /// - Throws: `PageError.unwritableFolder`.
  public static func prepare(_ folder: URL, option: String? = "--output DIR") throws {
    let path = plainPath(folder)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let probe = folder.appending(path: ".probe-\(ProcessInfo.processInfo.processIdentifier)")
      try Data().write(to: probe)
      try FileManager.default.removeItem(at: probe)
    } catch {
      throw PageError.unwritableFolder(path: path, reason: reason(path), option: option)
    }
  }

  /// Writes a text under a temporary name and renames it, so that nobody sees half a file.
  ///
  /// - Parameter option: As for `prepare(_:option:)`.
  /// - Throws: `PageError.unwritableFile`.
  public static func write(
    _ text: String, as name: String, in folder: URL, option: String? = "--output DIR"
  ) throws {
    try write(Data(text.utf8), as: name, in: folder, option: option)
  }

  /// The same for bytes.
  public static func write(
    _ data: Data, as name: String, in folder: URL, option: String? = "--output DIR"
  ) throws {
    do {
      try data.write(to: folder.appending(path: name), options: .atomic)
    } catch {
      throw PageError.unwritableFile(
        name: name, folder: plainPath(folder), reason: fileReason(error), option: option)
    }
  }

  /// The list of the files of a chapter that need not be the same after another run with the same seed,
  /// one name a line; there is none where all are.
  public static let varyingFiles = "varying-files.txt"

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
public enum PageError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// `option` names another folder, "--output DIR"; nil if the program has none.
  case unwritableFolder(path: String, reason: String, option: String?)
  case unwritableFile(name: String, folder: String, reason: String, option: String?)
  case unreadablePage(path: String)
  /// The chapter's page is not where it was when the program was built, nor here.
  case noPage(String)
  /// Somebody has changed the page while the run went on.
  case pageChanged(path: String, kept: String)
  case folderInUse(path: String)
  /// No section, or more than one, begins with this text.
  case noSection(String, all: [String])

  /// What was wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unwritableFolder(let path, let reason, let option):
      "Cannot write to the folder \(path): \(reason)."
        + (option.map { " Choose another one with \($0)." } ?? "")
    case .unwritableFile(let name, let folder, let reason, let option):
      "Cannot write \(name) to \(folder): \(reason). Make room"
        + (option.map { " or choose another folder with \($0)." } ?? ".")
    case .unreadablePage(let path):
      "Cannot read \(path). A chapter's page is its README.md, in UTF-8."
    case .noPage(let part):
      "There is no \(part), here or where this program was built. Run it in the package's folder."
    case .pageChanged(let path, let kept):
      "\(path) was changed while the chapter ran, so it is left as it is. The page of this run is "
        + "\(kept); to fill the changed one, run the chapter again."
    case .folderInUse(let path):
      "Another program is writing to \(path). Wait for it, or choose another folder with "
        + "--output DIR."
    case .noSection(let name, let all):
      "There is no section “\(name)”, or several begin so. The sections are:\n"
        + all.joined(separator: "\n")
    }
  }

  /// The same text.
  public var errorDescription: String? { description }
}
