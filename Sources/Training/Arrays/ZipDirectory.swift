import Foundation
import TensorCore

/// The members of a zip file, as the directory at its end lists them.
///
/// libarchive unpacks the members; this knows beforehand what they are called and how large they
/// are, and refuses what an archive of arrays does not need: folders, links, encryption, members
/// that share bytes. All numbers are little-endian; the format is PKWARE's APPNOTE, section 4.3.
struct ZipDirectory {
  struct Member {
    let name: String
    /// Unpacked and packed, in bytes.
    let size: Int
    let packedSize: Int
    /// Where its own header begins.
    let offset: Int
  }

  /// In the order of the directory.
  let members: [Member]

  private static let headerMark = 0x0403_4B50
  private static let entryMark = 0x0201_4B50
  private static let endMark = 0x0605_4B50
  private static let (headerSize, entrySize, endSize) = (30, 46, 22)

  /// Reads the directory, and compares it with the headers of the members.
  init(_ file: ZipBytes) throws(NumPyFileError) {
    guard file.count >= 4, [Self.headerMark, Self.endMark].contains(file.number(0, 4)) else {
      throw file.noZip()
    }
    let end = try Self.end(of: file)
    let (disk, diskWithStart) = (file.number(end + 4, 2), file.number(end + 6, 2))
    let (countHere, count) = (file.number(end + 8, 2), file.number(end + 10, 2))
    let (size, start) = (file.number(end + 12, 4), file.number(end + 16, 4))
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw file.tooLarge() }
    guard disk == 0, diskWithStart == 0, countHere == count, start + size == end else {
      throw file.corrupt(
        at: end, expected: "the size and place of the directory",
        found: "\(count) members in \(size) bytes from byte \(start)")
    }
    var members: [Member] = []
    var position = start
    for _ in 0..<count {
      guard position + Self.entrySize <= end, file.number(position, 4) == Self.entryMark else {
        throw file.corrupt(
          at: position, expected: "\(count) members", found: "\(members.count)")
      }
      let next =
        position + Self.entrySize + file.number(position + 28, 2) + file.number(position + 30, 2)
        + file.number(position + 32, 2)
      guard next <= end else {
        throw file.corrupt(
          at: position, expected: "a member's entry in the directory", found: "the directory's end")
      }
      members.append(try Self.member(at: position, of: file))
      position = next
    }
    guard position == end else {
      throw file.corrupt(
        at: position, expected: "the end of the directory", found: "\(end - position) more bytes")
    }
    self.members = members
    try checkHeaders(file, end: start)
  }

  /// Where the record begins that ends the file; a comment of up to 65,535 bytes may follow it.
  private static func end(of file: ZipBytes) throws(NumPyFileError) -> Int {
    let last = file.count - endSize
    var start = last
    while start >= max(0, last - 0xFFFF) {
      if file.number(start, 4) == endMark,
        start + endSize + file.number(start + 20, 2) == file.count
      {
        return start
      }
      start -= 1
    }
    throw NumPyFileError(
      .truncated, file: file.path, at: file.count, expected: "the directory that ends a zip file",
      found: "the end of the file",
      advice: "The file is cut short, or something was added to it: save or copy it again.")
  }

  private static func member(at start: Int, of file: ZipBytes) throws(NumPyFileError) -> Member {
    let bytes = file.bytes(start + entrySize, count: file.number(start + 28, 2))
    guard let name = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw file.corrupt(
        at: start + entrySize, expected: "a name in UTF-8",
        found: String(decoding: bytes, as: UTF8.self))
    }
    func refuse(_ found: String, _ advice: String) -> NumPyFileError {
      NumPyFileError(
        .unsupported, file: file.path, array: name, expected: "an array, stored or deflated",
        found: found, advice: advice)
    }
    let again = "Save the arrays again, with numpy.savez or numpy.savez_compressed."
    let flags = file.number(start + 8, 2)
    let method = file.number(start + 10, 2)
    let mode = file.number(start + 40, 2)
    // Rights and kind as Unix knows them; 0 where the file was made elsewhere, 0o100000 for a file.
    if name.hasSuffix("/") || mode & 0o170000 == 0o040000 { throw refuse("a folder", again) }
    if mode & 0o170000 == 0o120000 { throw refuse("a link", again) }
    if mode & 0o170000 != 0 && mode & 0o170000 != 0o100000 { throw refuse("no file", again) }
    if flags & 0x2041 != 0 || method == 99 { throw refuse("an encrypted member", again) }
    guard method == 0 || method == 8 else { throw refuse("compression method \(method)", again) }
    guard name.hasSuffix(".npy") else {
      throw refuse(
        "something else than an .npy file",
        "An .npz file holds arrays only; from PyTorch, save them with numpy.savez.")
    }
    let (packed, size) = (file.number(start + 20, 4), file.number(start + 24, 4))
    let offset = file.number(start + 42, 4)
    if [packed, size, offset].contains(0xFFFF_FFFF) { throw file.tooLarge() }
    return Member(
      name: String(name.dropLast(4)), size: size, packedSize: packed, offset: offset)
  }

  /// Each member has a header of the same name, and bytes of its own in front of `end`.
  private func checkHeaders(_ file: ZipBytes, end: Int) throws(NumPyFileError) {
    var names: Set<String> = []
    for member in members where !names.insert(member.name).inserted {
      throw NumPyFileError(
        .duplicateName, file: file.path, array: member.name, expected: "one array of that name",
        found: "two", advice: "Save the arrays again, each under a name of its own.")
    }
    let sorted = inOrderOfBytes
    for (index, member) in sorted.enumerated() {
      let limit = index + 1 < sorted.count ? min(sorted[index + 1].offset, end) : end
      let start = member.offset
      guard start + Self.headerSize <= limit, file.number(start, 4) == Self.headerMark else {
        throw file.corrupt(
          at: start, array: member.name, expected: "the header of this member",
          found: "something else")
      }
      let nameSize = file.number(start + 26, 2)
      let body = start + Self.headerSize + nameSize + file.number(start + 28, 2)
      guard body + member.packedSize <= limit else {
        throw file.corrupt(
          at: start, array: member.name, expected: "\(member.packedSize) bytes of its own",
          found: "\(max(0, limit - body)) up to the next member")
      }
      let name = file.bytes(start + Self.headerSize, count: nameSize)
      guard name.elementsEqual((member.name + ".npy").utf8) else {
        throw file.corrupt(
          at: start + Self.headerSize, array: member.name,
          expected: "the name that the directory gives it",
          found: "'\(String(decoding: name, as: UTF8.self))'")
      }
    }
  }

  /// The members as their bytes follow each other in the file.
  var inOrderOfBytes: [Member] { members.sorted { $0.offset < $1.offset } }
}
