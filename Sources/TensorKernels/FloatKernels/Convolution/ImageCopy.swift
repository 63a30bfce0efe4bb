/// A copy of images in another arrangement.
struct ImageCopy {
  private let memory: MutableFloats
  private let count: Int

  var base: Floats { Floats(memory) }

  /// Adds zeros around the sources of `grid`, so that all taps fall on a pixel:
  /// [batch, vertical.padded.sourceSize, horizontal.padded.sourceSize, channels].
  ///
  /// - Parameter slack: so many numbers may be read behind the last.
  init(padding grid: TapGrid, _ source: Floats, slack: Int = 0) {
    let (above, below) = grid.vertical.overhang
    let (left, right) = grid.horizontal.overhang
    let (height, width) = (grid.vertical.sourceSize, grid.horizontal.sourceSize)
    let channels = grid.sourceChannels
    let rowSize = (left + width + right) * channels
    let imageSize = (above + height + below) * rowSize
    count = grid.batch * imageSize + slack
    memory = BufferCache.allocateFloats(count)
    let memory = memory
    (memory + count - slack).update(repeating: 0, count: slack)
    let imagesPerTask = max(1, (1 << 14) / max(imageSize, 1))
    ThreadPool.shared.runUnchecked(count: grid.batch, chunkSize: imagesPerTask) { first, images in
      for n in first..<(first + images) {
        var to = memory + n * imageSize
        var from = source + n * height * width * channels
        to.update(repeating: 0, count: above * rowSize)
        to += above * rowSize
        for _ in 0..<height {
          to.update(repeating: 0, count: left * channels)
          (to + left * channels).update(from: from, count: width * channels)
          (to + (left + width) * channels).update(repeating: 0, count: right * channels)
          to += rowSize
          from += width * channels
        }
        to.update(repeating: 0, count: below * rowSize)
      }
    }
  }

  /// From [batch, pixels, channels] to [pixels, batch, stride], zeros behind the channels.
  init(batchFirst source: Floats, batch: Int, pixels: Int, channels: Int, stride: Int) {
    count = batch * pixels * stride
    memory = BufferCache.allocateFloats(count)
    let memory = memory
    let pixelsPerTask = max(1, (1 << 14) / max(batch * stride, 1))
    ThreadPool.shared.runUnchecked(count: pixels, chunkSize: pixelsPerTask) { first, pixelCount in
      var to = memory + first * batch * stride
      for pixel in first..<(first + pixelCount) {
        for n in 0..<batch {
          to.update(from: source + (n * pixels + pixel) * channels, count: channels)
          (to + channels).update(repeating: 0, count: stride - channels)
          to += stride
        }
      }
    }
  }

  func deallocate() { BufferCache.deallocateFloats(memory, count) }
}
