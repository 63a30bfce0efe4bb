import TestSupport
import Testing

@testable import Datasets

@Suite struct ImageDatasetTests {
  @Test func namesAreThoseOfTheCommandLine() {
    #expect(
      DatasetName.allCases.map(\.rawValue) == [
        "mnist-5k", "mnist", "fashion-mnist", "cifar10", "folder",
      ])
    for name in DatasetName.allCases {
      #expect(Set(name.classNames).count == (name == .folder ? 0 : 10))
      #expect(name.isPublished == (name != .mnist5k && name != .folder))
      #expect(!name.source.isEmpty && !name.licence.isEmpty)
      #expect(name.isEmbedded == (name == .mnist5k))
    }
  }

  @Test(arguments: [DatasetName.mnist, .fashionMNIST, .cifar10])
  func saysHowToDownload(name: DatasetName) throws {
    let folder = try TemporaryFolder()
    var error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(name, from: nil, standard: "\(folder.path)/none")
    }
    #expect(error?.kind == .folderNeeded)
    #expect(
      error?.description == """
        \(folder.path)/none: expected the files of \(name.title), found no such folder.
        Download them (swift run workbook data \(name.rawValue)), or say where they are: --data DIR.
        """)
    // The folder is there, but a download was stopped.
    error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(name, from: nil, standard: folder.path)
    }
    #expect(error?.kind == .missing)
    #expect(error?.advice.contains("swift run workbook data \(name.rawValue)") == true)
  }

  @Test func looksInTheStandardFolder() throws {
    let folder = try TemporaryFolder()
    for half in ["train", "t10k"] {
      try Sample.images.write(to: "\(folder.path)/\(half)-images-idx3-ubyte")
      try Sample.labels.write(to: "\(folder.path)/\(half)-labels-idx1-ubyte")
    }
    #expect(try ImageDataset.load(.mnist, from: nil, standard: folder.path).test.count == 3)
  }

  @Test func theEmbeddedDigitsTakeNoFolder() {
    let error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.mnist5k, from: "data")
    }
    #expect(error?.kind == .folderNotNeeded)
  }

  @Test(arguments: [DatasetName.mnist, .fashionMNIST, .cifar10])
  func reportsAMissingFolderAndAFileInItsPlace(name: DatasetName) throws {
    let folder = try TemporaryFolder()
    var error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(name, from: "\(folder.path)/none")
    }
    #expect(error?.kind == .missing)
    let file = try folder.write([1], to: "file")
    error = #expect(throws: DatasetError.self) { try ImageDataset.load(name, from: file) }
    // CIFAR-10 is published as one file, an archive; this one is something else.
    #expect(error?.kind == (name == .cifar10 ? .wrongMagic : .wrongFileType))
  }
}
