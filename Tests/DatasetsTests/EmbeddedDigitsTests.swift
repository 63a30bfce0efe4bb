import TestSupport
import Testing

@testable import Datasets

@Suite struct EmbeddedDigitsTests {
  let digits = try! ImageDataset.load(.mnist5k)

  @Test func hasTheStatedNumbers() {
    #expect(digits.training.count == 4000)
    #expect(digits.test.count == 1000)
    #expect(digits.training.perClassCounts == [Int](repeating: 400, count: 10))
    #expect(digits.test.perClassCounts == [Int](repeating: 100, count: 10))
    #expect(digits.training.classNames == (0...9).map(String.init))
    for images in [digits.training, digits.test] {
      #expect([images.height, images.width, images.channels] == [28, 28, 1])
      #expect(images.pixels.count == images.count * 784)
    }
    #expect(
      digits.summary
        == "MNIST-5k: 4,000 training and 1,000 test images of 28 x 28 x 1 in 10 classes")
    #expect(digits.licence == "CC BY-SA 3.0")
  }

  // The numbers come from the files by another way:
  //
  //   import gzip
  //   for half in "train", "t10k":
  //       pixels = gzip.open(half + "-images-idx3-ubyte.gz").read()[16:]
  //       labels = gzip.open(half + "-labels-idx1-ubyte.gz").read()[8:]
  //       print(sum(pixels), sum(pixels[:784]), sum(pixels[-784:]), list(labels[:10]))
  //       print(list(pixels[14 * 28 + 14 : 14 * 28 + 18]))             # row 14 of image 0
  //       print(sum(i * p for i, p in enumerate(pixels)) % 1000003)    # the order counts
  @Test func trainingPixelsAreKnown() {
    let images = digits.training
    #expect(sum(images.pixels) == 104_956_878)
    #expect(sum(images.pixels(ofImage: 0)) == 19_186)
    #expect(sum(images.pixels(ofImage: 3999)) == 36_035)
    #expect(images.labels.prefix(10) == [7, 2, 9, 0, 6, 4, 0, 2, 6, 5])
    #expect(images.pixels[(14 * 28 + 14)..<(14 * 28 + 18)] == [86, 252, 248, 72])
    #expect(orderedSum(images.pixels) == 284_118)
  }

  @Test func testPixelsAreKnown() {
    let images = digits.test
    #expect(sum(images.pixels) == 26_310_224)
    #expect(sum(images.pixels(ofImage: 0)) == 30_709)
    #expect(sum(images.pixels(ofImage: 999)) == 40_277)
    #expect(images.labels.prefix(10) == [8, 8, 3, 0, 3, 2, 1, 0, 3, 4])
    #expect(images.pixels[(14 * 28 + 14)..<(14 * 28 + 18)] == [252, 239, 114, 6])
    #expect(orderedSum(images.pixels) == 856_610)
  }

  @Test func noTestImageIsATrainingImage() {
    let training = Set((0..<4000).map(digits.training.pixels(ofImage:)))
    #expect(training.count == 4000)
    #expect(!(0..<1000).contains { training.contains(digits.test.pixels(ofImage: $0)) })
  }

  @Test func isFoundInABundleBesideTheProgram() throws {
    let folder = try TemporaryFolder()
    let inner = try folder.makeFolder("package_Datasets.resources/mnist-5k")
    try folder.makeFolder("package_Others.resources/mnist-5k")
    let places = EmbeddedDigits.bundles(beside: [folder.path])
    #expect(try EmbeddedDigits.folder(searching: places) == inner)
  }

  @Test func aMissingBundleIsAnError() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: DatasetError.self) {
      try EmbeddedDigits.folder(searching: [folder.path, "\(folder.path)/none"])
    }
    #expect(error?.kind == .missing)
    #expect(error?.found == "none in \(folder.path) or \(folder.path)/none")
  }

  func sum(_ pixels: some Sequence<UInt8>) -> Int { pixels.reduce(0) { $0 + Int($1) } }

  func orderedSum(_ pixels: [UInt8]) -> Int {
    pixels.indices.reduce(0) { $0 + $1 * Int(pixels[$1]) } % 1_000_003
  }
}
