import SharedState
import Testing

/// Files that somebody has saved in place of data are called by their names.
@Suite struct ForeignContentTests {
  @Test(arguments: [
    ("<!DOCTYPE html><html>", "a web page", "in a browser"),
    ("\n \t<HTML><body>Log in</body></html>", "a web page", "in a browser"),
    ("\u{FEFF}<?xml version=\"1.0\"?><Error><Code>AccessDenied", "an XML text", "download"),
    (
      "version https://git-lfs.github.com/spec/v1\noid sha256:0", "a Git LFS pointer",
      "git lfs pull"
    ),
    ("PK\u{3}\u{4}", "a zip archive", "unzip"), ("BZh91AY", "a bzip2 file", "bunzip2"),
    ("Rate limit exceeded\nTry later", "text that begins “Rate limit exceeded”", "Read it"),
    (String(repeating: "\0", count: 257) + "ustar\u{0}00", "a tar archive", "tar xf"),
    ("%PDF-1.4", "a PDF", "another file"),
  ])
  func whatIsKnown(text: String, name: String, advice: String) {
    let content = ForeignContent(text.utf8)
    #expect(content?.name.hasPrefix(name) == true && content?.advice.contains(advice) == true)
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 8, 0], "a gzip file"), ([0x80, 4, 0x95], "a Python pickle"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
  ])
  func whatHasAMark(bytes: [UInt8], name: String) {
    #expect(ForeignContent(bytes)?.name == name)
  }

  /// Numbers that look like nothing, and the formats of the data sets themselves.
  @Test(arguments: [
    [], [0, 0, 8, 3, 0, 0, 234, 96], [3, 65, 66, 67], [0x80, 1, 1], [65, 66, 67],
  ])
  func whatIsNot(bytes: [UInt8]) { #expect(ForeignContent(bytes) == nil) }
}
