import Datasets
import Foundation
import TestSupport

extension FuzzTarget {
  /// Archives of files and folders, packed and not, unpacked into a folder that they must not leave.
  static var tar: FuzzTarget {
    get throws {
      let folder = try TemporaryFolder()
      let (file, target) = (folder.path(of: "archive"), folder.path(of: "out"))
      // A place outside, for names that start at the root. Always the same: a seed gives the same files.
      let outside = FileManager.default.temporaryDirectory.appending(path: "fuzzed")
        .path(percentEncoded: false)
      let content = [UInt8](0..<255)
      let long = String(repeating: "long/", count: 40) + "name"
      let plain = [
        Tar.archive([("a.bin", 0x30, content + content)]),
        Tar.archive([("set/", 0x35, []), ("./set/b.bin", 0x30, [1, 2, 3]), ("set/link", 0x32, [])]),
        Tar.archive([("empty", 0, []), ("empty", 0x30, [UInt8](repeating: 7, count: 513))]),
        // GNU's long names, and those of POSIX.1-2001 ("pax").
        Tar.archive([("././@LongLink", 0x4C, Array(long.utf8) + [0]), ("long/", 0x30, [4])]),
        Tar.archive([
          ("pax", 0x78, Array("\(long.utf8.count + 10) path=\(long)\n10 size=5\n".utf8)),
          ("long/", 0x30, [1, 2, 3, 4, 5]), ("next", 0x30, [6]),
        ]),
      ]
      return FuzzTarget(
        name: "tar", seeds: plain + plain.map { Gzip.compress($0) },
        words: [
          "../", outside, "..", ".", "/", "ustar\0", "ustar  ", "77777777777\0", "0 ", "1", "L",
          "S",
          "g", "x", "path=", "13 path=../x\n", "linkpath=", "size=", "99999999999999999999",
          "GNU.sparse.major=1\n", "GNU.sparse.map=", "GNU.sparse.size=",
        ].map { Array($0.utf8) } + [[UInt8](repeating: 0, count: 512), [0x80, 0, 0, 0], [0xE9]],
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
          let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
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

  /// An archive of members with these names, kinds and contents.
  static func archive(_ members: [(name: String, kind: UInt8, content: [UInt8])]) -> [UInt8] {
    let blocks = members.flatMap { member -> [UInt8] in
      var header = [UInt8](repeating: 0, count: blockSize)
      put(Array(member.name.utf8), into: &header, at: 0)
      put(octal(member.content.count, digits: 11), into: &header, at: 124)
      header[156] = member.kind
      put(Array("ustar\0".utf8), into: &header, at: 257)
      let padding = (blockSize - member.content.count % blockSize) % blockSize
      return header + member.content + [UInt8](repeating: 0, count: padding)
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
