import TensorKernels

// A maximum is taken in two steps: along the rows of pixels first, then from row to row, so that windows
// above one another share the first step. Everything else gathers: each number of the target is summed
// in a register over the sources that reach it, and written once.

extension LevelKernels {
  package static func maxPool(
    _ shape: PoolingShape, x: Floats, y: MutableFloats,
    places: UnsafeMutablePointer<PoolingShape.Place>
  ) {
    let runs = shape.outputRuns
    let (inputRow, outputRow) = shape.rowSizes
    let work = outputRow * (shape.windowHeight + shape.windowWidth)
    forEachBand(shape.batch, shape.outputHeight, work: work) { image, band in
      let winners = RowWinners(shape)
      defer { winners.deallocate() }
      var next = 0
      for i in band {
        let rows = shape.inputRows(i)
        for row in max(next, rows.first)..<rows.end {
          let start = (image * shape.height + row) * inputRow
          winners.take(row, x + start, room: shape.inputCount - start, runs)
        }
        next = rows.end
        let output = (image * shape.outputHeight + i) * outputRow
        winners.merge(rows, y + output, places + output, room: (band.upperBound - i) * outputRow)
      }
    }
  }

  package static func maxPool(_ shape: PoolingShape, x: Floats, y: MutableFloats) {
    let runs = shape.outputRuns
    let (inputRow, outputRow) = shape.rowSizes
    let work = outputRow * shape.windowHeight * shape.windowWidth
    forEachBand(shape.batch, shape.outputHeight, work: work) { image, band in
      for i in band {
        let rows = shape.inputRows(i)
        let start = (image * shape.height + rows.first) * inputRow
        let x = x + start
        gather(
          runs, rows, Source(row: inputRow, room: shape.inputCount - start, shape),
          to: y + (image * shape.outputHeight + i) * outputRow,
          room: (band.upperBound - i) * outputRow,
          from: Vector(repeating: -.infinity), join: { $0.replace(with: $1, where: wins($1, $0)) }
        ) { index, _, _, _, count in load(x, index, upTo: count) }
      }
    }
  }

  package static func maxPoolGradient(
    _ shape: PoolingShape, dy: Floats, places: UnsafePointer<PoolingShape.Place>,
    dx: MutableFloats
  ) {
    let runs = shape.inputRuns
    let (inputRow, outputRow) = shape.rowSizes
    forEachBand(shape.batch, shape.height, work: inputRow * shape.windowsOfPixel) { image, band in
      for row in band {
        let rows = shape.outputRows(row)
        let start = (image * shape.outputHeight + rows.first) * outputRow
        let (dy, places) = (dy + start, places + start)
        gather(
          runs, rows, Source(row: outputRow, room: shape.outputCount - start, shape),
          to: dx + (image * shape.height + row) * inputRow,
          room: (band.upperBound - row) * inputRow
        ) { index, line, tap, run, count in
          let place =
            (rows.place &- line &* shape.strideHeight) &* shape.windowWidth
            &+ run.place &- tap &* shape.strideWidth
          let isElsewhere =
            loadPlaces(places, index, count: count)
            .!= IntVector(repeating: Int32(truncatingIfNeeded: place))
          return load(dy, index, upTo: count).replacing(with: Vector(), where: isElsewhere)
        }
      }
    }
  }

  package static func averagePool(_ shape: PoolingShape, x: Floats, y: MutableFloats) {
    let runs = shape.outputRuns
    let (inputRow, outputRow) = shape.rowSizes
    let work = outputRow * shape.windowHeight * shape.windowWidth
    forEachBand(shape.batch, shape.outputHeight, work: work) { image, band in
      for i in band {
        let rows = shape.inputRows(i)
        let start = (image * shape.height + rows.first) * inputRow
        let x = x + start
        gather(
          runs, rows, Source(row: inputRow, room: shape.inputCount - start, shape),
          to: y + (image * shape.outputHeight + i) * outputRow,
          room: (band.upperBound - i) * outputRow,
          finish: { sum, run in sum / Vector(repeating: Float(rows.count &* run.taps)) }
        ) { index, _, _, _, count in load(x, index, upTo: count) }
      }
    }
  }

  package static func averagePoolGradient(_ shape: PoolingShape, dy: Floats, dx: MutableFloats) {
    let (inputRuns, outputRuns) = (shape.inputRuns, shape.outputRuns)
    let (inputRow, outputRow) = shape.rowSizes
    forEachBand(shape.batch, shape.height, work: inputRow * shape.windowsOfPixel) { image, band in
      let top = shape.outputRows(band.lowerBound).first
      let end = shape.outputRows(band.upperBound - 1).end
      let size = (end - top) * outputRow + lanes
      let shares = BufferCache.allocateFloats(size)
      defer { BufferCache.deallocateFloats(shares, size) }
      writeShares(shape, outputRuns, dy, image, top..<end, shares)
      for row in band {
        let rows = shape.outputRows(row)
        let start = (rows.first - top) * outputRow
        gather(
          inputRuns, rows, Source(row: outputRow, room: size - start, shape),
          to: dx + (image * shape.height + row) * inputRow,
          room: (band.upperBound - row) * inputRow
        ) { index, _, _, _, count in load(shares, start &+ index, upTo: count) }
      }
    }
  }
}

/// What each output of some rows gives to each pixel of its window: dy / the window's real pixels. Writes
/// a register behind the last one.
private func writeShares(
  _ shape: PoolingShape, _ runs: [Run], _ dy: Floats, _ image: Int, _ rows: Range<Int>,
  _ shares: MutableFloats
) {
  let rowSize = shape.rowSizes.output
  for i in rows {
    let start = (image * shape.outputHeight + i) * rowSize
    let height = shape.inputRows(i).count
    for run in runs {
      let dy = dy + start + run.target
      let shares = shares + (i - rows.lowerBound) * rowSize + run.target
      let pixels = Vector(repeating: Float(height * run.taps))
      forEachRegister(run.count, taps: 1, room: shape.outputCount - start - run.target) {
        index, _, _, count in
        write(load(dy, index, upTo: count) / pixels, shares, index)
      }
    }
  }
}

/// The rows that are gathered from, one behind the other.
private struct Source {
  let row: Int
  /// How many numbers may be read from the first row on.
  let room: Int
  let channels: Int

  init(row: Int, room: Int, _ shape: PoolingShape) {
    (self.row, self.room, channels) = (row, room, shape.channels)
  }
}

/// Writes a row of sums, or of what else `join` makes of them: each register is the sum of a `part` for
/// each row and each tap of its run, in their order, which is that of the reference. What calls it stays
/// small: inside a large function the compiler leaves `part` a call. And it calls it itself: handed through
/// one more function for both poolings, `join` stayed a call, and Inception10's forward pass took 14% longer.
@inline(__always)
private func gather(
  _ runs: [Run], _ rows: Reach, _ source: Source, to target: MutableFloats, room: Int,
  from start: Vector = Vector(), join: (_ sum: inout Vector, _ part: Vector) -> Void = { $0 += $1 },
  finish: (_ sum: Vector, _ run: Run) -> Vector = { sum, _ in sum },
  _ part: (_ index: Int, _ line: Int, _ tap: Int, _ run: Run, _ count: Int) -> Vector
) {
  for run in runs {
    let last = run.source + (rows.count - 1) * source.row + (run.taps - 1) * source.channels
    forEachRegister(
      run.count, lines: rows.count, taps: run.taps,
      room: min(source.room - last, room - run.target)
    ) { index, lines, taps, count in
      var sum = start
      for line in 0..<lines {
        for tap in 0..<taps {
          let step = line &* source.row &+ tap &* source.channels
          join(&sum, part(run.source &+ index &+ step, line, tap, run, count))
        }
      }
      write(finish(sum, run), target, run.target &+ index, count: count)
    }
  }
}

/// What the rows of pixels gave that the next windows reach: for each number of an output's row the
/// largest value of its columns, and that one's place as if the window began at the image's first row.
private struct RowWinners {
  private let values: MutableFloats
  private let places: UnsafeMutablePointer<Int32>
  private let rowSize: Int
  /// A row and room to write a register behind it.
  private let stride: Int
  private let end: Int
  private let windowWidth: Int
  private let channels: Int

  init(_ shape: PoolingShape) {
    rowSize = shape.rowSizes.output
    stride = rowSize + lanes
    // A row takes the memory of the one that is a window above it.
    end = min(shape.windowHeight, shape.height) * stride
    windowWidth = shape.windowWidth
    channels = shape.channels
    values = BufferCache.allocateFloats(2 * end)
    places = UnsafeMutableRawPointer(values + end).bindMemory(to: Int32.self, capacity: end)
  }

  func deallocate() {
    BufferCache.deallocateFloats(values, 2 * end)
  }

  /// Takes a row of pixels, `x`, from which on `room` numbers may be read.
  func take(_ row: Int, _ x: Floats, room: Int, _ runs: [Run]) {
    let start = row * stride % end
    let (values, places) = (values + start, places + start)
    for run in runs {
      let firstPlace = Int32(truncatingIfNeeded: row * windowWidth + run.place)
      forEachRegister(
        run.count, taps: run.taps, room: room - run.source - (run.taps - 1) * channels
      ) { index, _, taps, count in
        var best = load(x, run.source &+ index, upTo: count)
        var place = IntVector(repeating: firstPlace)
        var winner = place
        for tap in 1..<max(1, taps) {
          place &+= 1
          let value = load(x, run.source &+ index &+ tap &* channels, upTo: count)
          challenge(&best, &winner, value, place)
        }
        write(best, values, run.target &+ index)
        write(winner, places, run.target &+ index)
      }
    }
  }

  /// Writes the maxima of windows that reach `rows`, and their places.
  func merge(
    _ rows: Reach, _ y: MutableFloats, _ target: UnsafeMutablePointer<PoolingShape.Place>, room: Int
  ) {
    let top = IntVector(
      repeating: Int32(truncatingIfNeeded: (rows.first - rows.place) * windowWidth))
    let first = rows.first * stride % end
    forEachRegister(rowSize, taps: rows.count, room: room) { index, _, taps, count in
      var row = first
      var best = load(values, row &+ index)
      var winner = load(places, row &+ index)
      for _ in 1..<max(1, taps) {
        row &+= stride
        if row == end { row = 0 }
        challenge(&best, &winner, load(values, row &+ index), load(places, row &+ index))
      }
      write(best, y, index, count: count)
      let place = winner &- top
      for lane in 0..<count {
        target[index &+ lane] = PoolingShape.Place(truncatingIfNeeded: place[lane])
      }
    }
  }
}

/// Where a value is larger than the best so far. NaN is not larger than anything, but wins; nothing is
/// larger than it.
@inline(__always)
private func wins(_ value: Vector, _ best: Vector) -> SIMDMask<Vector.MaskStorage> {
  .!(value .<= best) .& (best .== best)
}

/// The value takes the place of the best so far if it wins.
@inline(__always)
private func challenge(
  _ best: inout Vector, _ winner: inout IntVector, _ value: Vector, _ place: IntVector
) {
  let wins = wins(value, best)
  best.replace(with: value, where: wins)
  winner.replace(with: place, where: wins)
}
