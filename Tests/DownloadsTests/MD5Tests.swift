import TestSupport
import Testing

@testable import Downloads

@Suite struct MD5Tests {
  // RFC 1321, appendix A.5.
  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e"),
    ("abc", "900150983cd24fb0d6963f7d28e17f72"),
    ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      "57edf4a22be3c955ac49da2e2107b67a"
    ),
  ])
  func theVectorsOfTheStandard(text: String, checksum: String) throws {
    #expect(Sample.md5(Array(text.utf8)) == checksum)
  }

  // python3 -c "import hashlib; print(hashlib.md5(bytes(i % 251 for i in range(600_000))).hexdigest())"
  @Test func filesOfManyChunks() {
    let bytes = (0..<600_000).map { UInt8($0 % 251) }
    #expect(Sample.md5(bytes) == "386e1f539b63d1f381677b9820b7124f")
  }

  @Test func aFileThatIsNotThere() throws {
    #expect(try MD5.ofFile(at: "/none/file") == nil)
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let folder = try TemporaryFolder()
    // On some file systems an empty folder has no size, and is read without asking.
    try folder.write([1], to: "file")
    let error = #expect(throws: DownloadError.self) { try MD5.ofFile(at: folder.path) }
    #expect(error?.kind == .disk)
    #expect(error?.description.contains("\(folder.path) cannot be read: Is a directory.") == true)
  }
}
