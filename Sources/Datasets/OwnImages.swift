import TensorCore

/// One's own pictures: a folder of PNG files of any size, with a list of their labels.
///
/// ```
/// pictures/labels.csv     file,label
///                         cats/tom.png,cat
///                         dogs/rex.png,dog
/// pictures/cats/tom.png
/// pictures/dogs/rex.png
/// ```
///
/// Of each picture the square in its middle becomes 32 x 32 pixels in colour, as the book's networks take
/// them. Classes are the labels in alphabetical order. Where the list does not say which pictures are for
/// testing, it is every fifth of each class. The others come in an order drawn once and for all, so that
/// the first or the last few of them hold all classes.
struct OwnImages {
  static let listName = "labels.csv"
  static let side = 32
  /// A camera's picture has some 12 million pixels.
  static let pixelLimit = 64 << 20
  /// In bytes, of one file.
  static let fileLimit = 256 << 20

  private let folder: Folder
  private let list: LabelList
  private let listPath: String

  /// Reads the list.
  init(in directory: String) throws(DatasetError) {
    folder = try Folder(directory)
    listPath = folder.path(of: Self.listName)
    guard folder.contains(Self.listName) else {
      throw DatasetError(
        .missing, file: directory, expected: "the list \(Self.listName)",
        found: "no such file",
        advice: "Write one: the titles file,label, and below them a line for each picture.")
    }
    list = try LabelList(path: listPath)
  }

  /// Reads the pictures.
  func load() throws(DatasetError) -> ImageDataset {
    let names = Set(list.entries.map(\.label)).sorted()
    guard names.count > 1, names.count <= 256 else {
      throw DatasetError(
        .labelOutOfRange, file: listPath, expected: "2 to 256 different labels",
        found: "\(names.count)", advice: "Check the column label.")
    }
    let classes = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0)) })
    var counts = [Int](repeating: 0, count: names.count)
    var training: [LabelList.Entry] = []
    var test: [LabelList.Entry] = []
    for entry in list.entries {
      let label = Int(classes[entry.label]!)
      counts[label] += 1
      if list.hasParts ? entry.isTest : counts[label].isMultiple(of: 5) {
        test.append(entry)
      } else {
        training.append(entry)
      }
    }
    guard !training.isEmpty, !test.isEmpty else {
      throw DatasetError(
        .mismatch, file: listPath, expected: "images to train with and images to test with",
        found: "\(training.count) and \(test.count)",
        advice:
          "Without a column part every fifth image of a class is for testing; name others in it."
      )
    }
    var random = RandomSource(seed: 0)
    let order = random.permutation(training.count)
    // The list may have one class behind the other: the first images are to be of all.
    let testOrder = random.permutation(test.count)
    return ImageDataset(
      .folder, training: try images(order.map { training[$0] }, classes, names),
      test: try images(testOrder.map { test[$0] }, classes, names),
      remark: "scaled to \(Self.side) x \(Self.side)")
  }

  private func images(
    _ entries: [LabelList.Entry], _ classes: [String: UInt8], _ names: [String]
  ) throws(DatasetError) -> LabelledImages {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(entries.count * Self.side * Self.side * 3)
    for entry in entries { pixels += try picture(entry).square(of: Self.side) }
    return LabelledImages(
      height: Self.side, width: Self.side, channels: 3, pixels: pixels,
      labels: entries.map { classes[$0.label]! }, classNames: names)
  }

  private func picture(_ entry: LabelList.Entry) throws(DatasetError) -> PNGPixels {
    let bytes: [UInt8]
    do throws(DatasetError) {
      bytes = try UnpackedStream(reading: folder.path(of: entry.file), limit: Self.fileLimit)
        .bytes(.max)
    } catch {
      throw DatasetError(
        error.kind, file: listPath, at: .line(entry.line), expected: "the picture \(entry.file)",
        found: error.found, advice: "Correct the name, or take the line out.")
    }
    do throws(PNGPixels.Failure) {
      return try PNGPixels(bytes, pixelLimit: Self.pixelLimit)
    } catch {
      throw DatasetError(
        .unsupported, file: listPath, at: .line(entry.line),
        expected: "a PNG in \(entry.file)", found: error.reason,
        advice: "Save the picture as PNG again, or take the line out.")
    }
  }
}
