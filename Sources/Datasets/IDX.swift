import SharedState
import TensorCore

/// An array of bytes in the IDX format, in which MNIST and Fashion-MNIST are published.
///
/// ```
/// byte 0   00 00         always
/// byte 2   08            the type of the elements: unsigned bytes
/// byte 3   03            the number of dimensions: 3 for images, 1 for labels
/// byte 4   00 00 ea 60   the first dimension, highest byte first: 60,000 images
/// byte 8   00 00 00 1c   the second: 28 rows
/// byte 12  00 00 00 1c   the third: 28 columns
/// byte 16  ...           the elements, the last dimension running fastest
/// ```
///
/// ```swift
/// let images = try IDX.read(.images, from: "data/train-images-idx3-ubyte.gz")
/// print(images.dimensions)  // [60000, 28, 28]
/// ```
public struct IDX: Equatable, Sendable {
  /// What a file should hold.
  public enum Content: Equatable, Sendable {
    /// Grey images: bytes in three dimensions (count, height, width), 00 00 08 03.
    case images
    /// Labels: bytes in one dimension, 00 00 08 01, each below `classCount`.
    case labels(classCount: Int)
  }

  /// The size in each dimension, all at least 1.
  public let dimensions: [Int]
  /// The elements, the last dimension running fastest.
  public let bytes: [UInt8]

  /// An array of the given dimensions; stops the program if the bytes do not fill it.
  public init(dimensions: [Int], bytes: [UInt8]) {
    require(
      (1...255).contains(dimensions.count) && dimensions.allSatisfy { $0 > 0 }
        && dimensions.reduce(1, *) == bytes.count,
      "\(bytes.count) bytes do not fill the dimensions \(dimensions).")
    self.dimensions = dimensions
    self.bytes = bytes
  }

  /// The most bytes that `read` accepts unless told otherwise: 1 GiB.
  public static let defaultLimit = 1 << 30

  /// Reads a file, packed with gzip or not: its first bytes tell, not its name.
  ///
  /// - Parameters:
  ///   - content: What the file should hold; anything else is an error.
  ///   - path: The file.
  ///   - limit: The largest number of bytes it may hold, or unpack to.
  /// - Throws: `DatasetError`, with the byte where it is one: a file that cannot be read, is none of the
  ///   format, is cut short, goes on, is too large, or holds a label without a class.
  public static func read(
    _ content: Content, from path: String, limit: Int = defaultLimit
  ) throws(DatasetError) -> IDX {
    try IDX(content, in: UnpackedStream(reading: path, limit: .max), limit: limit)
  }
}

extension IDX {
  /// Decodes a file that was just opened, to its end, and reads no more of it than the header says.
  package init(
    _ content: Content, in file: UnpackedStream, limit: Int
  ) throws(DatasetError) {
    let header = try file.bytes(content.headerSize)
    try content.checkMagic(header, of: file)
    let dimensions = try content.dimensions(header, of: file, limit: limit)
    let count = dimensions.reduce(1, *)
    let size = content.headerSize + count

    let bytes = try file.bytes(count)
    guard bytes.count == count else {
      throw file.error(
        .truncated, at: file.offset, expected: "\(size.counted("byte")) in all", found: "the end",
        advice: "The file is cut short: download it again.")
    }
    // Looking for one byte more makes a gzip file compare its checksum.
    guard try file.isAtEnd else {
      throw file.error(
        .extraBytes, at: size, expected: "the end after \(size.counted("byte"))", found: "more",
        advice: "The file is damaged or its header is wrong: download it again.")
    }
    try content.checkElements(bytes, of: file)
    self.init(dimensions: dimensions, bytes: bytes)
  }
}

extension IDX.Content {
  /// The number of dimensions.
  var rank: Int { self == .images ? 3 : 1 }

  /// The number of bytes before the elements.
  var headerSize: Int { 4 + 4 * rank }

  private var name: String { self == .images ? "images" : "labels" }

  /// Checks the first four bytes.
  fileprivate func checkMagic(_ header: [UInt8], of file: UnpackedStream) throws(DatasetError) {
    let magic: [UInt8] = [0, 0, 8, UInt8(rank)]
    let found = Array(header.prefix(4))
    if found == magic { return }

    let expected = "IDX \(name) (\(magic.hexadecimal))"
    if found.count < 4 && magic.starts(with: found) { throw cutShort(header, of: file) }
    guard found.count == 4 && found.starts(with: [0, 0]) else {
      // Damage that gzip finds on the way plays no part any more.
      let more = (try? file.bytes(ForeignContent.sampleSize)) ?? []
      let foreign = file.foreign(header + more)
      throw file.error(
        .wrongMagic, at: 0, expected: expected, found: foreign?.name ?? found.hexadecimal,
        advice: foreign?.advice ?? "This is not an IDX file, or it is damaged: download it again.")
    }
    guard found[2] == 8 else {
      let type = Self.otherTypes[found[2]] ?? "an unknown type"
      throw file.error(
        .unsupported, at: 2, expected: "elements of type 08 (unsigned bytes)",
        found: "\([found[2]].hexadecimal) (\(type))",
        advice: "Only images and labels stored as bytes are read.")
    }
    throw file.error(
      .wrongMagic, at: 3, expected: "\(rank.counted("dimension")), as \(name) have",
      found: "\(found[3])",
      advice: found[3] == 1 || found[3] == 3
        ? "Images and labels may have been swapped." : "Check that this is the right file.")
  }

  private static let otherTypes: [UInt8: String] = [
    0x09: "signed bytes", 0x0b: "16-bit integers", 0x0c: "32-bit integers", 0x0d: "32-bit floats",
    0x0e: "64-bit floats",
  ]

  /// The dimensions, once it is sure that their product is within the limit.
  fileprivate func dimensions(
    _ header: [UInt8], of file: UnpackedStream, limit: Int
  ) throws(DatasetError) -> [Int] {
    guard header.count == headerSize else { throw cutShort(header, of: file) }
    let dimensions = (1...rank).map { index in
      header[(4 * index)..<(4 * index + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    let all = dimensions.map(String.init).joined(separator: " x ")

    if let zero = dimensions.firstIndex(of: 0) {
      throw file.error(
        .zeroDimension, at: 4 + 4 * zero, expected: "a dimension of at least 1",
        found: "0 (in \(all))", advice: "The file holds no \(name): download it again.")
    }
    var size = 1
    for (index, dimension) in dimensions.enumerated() {
      let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
      guard !overflow && product <= limit - headerSize else {
        throw file.error(
          .tooLarge, at: 4 + 4 * index, expected: "at most \(limit.counted("byte")) in all",
          found: "dimensions of \(all)",
          advice: "The header is damaged, or this is not the right file.")
      }
      size = product
    }
    return dimensions
  }

  /// Checks that each label names a class.
  fileprivate func checkElements(_ bytes: [UInt8], of file: UnpackedStream) throws(DatasetError) {
    guard case .labels(let classCount) = self,
      let index = bytes.firstIndex(where: { $0 >= classCount })
    else { return }
    throw file.error(
      .labelOutOfRange, at: headerSize + index,
      expected: "a label from 0 to \(classCount - 1)", found: "\(bytes[index])",
      advice: "The file is damaged or belongs to another data set: download it again.")
  }

  private func cutShort(_ header: [UInt8], of file: UnpackedStream) -> DatasetError {
    file.error(
      .truncated, at: header.count, expected: "a header of \(headerSize.counted("byte"))",
      found: "the end", advice: "The file is cut short: download it again.")
  }
}
