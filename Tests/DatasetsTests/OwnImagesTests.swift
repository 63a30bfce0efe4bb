import CPNG
import Foundation
import TensorCore
import TestSupport
import Testing

@testable import Datasets

/// One's own pictures with a list of labels: what is read, and what is said of a list or a picture that
/// cannot be.
@Suite struct OwnImagesTests {
  /// A PNG in one colour.
  private func png(
    _ colour: [UInt8], width: Int = 4, height: Int = 4, format: UInt32 = UInt32(PNG_FORMAT_RGB)
  ) -> [UInt8] {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    (image.width, image.height) = (png_uint_32(width), png_uint_32(height))
    image.format = format
    let samples = [UInt8]((0..<width * height).flatMap { _ in colour })
    var size: png_alloc_size_t = 0
    png_image_write_to_memory(&image, nil, &size, 0, samples, 0, nil)
    var bytes = [UInt8](repeating: 0, count: Int(size))
    png_image_write_to_memory(&image, &bytes, &size, 0, samples, 0, nil)
    return Array(bytes.prefix(Int(size)))
  }

  /// A folder with pictures that are there and the list.
  private func folder(_ list: String, _ pictures: [String: [UInt8]] = [:]) throws -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try folder.write(Array(list.utf8), to: "labels.csv")
    for (name, bytes) in pictures { try folder.write(bytes, to: name) }
    return folder
  }

  /// What is said of a list alone, without the advice.
  private func complaint(_ list: String) -> String {
    complaint(Array(list.utf8))
  }

  private func complaint(_ list: [UInt8]) -> String {
    do {
      _ = try LabelList(list, path: "labels.csv")
      return ""
    } catch { return String(error.description.prefix { $0 != "\n" }) }
  }

  @Test func picturesOfAnySizeBecomeSquares() throws {
    let (red, blue) = (
      png([255, 0, 0], width: 50, height: 30), png([0, 0, 200], width: 7, height: 90)
    )
    let folder = try folder(
      "label,part,file\nred,training,a.png\nblue,,\"b, of 2.png\"\nred,test,sub/c.png\n",
      ["a.png": red, "b, of 2.png": blue, "sub/c.png": red])
    let set = try ImageDataset.load(.folder, from: folder.path)
    #expect(set.name == .folder && set.training.classNames == ["blue", "red"])
    #expect(set.training.count == 2 && set.test.count == 1)
    #expect(set.test.labels == [1] && set.training.labels.sorted() == [0, 1])
    #expect(set.test.pixels == (0..<1024).flatMap { _ in [255, 0, 0] })
    let place = set.training.labels.firstIndex(of: 0)!
    #expect(Array(set.training.pixels(ofImage: place).suffix(3)) == [0, 0, 200])
    #expect(
      Examples(set.training, as: .images(side: 32, channels: 3)).inputs.shape == [2, 32, 32, 3])
  }

  /// Each new pixel is the mean of its area, whatever the two sizes are.
  @Test(arguments: [1, 5, 32, 33, 47, 64, 100]) func scalingKeepsTheMean(edge: Int) throws {
    var random = RandomSource(seed: UInt64(edge))
    let samples = (0..<edge * edge * 3).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    (image.width, image.height) = (png_uint_32(edge), png_uint_32(edge))
    image.format = UInt32(PNG_FORMAT_RGB)
    var size: png_alloc_size_t = 0
    png_image_write_to_memory(&image, nil, &size, 0, samples, 0, nil)
    var bytes = [UInt8](repeating: 0, count: Int(size))
    png_image_write_to_memory(&image, &bytes, &size, 0, samples, 0, nil)
    let picture = try PNGPixels(bytes, pixelLimit: 1 << 20)
    #expect(picture.samples == samples)
    let scaled = picture.square(of: 32)
    func mean(_ values: [UInt8]) -> Double {
      values.reduce(0) { $0 + Double($1) } / Double(values.count)
    }
    #expect(scaled.count == 32 * 32 * 3)
    // A mean of four bytes ends in quarters, and halves are rounded up: an eighth too much on average.
    #expect(abs(mean(scaled) - mean(samples)) < 0.15)
    if edge == 32 { #expect(scaled == samples) }
  }

  @Test func transparencyIsWhiteAndGreyBecomesColour() throws {
    let clear = try PNGPixels(
      png([9, 9, 9, 0], format: UInt32(PNG_FORMAT_RGB | PNG_FORMAT_FLAG_ALPHA)), pixelLimit: 100)
    #expect(clear.samples.allSatisfy { $0 == 255 })
    let grey = try PNGPixels(png([70], format: UInt32(PNG_FORMAT_GRAY)), pixelLimit: 100)
    #expect(grey.samples == [UInt8](repeating: 70, count: 48))
  }

  /// Where the list does not say, every fifth of a class is for testing, and the first images that training
  /// takes are not all of one class.
  @Test func everyFifthIsForTesting() throws {
    let names = (0..<60).map { "\($0).png" }
    let list =
      "file,label\n" + names.map { "\($0),\(Int($0.dropLast(4))! < 30 ? "a" : "b")\n" }.joined()
    let folder = try folder(
      list, Dictionary(uniqueKeysWithValues: names.map { ($0, png([7, 7, 7])) }))
    let set = try ImageDataset.load(.folder, from: folder.path)
    #expect(set.test.perClassCounts == [6, 6] && set.training.perClassCounts == [24, 24])
    // The list has one class behind the other; the first few images are of both.
    #expect(Set(set.training.prefix(6).labels) == [0, 1])
    #expect(Set(set.test.prefix(6).labels) == [0, 1])
    #expect(try ImageDataset.load(.folder, from: folder.path) == set)
  }

  @Test func listsThatAreWrongAreRefusedWithTheirLine() throws {
    let head = "file,label\na.png,x\n"
    #expect(complaint(head) == "")
    #expect(complaint("\u{FEFF}" + head.replacing("\n", with: "\r\n")) == "")
    #expect(complaint("") == "labels.csv, line 1: expected the titles file,label, found nothing.")
    #expect(complaint("name,class\n").hasPrefix("labels.csv, line 1: expected the titles"))
    #expect(complaint("file,label\n").hasPrefix("labels.csv, line 2: expected a line for each"))
    #expect(
      complaint(head + "\nb.png\n")
        == "labels.csv, line 4: expected 2 fields, as in the titles, found 1.")
    #expect(complaint(head + "b.png,x,y\n").contains("line 3: expected 2 fields"))
    #expect(complaint(head + ",x\n").contains("line 3: expected the name of a picture"))
    #expect(complaint(head + "b.png,\n").contains("line 3: expected a label"))
    #expect(complaint(head + "a.png,y\n").contains("again, after line 2"))
    #expect(complaint(head + "\"b.png,y\n").contains("line 3: expected a quote that ends"))
    #expect(complaint(head + "\"b.png\ny\",y\n").contains("line 3: expected a quote that ends"))
    #expect(complaint("file,label,part\na.png,x,tset\n").contains("found \u{201C}tset\u{201D}"))
    #expect(complaint([0x66, 0xFF, 0xFE]).contains("text in UTF-8"))
  }

  @Test(arguments: [
    "../a.png", "/etc/passwd", "b/../../a.png", "..", "a\0.png",
    // A slash with an accent is one to the system.
    "../\u{301}a.png", "/\u{301}etc/passwd", "b/\u{301}/../../a.png",
  ])
  func namesThatLeadOutAreRefused(name: String) {
    #expect(complaint("file,label\n\(name),x\n").contains("line 2: expected a name inside"))
  }

  @Test func picturesThatAreWrongAreNamedWithTheirLine() throws {
    func complaint(_ bytes: [UInt8]?) throws -> String {
      let folder = try folder(
        "file,label,part\ngood.png,x,\nbad.png,y,test\n",
        ["good.png": png([1, 2, 3])].merging(bytes.map { ["bad.png": $0] } ?? [:]) { $1 })
      let error = #expect(throws: DatasetError.self) {
        try ImageDataset.load(.folder, from: folder.path)
      }
      #expect(error!.file == "\(folder.path)/labels.csv" && error!.position == .line(3))
      return "\(error!.kind): expected \(error!.expected), found \(error!.found)"
    }
    #expect(
      try complaint(nil) == "missing: expected the picture bad.png, found nothing of that name")
    #expect(try complaint([]) == "empty: expected the picture bad.png, found an empty file")
    #expect(try complaint(Array("GIF89a".utf8)).hasPrefix("unsupported: expected a PNG in bad.png"))
    let whole = png([4, 5, 6], width: 40, height: 40)
    #expect(try complaint(Array(whole.prefix(whole.count / 2))).hasPrefix("unsupported"))
    // A header that promises a thousand million pixels, and nothing behind it.
    var large = whole
    large.replaceSubrange(16..<24, with: [0, 0, 0x7F, 0xFF, 0, 0, 0x7F, 0xFF])
    #expect(try complaint(large).hasPrefix("unsupported"))
    let failure = #expect(throws: PNGPixels.Failure.self) {
      try PNGPixels(whole, pixelLimit: 1000)
    }
    #expect(failure!.reason == "40 x 40 pixels; at most 1,000 are read")
  }

  /// Half of a valid file, or with any of its bytes changed, is an error or another picture: never a crash.
  @Test func damagedPicturesAreRefusedOrRead() throws {
    let whole = png([4, 5, 6], width: 9, height: 5)
    for place in whole.indices {
      for value: UInt8 in [0, 255, whole[place] ^ 1] {
        var bytes = whole
        bytes[place] = value
        if let picture = try? PNGPixels(bytes, pixelLimit: 1 << 16) {
          #expect(picture.square(of: 32).count == 3072)
        }
        _ = try? PNGPixels(Array(bytes.prefix(place)), pixelLimit: 1 << 16)
      }
    }
  }

  @Test func aFolderWithoutAListSaysWhatIsNeeded() throws {
    let empty = try TemporaryFolder()
    let error = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.folder, from: empty.path)
    }
    #expect(error!.kind == .missing && error!.advice.contains("file,label"))
    let none = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.folder, from: nil, standard: "\(empty.path)/none")
    }
    #expect(none!.kind == .folderNeeded && none!.advice.contains("--data DIR"))
    #expect(!none!.advice.contains("workbook data"))
    let one = try folder("file,label\na.png,x\n", ["a.png": png([1, 1, 1])])
    let few = #expect(throws: DatasetError.self) {
      try ImageDataset.load(.folder, from: one.path)
    }
    #expect(few!.expected == "2 to 256 different labels")
    #expect(DataFolder.holds(.folder, in: one.path) && !DataFolder.holds(.folder, in: empty.path))
  }
}
