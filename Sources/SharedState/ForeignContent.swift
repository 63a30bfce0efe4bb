/// What a file is that is not what was asked for, as far as its first bytes tell: browsers save pages in
/// place of data, and other programs pack it in other ways.
package struct ForeignContent: Sendable, Equatable {
  /// "a web page".
  package let name: String
  /// What to do about it: a sentence.
  package let advice: String

  /// How many bytes from the start of a file are looked at.
  package static let sampleSize = 512

  /// Nil where the bytes tell nothing.
  package init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes.prefix(Self.sampleSize))
    guard let (name, advice) = Self.marked(bytes) ?? Self.text(bytes) else { return nil }
    self.name = name
    self.advice = advice
  }

  /// Formats that begin with a mark of their own.
  private static func marked(_ bytes: [UInt8]) -> (String, String)? {
    if let found = marks.first(where: { bytes.starts(with: $0.bytes) }) {
      return (found.name, found.advice)
    }
    // A header of 512 bytes: POSIX's mark stands behind names, sizes and times.
    let isTar = bytes.dropFirst(257).starts(with: Array("ustar".utf8))
    return isTar ? ("a tar archive", "Unpack it first, with tar xf.") : nil
  }

  private static let marks: [(bytes: [UInt8], name: String, advice: String)] = [
    ([0x1F, 0x8B], "a gzip file", "Unpack it first, with gunzip."),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive", "Unpack it first, with unzip."),
    (Array("BZh".utf8), "a bzip2 file", "Unpack it first, with bunzip2."),
    ([0xFD] + Array("7zXZ".utf8), "an xz file", "Unpack it first, with unxz."),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file", "Unpack it first, with unzstd."),
    (Array("7z".utf8) + [0xBC, 0xAF], "a 7-Zip archive", "Unpack it first, with 7z x."),
    ([0x93] + Array("NUMPY".utf8), "an .npy file of NumPy", another),
    ([0x89] + Array("HDF".utf8), "an HDF5 file", another),
    ([0x89] + Array("PNG".utf8), "a PNG image", another),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", another),
    (Array("%PDF".utf8), "a PDF", another),
    // The versions of the protocol that begin so.
    ([0x80, 2], pickle, another), ([0x80, 3], pickle, another), ([0x80, 4], pickle, another),
    ([0x80, 5], pickle, another),
  ]

  private static let pickle = "a Python pickle"
  private static let another = "This is another file: look for the one in the format that is read."

  /// Text, behind the mark of UTF-8 and empty lines.
  private static func text(_ bytes: [UInt8]) -> (String, String)? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
      .drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let start = String(decoding: text.prefix(60), as: UTF8.self)
    let small = start.lowercased()
    if ["<!doctype html", "<html", "<head", "<script", "<body"].contains(where: small.hasPrefix) {
      return (
        "a web page",
        "A site answered with a page instead of the file: open it in a browser to see why."
      )
    }
    if small.hasPrefix("<?xml") || small.hasPrefix("<error") {
      return (
        "an XML text, with which servers say what is wrong",
        "Read it, and download the file again when that is mended."
      )
    }
    if small.hasPrefix("version https://git-lfs") {
      return (
        "a Git LFS pointer, which stands for the file",
        "Fetch the file itself: git lfs pull, in its repository."
      )
    }
    guard text.count >= 8,
      text.allSatisfy({ (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) })
    else { return nil }
    let line = start.prefix { !$0.isNewline }
    return ("text that begins \u{201C}\(line)\u{201D}", "Read it: it may say why there is no file.")
  }
}
