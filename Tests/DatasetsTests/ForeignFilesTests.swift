import TestSupport
import Testing

@testable import Datasets

/// What lies in place of a data set's files is called by its name, with what to do about it.
@Suite struct ForeignFilesTests {
  private let folder = try! TemporaryFolder()

  private func images(_ bytes: [UInt8]) throws -> DatasetError? {
    #expect(throws: DatasetError.self) {
      try IDX.read(.images, from: folder.write(bytes, to: "train-images-idx3-ubyte.gz"))
    }
  }

  @Test(arguments: [
    ("\n<html><body>Log in</body></html>", "a web page"),
    ("\u{FEFF}<?xml version=\"1.0\"?><Error>", "an XML text"),
    ("version https://git-lfs.github.com/spec/v1\noid sha256:0000", "a Git LFS pointer"),
    ("PK\u{3}\u{4} and more than a header", "a zip archive"),
  ])
  func inPlaceOfImages(text: String, name: String) throws {
    for bytes in [Array(text.utf8), Gzip.compress(Array(text.utf8))] {
      let error = try images(bytes)
      #expect(error?.kind == .wrongMagic && error?.found.hasPrefix(name) == true)
    }
    let error = #expect(throws: DatasetError.self) {
      try CIFAR10Batch.images(inBatch: Array(text.utf8))
    }
    #expect(error?.kind == .wrongMagic && error?.found.hasPrefix(name) == true)
  }

  @Test func gzipTwice() throws {
    let whole = Sample.images.encoded()
    let path = try folder.write(Gzip.compress(Gzip.compress(whole)), to: "twice")
    let error = #expect(throws: DatasetError.self) { try IDX.read(.images, from: path) }
    #expect(error?.found == "another gzip file in it" && error?.advice.contains("gunzip") == true)
    // The advice helps.
    #expect(
      try IDX.read(.images, from: folder.write(Gzip.compress(whole), to: "once")) == Sample.images)
  }

  @Test func anArchiveThatIsNone() throws {
    let page = Array("<html>".utf8) + [UInt8](repeating: 0x20, count: 2_000)
    let archive = TarArchive(try folder.write(page, to: "cifar-10-binary.tar.gz"), limit: 1 << 20)
    let error = #expect(throws: DatasetError.self) {
      try archive.unpack(into: folder.path(of: "out"))
    }
    #expect(error?.kind == .wrongMagic && error?.found == "a web page")
  }

  /// Two batches of one name in different folders of an archive: neither is the right one.
  @Test func batchesInTwoFolders() throws {
    let record = [UInt8](repeating: 1, count: CIFAR10Batch.recordSize)
    var tar = TarWriter()
    for folder in ["old", "new"] { tar.add("\(folder)/data_batch_1.bin", record) }
    tar.add("new/test_batch.bin", record)
    try folder.write(tar.bytes + [UInt8](repeating: 0, count: 1024), to: "cifar-10-binary.tar")
    let error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.cifar10, from: folder.path)
    }
    #expect(error?.kind == .mismatch && error?.found == "a second data_batch_1.bin")
    #expect(error?.file.hasSuffix("new/data_batch_1.bin") == true)
  }
}
