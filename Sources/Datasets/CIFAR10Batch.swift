import SharedState

/// One batch of CIFAR-10's binary version, checked.
///
/// A batch is a row of records of 3,073 bytes: the label, then 1,024 bytes of red, 1,024 of green
/// and 1,024 of blue, each plane row by row.
package struct CIFAR10Batch {
  static let side = 32
  static let planeSize = side * side
  package static let recordSize = 1 + 3 * planeSize

  /// The names of the published batches.
  static let trainingNames = (1...5).map { "data_batch_\($0).bin" }
  static let testName = "test_batch.bin"

  let bytes: [UInt8]

  /// The number of records.
  var count: Int { bytes.count / Self.recordSize }

  /// Checks the records of a batch; the path is for messages.
  init(_ bytes: [UInt8], of path: String) throws(DatasetError) {
    try Self.checkContent(bytes, of: path)
    try Self.checkSize(bytes.count, of: path)
    let classCount = DatasetName.cifar10.classNames.count
    for offset in stride(from: 0, to: bytes.count, by: Self.recordSize) {
      let label = bytes[offset]
      guard label < classCount else {
        throw DatasetError(
          .labelOutOfRange, file: path, at: .byte(offset),
          expected: "a label from 0 to \(classCount - 1)", found: "\(label)",
          advice: "The file is damaged or not the binary version of CIFAR-10: download it again.")
      }
    }
    self.bytes = bytes
  }

  /// Checks that the bytes are not those of another sort of file. A batch has no mark of its own, but it
  /// begins with a label.
  private static func checkContent(_ bytes: [UInt8], of path: String) throws(DatasetError) {
    guard let first = bytes.first, first >= DatasetName.cifar10.classNames.count,
      let foreign = ForeignContent(bytes)
    else { return }
    throw DatasetError(
      .wrongMagic, file: path, at: .byte(0), expected: "a batch of CIFAR-10's binary version",
      found: foreign.name, advice: foreign.advice)
  }

  /// Checks that so many bytes are whole records.
  static func checkSize(_ size: Int, of path: String) throws(DatasetError) {
    let (count, rest) = size.quotientAndRemainder(dividingBy: recordSize)
    guard rest == 0 else {
      throw DatasetError(
        .truncated, file: path, at: .byte(count * recordSize),
        expected: "records of \(recordSize.grouped) bytes to the end",
        found: "\(rest.counted("byte")) after \(count.counted("record"))",
        advice: "The file is damaged: download it again.")
    }
  }

  /// The images of one batch that is in memory.
  package static func images(inBatch bytes: [UInt8]) throws(DatasetError) -> LabelledImages {
    let batch = try CIFAR10Batch(bytes, of: "CIFAR-10 batch")
    return try images(of: [""], recordCount: batch.count) { _ throws(DatasetError) in batch }
  }

  /// The images of batches, one after the other; each is read when it is its turn.
  static func images(
    of names: [String], recordCount: Int,
    _ batch: (String) throws(DatasetError) -> CIFAR10Batch
  ) throws(DatasetError) -> LabelledImages {
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    // Growing by steps would copy all images at each.
    pixels.reserveCapacity(recordCount * 3 * planeSize)
    labels.reserveCapacity(recordCount)
    for name in names { try batch(name).append(to: &pixels, &labels) }
    return LabelledImages(
      height: side, width: side, channels: 3, pixels: pixels, labels: labels,
      classNames: DatasetName.cifar10.classNames)
  }

  /// Appends the labels, and the planes woven into pixels.
  private func append(to pixels: inout [UInt8], _ labels: inout [UInt8]) {
    let start = pixels.count
    pixels.append(contentsOf: repeatElement(0, count: count * 3 * Self.planeSize))
    bytes.withUnsafeBufferPointer { records in
      pixels.withUnsafeMutableBufferPointer { pixels in
        for record in 0..<count {
          let source = records.baseAddress! + record * Self.recordSize
          labels.append(source[0])
          weave(source + 1, into: pixels.baseAddress! + start + record * 3 * Self.planeSize)
        }
      }
    }
  }

  /// Three planes become pixels of three channels.
  private func weave(
    _ planes: UnsafePointer<UInt8>, into pixels: UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<Self.planeSize {
      pixels[3 * index] = planes[index]
      pixels[3 * index + 1] = planes[Self.planeSize + index]
      pixels[3 * index + 2] = planes[2 * Self.planeSize + index]
    }
  }
}
