import Testing

@testable import Datasets

@Suite struct ImageDatasetTests {
  @Test func namesAreThoseOfTheCommandLine() {
    #expect(
      DatasetName.allCases.map(\.rawValue) == ["mnist-5k", "mnist", "fashion-mnist", "cifar10"])
    for name in DatasetName.allCases {
      #expect(Set(name.classNames).count == 10)
      #expect(!name.source.isEmpty && !name.licence.isEmpty)
      #expect(name.isEmbedded == (name == .mnist5k))
    }
  }

  @Test(arguments: [DatasetName.mnist, .fashionMNIST, .cifar10])
  func asksForAFolder(name: DatasetName) {
    let error = #expect(throws: DatasetError.self) { try ImageDataset.load(name) }
    #expect(error?.kind == .folderNeeded)
    #expect(error?.advice == "Say where they are: --data DIR.")
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
    #expect(error?.kind == .wrongFileType)
  }
}
