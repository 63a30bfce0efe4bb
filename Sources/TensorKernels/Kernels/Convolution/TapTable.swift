import KernelInterface

/// Where the rows of some tiles lie: for each tile, the segments that it uses, and for each of
/// those a pointer for each of the tile's points.
struct TapTable {
  let tiles: Int
  /// Where the results of each point go, as an offset into the target.
  let targets: UnsafeMutablePointer<Int>

  private let tileRows: Int
  private let segments: Int
  /// [tile, used segment, row of the tile].
  private let pointers: UnsafeMutablePointer<Source>
  /// [tile, used segment]: the segment's number; rising.
  private let numbers: UnsafeMutablePointer<Int>
  /// [tile]: how many segments it uses.
  private let counts: UnsafeMutablePointer<Int>
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int

  /// Fills the table for `count` points from `first` on. Rows behind the last point read zeros.
  init(
    tileRows: Int, segments: Int, first: Int, count: Int, grid: TapGrid, tapsPerSegment: Int,
    isBatchFirst: Bool, source: Source, zeros: Source
  ) {
    self.tileRows = tileRows
    self.segments = segments
    tiles = (count + tileRows - 1) / tileRows
    let slots = tiles * tileRows
    let wordCount = slots * segments + tiles * segments + tiles + slots
    byteCount = wordCount * MemoryLayout<Int>.stride
    memory = BufferCache.allocate(byteCount: byteCount)
    pointers = memory.bindMemory(to: Source.self, capacity: slots * segments)
    let words = (memory + slots * segments * MemoryLayout<Int>.stride)
      .bindMemory(to: Int.self, capacity: wordCount - slots * segments)
    numbers = words
    counts = words + tiles * segments
    targets = counts + tiles

    fill(first, count, grid, tapsPerSegment, isBatchFirst, source, zeros)
    for tile in 0..<tiles { dropUnused(tile, zeros, mayDrop: !grid.isInside) }
  }

  func deallocate() { BufferCache.deallocate(memory, byteCount: byteCount) }

  /// The tile's segments with numbers in `range`; their indices count the tile's used segments.
  func used(_ tile: Int, _ range: Range<Int>) -> Slice<UnsafeBufferPointer<Int>> {
    let all = UnsafeBufferPointer(start: numbers + tile * segments, count: counts[tile])
    var start = 0
    while start < all.count, all[start] < range.lowerBound { start += 1 }
    var end = start
    while end < all.count, all[end] < range.upperBound { end += 1 }
    return all[start..<end]
  }

  /// The pointers of a tile from its used segment `index` on.
  func rows(_ tile: Int, _ index: Int) -> UnsafePointer<Source> {
    UnsafePointer(pointers + (tile * segments + index) * tileRows)
  }

  private func fill(
    _ first: Int, _ count: Int, _ grid: TapGrid, _ tapsPerSegment: Int, _ isBatchFirst: Bool,
    _ source: Source, _ zeros: Source
  ) {
    let (vertical, horizontal) = (grid.vertical, grid.horizontal)
    let channels = grid.sourceChannels
    let rowOffsets = vertical.taps.map(\.offset)
    let columnOffsets = stride(from: 0, to: horizontal.taps.count, by: tapsPerSegment).map {
      horizontal.taps[$0].offset
    }
    let (height, width) = (vertical.sourceSize, horizontal.sourceSize)
    // The point at hand: image n, row i, column j.
    let perImage = vertical.points * horizontal.points
    var n = isBatchFirst ? first % grid.batch : first / perImage
    let place = isBatchFirst ? first / grid.batch : first % perImage
    var (i, j) = place.quotientAndRemainder(dividingBy: horizontal.points)

    for slot in 0..<(tiles * tileRows) {
      var row = pointers + slot / tileRows * segments * tileRows + slot % tileRows
      if slot >= count {
        for _ in 0..<segments {
          row.pointee = zeros
          row += tileRows
        }
        continue
      }
      targets[slot] =
        ((n * vertical.targetSize + vertical.targetStart + i * vertical.targetStep)
          * horizontal.targetSize + horizontal.targetStart + j * horizontal.targetStep)
        * grid.targetChannels
      let image = source + n * height * width * channels
      for rowOffset in rowOffsets {
        let y = i * vertical.step + rowOffset
        let line = image + y * width * channels
        let isRowInside = UInt(bitPattern: y) < UInt(bitPattern: height)
        for columnOffset in columnOffsets {
          let x = j * horizontal.step + columnOffset
          let isInside = isRowInside && UInt(bitPattern: x) < UInt(bitPattern: width)
          row.pointee = isInside ? line + x * channels : zeros
          row += tileRows
        }
      }
      if isBatchFirst {
        n += 1
        if n < grid.batch { continue }
        n = 0
      }
      j += 1
      if j < horizontal.points { continue }
      j = 0
      i += 1
      if i < vertical.points || isBatchFirst { continue }
      i = 0
      n += 1
    }
  }

  /// Moves the segments that a tile uses to the front.
  private func dropUnused(_ tile: Int, _ zeros: Source, mayDrop: Bool) {
    let rows = pointers + tile * segments * tileRows
    let numbers = numbers + tile * segments
    var count = 0
    for segment in 0..<segments {
      let from = rows + segment * tileRows
      if mayDrop, (0..<tileRows).allSatisfy({ from[$0] == zeros }) { continue }
      if count < segment { (rows + count * tileRows).update(from: from, count: tileRows) }
      numbers[count] = segment
      count += 1
    }
    counts[tile] = count
  }
}
