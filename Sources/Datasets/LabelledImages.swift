import TensorCore

/// Images as bytes, with a label for each.
///
/// ```swift
/// let digits = try ImageDataset.load(.mnist5k).training
/// print(digits.count, digits.perClassCounts)  // 4000 [400, 400, ...]
/// let few = digits.prefix(100)
/// ```
public struct LabelledImages: Equatable, Sendable {
  /// Rows of pixels in an image.
  public let height: Int
  /// Pixels in a row.
  public let width: Int
  /// Values in a pixel: 1 for grey, 3 for red, green and blue.
  public let channels: Int
  /// All pixels, 0 to 255: [count, height, width, channels], the channel running fastest.
  public let pixels: [UInt8]
  /// The class of each image.
  public let labels: [UInt8]
  /// What the classes are called: label 0 is the first.
  public let classNames: [String]

  /// Images with their labels; stops the program if the numbers do not fit together.
  public init(
    height: Int, width: Int, channels: Int, pixels: [UInt8], labels: [UInt8], classNames: [String]
  ) {
    require(
      height > 0 && width > 0 && channels > 0
        && pixels.count == labels.count * height * width * channels,
      "\(pixels.count) pixel values are not \(labels.count) images of "
        + "\(height) x \(width) x \(channels).")
    let largest = labels.max().map(Int.init) ?? -1
    require(
      largest < classNames.count,
      "The label \(largest) names none of \(classNames.count) classes.")
    self.height = height
    self.width = width
    self.channels = channels
    self.pixels = pixels
    self.labels = labels
    self.classNames = classNames
  }

  /// The number of images.
  public var count: Int { labels.count }

  /// The number of pixel values in one image: height x width x channels.
  public var valuesPerImage: Int { height * width * channels }

  /// The pixels of one image, from 0 on; stops for one that is not there.
  public func pixels(ofImage index: Int) -> ArraySlice<UInt8> {
    pixels[(index * valuesPerImage)..<((index + 1) * valuesPerImage)]
  }

  /// How many images there are of each class.
  public var perClassCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classNames.count)) { $0[Int($1)] += 1 }
  }

  /// The images at the given indices, in that order; an index may occur more than once. Stops for
  /// one that is none of theirs.
  public func subset(_ indices: some Sequence<Int>) -> LabelledImages {
    var chosen: (pixels: [UInt8], labels: [UInt8]) = ([], [])
    for index in indices {
      require(labels.indices.contains(index), "There is no image \(index) among \(count).")
      chosen.pixels += pixels(ofImage: index)
      chosen.labels.append(labels[index])
    }
    return replacing(pixels: chosen.pixels, labels: chosen.labels)
  }

  /// The first `count` images, or all if there are fewer; stops if `count` is negative.
  public func prefix(_ count: Int) -> LabelledImages {
    require(count >= 0, "There are no first \(count) images: the number is 0 or above.")
    let kept = min(count, self.count)
    return replacing(
      pixels: Array(pixels.prefix(kept * valuesPerImage)), labels: Array(labels.prefix(kept)))
  }

  private func replacing(pixels: [UInt8], labels: [UInt8]) -> LabelledImages {
    LabelledImages(
      height: height, width: width, channels: channels, pixels: pixels, labels: labels,
      classNames: classNames)
  }
}
