import TestSupport
import Testing

@testable import Datasets

@Suite struct CIFAR10ArchiveTests {
  let folder = try! TemporaryFolder()

  /// A record of one colour.
  static func record(_ label: UInt8) -> [UInt8] {
    [label] + [10, 100, 200].flatMap { [UInt8](repeating: $0 + label, count: 1024) }
  }

  /// The published layout, in an order of its own, with `change` made to the batches.
  static func archive(
    _ change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) -> TarWriter {
    var batches = ["test_batch.bin": record(9) + record(0)]
    for batch in 1...5 { batches["data_batch_\(batch).bin"] = record(UInt8(batch)) }
    change(&batches)
    var writer = TarWriter()
    writer.add("cifar-10-batches-bin/", kind: "5")
    writer.add("cifar-10-batches-bin/batches.meta.txt", Array("airplane\n".utf8))
    for (name, bytes) in batches.sorted(by: { $0.key > $1.key }) {
      writer.add("cifar-10-batches-bin/\(name)", bytes)
    }
    return writer
  }

  func write(_ writer: TarWriter, to name: String = "cifar-10-binary.tar.gz") throws -> String {
    try folder.write(Gzip.compress(writer.finished), to: name)
  }

  func expectError(_ summary: String, _ path: String) -> DatasetError? {
    let error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.cifar10, from: path)
    }
    #expect(error?.summary == summary)
    return error
  }

  @Test func readsTheArchiveLikeTheFiles() throws {
    let path = try write(Self.archive())
    let data = try ImageDataset.load(.cifar10, from: path)
    #expect(data.training.labels == [1, 2, 3, 4, 5])
    #expect(data.test.labels == [9, 0])
    #expect(data.remark == nil)
    #expect(Array(data.test.pixels(ofImage: 0).prefix(6)) == [19, 109, 209, 19, 109, 209])

    try TarArchive(path).unpack(into: folder.path + "/out")
    #expect(try ImageDataset.load(.cifar10, from: folder.path + "/out") == data)
    // In its folder the archive is found, unpacked by a browser as well.
    #expect(try ImageDataset.load(.cifar10, from: folder.path) == data)
  }

  @Test(arguments: ["cifar-10-binary.tar", "cifar-10-batches-bin/cifar-10-binary.tar"])
  func findsAnArchiveThatABrowserUnpacked(name: String) throws {
    try folder.write(Self.archive().finished, to: name)
    #expect(try ImageDataset.load(.cifar10, from: folder.path).training.count == 5)
  }

  @Test func acceptsFewerBatchesAndSaysSo() throws {
    let path = try write(
      Self.archive { for batch in [1, 3, 4] { $0["data_batch_\(batch).bin"] = nil } })
    let data = try ImageDataset.load(.cifar10, from: path)
    #expect(data.training.labels == [2, 5])
    #expect(data.remark == "2 of 5 training batches")
  }

  @Test func reportsMissingBatches() throws {
    var error = expectError("missing", try write(Self.archive { $0["test_batch.bin"] = nil }))
    #expect(error?.expected == "test_batch.bin in the archive")
    error = expectError("missing", try write(TarReaderTests.archive))
    #expect(error?.expected.hasPrefix("data_batch_1.bin, data_batch_2.bin") == true)
    #expect(error?.advice == "Download it again: swift run workbook data cifar10.")
  }

  @Test func reportsALabelAboveNine() throws {
    let path = try write(
      Self.archive { $0["data_batch_3.bin"]! = Self.record(1) + Self.record(10) })
    let error = expectError("labelOutOfRange at 3073", path)
    #expect(error?.file == "\(path): cifar-10-batches-bin/data_batch_3.bin")
    #expect(error?.found == "10")
  }

  @Test func reportsARecordThatIsCutShort() throws {
    let path = try write(Self.archive { $0["test_batch.bin"]!.removeLast() })
    let error = expectError("truncated at 3073", path)
    #expect(error?.found == "3,072 bytes after 1 record")
    _ = expectError("empty at 0", try write(Self.archive { $0["data_batch_2.bin"] = [] }))
  }

  @Test func reportsADamagedArchive() throws {
    let packed = Gzip.compress(Self.archive().finished)
    var damaged = packed
    damaged[packed.count - 8] ^= 1
    let path = try folder.write(damaged, to: "cifar-10-binary.tar.gz")
    #expect(expectError("wrongChecksum at \(packed.count - 8)", path)?.found == "another one")
    try folder.write(Array(packed.prefix(packed.count / 2)), to: "cifar-10-binary.tar.gz")
    _ = expectError("truncated at \(packed.count / 2)", path)
    var tar = Self.archive().finished
    tar[512 * 3 + 1] ^= 1
    try folder.write(Gzip.compress(tar), to: "cifar-10-binary.tar.gz")
    let error = expectError("corruptArchive at unpacked \(512 * 3)", path)
    #expect(error?.advice.contains("download it again") == true)
  }

  @Test func refusesABatchThatWouldFillTheMemory() throws {
    let count = CIFAR10Archive.batchLimit / CIFAR10Batch.recordSize + 1
    var writer = TarWriter()
    writer.add(
      "data_batch_1.bin", [UInt8](repeating: 0, count: count * CIFAR10Batch.recordSize))
    let path = try write(writer)
    #expect(expectError("tooLarge", path)?.expected == "at most 67,108,864 bytes")
  }
}
