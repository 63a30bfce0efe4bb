import Foundation
import Page
import Plotting
import SharedState

/// Writes what a run has found: the page with its marks filled, the figures, the claims.
///
/// A plain run fills the chapter's own README.md and `Figures/chapter-<name>`. Any other writes a page of
/// its own, with links that work from there, beside its figures.
final class PageSaver {
  private let places: ChapterPlaces
  private let folder: URL
  private let isPlain: Bool
  private let keepsTimes: Bool
  private let renewsKeptRuns: Bool
  private let lock: FolderLock

  /// - Throws: `PageError` where nothing can be written, or another program is writing.
  init(places: ChapterPlaces, options: ChapterOptions) throws {
    self.places = places
    isPlain = options.isPlain
    keepsTimes = options.keepTimes
    renewsKeptRuns = options.renewsKeptRuns
    folder =
      isPlain
      ? places.figures
      : options.output.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? places.output
    try OutputFolder.prepare(folder)
    guard let lock = FolderLock(folder) else {
      throw PageError.folderInUse(path: folder.path(percentEncoded: false))
    }
    self.lock = lock
    if options.output != nil { try requireNothingForeign() }
  }

  /// Files with the names of a run's, without the record that a run leaves, are somebody else's: they stay.
  private func requireNothingForeign() throws {
    let names = [
      "README.md", ClaimTable.fileName, ClaimTable.timesFileName, OutputFolder.varyingFiles,
    ]
    guard !exists(PageRecord.fileName), let name = names.first(where: exists) else { return }
    throw PageError.unwritableFolder(
      path: folder.path(percentEncoded: false),
      reason: "its \(name) is not that of a run, and would be overwritten", option: "--output DIR")
  }

  /// Writes everything, each file under a temporary name that is then changed.
  ///
  /// - Parameters:
  ///   - kept: the results of long runs, as files beside the figures.
  ///   - only: the titles of the sections that were played; nil for all.
  /// - Throws: `PageError`; `pageChanged` where somebody edited the page meanwhile.
  func save(
    _ document: PageDocument, _ found: FoundEvidence, kept: [String: String] = [:],
    only: Set<String>?
  ) throws -> PageChanges {
    var changes = PageChanges(folder: folder)
    try moveFigures(found, &changes)
    try write(ClaimTable.csv(found.claimRows()), as: ClaimTable.fileName, &changes)
    let times = found.timeRows()
    try write(times.isEmpty ? nil : ClaimTable.csv(times), as: ClaimTable.timesFileName, &changes)
    try write(
      varyingFiles(found, hasTimes: !times.isEmpty), as: OutputFolder.varyingFiles, &changes)
    try write(found.record(for: document).csv, as: PageRecord.fileName, &changes)
    for (name, text) in found.files.sorted(by: { $0.key < $1.key }) {
      try OutputFolder.prepare(folder.appending(path: name).deletingLastPathComponent())
      try write(text, as: name, &changes)
    }
    for (name, text) in kept.sorted(by: { $0.key < $1.key }) {
      try write(text, as: name, &changes)
      if renewsKeptRuns { try OutputFolder.write(text, as: name, in: places.figures) }
    }
    try writePage(document, found, only: only, &changes)
    return changes
  }

  // MARK: The page

  private func writePage(
    _ document: PageDocument, _ found: FoundEvidence, only: Set<String>?,
    _ changes: inout PageChanges
  ) throws {
    let fills = found.fills(for: document)
    let text =
      only.map { document.filled(with: fills, only: $0) } ?? document.filled(with: fills)
    guard isPlain else {
      let copy = PageLinks.rebased(
        text, from: places.source, to: folder, moved: (from: places.figures, to: folder))
      try OutputFolder.write(copy, as: "README.md", in: folder)
      changes.page = folder.appending(path: "README.md")
      return
    }
    changes.page = places.page
    changes.values = changedLines(document.text, text)
    if text == document.text { return }
    guard try places.document().text == document.text else {
      try OutputFolder.prepare(places.output)
      try OutputFolder.write(text, as: "README.md", in: places.output)
      throw PageError.pageChanged(
        path: places.page.path(percentEncoded: false),
        kept: places.output.appending(path: "README.md").path(percentEncoded: false))
    }
    try OutputFolder.write(text, as: "README.md", in: places.source)
  }

  private func changedLines(_ old: String, _ new: String) -> Int {
    let difference = new.split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: old.split(separator: "\n", omittingEmptySubsequences: false))
    return max(difference.insertions.count, difference.removals.count)
  }

  // MARK: Figures

  /// Puts the figures in their places. An image whose script and data are as they were stays as it is, so
  /// that another gnuplot changes no byte of it; so does one that shows times, unless they are to be kept.
  private func moveFigures(_ found: FoundEvidence, _ changes: inout PageChanges) throws {
    let names = found.writer.names
    for stem in Set(names.map { String($0.prefix { $0 != "." }) }).sorted() {
      let files = names.filter { $0.hasPrefix(stem + ".") }
      if exists("\(stem).png"), isPlain {
        // Kept times stay, and a figure that could not be drawn takes nothing away.
        let isKept = found.timeFigures.contains(stem) && !keepsTimes
        if isKept || !files.contains("\(stem).png") { continue }
      }
      if try isSame(files, found.writer.folder) { continue }
      for file in files {
        let data = try Data(contentsOf: found.writer.folder.appending(path: file))
        try OutputFolder.write(data, as: file, in: folder)
      }
      changes.figures.append(stem)
    }
  }

  /// Whether script and data are those that are there, with an image if there is one now; of an image of
  /// pixels, whether its pixels are.
  private func isSame(_ files: [String], _ staged: URL) throws -> Bool {
    guard files.allSatisfy(exists) else { return false }
    let sources = files.filter { !$0.hasSuffix(".png") }
    for file in sources.isEmpty ? files : sources {
      guard let old = try? Data(contentsOf: folder.appending(path: file)) else { return false }
      let new = try Data(contentsOf: staged.appending(path: file))
      if old == new { continue }
      guard sources.isEmpty, let a = try? Raster(png: [UInt8](old)),
        let b = try? Raster(png: [UInt8](new)), a == b
      else { return false }
    }
    return true
  }

  // MARK: Other files

  private func varyingFiles(_ found: FoundEvidence, hasTimes: Bool) -> String? {
    let figures = found.writer.names.filter { file in
      found.timeFigures.contains(String(file.prefix { $0 != "." }))
    }
    let all = figures + (hasTimes ? [ClaimTable.timesFileName] : [])
    return all.isEmpty ? nil : all.sorted().map { $0 + "\n" }.joined()
  }

  /// Writes a file that is not what is there, or removes the one of an earlier run where there is nothing
  /// to write.
  private func write(_ text: String?, as name: String, _ changes: inout PageChanges) throws {
    let file = folder.appending(path: name)
    let old = try? String(contentsOf: file, encoding: .utf8)
    if old == text { return }
    if let text {
      try OutputFolder.write(text, as: name, in: folder)
    } else if exists(name) {
      try FileManager.default.removeItem(at: file)
    }
    changes.files.append(name)
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: name).path(percentEncoded: false))
  }
}

/// What a run has changed, compared with what was there.
public struct PageChanges: Sendable, Equatable {
  /// Where figures and claims are.
  public let folder: URL
  /// The page that was filled.
  public internal(set) var page: URL?
  /// How many lines of the chapter's own page are other than before.
  public internal(set) var values = 0
  /// The figures that were put in place, without their extension.
  public internal(set) var figures: [String] = []
  /// The other files that changed.
  public internal(set) var files: [String] = []
}
