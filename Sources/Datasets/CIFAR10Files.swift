/// The files of CIFAR-10's binary version, unpacked: five training batches and a test batch.
struct CIFAR10Files {
  private let outer: Folder
  private let folder: Folder
  /// The archive in the folder, to be read instead if nothing was unpacked from it.
  private let archive: CIFAR10Archive?

  /// Looks in the folder `cifar-10-batches-bin` in `directory`, or in `directory` itself.
  init(in directory: String) throws(DatasetError) {
    outer = try Folder(directory)
    folder = try outer.inner("cifar-10-batches-bin")
    archive = [outer, folder].compactMap { $0.firstPath(of: CIFAR10Archive.names) }.first
      .map(CIFAR10Archive.init)
  }

  /// Reads the training batches that are there, at least one, and the test batch.
  func load() throws(DatasetError) -> ImageDataset {
    let found = CIFAR10Batch.trainingNames.filter(folder.contains)
    let hasTest = folder.contains(CIFAR10Batch.testName)
    if let archive, found.isEmpty, !hasTest { return try archive.load() }
    guard !found.isEmpty else { throw missing(CIFAR10Batch.trainingNames.joined(separator: ", ")) }
    guard hasTest else { throw missing(CIFAR10Batch.testName) }
    return ImageDataset(
      .cifar10, training: try images(found), test: try images([CIFAR10Batch.testName]),
      remark: Self.remark(batchCount: found.count))
  }

  /// What to say about a set that lacks batches.
  static func remark(batchCount: Int) -> String? {
    let published = CIFAR10Batch.trainingNames.count
    return batchCount < published ? "\(batchCount) of \(published) training batches" : nil
  }

  private func images(_ names: [String]) throws(DatasetError) -> LabelledImages {
    // The published batches have 10,000 records each.
    try CIFAR10Batch.images(
      of: names, recordCount: names.count * 10_000
    ) { name throws(DatasetError) in
      let path = folder.path(of: name)
      let file = try UnpackedStream(reading: path, limit: CIFAR10Archive.batchLimit)
      return try CIFAR10Batch(file.bytes(.max), of: path)
    }
  }

  private func missing(_ names: String) -> DatasetError {
    let advice =
      if let archive {
        "Unpack the archive that is there: tar xf \(archive.path)."
      } else if ["cifar-10-batches-py", "cifar-10-python.tar.gz", "data_batch_1"]
        .contains(where: { outer.contains($0) || folder.contains($0) })
      {
        """
        This is the Python version: the binary version is needed, which \
        `swift run workbook data cifar10` downloads.
        """
      } else {
        """
        Put cifar-10-binary.tar.gz into this folder, or download it: \
        swift run workbook data cifar10.
        """
      }
    return DatasetError(
      .missing, file: folder.path, expected: names, found: "no such file", advice: advice)
  }
}
