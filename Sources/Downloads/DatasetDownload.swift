import Datasets
import Foundation

/// Everything that `swift run workbook data NAME` does: download the files of a data set, check
/// them, unpack them, and read them once.
public struct DatasetDownload: Sendable {
  /// What is downloaded.
  public let dataset: PublishedDataset
  /// Where the files go.
  public let folder: String
  /// An address to take the files from instead of the mirrors.
  public var base: String?
  /// What brings a file, and tells how far it is.
  public var downloader: Downloader

  /// - Parameters:
  ///   - folder: where the files go; it is made if need be.
  ///   - base: an address that the files' names are appended to, instead of the mirrors.
  public init(
    _ dataset: PublishedDataset, into folder: String, from base: String? = nil,
    downloader: Downloader = Downloader()
  ) {
    self.dataset = dataset
    self.folder = folder
    self.base = base
    self.downloader = downloader
  }

  /// Brings the files; `report` is told a line when one is there.
  ///
  /// - Returns: The data set, read from those files.
  /// - Throws: `DownloadError`, or `DatasetError` for what cannot be unpacked or read.
  public func run(report: (String) -> Void) throws -> ImageDataset {
    for file in dataset.files {
      let outcome = try downloader.fetch(
        file, from: base.map { [$0] } ?? dataset.mirrors, into: folder)
      let size = file.size.asBytes
      switch outcome {
      case .alreadyThere: report("\(file.name), \(size): already there, checksum good")
      case .downloaded(let host): report("\(file.name), \(size): from \(host), checksum good")
      }
    }
    if let file = dataset.archive { try unpack(file, report: report) }
    return try ImageDataset.load(dataset.name, from: folder)
  }

  private func unpack(_ file: PublishedFile, report: (String) -> Void) throws {
    let archive = TarArchive(folder + (folder.hasSuffix("/") ? "" : "/") + file.name)
    guard try !archive.isUnpacked(in: folder) else {
      report("\(file.name): already unpacked")
      return
    }
    try archive.unpack(into: folder)
    report("\(file.name): unpacked")
  }
}
