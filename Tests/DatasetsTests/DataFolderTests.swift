import TestSupport
import Testing

@testable import Datasets

@Suite struct DataFolderTests {
  @Test func isInThePackage() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "book/Package.swift")
    try folder.write([], to: "book/Sources/Datasets/IDX.swift")
    try folder.write([], to: "book/Chapters/CNNs/Package.swift")
    let book = "\(folder.path)/book"
    #expect(DataFolder.standard(for: .mnist, from: book) == "Data/mnist")
    #expect(
      DataFolder.standard(for: .cifar10, from: book + "/Chapters/CNNs") == book + "/Data/cifar10")
    #expect(DataFolder.standard(for: .mnist, from: folder.path) == "Data/mnist")
  }
}
