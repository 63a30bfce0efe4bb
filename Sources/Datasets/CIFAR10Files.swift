/// The binary version of CIFAR-10: five training batches and a test batch.
///
/// A batch is a row of records of 3,073 bytes: the label, then 1,024 bytes of red, 1,024 of green
/// and 1,024 of blue, each plane row by row.
struct CIFAR10Files {
  static let side = 32
  static let planeSize = side * side
  static let recordSize = 1 + 3 * planeSize

  private let folder: Folder
  private let classNames = DatasetName.cifar10.classNames

  /// Looks in the folder `cifar-10-batches-bin` in `directory`, or in `directory` itself.
  init(in directory: String) throws(DatasetError) {
    folder = try Folder(directory).inner("cifar-10-batches-bin")
  }

  /// Reads the training batches that are there, at least one, and the test batch.
  func load() throws(DatasetError) -> ImageDataset {
    let published = (1...5).map { "data_batch_\($0).bin" }
    let found = published.filter(folder.contains)
    guard !found.isEmpty else { throw missing(published.joined(separator: ", ")) }
    guard folder.contains("test_batch.bin") else { throw missing("test_batch.bin") }

    return ImageDataset(
      .cifar10, training: try images(found), test: try images(["test_batch.bin"]),
      remark: found.count < published.count
        ? "\(found.count) of \(published.count) training batches" : nil)
  }

  /// Reads batches, one after the other.
  private func images(_ names: [String]) throws(DatasetError) -> LabelledImages {
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    for name in names {
      let file = try DataFile(reading: folder.path(of: name), limit: IDX.defaultLimit)
      try append(file, to: &pixels, &labels)
    }
    return LabelledImages(
      height: Self.side, width: Self.side, channels: 3, pixels: pixels, labels: labels,
      classNames: classNames)
  }

  /// Checks the records of one batch and appends them, the planes woven into pixels.
  private func append(
    _ file: DataFile, to pixels: inout [UInt8], _ labels: inout [UInt8]
  ) throws(DatasetError) {
    let (count, rest) = file.bytes.count.quotientAndRemainder(dividingBy: Self.recordSize)
    guard rest == 0 else {
      throw DatasetError(
        .truncated, file: file.path, at: .byte(count * Self.recordSize),
        expected: "records of \(grouped(Self.recordSize)) bytes to the end",
        found: "\(counted(rest, "byte")) after \(counted(count, "record"))",
        advice: file.isCompressed
          ? "The file is packed: unpack it (gunzip)." : "The file is damaged: download it again.")
    }
    for record in 0..<count {
      let offset = record * Self.recordSize
      let label = file.bytes[offset]
      guard label < classNames.count else {
        throw DatasetError(
          .labelOutOfRange, file: file.path, at: .byte(offset),
          expected: "a label from 0 to \(classNames.count - 1)", found: "\(label)",
          advice: "The file is damaged or not the binary version of CIFAR-10: download it again.")
      }
      labels.append(label)
    }
    let start = pixels.count
    pixels.append(contentsOf: repeatElement(0, count: count * 3 * Self.planeSize))
    file.bytes.withUnsafeBufferPointer { records in
      pixels.withUnsafeMutableBufferPointer { pixels in
        for record in 0..<count {
          weave(
            records.baseAddress! + record * Self.recordSize + 1,
            into: pixels.baseAddress! + start + record * 3 * Self.planeSize)
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

  private func missing(_ names: String) -> DatasetError {
    let advice =
      if folder.contains("cifar-10-binary.tar.gz") {
        "Unpack the archive that is there: tar xzf cifar-10-binary.tar.gz."
      } else if folder.contains("data_batch_1") {
        "This is the Python version: the binary version is needed (cifar-10-binary.tar.gz)."
      } else {
        "Unpack cifar-10-binary.tar.gz into this folder."
      }
    return DatasetError(
      .missing, file: folder.path, expected: names, found: "no such file", advice: advice)
  }
}
