import Foundation

/// A tar archive that is unpacked into a folder.
///
/// ```swift
/// let archive = TarArchive("Data/cifar10/cifar-10-binary.tar.gz")
/// if try !archive.isUnpacked(in: "Data/cifar10") { try archive.unpack(into: "Data/cifar10") }
/// ```
///
/// Only files are unpacked, with the folders above them; links, devices and rights are left out. An
/// archive that names a place outside the folder is refused. It takes 512 KB of memory, and may
/// unpack to 1 GiB.
public struct TarArchive: Sendable {
  /// The archive, packed with gzip or not.
  public let path: String
  private let limit: Int

  /// Opens nothing yet: what is wrong with the archive shows when it is read.
  public init(_ path: String) { self.init(path, limit: TarReader.defaultLimit) }

  /// An archive that may unpack to so many bytes.
  package init(_ path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// Whether all files of the archive are in the folder, byte for byte.
  ///
  /// - Throws: `DatasetError` for an archive that cannot be read, is damaged or too large, or names a
  ///   place outside the folder.
  public func isUnpacked(in folder: String) throws(DatasetError) -> Bool {
    var reader = try TarReader(reading: path, limit: limit)
    var buffers = (
      [UInt8](repeating: 0, count: Self.bufferSize), [UInt8](repeating: 0, count: Self.bufferSize)
    )
    while let member = try reader.next() {
      guard member.kind == .file else { continue }
      let target = try target(of: member, in: folder)
      guard let (descriptor, size) = try? DataFile.open(target) else {
        // `open` refuses empty files, which an archive may hold.
        let isEmpty = FileManager.default.contents(atPath: target)?.isEmpty == true
        if isEmpty && member.size == 0 { continue }
        return false
      }
      defer { close(descriptor) }
      guard size == member.size else { return false }
      var rest = size
      while rest > 0 {
        let count = try Self.fill(&buffers.0, from: &reader)
        guard count > 0, Self.fill(&buffers.1, from: descriptor, count: count),
          buffers.0[..<count] == buffers.1[..<count]
        else { return false }
        rest -= count
      }
    }
    return true
  }

  /// Writes all files of the archive; those that are there are replaced.
  ///
  /// Each file is written under a temporary name and renamed once it is complete: what was there
  /// stays until then.
  ///
  /// - Throws: `DatasetError` as `isUnpacked(in:)`, and for what cannot be written. Files that came
  ///   before in the archive are then unpacked.
  public func unpack(into folder: String) throws(DatasetError) {
    var reader = try TarReader(reading: path, limit: limit)
    var buffer = [UInt8](repeating: 0, count: Self.bufferSize)
    while let member = try reader.next() {
      guard member.kind == .file else { continue }
      let target = try target(of: member, in: folder)
      try Self.makeFolder(above: target)
      let file = try FileWriter(path: target)
      while true {
        let count = try Self.fill(&buffer, from: &reader)
        if count == 0 { break }
        try file.write(buffer[..<count])
      }
      try file.finish()
    }
  }

  private static let bufferSize = 1 << 18

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
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw DatasetError(
        .unwritable, file: folder.path, expected: "to make this folder",
        found: "“\(error.localizedDescription)”", advice: "Check that you may write there.")
    }
  }

  private static func fill(
    _ buffer: inout [UInt8], from reader: inout TarReader
  ) throws(DatasetError) -> Int {
    try buffer.withUnsafeMutableBufferPointer { buffer throws(DatasetError) in
      try reader.read(into: buffer)
    }
  }

  /// Whether so many bytes could be read.
  private static func fill(_ buffer: inout [UInt8], from file: Int32, count: Int) -> Bool {
    buffer.withUnsafeMutableBytes { buffer in
      var filled = 0
      while filled < count {
        let got = read(file, buffer.baseAddress! + filled, count - filled)
        if got > 0 { filled += got } else if got == 0 || errno != EINTR { return false }
      }
      return true
    }
  }
}
