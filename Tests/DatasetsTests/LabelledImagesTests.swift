import Testing

@testable import Datasets

@Suite struct LabelledImagesTests {
  let images = LabelledImages(
    height: 1, width: 2, channels: 1, pixels: [1, 2, 3, 4, 5, 6], labels: [2, 0, 2],
    classNames: ["a", "b", "c"])

  @Test func countsImagesAndClasses() {
    #expect(images.count == 3)
    #expect(images.valuesPerImage == 2)
    #expect(images.perClassCounts == [1, 0, 2])
    #expect(images.pixels(ofImage: 1) == [3, 4])
  }

  @Test func takesASubsetInTheGivenOrder() {
    let subset = images.subset([2, 0, 2])
    #expect(subset.pixels == [5, 6, 1, 2, 5, 6])
    #expect(subset.labels == [2, 2, 2])
    #expect(subset.classNames == images.classNames)
    #expect(images.subset([]).count == 0)
  }

  @Test func takesAPrefix() {
    #expect(images.prefix(2) == images.subset(0..<2))
    #expect(images.prefix(9) == images)
    #expect(images.prefix(0).count == 0)
  }

  @Test func stopsAtMisuse() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = LabelledImages(
        height: 1, width: 2, channels: 1, pixels: [1, 2, 3], labels: [0], classNames: ["a"])
    }
    expectMessage("3 pixel values are not 1 images of 1 x 2 x 1.", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = LabelledImages(
        height: 1, width: 1, channels: 1, pixels: [1], labels: [1], classNames: ["a"])
    }
    expectMessage("The label 1 names none of 1 classes.", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = LabelledImagesTests().images.prefix(-1)
    }
    expectMessage("There are no first -1 images", result)
  }
}
