import Datasets
import Foundation
import Testing

@testable import Downloads

@Suite struct PublishedDatasetTests {
  @Test func everySetThatIsNotBuiltInCanBeDownloaded() {
    for name in DatasetName.allCases {
      #expect((PublishedDataset.named(name) != nil) == name.isPublished)
    }
  }

  @Test func theCatalogueIsComplete() {
    for dataset in PublishedDataset.all {
      #expect(dataset.mirrors.count >= 2)
      for mirror in dataset.mirrors {
        #expect(URL(string: mirror)?.host() != nil && mirror.hasSuffix("/"))
      }
      #expect(Set(dataset.files.map(\.md5)).count == dataset.files.count)
      for file in dataset.files {
        #expect(file.md5.count == 32 && file.md5.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        #expect(file.size > 0)
      }
    }
    #expect(PublishedDataset.mnist.size == 11_594_722)
    #expect(PublishedDataset.mnist.archive == nil)
    #expect(PublishedDataset.cifar10.archive?.name == "cifar-10-binary.tar.gz")
  }
}
