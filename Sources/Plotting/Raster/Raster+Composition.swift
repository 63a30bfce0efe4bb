extension Raster {
  /// The image enlarged `factor` times, each pixel a square. Stops for a factor below 1.
  public func scaled(by factor: Int) -> Raster {
    require(factor > 0, "Raster: cannot be scaled by \(factor)")
    guard factor > 1 else { return self }
    let size = channels.rawValue
    var result: [UInt8] = []
    result.reserveCapacity(samples.count * factor * factor)
    for row in 0..<height {
      let start = result.count
      for column in 0..<width {
        let pixel = (row * width + column) * size
        for _ in 0..<factor { result += samples[pixel..<(pixel + size)] }
      }
      let line = result[start...]
      for _ in 1..<factor { result += line }
    }
    return Raster(
      width: width * factor, height: height * factor, channels: channels, samples: result)
  }

  /// The image with three samples a pixel.
  public var inColour: Raster {
    guard channels == .grey else { return self }
    return Raster(
      width: width, height: height, channels: .rgb, samples: samples.flatMap { [$0, $0, $0] })
  }

  /// Images in rows of `columns`, `gap` pixels apart and from the border.
  ///
  /// Smaller images stand at the upper left of their places. The result is grey if all images and
  /// the background are. Stops for no images, no columns, and a gap below 0.
  public static func tiled(
    _ images: [Raster], columns: Int, gap: Int = 2, background: Colour = .white
  ) -> Raster {
    require(!images.isEmpty, "Raster: no images to tile")
    require(columns > 0 && gap >= 0, "Raster: cannot tile in \(columns) columns, \(gap) apart")
    let isGrey =
      images.allSatisfy { $0.channels == .grey }
      && background.red == background.green && background.green == background.blue
    let (cellWidth, cellHeight) = (images.map(\.width).max()!, images.map(\.height).max()!)
    let usedColumns = min(columns, images.count)
    let rows = (images.count + columns - 1) / columns
    let width = gap + usedColumns * (cellWidth + gap)
    let height = gap + rows * (cellHeight + gap)
    let channels: Channels = isGrey ? .grey : .rgb
    let size = channels.rawValue
    let pixel = samples(of: background, channels)
    var result = Array(repeatElement(pixel, count: width * height).joined())
    for (index, image) in images.enumerated() {
      let tile = isGrey ? image : image.inColour
      let left = gap + (index % columns) * (cellWidth + gap)
      let top = gap + (index / columns) * (cellHeight + gap)
      for row in 0..<tile.height {
        let source = row * tile.width * size
        let target = ((top + row) * width + left) * size
        let count = tile.width * size
        result.replaceSubrange(
          target..<(target + count), with: tile.samples[source..<(source + count)])
      }
    }
    return Raster(width: width, height: height, channels: channels, samples: result)
  }
}
