import Datasets
import Foundation
import TestSupport
import Testing

@testable import Downloads

/// Whole data sets, small ones, from a server to images.
@Suite struct DatasetDownloadTests {
  let folder = try! TemporaryFolder()
  let notices = Notices()

  /// Files on a server, and how their publisher describes them.
  func publish(
    _ name: DatasetName, _ files: [(name: String, bytes: [UInt8])]
  ) -> (PublishedDataset, LoopbackServer) {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ("/set/" + $0.name, $0.bytes) })
    let server = LoopbackServer { request, _ in
      contents[request.path].map { .good($0, request) } ?? .status("404 Not Found")
    }
    let dataset = PublishedDataset(
      name,
      files: files.map { PublishedFile($0.name, size: $0.bytes.count, md5: Sample.md5($0.bytes)) },
      mirrors: [server.base + "set/"])
    return (dataset, server)
  }

  static let digits: [(name: String, bytes: [UInt8])] = ["train", "t10k"].flatMap { half in
    [
      (
        "\(half)-images-idx3-ubyte.gz",
        Gzip.compress(IDX(dimensions: [3, 2, 2], bytes: Array(0..<12)).encoded())
      ),
      (
        "\(half)-labels-idx1-ubyte.gz",
        Gzip.compress(IDX(dimensions: [3], bytes: [half == "train" ? 1 : 2, 0, 9]).encoded())
      ),
    ]
  }

  /// An archive of one record a batch, as the program tar writes it.
  func photographs() throws -> [(name: String, bytes: [UInt8])] {
    let source = try TemporaryFolder()
    let inner = source.path + "/cifar-10-batches-bin"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    for name in (1...5).map({ "data_batch_\($0)" }) + ["test_batch"] {
      try source.write(
        [3] + [UInt8](repeating: 100, count: 3072), to: "cifar-10-batches-bin/\(name).bin")
    }
    try source.write(Array("airplane\n".utf8), to: "cifar-10-batches-bin/batches.meta.txt")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/tar")
    process.arguments = ["-C", source.path, "-czf", source.path + "/a", "cifar-10-batches-bin"]
    try process.run()
    process.waitUntilExit()
    return [("cifar-10-binary.tar.gz", try source.bytes(of: "a"))]
  }

  /// What a run reports.
  func run(_ dataset: PublishedDataset, from base: String? = nil) throws -> (
    images: ImageDataset, lines: [String]
  ) {
    var lines: [String] = []
    let images = try DatasetDownload(
      dataset, into: folder.path, from: base, downloader: notices.downloader()
    ).run { lines.append($0) }
    return (images, lines)
  }

  @Test func fourFilesBecomeADataSet() throws {
    let (dataset, server) = publish(.mnist, Self.digits)
    var result = try run(dataset)
    #expect(result.images.training.labels == [1, 0, 9] && result.images.test.labels == [2, 0, 9])
    #expect(result.lines.count == 4)
    #expect(
      result.lines[0] == "train-images-idx3-ubyte.gz, \(Self.digits[0].bytes.count) bytes: "
        + "from 127.0.0.1, checksum good")
    #expect(try folder.names == Self.digits.map(\.name).sorted())
    // Once more, everything is there.
    result = try run(dataset)
    #expect(result.lines.allSatisfy { $0.hasSuffix("already there, checksum good") })
    #expect(server.requests.count == 4)
  }

  @Test func oneDamagedFileIsBroughtAgain() throws {
    let (dataset, server) = publish(.mnist, Self.digits)
    _ = try run(dataset)
    try folder.write([1, 2, 3], to: "t10k-labels-idx1-ubyte.gz")
    let result = try run(dataset)
    #expect(result.lines.filter { $0.contains("from 127.0.0.1") }.count == 1)
    #expect(server.requests.count == 5)
    #expect(result.images.test.labels == [2, 0, 9])
  }

  @Test func anotherAddressIsAskedInPlaceOfTheMirrors() throws {
    let (dataset, server) = publish(.fashionMNIST, Self.digits)
    let far = PublishedDataset(
      .fashionMNIST, files: dataset.files, mirrors: ["http://no-such-host.invalid/"])
    // With or without the slash at its end.
    #expect(try run(far, from: server.base + "set").images.training.count == 3)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/tar")))
  func anArchiveIsUnpacked() throws {
    let (dataset, server) = publish(.cifar10, try photographs())
    var result = try run(dataset)
    #expect(result.images.training.count == 5 && result.images.test.labels == [3])
    #expect(result.lines.last == "cifar-10-binary.tar.gz: unpacked")
    #expect(try folder.names == ["cifar-10-batches-bin", "cifar-10-binary.tar.gz"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cifar-10-batches-bin")
        .count == 7)
    result = try run(dataset)
    #expect(result.lines.last == "cifar-10-binary.tar.gz: already unpacked")
    // What was damaged since is unpacked again, without the server.
    try folder.write([1], to: "cifar-10-batches-bin/test_batch.bin")
    result = try run(dataset)
    #expect(result.lines.last == "cifar-10-binary.tar.gz: unpacked")
    #expect(result.images.test.labels == [3])
    #expect(server.requests.count == 1)
  }

  @Test func aRefusedFileEndsTheRunAndKeepsTheOthers() throws {
    let (dataset, server) = publish(.mnist, Self.digits)
    var files = dataset.files
    files[1] = PublishedFile(files[1].name, size: files[1].size, md5: Sample.file.md5)
    let error = #expect(throws: DownloadError.self) {
      try run(PublishedDataset(.mnist, files: files, mirrors: dataset.mirrors))
    }
    #expect(error?.kind == .wrongChecksum)
    #expect(try folder.names == [files[0].name])
    #expect(server.requests.count == 2)
  }
}
