import Testing

@testable import Datasets

@Suite struct InputFormatTests {
  let digits = try! ImageDataset.load(.mnist5k).test.prefix(3)

  func shape(_ format: InputFormat) -> [Int] {
    let images = format.prepare(digits)
    return [images.height, images.width, images.channels]
  }

  @Test func preparesImages() {
    #expect(shape(.flat) == [28, 28, 1])
    #expect(shape(.images()) == [28, 28, 1])
    #expect(shape(.images(side: 32)) == [32, 32, 1])
    #expect(shape(.images(side: 32, channels: 3)) == [32, 32, 3])
    #expect(shape(InputFormat(keepsShape: false, side: 30)) == [30, 30, 1])
  }

  @Test func leavesAloneWhatFitsAlready() {
    #expect(InputFormat.images(side: 28, channels: 1).prepare(digits) == digits)
    let colour = digits.repeatingChannel(3)
    #expect(InputFormat.images(channels: 3).prepare(colour) == colour)
  }

  @Test(arguments: [false, true]) func impossibleSizesStop(afterwards: Bool) async {
    let side = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [afterwards = afterwards as Bool] in
      var format = InputFormat.images(side: afterwards ? 32 : 0)
      format.side = 0
    }
    expectMessage("a side of 1 and 1 channel, not 0 and 1", side)
    let channels = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [afterwards = afterwards as Bool] in
      var format = InputFormat.images(channels: afterwards ? 3 : -1)
      format.channels = -1
    }
    expectMessage("not 1 and -1", channels)
  }
}
