import TestSupport
import Testing

@testable import Datasets

@Suite struct CIFAR10FilesTests {
  let folder = try! TemporaryFolder()

  /// A record whose red, green and blue planes start at different values.
  func record(label: UInt8) -> [UInt8] {
    [label] + [10, 100, 200].flatMap { start in (0..<1024).map { UInt8(start + $0 / 32) } }
  }

  func expectError(_ summary: String) -> DatasetError? {
    let error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.cifar10, from: folder.path)
    }
    #expect(error?.summary == summary)
    return error
  }

  @Test(arguments: ["", "cifar-10-batches-bin/"])
  func weavesPlanesIntoPixels(inner: String) throws {
    for batch in 1...5 {
      try folder.write(record(label: UInt8(batch)), to: "\(inner)data_batch_\(batch).bin")
    }
    try folder.write(record(label: 9) + record(label: 0), to: "\(inner)test_batch.bin")

    let data = try ImageDataset.load(.cifar10, from: folder.path)
    #expect(data.training.labels == [1, 2, 3, 4, 5])
    #expect(data.test.labels == [9, 0])
    #expect(data.remark == nil)
    let image = data.test
    #expect([image.height, image.width, image.channels] == [32, 32, 3])
    let expected = (0..<1024).flatMap { index in [10, 100, 200].map { $0 + index / 32 } }
    #expect(image.pixels(ofImage: 1).map(Int.init) == expected)
  }

  @Test func acceptsFewerBatchesAndSaysSo() throws {
    try folder.write(record(label: 1), to: "data_batch_2.bin")
    try folder.write(record(label: 4), to: "data_batch_5.bin")
    try folder.write(record(label: 9), to: "test_batch.bin")
    let data = try ImageDataset.load(.cifar10, from: folder.path)
    #expect(data.training.labels == [1, 4])
    #expect(data.remark == "2 of 5 training batches")
    #expect(
      data.summary == "CIFAR-10: 2 training and 1 test images of 32 x 32 x 3 in 10 classes "
        + "(2 of 5 training batches)")
  }

  @Test func reportsMissingBatchesAndWhatIsThereInstead() throws {
    #expect(
      expectError("missing")?.advice == "Put cifar-10-binary.tar.gz into this folder, or download "
        + "it: swift run workbook data cifar10.")
    for name in ["cifar-10-batches-py/data_batch_1", "cifar-10-python.tar.gz", "data_batch_1"] {
      let folder = try TemporaryFolder()
      try folder.write([1], to: name)
      let error = #expect(throws: DatasetError.self) {
        try ImageDataset.load(.cifar10, from: folder.path)
      }
      #expect(error?.kind == .missing && error?.advice.contains("Python version") == true)
    }
    try folder.write([1], to: "data_batch_1")
    // With some files there, the archive beside them is not read in their place.
    try folder.write([1], to: "cifar-10-binary.tar.gz")
    try folder.write(record(label: 1), to: "data_batch_1.bin")
    let error = expectError("missing")
    #expect(error?.expected == "test_batch.bin")
    #expect(error?.advice.contains("tar xf \(folder.path)/cifar-10-binary.tar.gz") == true)
  }

  @Test func reportsALabelAboveNine() throws {
    try folder.write(record(label: 1) + record(label: 10), to: "data_batch_1.bin")
    try folder.write(record(label: 1), to: "test_batch.bin")
    let error = expectError("labelOutOfRange at 3073")
    #expect(error?.found == "10")
    #expect(error?.file == "\(folder.path)/data_batch_1.bin")
  }

  @Test func reportsARecordThatIsCutShort() throws {
    try folder.write(record(label: 1) + Array(record(label: 2).dropLast()), to: "data_batch_1.bin")
    try folder.write(record(label: 1), to: "test_batch.bin")
    let error = expectError("truncated at 3073")
    #expect(error?.found == "3,072 bytes after 1 record")
    try folder.write([UInt8](), to: "data_batch_1.bin")
    #expect(expectError("empty at 0") != nil)
  }

  @Test func readsBatchesThatArePackedOneByOne() throws {
    for name in ["data_batch_1.bin", "test_batch.bin"] {
      try folder.write(Gzip.compress(record(label: 7)), to: name)
    }
    #expect(try ImageDataset.load(.cifar10, from: folder.path).training.labels == [7])
  }

  @Test func refusesABatchThatWouldFillTheMemory() throws {
    let bytes = [UInt8](repeating: 0, count: CIFAR10Archive.batchLimit + 1)
    try folder.write(Gzip.compress(bytes, level: 1), to: "data_batch_1.bin")
    try folder.write(record(label: 1), to: "test_batch.bin")
    #expect(expectError("tooLarge at unpacked \(CIFAR10Archive.batchLimit)") != nil)
  }
}
