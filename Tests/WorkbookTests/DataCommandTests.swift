import ArgumentParser
import Datasets
import Downloads
import Foundation
import Testing

@testable import workbook

struct DataCommandTests {
  /// What the program says to a wrong command line.
  private func message(_ arguments: String...) -> String {
    do {
      _ = try Workbook.parseAsRoot(["data"] + arguments)
      return ""
    } catch {
      return Workbook.message(for: error)
    }
  }

  @Test func arguments() throws {
    let command = try #require(
      try Workbook.parseAsRoot([
        "data", "cifar10", "--to", "folder", "--from", "http://127.0.0.1:8000/x",
      ]) as? DataCommand)
    #expect(command.name == "cifar10" && command.to == "folder")
    #expect(command.from == "http://127.0.0.1:8000/x")
    let list = try #require(try Workbook.parseAsRoot(["data"]) as? DataCommand)
    #expect(list.name == nil)
  }

  @Test func wrongNames() {
    #expect(
      message("imagenet")
        == "There is no data set “imagenet” to download. There are: mnist, fashion-mnist, cifar10.")
    #expect(message("minst").contains("Did you mean mnist?"))
    #expect(message("MNIST").contains("Did you mean mnist?"))
    #expect(message("fashion").contains("Did you mean fashion-mnist?"))
    #expect(message("cifar-10").contains("Did you mean cifar10?"))
    #expect(message("mnist-5k").contains("comes with the package"))
    #expect(message("").contains("There are: mnist"))
  }

  @Test func whatIsThereIsReadAndSummed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files: [PublishedFile] = []
    for half in ["train", "t10k"] {
      for (name, content) in [
        ("images-idx3", IDX(dimensions: [2, 3, 3], bytes: Array(0..<18))),
        ("labels-idx1", IDX(dimensions: [2], bytes: [4, 7])),
      ] {
        let path = "\(half)-\(name)-ubyte"
        try content.write(to: "\(folder)/\(path)")
        let md5 = try #require(try MD5.ofFile(at: "\(folder)/\(path)"))
        files.append(PublishedFile(path, size: content.encoded().count, md5: md5))
      }
    }
    let command = try #require(
      try Workbook.parseAsRoot(["data", "mnist", "--to", folder]) as? DataCommand)
    var lines: [String] = []
    try command.perform(
      DatasetDownload(PublishedDataset(.mnist, files: files, mirrors: []), into: folder)
    ) { lines.append($0) }
    #expect(
      lines == [
        "MNIST, 88 bytes in 4 files, to \(folder)",
        "  train-images-idx3-ubyte, 34 bytes: already there, checksum good",
        "  train-labels-idx1-ubyte, 10 bytes: already there, checksum good",
        "  t10k-images-idx3-ubyte, 34 bytes: already there, checksum good",
        "  t10k-labels-idx1-ubyte, 10 bytes: already there, checksum good",
        "MNIST: 2 training and 2 test images of 3 x 3 x 1 in 10 classes.",
        "Use it: swift run chapter-bn --dataset mnist --data \(folder)",
      ])
  }

  @Test func wrongOptions() {
    #expect(message("--to", "folder").contains("Name the data set"))
    #expect(message("mnist", "--to", " ").contains("--to needs the name of a folder."))
    for address in ["ftp://host/", "folder", "http://", "https:///x"] {
      #expect(message("mnist", "--from", address).contains("http:// or https://"), "\(address)")
    }
  }
}
