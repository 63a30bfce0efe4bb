import Datasets
import Foundation

extension FuzzedReader {
  /// Archives of files and folders, packed and not, unpacked into a folder that they must not leave.
  static var tar: FuzzedReader {
    get throws {
      let folder = try ScratchFolder()
      let (file, target) = (folder.path("archive"), folder.path("out"))
      // A place outside, for names that start at the root. Always the same: a seed gives the same files.
      let outside = FileManager.default.temporaryDirectory.appending(path: "fuzzed")
        .path(percentEncoded: false)
      let plain = [
        Tar.archive([("a.bin", 0x30, 700)]),
        Tar.archive([("set/", 0x35, 0), ("./set/b.bin", 0x30, 3), ("set/link", 0x32, 0)]),
        Tar.archive([("empty", 0, 0), ("empty", 0x30, 513)]),
      ]
      return FuzzedReader(
        name: "tar", corpus: plain + plain.map { Gzip.compress($0) },
        words: ["../", outside, "..", ".", "/", "ustar\0", "ustar  ", "77777777777\0", "0 "]
          .map { Array($0.utf8) } + [[UInt8](repeating: 0, count: 512), [0x80, 0, 0, 0]],
        repair: Tar.repaired,
        read: { bytes in
          try overwrite(file, with: bytes)
          let archive = TarArchive(file, limit: sizeLimit)
          let outcome: String
          do throws(DatasetError) {
            try archive.unpack(into: target)
            outcome = "accepted"
          } catch {
            precondition(!error.description.isEmpty)
            outcome = error.kind.rawValue
          }
          if FileManager.default.fileExists(atPath: target) {
            try FileManager.default.removeItem(atPath: target)
          }
          let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
          precondition(left == ["archive"], "\(left) lie beside the folder")
          precondition(!FileManager.default.fileExists(atPath: outside))
          return outcome
        })
    }
  }
}

/// Tar archives written by hand: the package itself writes none.
enum Tar {
  private static let blockSize = 512

  /// An archive of members with these names, kinds and sizes.
  static func archive(_ members: [(name: String, kind: UInt8, size: Int)]) -> [UInt8] {
    let blocks = members.flatMap { member -> [UInt8] in
      var header = [UInt8](repeating: 0, count: blockSize)
      put(Array(member.name.utf8), into: &header, at: 0)
      put(octal(member.size, digits: 11), into: &header, at: 124)
      header[156] = member.kind
      put(Array("ustar\0".utf8), into: &header, at: 257)
      let padded = (member.size + blockSize - 1) / blockSize * blockSize
      return header + (0..<padded).map { $0 < member.size ? UInt8(truncatingIfNeeded: $0) : 0 }
    }
    return repaired(blocks + [UInt8](repeating: 0, count: 2 * blockSize))
  }

  /// The bytes with the right checksum in each header.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var start = 0
    while start + blockSize <= bytes.count {
      let sum = (0..<blockSize).reduce(0) { sum, index in
        sum + ((148..<156).contains(index) ? 32 : Int(bytes[start + index]))
      }
      // The block of zeros at the end has only the spaces in place of its checksum.
      if sum == 8 * 32 { break }
      put(octal(sum, digits: 6) + [0x20], into: &bytes, at: start + 148)
      let digits = bytes[start + 124..<start + 136].prefix { (0x30...0x37).contains($0) }
      let size = digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
      start += blockSize + (size + blockSize - 1) / blockSize * blockSize
    }
    return bytes
  }

  /// Octal digits and a zero.
  private static func octal(_ number: Int, digits: Int) -> [UInt8] {
    let text = String(number, radix: 8)
    return Array((String(repeating: "0", count: digits - text.count) + text).utf8) + [0]
  }

  private static func put(_ part: [UInt8], into bytes: inout [UInt8], at start: Int) {
    bytes.replaceSubrange(start..<start + part.count, with: part)
  }
}
