import Testing

@testable import Datasets

@Suite struct ImagePaddingTests {
  /// Two grey images of 1 x 2.
  let images = LabelledImages(
    height: 1, width: 2, channels: 1, pixels: [1, 2, 3, 4], labels: [1, 0],
    classNames: ["a", "b"])

  @Test func putsImagesInTheMiddle() {
    let padded = images.padded(to: 4, background: 9)
    #expect([padded.height, padded.width, padded.channels] == [4, 4, 1])
    #expect(padded.pixels(ofImage: 0) == [9, 9, 9, 9, 9, 1, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9])
    #expect(
      Array(padded.pixels(ofImage: 1)) == [9, 9, 9, 9, 9, 3, 4, 9, 9, 9, 9, 9, 9, 9, 9, 9])
    #expect(padded.labels == images.labels)
    #expect(images.padded(to: 2).pixels == [1, 2, 0, 0, 3, 4, 0, 0])
  }

  @Test func padsDigitsByTwoOnEachSide() throws {
    let digits = try ImageDataset.load(.mnist5k).test.prefix(50)
    let padded = digits.padded(to: 32)
    for image in 0..<50 {
      for row in 0..<28 {
        let start = image * 1024 + (row + 2) * 32
        let line = (image * 28 + row) * 28
        #expect(padded.pixels[(start + 2)..<(start + 30)] == digits.pixels[line..<(line + 28)])
      }
    }
    #expect(
      padded.pixels.reduce(0) { $0 + Int($1) } == digits.pixels.reduce(0) { $0 + Int($1) })
  }

  @Test func padsEveryChannel() {
    let colour = LabelledImages(
      height: 1, width: 1, channels: 2, pixels: [1, 2], labels: [0], classNames: ["a"])
    #expect(colour.padded(to: 2).pixels == [1, 2, 0, 0, 0, 0, 0, 0])
  }

  @Test func repeatsTheChannel() {
    let repeated = images.repeatingChannel(3)
    #expect(repeated.pixels == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    #expect(repeated.channels == 3)
    #expect(images.repeatingChannel(1) == images)
  }

  @Test func stopsAtMisuse() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = ImagePaddingTests().images.padded(to: 1)
    }
    expectMessage("Images of 1 x 2 do not fit into 1 x 1.", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = ImagePaddingTests().images.repeatingChannel(3).repeatingChannel(3)
    }
    expectMessage("Only one channel can be repeated: 3 cannot become 3.", result)
  }
}
