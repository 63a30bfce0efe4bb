import TestSupport
import Testing

@testable import Datasets

@Suite struct MNISTFilesTests {
  let folder = try! TemporaryFolder()

  /// Writes the four files: three images to train with, two to test with.
  func writeFiles(
    in inner: String = "", dotted: Bool = false, compressed: Bool = true, suffix: String = ".gz"
  ) throws {
    let dash = dotted ? "." : "-"
    func write(_ idx: IDX, _ name: String) throws {
      let bytes = compressed ? Gzip.compress(idx.encoded()) : idx.encoded()
      try folder.write(bytes, to: "\(inner)\(name)\(suffix)")
    }
    try write(Sample.images, "train-images\(dash)idx3-ubyte")
    try write(Sample.labels, "train-labels\(dash)idx1-ubyte")
    try write(IDX(dimensions: [2, 2, 2], bytes: Array(1...8)), "t10k-images\(dash)idx3-ubyte")
    try write(IDX(dimensions: [2], bytes: [1, 2]), "t10k-labels\(dash)idx1-ubyte")
  }

  func load(_ name: DatasetName = .mnist) throws -> ImageDataset {
    try ImageDataset.load(name, from: folder.path)
  }

  func expectError(_ summary: String) -> DatasetError? {
    let error = #expect(throws: DatasetError.self) { try load() }
    #expect(error?.summary == summary)
    return error
  }

  @Test(arguments: [false, true], [false, true])
  func readsFilesUnderAllTheirNames(dotted: Bool, compressed: Bool) throws {
    for suffix in ["", ".gz"] {
      let fresh = MNISTFilesTests()  // with an empty folder
      try fresh.writeFiles(dotted: dotted, compressed: compressed, suffix: suffix)
      let data = try fresh.load()
      #expect(data.name == .mnist)
      #expect(data.training.pixels == Array(0..<12))
      #expect(data.training.labels == [7, 0, 9])
      #expect(data.test.pixels == Array(1...8))
      #expect(data.test.labels == [1, 2])
      #expect(data.remark == nil)
    }
  }

  @Test func looksInAFolderOfTheSameName() throws {
    try writeFiles(in: "fashion-mnist/")
    let data = try load(.fashionMNIST)
    #expect(data.training.classNames[9] == "ankle boot")
    #expect(data.licence == "MIT")
    #expect(expectError("missing") != nil)
  }

  @Test func prefersAFileToAFolder() throws {
    try writeFiles()
    try folder.makeFolder("train-images-idx3-ubyte")
    #expect(try load().training.count == 3)
  }

  @Test func saysWhichNamesWereLookedFor() {
    #expect(
      expectError("missing")?.description == """
        \(folder.path): expected train-images-idx3-ubyte or train-images-idx3-ubyte.gz or \
        train-images.idx3-ubyte or train-images.idx3-ubyte.gz, found none of them.
        Put the four files of MNIST into this folder, or download them: swift run workbook data mnist.
        """)
  }

  @Test func reportsAFolderInPlaceOfAFile() throws {
    try folder.makeFolder("train-images-idx3-ubyte.gz")
    #expect(expectError("wrongFileType")?.found == "a folder")
  }

  @Test func reportsCountsThatDisagree() throws {
    try writeFiles()
    let four = IDX(dimensions: [4], bytes: [1, 2, 3, 4])
    try folder.write(Gzip.compress(four.encoded()), to: "train-labels-idx1-ubyte.gz")
    let error = expectError("mismatch at unpacked 4")
    #expect(error?.found == "4")
    #expect(
      error?.expected
        == "3 labels, one for each image in \(folder.path)/train-images-idx3-ubyte.gz")
    try four.write(to: "\(folder.path)/train-labels-idx1-ubyte.gz")
    #expect(expectError("mismatch at 4") != nil)
  }

  @Test func reportsSizesThatDisagree() throws {
    try writeFiles()
    try IDX(dimensions: [2, 2, 1], bytes: [1, 2, 3, 4])
      .write(to: "\(folder.path)/t10k-images-idx3-ubyte.gz")
    #expect(expectError("mismatch")?.found == "2 x 1")
  }

  @Test func reportsLabelsOutOfRange() throws {
    try writeFiles()
    try IDX(dimensions: [2], bytes: [1, 10])
      .write(to: "\(folder.path)/t10k-labels-idx1-ubyte.gz")
    #expect(expectError("labelOutOfRange at 9") != nil)
  }
}
