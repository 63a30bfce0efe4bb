import Foundation
import TestSupport
import Testing

@testable import Datasets
@testable import Experiments

/// A chapter says what it lacks before it computes anything, instead of stopping on the way.
@Suite struct ImageNeedsTests {
  private let needs = ImageNeeds(training: 20, perClass: 2, test: 10, perClass: 1)

  /// Grey images of 2 by 2 pixels, their labels in turn.
  private func images(
    _ count: Int, labels: [UInt8] = Array(0...9), isBlank: Bool = false
  ) -> LabelledImages {
    LabelledImages(
      height: 2, width: 2, channels: 1,
      pixels: (0..<(4 * count)).map { isBlank ? 0 : UInt8($0 % 251) },
      labels: (0..<count).map { labels[$0 % labels.count] }, classNames: (0...9).map { "\($0)" })
  }

  private func complaint(_ training: LabelledImages, _ test: LabelledImages) -> String? {
    do {
      try needs.check(ImageDataset(.mnist, training: training, test: test), from: "data")
      return nil
    } catch { return error.description.split(separator: "\n").first.map { String($0) } }
  }

  @Test func enoughIsEnough() {
    #expect(complaint(images(20), images(10)) == nil)
  }

  @Test func theLeastNumberIsNamed() {
    #expect(
      complaint(images(19), images(10))
        == "data: expected at least 20 training images, which this chapter needs, found 19.")
    #expect(
      complaint(images(20), images(9))
        == "data: expected at least 10 test images, which this chapter needs, found 9.")
    #expect(
      complaint(images(40, labels: [0, 1, 2, 3, 4, 5, 6, 7, 8]), images(10))
        == "data: expected at least 2 training images of each class, found 0 of “9”.")
    #expect(
      complaint(images(20), images(30, labels: [3]))
        == "data: expected at least 1 test images of each class, found 0 of “0”.")
    #expect(
      complaint(images(20, isBlank: true), images(10))
        == "data: expected training images that differ, found the same value in all pixels.")
  }

  /// Whatever the size: the cases that once stopped three chapters half-way.
  @Test(arguments: [1, 2, 10, 300, 1_000])
  func aSmallSetIsRefusedBeforeTheFirstExperiment(count: Int) throws {
    let folder = try TemporaryFolder()
    for (part, count) in [("train", count), ("t10k", max(1, count / 4))] {
      let bytes = (0..<(784 * count)).map { UInt8($0 % 251) }
      try IDX(dimensions: [count, 28, 28], bytes: bytes)
        .write(to: folder.path(of: "\(part)-images-idx3-ubyte"))
      try IDX(dimensions: [count], bytes: (0..<count).map { UInt8($0 % 10) })
        .write(to: folder.path(of: "\(part)-labels-idx1-ubyte"))
    }
    let package = try SampleChapter.package()
    let before = try package.files()
    let error = #expect(throws: DatasetError.self) {
      try SampleChapter.perform(package, ["--dataset", "mnist", "--data", folder.path])
    }
    #expect(error?.kind == .tooFew)
    #expect(error?.expected == "at least 4,000 training images, which this chapter needs")
    #expect(try package.files() == before)
  }
}
