import Datasets
import Foundation
import Page

/// The folder of a chapter's source, which holds its page.
///
/// ```swift
/// static let folder = ChapterFolder()
/// ```
public struct ChapterFolder: Sendable {
  /// As it was when the program was built.
  let url: URL

  /// The folder of the file in which this is written.
  public init(file: String = #filePath) {
    url = URL(filePath: file).deletingLastPathComponent()
  }
}

/// Where a chapter's page, source, figures and output are.
struct ChapterPlaces: Sendable {
  /// The folder of the package.
  let root: URL
  /// `Chapters/BatchNorm`.
  let source: URL
  /// `Figures/chapter-bn`.
  let figures: URL
  let program: String

  /// The package that the current directory is in, or else the one that the program was built from.
  ///
  /// - Throws: `PageError.noPage` if neither is there.
  init(_ folder: ChapterFolder, program: String, root: URL? = nil) throws {
    let name = folder.url.lastPathComponent
    let part = "Chapters/\(name)/README.md"
    let built = folder.url.deletingLastPathComponent().path(percentEncoded: false)
    guard let root = root ?? PackageRoot.found(holding: part, builtFrom: built) else {
      throw PageError.noPage(part)
    }
    self.root = root
    self.program = program
    source = root.appending(path: "Chapters/\(name)", directoryHint: .isDirectory)
    figures = root.appending(path: "Figures/\(program)", directoryHint: .isDirectory)
  }

  var page: URL { source.appending(path: "README.md") }

  /// `Output/chapter-bn`, for runs that are not plain.
  var output: URL {
    root.appending(path: "Output/\(program)", directoryHint: .isDirectory)
  }

  /// The page as it is now.
  func document() throws -> PageDocument {
    let name = "Chapters/\(source.lastPathComponent)/README.md"
    guard let text = try? String(contentsOf: page, encoding: .utf8) else {
      throw PageError.unreadablePage(path: page.path(percentEncoded: false))
    }
    return PageDocument(text, file: name)
  }
}
