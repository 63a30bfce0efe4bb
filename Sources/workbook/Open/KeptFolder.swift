import Foundation
import Page
import SharedState

/// A folder to which a reader wants results copied.
struct KeptFolder {
  let url: URL

  /// - Throws: `LiveError` for a folder that is not the reader's to fill: one of the repository's own, a
  ///   hidden one, one that is not empty.
  init(_ name: String, package: PackageFolder) throws {
    let name = name.trimmingCharacters(in: .whitespaces)
    guard !name.isEmpty, name.count < 1_000, !name.unicodeScalars.contains(where: { $0.value < 32 })
    else { throw LiveError("Name a folder, for example ~/my-figures.") }
    let isAtHome = name == "~" || name.hasPrefix("~/")
    guard isAtHome || !name.hasPrefix("~") else {
      throw LiveError("Write the folder of another user without ~: /home/NAME/figures.")
    }
    let path = isAtHome ? NSHomeDirectory() + name.dropFirst() : name
    let full = URL(filePath: path, directoryHint: .isDirectory, relativeTo: package.url)
    url = KeptFolder.resolved(full.standardizedFileURL)
    let parts = url.path(percentEncoded: false).pathParts.filter { !$0.isEmpty }
    if parts.contains(where: \.isHidden) {
      throw LiveError("\(name) is a hidden folder: git and other programs keep their own there.")
    }
    let root = package.url.resolvingSymlinksInPath().path(percentEncoded: false).pathParts
      .filter { !$0.isEmpty }
    if parts.starts(with: root) {
      let first = parts.dropFirst(root.count).first
      guard let first, !PackageFolder.openParts.contains(first), first != "Book" else {
        throw LiveError(
          "\(name) belongs to the book, which does not change by this. Name another folder, for "
            + "example ~/my-figures.")
      }
    }
    if root.starts(with: parts) { throw LiveError("The book is in \(name). Name another folder.") }
    if let there = try? FileManager.default.contentsOfDirectory(
      atPath: url.path(percentEncoded: false)), !there.isEmpty
    {
      throw LiveError("\(name) is not empty. Name a new folder.")
    }
  }

  /// Without symbolic links, as far as the path exists.
  private static func resolved(_ url: URL) -> URL {
    var existing = url
    var rest: [String] = []
    while !FileManager.default.fileExists(atPath: existing.path(percentEncoded: false)),
      existing.path != "/"
    {
      rest.insert(existing.lastPathComponent, at: 0)
      existing.deleteLastPathComponent()
    }
    return rest.reduce(existing.resolvingSymlinksInPath()) { $0.appending(path: $1) }
  }

  /// Copies what a run has written.
  ///
  /// - Throws: `LiveError` where that cannot be done.
  func copy(from output: URL) throws {
    do {
      try OutputFolder.prepare(url, option: nil)
      let path = output.path(percentEncoded: false)
      for name in try FileManager.default.contentsOfDirectory(atPath: path)
      where !name.hasPrefix(".") {
        try FileManager.default.copyItem(
          at: output.appending(path: name), to: url.appending(path: name))
      }
    } catch let error as PageError {
      throw LiveError(error.description)
    } catch {
      throw LiveError("The results cannot be copied: \(error.localizedDescription)")
    }
  }
}
