import KernelInterface

/// Copies of images with zeros around them, so that every tap of a kernel falls on a pixel.
struct PaddedImages {
  private let memory: Target
  private let count: Int

  /// The images, [batch, vertical.padded.sourceSize, horizontal.padded.sourceSize, channels].
  var base: Source { Source(memory) }

  /// Copies the sources of `grid`.
  init(_ grid: TapGrid, _ source: Source) {
    let (above, below) = grid.vertical.overhang
    let (left, right) = grid.horizontal.overhang
    let (height, width) = (grid.vertical.sourceSize, grid.horizontal.sourceSize)
    let channels = grid.sourceChannels
    let rowSize = (left + width + right) * channels
    let imageSize = (above + height + below) * rowSize
    count = grid.batch * imageSize
    memory = BufferCache.allocateFloats(count)
    let memory = memory
    let imagesPerTask = max(1, (1 << 14) / max(imageSize, 1))
    ThreadPool.shared.run(count: grid.batch, chunkSize: imagesPerTask) { first, images in
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

  func deallocate() { BufferCache.deallocateFloats(memory, count) }
}

extension BufferCache {
  /// Uninitialised memory for `count` numbers.
  static func allocateFloats(_ count: Int) -> Target {
    allocate(byteCount: count * MemoryLayout<Float>.stride)
      .bindMemory(to: Float.self, capacity: count)
  }

  static func deallocateFloats(_ memory: Target, _ count: Int) {
    deallocate(memory, byteCount: count * MemoryLayout<Float>.stride)
  }
}
