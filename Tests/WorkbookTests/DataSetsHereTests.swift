import Datasets
import Foundation
import Testing

/// Data sets are found by the names of their files: the overview has no time to read them.
struct DataSetsHereTests {
  private func fill(_ folder: URL, _ names: [String]) throws {
    for name in names {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("no image".utf8).write(to: file)
    }
  }

  @Test func mnistHasFourFiles() throws {
    try withTemporaryFolder { folder in
      let path = folder.path(percentEncoded: false)
      #expect(DataFolder.holds(.mnist5k, in: path), "it comes with the package")
      try fill(
        folder,
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte.gz", "t10k-images.idx3-ubyte"])
      #expect(!DataFolder.holds(.mnist, in: path))
      try fill(folder, ["t10k-labels.idx1-ubyte.gz"])
      #expect(DataFolder.holds(.mnist, in: path) && DataFolder.holds(.fashionMNIST, in: path))
      // A folder of its own goes first.
      try fill(folder, ["mnist/train-images-idx3-ubyte"])
      #expect(!DataFolder.holds(.mnist, in: path))
      #expect(!DataFolder.holds(.mnist, in: "\(path)/nowhere"))
      #expect(!DataFolder.holds(.mnist, in: "\(path)/train-images-idx3-ubyte"))
    }
  }

  @Test func cifar10IsAnArchiveOrBatches() throws {
    try withTemporaryFolder { folder in
      let path = folder.path(percentEncoded: false)
      #expect(!DataFolder.holds(.cifar10, in: path))
      try fill(folder, ["cifar-10-binary.tar.gz"])
      #expect(DataFolder.holds(.cifar10, in: path))
      // As for reading: of batches that are there, the test batch is one.
      try fill(folder, ["cifar-10-batches-bin/data_batch_3.bin"])
      #expect(!DataFolder.holds(.cifar10, in: path))
      try fill(folder, ["cifar-10-batches-bin/test_batch.bin"])
      #expect(DataFolder.holds(.cifar10, in: path))
    }
  }
}
