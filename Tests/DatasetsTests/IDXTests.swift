import TestSupport
import Testing

@testable import Datasets

@Suite struct IDXTests {
  let labels = IDX.Content.labels(classCount: 10)
  let folder = try! TemporaryFolder()

  func decode(_ content: IDX.Content, _ bytes: [UInt8], limit: Int = 1 << 30) throws -> IDX {
    try IDX.read(content, from: folder.write(bytes, to: "a"), limit: limit)
  }

  /// Decodes the bytes as they are and as gzip packs them, and gives both errors in short.
  func errors(_ content: IDX.Content, _ bytes: [UInt8], limit: Int = 1 << 30) -> [String] {
    [bytes, Gzip.compress(bytes)].map { (bytes: [UInt8]) -> String in
      do {
        _ = try decode(content, bytes, limit: limit)
        return "no error"
      } catch {
        return (error as? DatasetError)?.summary ?? "\(error)"
      }
    }
  }

  @Test func readsImagesAndLabels() throws {
    let plain = try folder.write([0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9], to: "plain.gz")
    #expect(try IDX.read(labels, from: plain) == Sample.labels)
    // Whatever it is called, gzip is known by its first bytes.
    let packed = try folder.write(Gzip.compress(Sample.images.encoded()), to: "packed")
    #expect(try IDX.read(.images, from: packed) == Sample.images)
  }

  @Test func reportsWrongMagic() {
    #expect(errors(labels, [0, 1, 8, 1, 0, 0, 0, 1, 0]) == both("wrongMagic at", 0))
    #expect(errors(labels, [1, 0]) == both("wrongMagic at", 0))
    #expect(errors(labels, Array("<!DOCTYPE html>".utf8)) == both("wrongMagic at", 0))
    #expect(errors(labels, [0, 0, 13, 1, 0, 0, 0, 1, 0]) == both("unsupported at", 2))
    #expect(errors(labels, [0, 0, 8, 0, 0, 0, 0, 1, 0]) == both("wrongMagic at", 3))
    #expect(errors(labels, Sample.images.encoded()) == both("wrongMagic at", 3))
    #expect(errors(.images, Sample.labels.encoded()) == both("wrongMagic at", 3))
  }

  @Test func saysWhatMayHaveHappened() {
    func text(_ bytes: [UInt8]) -> String {
      let error = #expect(throws: DatasetError.self) { try decode(.images, bytes) }
      return error?.description.replacing(folder.path, with: "data") ?? ""
    }
    #expect(
      text(Array("<html>".utf8)) == """
        data/a, byte 0: expected IDX images (00 00 08 03), found a web page.
        A site answered with a page instead of the file: open it in a browser to see why.
        """)
    #expect(
      text(Sample.labels.encoded()) == """
        data/a, byte 3: expected 3 dimensions, as images have, found 1.
        Images and labels may have been swapped.
        """)
    #expect(
      text(Gzip.compress([0, 0, 0x0d, 3])) == """
        data/a, byte 2 once unpacked: expected elements of type 08 (unsigned bytes), \
        found 0d (32-bit floats).
        Only images and labels stored as bytes are read.
        """)
  }

  @Test func reportsEveryTruncation() {
    let whole = Sample.images.encoded()
    #expect(errors(.images, []) == ["empty at 0", "truncated at unpacked 0"])
    for count in 1..<whole.count {
      #expect(errors(.images, Array(whole.prefix(count))) == both("truncated at", count))
    }
  }

  @Test func reportsExtraBytes() {
    #expect(errors(labels, Sample.labels.encoded() + [1]) == both("extraBytes at", 11))
    #expect(errors(.images, Sample.images.encoded() + [1, 2]) == both("extraBytes at", 28))
  }

  @Test func reportsZeroDimensions() {
    #expect(errors(labels, [0, 0, 8, 1, 0, 0, 0, 0]) == both("zeroDimension at", 4))
    var bytes = Sample.images.encoded()
    bytes[15] = 0
    #expect(errors(.images, bytes) == both("zeroDimension at", 12))
  }

  @Test func reportsHugeDimensionsWithoutAllocating() {
    let ones = [UInt8](repeating: 0xff, count: 12)
    #expect(errors(.images, [0, 0, 8, 3] + ones) == both("tooLarge at", 4))
    // Each dimension is small enough; two of them are not, nor are three that overflow Int.
    let million: [UInt8] = [0, 16, 0, 0]
    #expect(
      errors(.images, [0, 0, 8, 3] + million + million + million) == both("tooLarge at", 8))
    #expect(
      errors(.images, [0, 0, 8, 3] + ones, limit: .max) == both("tooLarge at", 8))
    #expect(errors(.images, Sample.images.encoded(), limit: 27) == both("tooLarge at", 12))
    #expect(errors(.images, Sample.images.encoded(), limit: 28) == ["no error", "no error"])
  }

  /// Nothing but the checksum tells that a pixel is another.
  @Test func reportsAWrongChecksumBehindTheLastElement() {
    var packed = Gzip.compress(Sample.images.encoded(), level: 0)
    packed[packed.count - 10] ^= 1
    let error = #expect(throws: DatasetError.self) { try decode(.images, packed) }
    #expect(error?.summary == "wrongChecksum at \(packed.count - 8)")
  }

  @Test func aPackedFileIsUnpackedNoFurtherThanItsHeaderSays() {
    let zeros = [UInt8](repeating: 0, count: 32 << 20)
    let bomb = Gzip.compress(Sample.labels.encoded()) + Gzip.compress(zeros)
    let error = #expect(throws: DatasetError.self) {
      try decode(labels, bomb)
    }
    #expect(error?.summary == "extraBytes at unpacked 11")
    #expect(error?.found == "more")  // how much more was not looked at
  }

  @Test func reportsLabelsThatNameNoClass() throws {
    let file = IDX(dimensions: [4], bytes: [9, 0, 10, 11]).encoded()
    #expect(errors(labels, file) == both("labelOutOfRange at", 10))
    #expect(errors(.labels(classCount: 12), file) == ["no error", "no error"])
  }

  /// The error in the plain file and in the packed one.
  func both(_ kind: String, _ offset: Int) -> [String] {
    ["\(kind) \(offset)", "\(kind) unpacked \(offset)"]
  }
}
