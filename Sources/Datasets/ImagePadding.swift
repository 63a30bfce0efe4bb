import TensorCore

extension LabelledImages {
  /// The images in the middle of a larger square, with background around them.
  ///
  /// LeNet-5 takes 28 x 28 digits padded to 32 x 32, so that the end of a stroke at the rim can
  /// still lie in the middle of a receptive field. If the room cannot be split evenly, the larger
  /// part comes last. Stops for a side shorter than an image's.
  public func padded(to side: Int, background: UInt8 = 0) -> LabelledImages {
    require(
      side >= height && side >= width,
      "Images of \(height) x \(width) do not fit into \(side) x \(side).")
    let rowSize = width * channels
    let first = ((side - height) / 2 * side + (side - width) / 2) * channels
    var padded = [UInt8](repeating: background, count: count * side * side * channels)
    padded.withUnsafeMutableBytes { target in
      pixels.withUnsafeBytes { source in
        for row in 0..<(count * height) {
          let (image, line) = row.quotientAndRemainder(dividingBy: height)
          let place = first + (image * side + line) * side * channels
          target[place..<(place + rowSize)].copyBytes(
            from: source[(row * rowSize)..<((row + 1) * rowSize)])
        }
      }
    }
    return LabelledImages(
      height: side, width: side, channels: channels, pixels: padded, labels: labels,
      classNames: classNames)
  }

  /// Grey images with their one channel written several times, for networks that expect colour.
  /// Stops for images of more than one channel, and for none.
  public func repeatingChannel(_ times: Int) -> LabelledImages {
    require(
      channels == 1 && times > 0,
      "Only one channel can be repeated: \(channels) cannot become \(times).")
    var repeated = [UInt8](repeating: 0, count: pixels.count * times)
    repeated.withUnsafeMutableBufferPointer { target in
      for (index, pixel) in pixels.enumerated() {
        for channel in 0..<times { target[index * times + channel] = pixel }
      }
    }
    return LabelledImages(
      height: height, width: width, channels: times, pixels: repeated, labels: labels,
      classNames: classNames)
  }
}
