/// Where the rows of some tiles lie: for each tile, the segments that it uses, and for each of
/// those a pointer for each of the tile's points.
struct TapTable {
  let tiles: Int
  /// Where the results of each point go, as an offset into the target.
  let targets: UnsafeMutablePointer<Int>

  private let tileRows: Int
  private let segments: Int
  /// [tile, used segment, row of the tile].
  private let pointers: UnsafeMutablePointer<Floats>
  /// [tile, used segment]: the segment's number; rising.
  private let numbers: UnsafeMutablePointer<Int>
  /// [tile]: how many segments it uses.
  private let counts: UnsafeMutablePointer<Int>
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int

  /// Fills the table for `count` points from `first` on. Rows behind the last point read zeros.
  init(
    tileRows: Int, segments: Int, first: Int, count: Int, grid: TapGrid, tapsPerSegment: Int,
    isBatchFirst: Bool, source: Floats, zeros: Floats
  ) {
    self.tileRows = tileRows
    self.segments = segments
    tiles = (count + tileRows - 1) / tileRows
    let slots = tiles * tileRows
    let wordCount = slots * segments + tiles * segments + tiles + slots
    byteCount = wordCount * MemoryLayout<Int>.stride
    memory = BufferCache.allocate(byteCount: byteCount)
    pointers = memory.bindMemory(to: Floats.self, capacity: slots * segments)
    let words = (memory + slots * segments * MemoryLayout<Int>.stride)
      .bindMemory(to: Int.self, capacity: wordCount - slots * segments)
    numbers = words
    counts = words + tiles * segments
    targets = counts + tiles

    fill(first, count, grid, tapsPerSegment, isBatchFirst, source, zeros)
    for tile in 0..<tiles { dropUnused(tile, zeros, mayDrop: !grid.isInside) }
  }

  func deallocate() { BufferCache.deallocate(memory, byteCount: byteCount) }

  /// The tile's segments, in the order of the table.
  func used(_ tile: Int) -> UnsafeBufferPointer<Int> {
    UnsafeBufferPointer(start: numbers + tile * segments, count: counts[tile])
  }

  /// The pointers of a tile from its used segment `index` on.
  func rows(_ tile: Int, _ index: Int) -> UnsafePointer<Floats> {
    UnsafePointer(pointers + (tile * segments + index) * tileRows)
  }

  private func fill(
    _ first: Int, _ count: Int, _ grid: TapGrid, _ tapsPerSegment: Int, _ isBatchFirst: Bool,
    _ source: Floats, _ zeros: Floats
  ) {
    let (vertical, horizontal) = (grid.vertical, grid.horizontal)
    let channels = grid.sourceChannels
    let (height, width) = (vertical.sourceSize, horizontal.sourceSize)
    // Each segment as it is seen from a point.
    var offsets: [(row: Int, column: Int, index: Int)] = []
    for row in vertical.taps {
      for tap in stride(from: 0, to: horizontal.taps.count, by: tapsPerSegment) {
        let column = horizontal.taps[tap].offset
        offsets.append((row.offset, column, (row.offset * width + column) * channels))
      }
    }
    // The point at hand: image n, row i, column j.
    let perImage = vertical.points * horizontal.points
    var n = isBatchFirst ? first % grid.batch : first / perImage
    let place = isBatchFirst ? first / grid.batch : first % perImage
    var (i, j) = place.quotientAndRemainder(dividingBy: horizontal.points)
    let isInside = grid.isInside

    offsets.withUnsafeBufferPointer { offsets in
      var firstRow = pointers  // the point's row of the tile, first segment
      var rowInTile = 0
      for slot in 0..<count {
        var row = firstRow
        rowInTile += 1
        firstRow += 1
        if rowInTile == tileRows {
          rowInTile = 0
          firstRow += (segments - 1) * tileRows
        }
        let target = (
          row: n * vertical.targetSize + vertical.targetStart + i * vertical.targetStep,
          column: horizontal.targetStart + j * horizontal.targetStep
        )
        targets[slot] =
          (target.row * horizontal.targetSize + target.column) * grid.targetChannels
        let (y, x) = (i * vertical.step, j * horizontal.step)
        let pixel = source + ((n * height + y) * width + x) * channels
        for offset in offsets {
          let isTapInside =
            isInside
            || (UInt(bitPattern: y &+ offset.row) < UInt(bitPattern: height)
              && UInt(bitPattern: x &+ offset.column) < UInt(bitPattern: width))
          row.pointee = isTapInside ? pixel + offset.index : zeros
          row += tileRows
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
    // Behind the last point.
    for slot in count..<(tiles * tileRows) {
      let rows = pointers + slot / tileRows * segments * tileRows + slot % tileRows
      for segment in 0..<segments { rows[segment * tileRows] = zeros }
    }
  }

  /// Moves the segments that a tile uses to the front.
  private func dropUnused(_ tile: Int, _ zeros: Floats, mayDrop: Bool) {
    let rows = pointers + tile * segments * tileRows
    let numbers = numbers + tile * segments
    if !mayDrop {
      for segment in 0..<segments { numbers[segment] = segment }
      counts[tile] = segments
      return
    }
    var count = 0
    for segment in 0..<segments {
      let from = rows + segment * tileRows
      var isUsed = false
      for i in 0..<tileRows where from[i] != zeros { isUsed = true }
      if !isUsed { continue }
      if count < segment { (rows + count * tileRows).update(from: from, count: tileRows) }
      numbers[count] = segment
      count += 1
    }
    counts[tile] = count
  }
}
