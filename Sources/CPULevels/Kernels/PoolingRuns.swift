import TensorKernels

// Which sources reach a target, for forward and backward passes alike: forward an output takes pixels,
// backward a pixel takes outputs.

/// The sources that reach one row, or one column, of the target: neighbours.
struct Reach {
  let first: Int
  let count: Int
  /// Where in its window the first pair of a pixel and an output meets. Forward the next pairs meet one
  /// further each, backward a stride before.
  let place: Int

  var end: Int { first + count }
}

/// Neighbouring columns of a target whose sources are neighbours too: all their channels are one run
/// of numbers, as well as what each tap takes from the source.
struct Run {
  /// Where the run starts in the target's row, and how many numbers it has.
  let target: Int
  var count: Int
  /// Where the first tap starts in the source's row; the next ones start a pixel further each.
  let source: Int
  let taps: Int
  /// The first tap's column in the window; see ``Reach``.
  let place: Int
}

extension PoolingShape {
  /// How many numbers a row of x has, and a row of y.
  var rowSizes: (input: Int, output: Int) { (width * channels, outputWidth * channels) }

  /// At most as many windows hold one pixel.
  var windowsOfPixel: Int {
    ((windowHeight - 1) / strideHeight + 1) * ((windowWidth - 1) / strideWidth + 1)
  }

  /// The rows of pixels that reach row `i` of the output.
  func inputRows(_ i: Int) -> Reach {
    let rows = rows(i)
    return Reach(
      first: rows.lowerBound, count: rows.count,
      place: rows.lowerBound + paddingTop - i * strideHeight)
  }

  /// The rows of the output that reach row `row` of the pixels.
  func outputRows(_ row: Int) -> Reach {
    outputs(reaching: row + paddingTop, windowHeight, strideHeight, outputHeight)
  }

  /// The columns of the output, as targets.
  var outputRuns: [Run] {
    runs(outputWidth) { j in
      let columns = columns(j)
      return Reach(
        first: columns.lowerBound, count: columns.count,
        place: columns.lowerBound + paddingLeft - j * strideWidth)
    }
  }

  /// The columns of the pixels, as targets.
  var inputRuns: [Run] {
    runs(width) { outputs(reaching: $0 + paddingLeft, windowWidth, strideWidth, outputWidth) }
  }

  /// The windows that hold a pixel, counted with the padding before the image.
  private func outputs(
    reaching pixel: Int, _ window: Int, _ stride: Int, _ outputs: Int
  ) -> Reach {
    let first = min(max(0, (pixel - window + stride) / stride), outputs)
    let end = max(first, min(pixel / stride + 1, outputs))
    return Reach(first: first, count: end - first, place: pixel - first * stride)
  }

  private func runs(_ columns: Int, _ reach: (_ column: Int) -> Reach) -> [Run] {
    var runs: [Run] = []
    for column in 0..<columns {
      let reach = reach(column)
      let source = reach.first * channels
      if let last = runs.last, last.source + last.count == source, last.taps == reach.count,
        last.place == reach.place
      {
        runs[runs.count - 1].count += channels
      } else {
        runs.append(
          Run(
            target: column * channels, count: channels, source: source, taps: reach.count,
            place: reach.place))
      }
    }
    return runs
  }
}

/// Calls `body` for each register of `count` numbers: with its index, `lines` and `taps`, and how many
/// numbers it holds.
///
/// The last one takes what lies behind the run as well if there is `room`, so many numbers from the
/// run's start on that may be read and written. What it writes there is written again by the next run,
/// so runs come in their order.
///
/// `lines` and `taps` are constants for the compiler where they are small, and `body`'s loops over them
/// no loops: most windows are 2x2 or 3x3.
@inline(__always)
func forEachRegister(
  _ count: Int, lines: Int = 1, taps: Int, room: Int,
  _ body: (_ index: Int, _ lines: Int, _ taps: Int, _ count: Int) -> Void
) {
  if (count + lanes - 1) / lanes * lanes > room {
    return forEachRegister(0, count) { body($0, lines, taps, $1) }
  }
  withConstant(lines) { lines in
    withConstant(taps) { taps in
      var index = 0
      while index < count {
        body(index, lines, taps, lanes)
        index &+= lanes
      }
    }
  }
}

@inline(__always)
private func withConstant(_ number: Int, _ body: (Int) -> Void) {
  switch number {
  case 1: body(1)
  case 2: body(2)
  case 3: body(3)
  default: body(number)
  }
}

/// Calls `body` with bands of rows of each image, shared among threads; `work` is about how many numbers
/// a row reads.
func forEachBand(
  _ batch: Int, _ rows: Int, work: Int, _ body: (_ image: Int, _ band: Range<Int>) -> Void
) {
  // So many that they outweigh handing them out.
  let smallest = 1 << 14
  // What a band has begun the next one begins again: no more bands than threads may need.
  let bands = max(1, min(16 / max(batch, 1), rows * work / smallest, rows))
  let size = (rows + bands - 1) / bands
  ThreadPool.shared.runUnchecked(
    count: batch * bands, chunkSize: max(1, smallest / max(size * work, 1))
  ) { first, count in
    for index in first..<(first + count) {
      let (image, part) = index.quotientAndRemainder(dividingBy: bands)
      let band = min(part * size, rows)..<min((part + 1) * size, rows)
      if !band.isEmpty { body(image, band) }
    }
  }
}

// MARK: Registers

/// As `load(_:_:count:)`, but small where `count` is `lanes`: a call for fewer.
@inline(__always)
func load(_ source: Floats, _ index: Int, upTo count: Int) -> Vector {
  count >= lanes ? load(source, index) : loadRest(source, index, count)
}

@inline(never)
private func loadRest(_ source: Floats, _ index: Int, _ count: Int) -> Vector {
  load(source, index, count: count)
}

@inline(__always)
func load(_ source: UnsafePointer<Int32>, _ index: Int) -> IntVector {
  UnsafeRawPointer(source + index).loadUnaligned(as: IntVector.self)
}

@inline(__always)
func write(_ vector: IntVector, _ target: UnsafeMutablePointer<Int32>, _ index: Int) {
  UnsafeMutableRawPointer(target + index).storeBytes(of: vector, as: IntVector.self)
}

// One lane after the other, which the compiler makes one instruction.
@inline(__always)
func loadPlaces(
  _ places: UnsafePointer<PoolingShape.Place>, _ index: Int, count: Int
) -> IntVector {
  var vector = IntVector()
  for lane in 0..<count { vector[lane] = Int32(truncatingIfNeeded: places[index &+ lane]) }
  return vector
}
