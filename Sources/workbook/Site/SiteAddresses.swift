import Foundation
import Grading
import Page
import SharedState

/// Where the parts of the book are: on the live server, in a folder of pages, or all on one page.
struct SiteAddresses: Sendable {
  let package: PackageFolder
  /// What is put before the names of chapters and figures: "/" on the server.
  let root: String
  /// Where the list is of the student notes that chapters cite: see `notesList`.
  var notes = "#\(SiteAddresses.notesAnchor)"
  /// Where a chapter is.
  let chapter: @Sendable (ChapterName) -> String
  /// Where a file or a folder of the package is; nil where it is only named.
  let file: @Sendable (_ path: String) -> String?
  /// The element for an image of the package.
  let image: @Sendable (_ path: String, _ alternative: String) -> String

  /// Whether a server gives the pages, which then can compute.
  var isLive: Bool { root == "/" }

  /// How the page of a chapter is written.
  ///
  /// - Parameter prefix: of the page's identifiers.
  func writer(_ chapter: ChapterName, prefix: String = "") -> HTMLWriter {
    writer(inFolder: "Chapters/\(chapter.folder)", prefix: prefix)
  }

  /// How a page in some folder of the package is written.
  func writer(inFolder folder: String, prefix: String = "") -> HTMLWriter {
    HTMLWriter(prefix: prefix) { [self] destination in
      if destination.contains("://") { return .to(destination) }
      if destination.hasPrefix("#") { return .to("#" + prefix + destination.dropFirst()) }
      return link(destination, from: folder)
    } image: { [self] path, alternative in
      guard let path = package.path(path, from: folder) else { return "" }
      return image(path, alternative)
    }
  }

  private func link(_ destination: String, from folder: String) -> HTMLWriter.Link {
    let parts = destination.split(separator: "#", maxSplits: 1)
    let target = String(parts[0])
    guard let path = package.path(target, from: folder) else {
      return .nowhere(title: target)
    }
    if let chapter = ChapterName.allCases.first(where: { path == $0.page }) {
      let place = self.chapter(chapter)
      guard parts.count > 1 else { return .to(place) }
      // On a page that holds all chapters, each has identifiers of its own.
      return .to(place + (place.hasPrefix("#") ? "-" : "#") + parts[1])
    }
    if path == Self.notesPage, parts.count > 1, parts[1] == Self.notesAnchor { return .to(notes) }
    return file(path).map { .to($0) } ?? .nowhere(title: path)
  }

  static let notesAnchor = "the-notes"
  private static let notesPage = "README.md"

  /// The section of the package's README that says what the notes are, which chapters cite by numbers.
  var notesList: String {
    let text = (try? String(contentsOf: package.file(Self.notesPage), encoding: .utf8)) ?? ""
    let title = "The notes"
    guard let start = text.range(of: "\n## \(title)\n") else { return "" }
    let rest = text[start.upperBound...]
    let section = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    let page = PageHTML(
      PageDocument(String(section), file: Self.notesPage), writer(inFolder: ""))
    return """
      <section id="\(Self.notesAnchor)">
      <h2>\(title)</h2>
      \(page.sections.map(\.body).joined(separator: "\n"))
      </section>
      """
  }
}

extension PackageFolder {
  /// The path of a file from the package's folder, without `..`; nil for one that is outside.
  func path(_ target: String, from folder: String) -> String? {
    let plain = target.removingPercentEncoding ?? target
    var parts = folder.pathParts.filter { !$0.isEmpty }
    for part in plain.pathParts where !["", "."].contains(part) {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    let isAbsolute = plain.utf8.first == UInt8(ascii: "/")
    return parts.isEmpty || isAbsolute ? nil : parts.joined(separator: "/")
  }

  /// A path for an address.
  static func encoded(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}
