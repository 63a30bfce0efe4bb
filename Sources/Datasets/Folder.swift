import Foundation
import SharedState

/// A folder in which files are looked for.
struct Folder {
  let path: String

  /// The folder at a path, if there is one.
  init(_ path: String) throws(DatasetError) {
    guard let isFolder = SharedState.isFolder(path) else {
      throw DatasetError(
        .missing, file: path, expected: "a folder with the data", found: "nothing of that name",
        advice: "Check the path.")
    }
    guard isFolder else {
      throw DatasetError(
        .wrongFileType, file: path, expected: "a folder with the data", found: "a file",
        advice: "Give the folder that the file is in.")
    }
    self.path = path
  }

  /// The path of a file or folder in this folder.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Whether there is something of that name in this folder.
  func contains(_ name: String) -> Bool { isFolder(path(of: name)) != nil }

  /// The path of the first name that is here, files before folders; nil if none is.
  func firstPath(of names: [String]) -> String? {
    let paths = names.map(path(of:))
    return paths.first { isFolder($0) == false } ?? paths.first { isFolder($0) == true }
  }

  /// The folder of that name in this one, or this one if it has none.
  func inner(_ name: String) throws(DatasetError) -> Folder {
    isFolder(path(of: name)) == true ? try Folder(path(of: name)) : self
  }

  /// Whether there is anything at the path.
  static func exists(_ path: String) -> Bool { isFolder(path) != nil }

  /// Whether there is a file at the path.
  static func isFile(_ path: String) -> Bool { isFolder(path) == false }
}
