import Foundation
import SharedState

/// A tar archive that is unpacked into a folder.
///
/// ```swift
/// let archive = TarArchive("Data/cifar10/cifar-10-binary.tar.gz")
/// if try !archive.isUnpacked(in: "Data/cifar10") { try archive.unpack(into: "Data/cifar10") }
/// ```
///
/// Only files are unpacked, with the folders above them; links, devices and rights are left out. An
/// archive that names a place outside the folder is refused. It takes 1 MB of memory, and may unpack
/// to 1 GiB and 10,000 members.
public struct TarArchive: Sendable {
  /// The archive, packed with gzip or not.
  public let path: String
  private let limit: Int

  /// An archive of that path; nothing is read yet.
  public init(_ path: String) { self.init(path, limit: TarReader.defaultLimit) }

  /// An archive that may unpack to so many bytes.
  package init(_ path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// Whether all files of the archive are in the folder, byte for byte.
  ///
  /// - Throws: `DatasetError` for an archive that is damaged, too large, or leads out of the folder.
  public func isUnpacked(in folder: String) throws(DatasetError) -> Bool {
    let reader = try TarReader(reading: path, limit: limit)
    while let member = try reader.next() {
      guard member.kind == .file else { continue }
      let target = try target(of: member, in: folder)
      // Opening a pipe would wait for a writer; O_NONBLOCK comes back at once.
      guard let file = try? OpenFile(target, O_RDONLY | O_NONBLOCK),
        let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG,
        status.st_size == member.size
      else { return false }
      while let block = try reader.nextBlock() {
        let isSame = withUnsafeTemporaryAllocation(byteCount: block.count, alignment: 1) { other in
          (try? file.read(into: other)) == block.count && other.elementsEqual(block)
        }
        if !isSame { return false }
      }
    }
    return true
  }

  /// Writes all files of the archive; those that are there are replaced.
  ///
  /// Each file is written under a temporary name and renamed once it is complete: what was there
  /// stays until then.
  ///
  /// - Throws: `DatasetError` for an archive that is damaged, too large, or leads out of the folder,
  ///   and for what cannot be written. Files before that are there, whole.
  public func unpack(into folder: String) throws(DatasetError) {
    let reader = try TarReader(reading: path, limit: limit)
    while let member = try reader.next() {
      guard member.kind == .file else { continue }
      let target = try target(of: member, in: folder)
      try Self.makeFolder(above: target)
      let file = FileReplacement(of: target)
      // A member without bytes becomes a file all the same.
      try Self.writing(target) { () throws(SystemError) in try file.write([]) }
      while let block = try reader.nextBlock() {
        try Self.writing(target) { () throws(SystemError) in try file.write(block) }
      }
      try Self.writing(target) { () throws(SystemError) in try file.finish() }
    }
  }

  private static func writing(
    _ path: String, _ body: () throws(SystemError) -> Void
  ) throws(DatasetError) {
    do { try body() } catch { throw .unwritable(path, error) }
  }

  /// Where a member goes. Names that lead out of the folder are refused.
  private func target(of member: TarMember, in folder: String) throws(DatasetError) -> String {
    let parts = member.components
    guard !member.isAbsolute, !parts.isEmpty, !parts.contains("..") else {
      throw DatasetError(
        .unsafePath, file: path, expected: "names of files below the folder",
        found: "“\(member.name)”",
        advice: "This is not the published archive, and nothing more of it was unpacked.")
    }
    return folder + (folder.hasSuffix("/") ? "" : "/") + parts.joined(separator: "/")
  }

  private static func makeFolder(above file: String) throws(DatasetError) {
    let folder = URL(filePath: file).deletingLastPathComponent()
    do {
      try SharedState.makeFolder(folder)
    } catch {
      throw DatasetError(
        .unwritable, file: folder.path, expected: "to make this folder",
        found: "that of \(error.part) \(error.reason)", advice: "Check that you may write there.")
    }
  }
}
