/// The binary version of CIFAR-10 as it is published: a tar archive, packed with gzip.
///
/// The batches are read straight from the archive, without files on the way. In memory there are,
/// next to the images, the batches themselves: 184 MB for all six.
struct CIFAR10Archive {
  /// The names under which the archive is published, as a browser may have unpacked it, or packed.
  static let names = ["cifar-10-binary.tar.gz", "cifar-10-binary.tar"]

  /// The most bytes that a batch may have: 64 MiB, twice as many as the published ones.
  static let batchLimit = 1 << 26

  let path: String

  /// Reads the training batches that are there, at least one, and the test batch.
  func load() throws(DatasetError) -> ImageDataset {
    var batches = try batches()
    let found = CIFAR10Batch.trainingNames.filter { batches[$0] != nil }
    guard !found.isEmpty else { throw missing(CIFAR10Batch.trainingNames.joined(separator: ", ")) }
    guard batches[CIFAR10Batch.testName] != nil else { throw missing(CIFAR10Batch.testName) }

    func images(_ names: [String]) throws(DatasetError) -> LabelledImages {
      let count = names.reduce(0) { $0 + batches[$1]!.count }
      return try CIFAR10Batch.images(of: names, recordCount: count) { name throws(DatasetError) in
        // Taken out, a batch gives its memory back once its images are made.
        batches.removeValue(forKey: name)!
      }
    }
    let training = try images(found)
    return ImageDataset(
      .cifar10, training: training, test: try images([CIFAR10Batch.testName]),
      remark: CIFAR10Files.remark(batchCount: found.count))
  }

  /// The batches by the last part of their names, whichever folder of the archive they are in.
  private func batches() throws(DatasetError) -> [String: CIFAR10Batch] {
    var batches: [String: CIFAR10Batch] = [:]
    let reader = try TarReader(reading: path)
    let wanted = CIFAR10Batch.trainingNames + [CIFAR10Batch.testName]
    while let member = try reader.next() {
      guard member.kind == .file, let name = member.components.last,
        wanted.contains(name)
      else { continue }
      let file = "\(path): \(member.name)"
      guard member.size > 0 else {
        throw DatasetError(
          .empty, file: file, at: .byte(0), expected: "data", found: "an empty file",
          advice: "Download the archive again.")
      }
      guard batches[name] == nil else {
        throw DatasetError(
          .mismatch, file: file, expected: "each batch once", found: "a second \(name)",
          advice: "The published archive has one folder: download it again, or unpack one of these."
        )
      }
      try CIFAR10Batch.checkSize(member.size, of: file)
      let bytes = try reader.content(limit: Self.batchLimit)
      batches[name] = try CIFAR10Batch(bytes, of: file)
    }
    return batches
  }

  private func missing(_ names: String) -> DatasetError {
    DatasetError(
      .missing, file: path, expected: "\(names) in the archive", found: "no such member",
      advice: "Download it again: swift run workbook data cifar10.")
  }
}
