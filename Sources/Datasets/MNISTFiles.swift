import SharedState

/// The four files of MNIST, and of every data set published in its format.
struct MNISTFiles {
  let name: DatasetName
  let folder: Folder

  /// Looks in the folder of that name in `directory`, or in `directory` itself.
  init(of name: DatasetName, in directory: String) throws(DatasetError) {
    self.name = name
    folder = try Folder(directory).inner(name.rawValue)
  }

  /// Reads all four files.
  func load() throws(DatasetError) -> ImageDataset {
    let training = try images("train")
    let test = try images("t10k")
    guard (test.height, test.width) == (training.height, training.width) else {
      throw DatasetError(
        .mismatch, file: try path("t10k-images-idx3-ubyte"), at: nil,
        expected: "images of \(training.height) x \(training.width), as in training",
        found: "\(test.height) x \(test.width)",
        advice: "The files belong to different data sets: download them again.")
    }
    return ImageDataset(name, training: training, test: test)
  }

  /// Reads the images and the labels of one half: "train" or "t10k".
  private func images(_ half: String) throws(DatasetError) -> LabelledImages {
    let limit = IDX.defaultLimit
    let imagesFile = try UnpackedStream(reading: path("\(half)-images-idx3-ubyte"), limit: .max)
    let images = try IDX(.images, in: imagesFile, limit: limit)
    let labelsFile = try UnpackedStream(reading: path("\(half)-labels-idx1-ubyte"), limit: .max)
    let content = IDX.Content.labels(classCount: name.classNames.count)
    let labels = try IDX(content, in: labelsFile, limit: limit)

    guard labels.dimensions[0] == images.dimensions[0] else {
      throw labelsFile.error(
        .mismatch, at: 4,
        expected: "\(images.dimensions[0].counted("label")), one for each image in "
          + imagesFile.path,
        found: labels.dimensions[0].grouped,
        advice: "The files do not belong together: download both again.")
    }
    return LabelledImages(
      height: images.dimensions[1], width: images.dimensions[2], channels: 1,
      pixels: images.bytes, labels: labels.bytes, classNames: name.classNames)
  }

  /// The path of a file under one of the names it goes by.
  private func path(_ published: String) throws(DatasetError) -> String {
    let names = Self.variants(of: published)
    guard let path = folder.firstPath(of: names) else {
      throw DatasetError(
        .missing, file: folder.path, expected: names.joined(separator: " or "),
        found: "none of them", advice: advice)
    }
    return path
  }

  private var advice: String {
    name.isEmbedded
      ? "Bring the package's files back: git checkout Sources/Datasets."
      : """
      Put the four files of \(name.title) into this folder, or download them: \
      swift run workbook data \(name.rawValue).
      """
  }

  /// With a dot instead of the second hyphen, as some archives unpack to, and with .gz or without.
  static func variants(of published: String) -> [String] {
    let dotted = published.replacing("-idx", with: ".idx")
    return [published, "\(published).gz", dotted, "\(dotted).gz"]
  }
}
